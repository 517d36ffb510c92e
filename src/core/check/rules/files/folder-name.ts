import { diagnose } from '../../../diagnostic/diagnostic.ts';
import { slug } from '../../../domain/fields.ts';
import type { Rule } from '../../rule.ts';

/** First parts of the addresses that belong to the site itself. */
const TAKEN: ReadonlySet<string> = new Set(['data', 'decisions', 'guide', 'search', 'search-index']);

/** A council's folder is the first part of all its addresses. */
export const folderName: Rule = {
  *check({ archive }) {
    const { id } = archive.council;
    const at = { file: archive.source.council.file, line: 1, column: 1 };
    if (!slug.safeParse(id).success) {
      yield diagnose('folder-name', at, { name: id, reason: '半角英小文字・数字・ハイフン以外の文字があります' });
    } else if (TAKEN.has(id)) {
      yield diagnose('folder-name', at, { name: id, reason: 'サイトのほかのページの住所です' });
    }
  },
};
