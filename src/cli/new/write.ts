import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { selectDiagnostics } from '../../core/check/select.ts';
import { listFiles, readContent } from '../../core/content.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import type { Output } from '../output.ts';
import { readFiles, siteOfGuide } from '../read-checked.ts';
import { reportText } from '../report/text.ts';

/** Writes a new file, never over another one, and names what is left to fill in. */
export async function writeNewFile(folder: string, file: string, text: string, output: Output): Promise<ExitCode> {
  await mkdir(dirname(file), { recursive: true });
  try {
    // Fails where a file of that name has come up meanwhile.
    await writeFile(file, text, { flag: 'wx' });
  } catch (error) {
    output.error(`「${file}」に書けません（${(error as NodeJS.ErrnoException).code}）。`);
    return EXIT.commandFailed;
  }
  output.line(`「${file}」を作りました。`);
  await reportRest(folder, file, output);
  return EXIT.ok;
}

/** Names each place that is still to be filled in: what the check finds in the new file. */
async function reportRest(folder: string, file: string, output: Output): Promise<void> {
  const files = await readFiles(folder, output);
  const written = files && listFiles(files).find((one) => resolve(one.file) === resolve(file));
  if (!files || !written) return;
  const content = readContent(files);
  const rest = selectDiagnostics(content.diagnostics, (name) => name === written.file);
  if (rest.length > 0) output.line('次のところを書き入れると、検査を通ります。');
  output.line(reportText(rest, { files: 1, guide: siteOfGuide(content), color: output.color }));
}
