import { UNSETTLED_SPEAKER } from '../../domain/meeting/speaker.ts';
import { type Confirmation, reading, unsettled } from '../confirmation.ts';
import type { ImportContext } from '../context.ts';
import type { DraftStretch, Turn } from '../discussion/stretches.ts';
import type { LabelOf } from '../draft/body.ts';
import type { Roster } from '../header/roster.ts';

/** An entry of `speakers`: a label of the record that stands for another. */
interface Alias {
  readonly label: string;
  readonly is: string;
  readonly note?: string;
}

/** Finds what every label stands for; misprints and unknown names are reported once each. */
export function readLabels(
  stretches: readonly DraftStretch[],
  roster: Roster,
  { departments }: ImportContext,
  confirmations: Confirmation[],
): { aliases: Alias[]; labelOf: LabelOf } {
  const labelOf: LabelOf = (turn, items) => {
    if (turn.label !== '') return tidyLabel(turn.label);
    const names = new Set(items.map(({ department }) => department));
    const [only] = names;
    const name = names.size === 1 ? departments.find(({ id }) => id === only)?.name : undefined;
    return name ?? UNSETTLED_SPEAKER;
  };
  const first = new Map<string, Turn>();
  const lost: number[] = [];
  const byQuestion: number[] = [];
  for (const { items, turns } of stretches) {
    for (const turn of turns) {
      if (turn.type !== 'turn') continue;
      const label = labelOf(turn, items);
      if (turn.isToldByQuestion) byQuestion.push(turn.row.n);
      if (label === UNSETTLED_SPEAKER) lost.push(turn.row.n);
      else if (!first.has(label)) first.set(label, turn);
    }
  }
  if (lost.length > 0)
    confirmations.push(
      unsettled(['speakers'], `発言者（${lost.length}件）`, `名前も印もない。原本の行：${ranges(lost)}`, lost[0]),
    );
  if (byQuestion.length > 0) {
    const asked = `資料のページを挙げて問う発言（${byQuestion.length}件）を「委員」のものとして読みました。`;
    confirmations.push(reading(['speakers'], `${asked}原本の行：${ranges(byQuestion)}`, byQuestion[0]));
  }
  const aliases: Alias[] = [];
  const unknown: { label: string; n: number }[] = [];
  for (const [label, { row, form, mark }] of first) {
    // A mark stands for the department as such, not for a head whose title lost its 長.
    const isMark = form === 'mark' || form === 'bullet' || mark !== '';
    const standing = isMark && roster.isKnown(label) ? { kind: 'known' as const } : roster.standingOf(label);
    if (standing.kind === 'alias' || standing.kind === 'misprint') {
      aliases.push({ label, is: standing.is });
      if (standing.kind === 'misprint') {
        confirmations.push(
          reading(
            ['speakers', aliases.length - 1],
            `発言者「${label}」を「${standing.is}」の誤記として読みました。`,
            row.n,
          ),
        );
      }
    } else if (standing.kind === 'unknown') unknown.push({ label, n: row.n });
  }
  askForUnknown(unknown, roster.listsAnybody, confirmations);
  return { aliases, labelOf };
}

/** One question for each label that a list lacks; one for all where the lack is that of the list. */
function askForUnknown(
  unknown: readonly { readonly label: string; readonly n: number }[],
  isListed: boolean,
  confirmations: Confirmation[],
): void {
  const [first] = unknown;
  if (!first) return;
  if (isListed || unknown.length === 1) {
    for (const { label, n } of unknown)
      confirmations.push(unsettled(['attendees'], `発言者「${label}」`, '出席者にも council.yaml にもない', n));
    return;
  }
  const labels = unknown.map(({ label }) => `「${label}」`).join('');
  const seen = '出席者の一覧がなく、council.yaml にもない';
  confirmations.push(unsettled(['attendees'], `発言者${labels}（${unknown.length}件）`, seen, first.n));
}

/** 会　長 without its gap, and half-width brackets inside: （議長(山田君)） is what the grammar can hold. */
function tidyLabel(label: string): string {
  return label
    .replace(/\s+/gu, '')
    .replace(/[（〔【［]/gu, '(')
    .replace(/[）〕】］]/gu, ')');
}

/** 92-110、112 */
function ranges(lines: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const line of lines) {
    const last = runs.at(-1);
    if (last && line <= last[1] + 1) last[1] = line;
    else runs.push([line, line]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join('、');
}
