import { type Diagnostic, diagnose } from '../diagnostic/diagnostic.ts';

/** A comment of the header that an import left for the secretary to settle. */
const COMMENT = /^[ \t]*(?:- )?#[ \t]*(要確認[^\n]*)$/;

/** The `# 要確認` comments of a file's header, each a warning until someone takes it out. */
export function findConfirmations(file: string, source: string): Diagnostic[] {
  if (!source.includes('# 要確認')) return [];
  const lines = source.split(/\r\n|\r|\n/);
  const end = lines.findIndex((line, index) => index > 0 && line.startsWith('---'));
  return lines.slice(0, Math.max(end, 0)).flatMap((line, index) => {
    const text = COMMENT.exec(line)?.[1];
    return text
      ? [diagnose('needs-confirmation', { file, line: index + 1, column: line.indexOf('#') + 1 }, { text })]
      : [];
  });
}
