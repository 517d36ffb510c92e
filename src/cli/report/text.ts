import { styleText } from 'node:util';
import { type Diagnostic, sortDiagnostics } from '../../core/diagnostic/diagnostic.ts';
import type { Severity } from '../../core/diagnostic/kind.ts';
import { diagnosticAddress } from '../../core/domain/address/addresses.ts';
import { formatPosition } from '../../core/text/span.ts';
import { type CheckReport, countBySeverity } from './report.ts';

interface TextReport extends CheckReport {
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

const STYLES: Readonly<Record<Severity, readonly [color: Style, prefix: string]>> = {
  error: ['red', ''],
  warning: ['yellow', '注意：'],
  advice: ['cyan', '参考：'],
};

function reportOne({ at, code, severity, message, remedy, related }: Diagnostic, paint: Paint): string[] {
  const [color, prefix] = STYLES[severity];
  const label = paint(color, code);
  return [
    `${paint('bold', formatPosition(at))} ${label} ${prefix}${onOneLine(message)}`,
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
  const { errors, warnings, advice } = countBySeverity(diagnostics);
  const checked = `（${files}ファイルを検査）`;
  if (diagnostics.length === 0) return `${paint('green', '問題はありません')}${checked}`;
  const counts = [
    ...(errors > 0 ? [`エラー${errors}件`] : []),
    ...(warnings > 0 ? [`注意${warnings}件`] : []),
    ...(advice > 0 ? [`参考${advice}件`] : []),
  ];
  const worst = errors > 0 ? 'error' : warnings > 0 ? 'warning' : 'advice';
  return `${paint(STYLES[worst][0], counts.join('、'))}${checked}`;
}

/** Values from the files may hold line ends; a report's line is one line. */
function onOneLine(text: string): string {
  return text.replace(/\s*[\r\n]\s*/g, ' ');
}
