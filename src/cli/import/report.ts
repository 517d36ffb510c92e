import { type Diagnostic, sortDiagnostics } from '../../core/diagnostic/diagnostic.ts';
import type { Coverage } from '../../core/import/draft/coverage.ts';
import { formatPosition, type Position } from '../../core/text/span.ts';
import type { ImportOutcome, ImportRun } from './files.ts';
import { tableText } from './table-text.ts';

/**
 * What an import came to, as the secretary reads it: for each file what has to be looked at, then a table of all
 * files, then the counts and what to do next.
 */
export function reportImport({ outcomes, passedOver }: ImportRun, { dryRun }: { readonly dryRun: boolean }): string {
  const details = outcomes.flatMap((outcome) => reportOutcome(outcome));
  const table = tableText(
    ['ファイル', '結果', '書いた先', '取込率', ...SHARES, '要確認', '検査の誤り'],
    outcomes.map((outcome) => rowOf(outcome, dryRun)),
  );
  return [...details, ...table, '', ...counts(outcomes, passedOver, dryRun)].join('\n');
}

function reportOutcome(outcome: ImportOutcome): string[] {
  if (outcome.status === 'known') return [];
  if (outcome.status === 'refused')
    return [`${outcome.file}：取り込めません`, ...reportDiagnostic(outcome.reason, formatPosition), ''];
  const { file, council, coverage, confirmations, faults, isDated, pages } = outcome;
  const place = (at: Position) => (at.file === file ? sourcePlace(at, pages[at.line - 1]) : formatPosition(at));
  return [
    `${file}：${council.name}${council.isStated ? '' : '（本文にある名前から）'}`,
    ...(coverage.kept < coverage.total
      ? [`  ${coverage.total - coverage.kept}字を取り込めませんでした。原本と照らし合わせてください。`]
      : []),
    ...(isMostlyComments(coverage)
      ? [
          `  原本の${percentage({ kept: coverage.comments, total: coverage.total })}（${coverage.comments}字）が、下書きの「#」の行だけにあります。発言が混じっていないか、確かめてください。`,
        ]
      : []),
    ...(isDated
      ? []
      : [
          '  開催日が分からないので、下書きの置き場所に書きました。日付を書き入れ、meetings/日付.md に移してください。',
        ]),
    ...sortDiagnostics([...confirmations, ...faults]).flatMap((diagnostic) => reportDiagnostic(diagnostic, place)),
    '',
  ];
}

/** Where the characters of a source went: into the record, to its end without a place, into comments alone. */
const SHARES = ['記録', '取り込めなかった箇所', '注釈だけ'] as const;

/** More than the labels and marks of a header: words may have been taken for what they are not. */
const isMostlyComments = ({ comments, total }: Coverage): boolean => comments > 100 && comments > total / 4;

/** Where a line of a source stands: by its page, since pages have no line numbers that a reader could count. */
function sourcePlace(at: Position, page: number | undefined): string {
  return page === undefined ? formatPosition(at) : `${at.file} ${page}ページ`;
}

function reportDiagnostic(
  { at, code, message, remedy, related }: Diagnostic,
  place: (at: Position) => string,
): string[] {
  return [
    `  ${place(at)} ${code} ${onOneLine(message)}`,
    `      ${onOneLine(remedy)}`,
    ...related.map((other) => `      → ${place(other.at)} ${onOneLine(other.message)}`),
  ];
}

function rowOf(outcome: ImportOutcome, dryRun: boolean): string[] {
  const { file } = outcome;
  const empty = [...SHARES, '取込率', '要確認', '検査の誤り'].map(() => '');
  if (outcome.status === 'refused') return [file, '取り込めません', outcome.reason.code, ...empty];
  if (outcome.status === 'known') return [file, '取り込み済み', outcome.target, ...empty];
  const { target, coverage, confirmations, faults } = outcome;
  const errors = faults.filter(({ severity }) => severity === 'error').length;
  return [
    file,
    dryRun ? '取り込めます' : '取り込みました',
    target,
    percentage(coverage),
    ...[coverage.record, coverage.unplaced, coverage.comments].map((kept) => share(kept, coverage.total)),
    `${confirmations.length}件`,
    `${errors}件`,
  ];
}

/** Rounded down, so that 100 % means every character. */
export function percentage({ kept, total }: { readonly kept: number; readonly total: number }): string {
  if (kept >= total) return '100%';
  return `${(Math.floor((kept / total) * 1000) / 10).toFixed(1)}%`;
}

/** A share of a source to one decimal; one that is there is never shown as none, nor one that lacks a character as all. */
function share(count: number, total: number): string {
  if (total === 0 || count === 0) return '0%';
  if (count >= total) return '100%';
  const rounded = Math.round((count / total) * 1000) / 10;
  return `${Math.min(99.9, Math.max(0.1, rounded)).toFixed(1)}%`;
}

function counts(outcomes: readonly ImportOutcome[], passedOver: number, dryRun: boolean): string[] {
  const count = (status: ImportOutcome['status']) => outcomes.filter((outcome) => outcome.status === status).length;
  const [imported, known, refused] = [count('imported'), count('known'), count('refused')];
  const parts = [
    dryRun ? `取り込める${imported}件（まだ書いていません）` : `取り込み${imported}件`,
    ...(known > 0 ? [`取り込み済み${known}件`] : []),
    ...(refused > 0 ? [`取り込めない${refused}件`] : []),
    ...(passedOver > 0 ? [`対象でないファイル${passedOver}件`] : []),
  ];
  const next =
    imported > 0 && !dryRun
      ? ['次に、書いたファイルを開いて要確認の箇所を直し、npm run check で確かめてください。']
      : [];
  return [`${parts.join('、')}。`, ...next];
}

function onOneLine(text: string): string {
  return text.replace(/\s*[\r\n]\s*/g, ' ');
}
