import { styleText } from 'node:util';
import { type Diagnostic, sortDiagnostics } from '../core/diagnostic/diagnostic.ts';
import { diagnosticAddress } from '../core/domain/addresses.ts';
import { formatPosition } from '../core/text/span.ts';
import { type CheckReport, countBySeverity } from './report.ts';

export interface TextReport extends CheckReport {
  readonly color?: boolean;
}

type Style = Parameters<typeof styleText>[0];
type Paint = (style: Style, text: string) => string;

/**
 * The report of a check as people and editors read it: `file:line:col code message`, then what to do, then the other
 * places that take part, each on a line of its own; then where the handbook explains each code; at last the counts.
 * In order of the places.
 */
export function reportText(diagnostics: readonly Diagnostic[], options: Omit<TextReport, 'diagnostics'>): string {
  const paint: Paint = options.color
    ? (style, text) => styleText(style, text, { validateStream: false })
    : (_, text) => text;
  const sorted = sortDiagnostics(diagnostics);
  const lines = sorted.flatMap((diagnostic) => [...reportOne(diagnostic, paint), '']);
  return [...lines, ...reportGuide(sorted, options.guide), reportCounts(diagnostics, options.files, paint)].join('\n');
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

/** Once for each code: the remedy stands with each mistake already, and the same address many times helps nobody. */
function reportGuide(diagnostics: readonly Diagnostic[], guide: string | undefined): string[] {
  if (guide === undefined || diagnostics.length === 0) return [];
  const isAbsolute = /^https?:/.test(guide);
  const codes = [...new Set(diagnostics.map(({ code }) => code))];
  return [
    `例と直し方は手引にあります${isAbsolute ? '' : '（npm run dev で表示されるアドレスの後に付けて開いてください）'}：`,
    ...codes.map((code) => `    ${guide}${diagnosticAddress(code)}`),
    '',
  ];
}

function reportCounts(diagnostics: readonly Diagnostic[], files: number, paint: Paint): string {
  const { errors, warnings } = countBySeverity(diagnostics);
  const checked = `（${files}ファイルを検査）`;
  if (diagnostics.length === 0) return `${paint('green', '問題はありません')}${checked}`;
  const counts = [...(errors > 0 ? [`エラー${errors}件`] : []), ...(warnings > 0 ? [`注意${warnings}件`] : [])];
  return `${paint(errors > 0 ? 'red' : 'yellow', counts.join('、'))}${checked}`;
}

/** Values from the files may hold line ends; a report's line is one line. */
function onOneLine(text: string): string {
  return text.replace(/\s*[\r\n]\s*/g, ' ');
}
