import type { Content } from '../core/content.ts';
import { readContent } from '../core/content.ts';
import { readContentFiles } from '../infra/content-files.ts';
import type { Output } from './output.ts';
import { reportText } from './report-text.ts';

/**
 * Reads and checks a content folder and prints the report.
 * @returns the content, or undefined when it has errors or cannot be read, after saying so
 */
export async function readChecked(folder: string, output: Output): Promise<Content | undefined> {
  const files = await readContentFiles(folder).catch((error: NodeJS.ErrnoException) => {
    output.error(
      `会議録のフォルダ「${folder}」を開けません（${error.code ?? error.message}）。--content で正しいフォルダを指定してください。`,
    );
    return undefined;
  });
  if (!files) return undefined;
  const content = readContent(files);
  const failed = content.diagnostics.some((diagnostic) => diagnostic.severity === 'error');
  const report = reportText(content.diagnostics, { files: content.files, color: output.color });
  if (failed) output.error(report);
  else output.line(report);
  return failed ? undefined : content;
}
