import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { reportText } from './cli/report-text.ts';
import { readContent } from './core/content.ts';
import { readContentFiles } from './infra/content-files.ts';

it('the content of this repository has nothing to report', async () => {
  const { archive, diagnostics, files } = readContent(
    await readContentFiles(resolve(import.meta.dirname, '../content')),
  );
  expect(reportText(diagnostics, { files })).toBe(`問題はありません（${files}ファイルを検査）`);
  expect([...archive.councils.values()].every(({ meetings }) => meetings.length > 0)).toBe(true);
  expect(archive.councils.size).toBeGreaterThan(0);
});
