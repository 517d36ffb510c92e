import type { Undertaking } from '../domain/meeting-header.ts';
import type { Outcome, Votes } from '../domain/outcome.ts';
import { type Confirmation, contradiction, reading } from './confirmation.ts';
import { fold } from './fold.ts';
import type { AgendaItem } from './read-agenda.ts';
import { readOutcome, readVotes, speaksOfVotes } from './read-votes.ts';
import { type DraftStretch, isChairLabel } from './stretches.ts';

/** What the council decided on an item, as far as the discussion says. */
export interface Decision {
  outcome?: Outcome;
  votes?: Votes;
  conditions: Undertaking[];
}

const CONDITION = /(?:これら|以上|上記|次|つぎ)?(?:の点|のこと)?を条件(?:に|と)|条件(?:付き|を付)/u;

/** The decisions of all stretches, by item. The chair's last word on an item counts. */
export function readDecisions(
  stretches: readonly DraftStretch[],
  pathOf: (item: AgendaItem) => readonly (string | number)[],
  confirmations: Confirmation[],
): Map<AgendaItem, Decision> {
  const decisions = new Map<AgendaItem, Decision>();
  for (const { items, notes, turns } of stretches) {
    if (items.length === 0) continue;
    const stated = notes
      .map(({ text, rows }) => ({ text, n: rows[0]?.n }))
      .filter(({ text }) => readOutcome(fold(text)));
    const spoken = turns.flatMap((turn, index) => {
      const text = turn.paragraphs.map((paragraph) => paragraph.text).join('');
      const isChair = turn.type === 'turn' && isChairLabel(turn.label);
      const folded = fold(text);
      const isConditional = CONDITION.test(folded) && readOutcome(folded) === 'approved-with-conditions';
      const isDecision = turn.type === 'note' || isChair ? readOutcome(folded) !== undefined : isConditional;
      return isDecision ? [{ text, n: turn.paragraphs[0]?.rows[0]?.n, index, isChair }] : [];
    });
    const deciding = spoken.at(-1);
    const heading = stated.at(-1);
    const outcome = deciding ? readOutcome(fold(deciding.text)) : heading && readOutcome(fold(heading.text));
    if (outcome === undefined) continue;
    const decision: Decision = { outcome, conditions: [] };
    if (deciding) {
      const around = [deciding.text, ...votingNotes(turns, deciding.index)].join('。');
      const votes = readVotes(fold(around));
      if (votes) decision.votes = votes;
      else if (deciding.isChair && !speaksOfVotes(fold(around))) decision.votes = { method: 'consensus' };
      if (outcome === 'approved-with-conditions') decision.conditions = readConditions(deciding.text);
    }
    for (const item of items) {
      decisions.set(item, decision);
      const other = heading && deciding ? readOutcome(fold(heading.text)) : undefined;
      if (heading && other && other !== outcome) {
        confirmations.push(
          contradiction(
            [...pathOf(item), 'outcome'],
            `見出しと発言で結論が違います。「${heading.text}」`,
            heading.n,
            deciding?.n,
          ),
        );
      }
      if (decision.conditions.length > 0) {
        confirmations.push(
          reading(
            [...pathOf(item), 'conditions'],
            '承認の条件は、条件に触れた発言の文をそのまま並べたものです。',
            deciding?.n,
          ),
        );
      }
    }
  }
  return decisions;
}

/** （挙手全員）, 「異議なし」の声あり: what stands right before or behind the chair's decision. */
function votingNotes(turns: DraftStretch['turns'], index: number): string[] {
  return [index - 1, index + 1].flatMap((at) => {
    const turn = turns[at];
    const text = turn?.paragraphs.map((paragraph) => paragraph.text).join('') ?? '';
    const isShort = [...text].length <= 30;
    return turn && isShort && (speaksOfVotes(fold(text)) || text.includes('異議')) ? [text] : [];
  });
}

/** The sentences before the one that says 条件; or that sentence. */
function readConditions(text: string): Undertaking[] {
  const sentences = text
    .split(/(?<=。)/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
  const at = sentences.findIndex((sentence) => CONDITION.test(fold(sentence)));
  const before = sentences.slice(0, at).filter((sentence) => /(?:こと|事)。$/u.test(sentence));
  const due = /次(?:回)?の?審議会(?:に|で)/u.test(sentences[at] ?? '') ? ({ due: 'next-meeting' } as const) : {};
  const own = before.length > 0 ? before : sentences.slice(at, at + 1);
  return own.map((sentence) => ({ text: sentence, ...due }));
}
