import { diagnose } from '../../../diagnostic/diagnostic.ts';
import { isSiteName } from '../../../domain/address/addresses.ts';
import { LONGEST_ID, slug } from '../../../domain/fields.ts';
import type { Rule } from '../../rule.ts';

/** A council's folder is the first part of all its addresses. */
export const folderName: Rule = {
  *check({ archive }) {
    const { id } = archive.council;
    const at = { file: archive.source.council.file, line: 1, column: 1 };
    if (isSiteName(id)) {
      yield diagnose('folder-name', at, { name: id, reason: 'サイトのほかのページの住所です' });
    } else if (id.length > LONGEST_ID) {
      yield diagnose('folder-name', at, { name: id, reason: `${LONGEST_ID}字を超えています` });
    } else if (!slug.safeParse(id).success) {
      yield diagnose('folder-name', at, { name: id, reason: '半角英小文字・数字・ハイフン以外の文字があります' });
    }
  },
};
