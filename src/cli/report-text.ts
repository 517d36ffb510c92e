import { styleText } from 'node:util';
import { type Diagnostic, sortDiagnostics } from '../core/diagnostic/diagnostic.ts';
import { formatPosition } from '../core/text/span.ts';

export interface ReportOptions {
  /** Files that were checked. */
  readonly files: number;
  readonly color?: boolean;
}

type Style = Parameters<typeof styleText>[0];
type Paint = (style: Style, text: string) => string;

/**
 * The report of a check as people and editors read it: `file:line:col code message`, then what to do, then the other
 * places that take part, each on a line of its own; at last the counts. In order of the places.
 */
export function reportText(diagnostics: readonly Diagnostic[], options: ReportOptions): string {
  const paint: Paint = options.color
    ? (style, text) => styleText(style, text, { validateStream: false })
    : (_, text) => text;
  const lines = sortDiagnostics(diagnostics).flatMap((diagnostic) => [...reportOne(diagnostic, paint), '']);
  return [...lines, reportCounts(diagnostics, options.files, paint)].join('\n');
}

function reportOne({ at, code, severity, message, remedy, related }: Diagnostic, paint: Paint): string[] {
  const isError = severity === 'error';
  const label = paint(isError ? 'red' : 'yellow', code);
  return [
    `${paint('bold', formatPosition(at))} ${label} ${isError ? '' : '注意：'}${onOneLine(message)}`,
    `    ${onOneLine(remedy)}`,
    ...related.map((place) => paint('dim', `    → ${formatPosition(place.at)} ${onOneLine(place.message)}`)),
  ];
}

function reportCounts(diagnostics: readonly Diagnostic[], files: number, paint: Paint): string {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const warnings = diagnostics.length - errors;
  const checked = `（${files}ファイルを検査）`;
  if (diagnostics.length === 0) return `${paint('green', '問題はありません')}${checked}`;
  const counts = [...(errors > 0 ? [`エラー${errors}件`] : []), ...(warnings > 0 ? [`注意${warnings}件`] : [])];
  return `${paint(errors > 0 ? 'red' : 'yellow', counts.join('、'))}${checked}`;
}

/** Values from the files may hold line ends; a report's line is one line. */
function onOneLine(text: string): string {
  return text.replace(/\s*[\r\n]\s*/g, ' ');
}
