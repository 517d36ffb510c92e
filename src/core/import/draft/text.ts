import type { MeetingBody } from '../../domain/meeting/meeting.ts';
import { UNPLACED_TITLE } from '../../domain/meeting/meeting.ts';
import { parseBody } from '../../markdown/body/parse-body.ts';
import { type HeaderComment, serializeHeader } from '../../markdown/write/header.ts';
import { serializeBody } from '../../markdown/write/serialize.ts';
import { escapeText } from '../../markdown/write/text.ts';
import type { Confirmation } from '../confirmation.ts';
import { inkOf } from '../fold.ts';
import type { SourceText } from '../source-text.ts';
import { countMissing, linesThatHold } from './coverage.ts';
import { type Keeper, type LedgerLine, sourceLine } from './keeper.ts';

/** How a comment of a draft begins that asks the secretary to confirm something; the check looks for it. */
export const CONFIRM = '要確認';

const WIDEST = 110;

/** Writes the draft: header with its 要確認, the ledger of what was read, body, and what found no place. */
export function writeDraft(
  source: SourceText,
  header: object,
  body: MeetingBody,
  confirmations: readonly Confirmation[],
  keeper: Keeper,
): { text: string; unplaced: readonly number[] } {
  const comments = confirmations.map(
    ({ path, n, other, text }): HeaderComment => ({ path, text: `${CONFIRM}${place(n, other)}：${oneLine(text)}` }),
  );
  const yaml = serializeHeader(header, comments);
  const ledger = writeLedger(keeper.ledger(source));
  // Read back once: addresses in the text become links, and the draft is what serialising it again gives.
  const written = serializeBody(parseBody('', serializeBody(body), 0));
  const compose = (lines: readonly number[]) =>
    `---\n${announceUnplaced(source, lines)}${yaml}${ledger}---\n\n${written}${writeUnplaced(source, lines)}`;
  const left = keeper.left(source);
  const draft = compose(left);
  const { missing } = countMissing(source, draft);
  if (missing.size === 0) return { text: draft, unplaced: left };
  const all = [...new Set([...left, ...linesThatHold(source, missing)])].sort((a, b) => a - b);
  return { text: compose(all), unplaced: all };
}

const place = (n: number | undefined, other: number | undefined): string => {
  const lines = [n, other].filter((line) => line !== undefined);
  return lines.length === 0 ? '' : `（原本${lines.map((line) => `${line}行`).join('・')}）`;
};

/** Comments end at a line end of any kind, and control characters are no YAML. */
const oneLine = (text: string): string => text.replace(/\s+/gu, ' ');

/** What the text of the draft does not show, as comments: whole lines of the header, and the marks that became markup. */
function writeLedger(lines: readonly LedgerLine[]): string {
  if (lines.length === 0) return '';
  const whole = lines.filter(({ kind }) => kind === 'line').map(({ n, text }) => `#   ${n}：${oneLine(text)}`);
  const marks: string[] = [];
  for (const { n, text } of lines.filter(({ kind }) => kind === 'marks')) {
    const entry = `${n}：${oneLine(text)}`;
    const last = marks.at(-1);
    if (last !== undefined && [...last].length + [...entry].length < WIDEST)
      marks[marks.length - 1] = `${last}  ${entry}`;
    else marks.push(`#   ${entry}`);
  }
  return [
    ...(whole.length > 0 ? ['# 見出し情報や区切りとして読んだ原本の行（行番号：文字）', ...whole] : []),
    ...(marks.length > 0 ? ['# 書き方に置き換えた原本の記号（行番号：文字）', ...marks] : []),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

/** The first line of a draft that is not all record: how much of the source waits at its end. */
function announceUnplaced(source: SourceText, lines: readonly number[]): string {
  if (lines.length === 0) return '';
  const blocks = lines.flatMap((n) => source.blocks[n - 1] ?? []);
  const count = blocks.reduce((sum, block) => sum + inkOf(sourceLine(block)).length, 0);
  return `# 原本の${lines.length}行（${count}字）は置き場所が決まらず、この下書きの最後の「${UNPLACED_TITLE}」にあります。\n`;
}

function writeUnplaced(source: SourceText, lines: readonly number[]): string {
  if (lines.length === 0) return '';
  const paragraphs = lines.map((n) => {
    const block = source.blocks[n - 1];
    return block ? escapeText(oneLine(sourceLine(block)).trim()) : '';
  });
  return `\n## ${UNPLACED_TITLE}\n\n${paragraphs.join('\n\n')}\n`;
}
