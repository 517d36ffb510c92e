import { relative, resolve, sep } from 'node:path';
import { expect, it } from 'vitest';
import { reportText } from './cli/report/text.ts';
import { fixFile } from './core/check/fix/fix-file.ts';
import { listFiles, readContent } from './core/content.ts';
import { CONTENT_KINDS, contentKindOf } from './core/domain/content-schemas.ts';
import { readContentFiles } from './infra/content/files.ts';

it('the content of this repository has nothing to report', async () => {
  const { archive, diagnostics, files } = readContent(
    await readContentFiles(resolve(import.meta.dirname, '../content')),
  );
  expect(reportText(diagnostics, { files })).toBe(`問題はありません（${files}ファイルを検査）`);
  expect([...archive.councils.values()].every(({ meetings }) => meetings.length > 0)).toBe(true);
  expect(archive.councils.size).toBeGreaterThan(0);
});

it('the content of this repository has every file of a known kind, and nothing to mend', async () => {
  const root = resolve(import.meta.dirname, '../content');
  const files = listFiles(await readContentFiles(root));
  const changed = files.flatMap(({ file, source }) => {
    const kind = contentKindOf(relative(root, file).split(sep).join('/'));
    return kind === undefined || fixFile(CONTENT_KINDS[kind], source).changes.length > 0 ? [file] : [];
  });
  expect(changed).toEqual([]);
});
