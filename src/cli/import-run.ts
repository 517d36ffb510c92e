import { type ImportDeps, type ImportOptions, importFiles } from './import-files.ts';
import { reportImport } from './import-report.ts';
import type { Output } from './output.ts';

/** Imports and reports. @returns false when a file was refused, or nothing could be imported at all */
export async function runImport(options: ImportOptions, output: Output, deps: ImportDeps): Promise<boolean> {
  const run = await importFiles(options, output, deps);
  if (!run) return false;
  if (run.outcomes.length === 0) {
    output.error(
      '取り込むファイルがありません。PDF、.docx、.html、.txt のファイルか、それらのあるフォルダを指定してください。',
    );
    return false;
  }
  output.line(reportImport(run, options));
  return run.outcomes.every(({ status }) => status !== 'refused');
}
