import { EXIT, type ExitCode } from '../exit-code.ts';
import type { Output } from '../output.ts';
import { type ImportDeps, type ImportOptions, importFiles } from './files.ts';
import { reportImport } from './report.ts';

/** Imports and reports. A refused file counts as an error of the content. */
export async function runImport(options: ImportOptions, output: Output, deps: ImportDeps): Promise<ExitCode> {
  const run = await importFiles(options, output, deps);
  if (!run) return EXIT.commandFailed;
  if (run.outcomes.length === 0) {
    output.error(
      '取り込むファイルがありません。PDF、.docx、.html、.txt、.json、.xml のファイルか、それらのあるフォルダを指定してください。',
    );
    return EXIT.commandFailed;
  }
  output.line(reportImport(run, options));
  return run.outcomes.every(({ status }) => status !== 'refused') ? EXIT.ok : EXIT.contentHasErrors;
}
