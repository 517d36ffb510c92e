import type { Council } from '../../domain/council/council.ts';
import type { Votes } from '../../domain/item/votes.ts';
import type { Undertaking } from '../../domain/meeting/header.ts';
import type { Effect } from '../../vocabulary/effect.ts';
import type { OutcomeTerm } from '../../vocabulary/vocabulary.ts';
import { type AgendaItem, isMeant } from '../agenda/item.ts';
import { type Confirmation, contradiction, reading } from '../confirmation.ts';
import { chairReader, type DraftStretch } from '../discussion/stretches.ts';
import { fold } from '../fold.ts';
import type { ItemFinder } from '../stated/items.ts';
import { outcomeReader, type ReadOutcome, readVotes, speaksOfVotes } from '../stated/votes.ts';
import { saidTerms } from './own-word.ts';

/** What the council decided on an item, as far as the discussion says. */
export interface Decision {
  readonly effect: Effect;
  /** The council's words for decisions that are said in it. */
  readonly said: readonly OutcomeTerm[];
  /** The line of the source that it stands in. */
  readonly n: number | undefined;
  votes?: Votes;
  conditions: Undertaking[];
}

const CONDITION = /(?:これら|以上|上記|次|つぎ)?(?:の点|のこと)?を条件(?:に|と)|条件(?:付き|を付)/u;

/** What the decisions of one council are read with. */
interface Reader {
  readonly finder: ItemFinder;
  readonly outcomes: readonly OutcomeTerm[];
  readonly readOutcome: ReadOutcome;
  readonly isChairLabel: (label: string) => boolean;
}

/** The decisions of all stretches, by item. The chair's last word on an item counts. */
export function readDecisions(
  { stretches, finder }: { readonly stretches: readonly DraftStretch[]; readonly finder: ItemFinder },
  council: Council,
  pathOf: (item: AgendaItem) => readonly (string | number)[],
  confirmations: Confirmation[],
): Map<AgendaItem, Decision> {
  const reader = {
    finder,
    outcomes: council.vocabulary.outcomes,
    readOutcome: outcomeReader(finder.kinds),
    isChairLabel: chairReader(council),
  };
  const decisions = new Map<AgendaItem, Decision>();
  for (const stretch of stretches) {
    for (const item of stretch.items) {
      const decision = decide(stretch, item, reader, pathOf(item), confirmations);
      if (decision) decisions.set(item, decision);
    }
  }
  return decisions;
}

function decide(
  { notes, turns }: DraftStretch,
  item: AgendaItem,
  reader: Reader,
  path: readonly (string | number)[],
  confirmations: Confirmation[],
): Decision | undefined {
  const { finder, readOutcome, isChairLabel } = reader;
  const heading = notes
    .map(({ text, rows }) => ({ text, n: rows[0]?.n }))
    .findLast(({ text }) => readOutcome(fold(text)));
  const deciding = turns
    .flatMap((turn, index) => {
      const text = sentencesOn(item, turn.paragraphs.map((paragraph) => paragraph.text).join(''), finder);
      const isChair = turn.type === 'turn' && isChairLabel(turn.label);
      const outcome = readOutcome(fold(text));
      const isConditional = CONDITION.test(fold(text)) && outcome === 'approved-with-conditions';
      const isDecision = turn.type === 'note' || isChair ? outcome !== undefined : isConditional;
      return isDecision && outcome ? [{ text, outcome, n: turn.paragraphs[0]?.rows[0]?.n, index, isChair }] : [];
    })
    .at(-1);
  const stated = heading && readOutcome(fold(heading.text));
  const effect = deciding?.outcome ?? stated;
  if (effect === undefined) return undefined;
  const decision: Decision = {
    effect,
    said: [deciding, heading].flatMap((place) => (place ? termsOf(effect, place.text, reader) : [])),
    n: deciding?.n ?? heading?.n,
    conditions: [],
  };
  if (deciding) {
    const around = fold([...votingWords(turns, deciding.index, isChairLabel), deciding.text].join('。'));
    const votes = readVotes(around);
    if (votes) decision.votes = votes;
    else if (deciding.isChair && !speaksOfVotes(around)) decision.votes = { method: 'consensus' };
    if (effect === 'approved-with-conditions') decision.conditions = readConditions(deciding.text);
  }
  if (heading && stated && stated !== effect) {
    const text = `見出しと発言で結論が違います。「${heading.text}」`;
    confirmations.push(contradiction([...path, 'outcome'], text, heading.n, deciding?.n));
  }
  if (decision.conditions.length > 0) {
    const text = '条件は、条件に触れた発言の文をそのまま並べたものです。';
    confirmations.push(reading([...path, 'conditions'], text, deciding?.n));
  }
  return decision;
}

/** The council's words in the sentences that decide so. */
function termsOf(effect: Effect, text: string, { outcomes, readOutcome }: Reader): OutcomeTerm[] {
  const sentences = text.split(/(?<=。)/u).filter((sentence) => readOutcome(fold(sentence)) === effect);
  return saidTerms(sentences.join(''), outcomes);
}

/** The sentences that may be about an item: not those that name only others. */
function sentencesOn(item: AgendaItem, text: string, finder: ItemFinder): string {
  return text
    .split(/(?<=。)/u)
    .filter((sentence) => {
      const said = finder.find(fold(sentence)).flatMap(({ items }) => items);
      return said.length === 0 || said.some((one) => isMeant(item, one));
    })
    .join('');
}

const VOTE_CALL =
  /[^。]*(?:挙手|起立|投票)[^。]{0,8}(?:求め|願|採決|行)[^。]*。?|[（(〔][^（）()〔〕]*(?:挙手|起立|異議)[^（）()〔〕]*[）)〕]/gu;

/** （挙手全員）, 「異議なし」の声あり, 挙手を求めます: what stands right before or behind the chair's decision. */
function votingWords(turns: DraftStretch['turns'], index: number, isChairLabel: Reader['isChairLabel']): string[] {
  return [index - 2, index - 1, index + 1].flatMap((at) => {
    const turn = turns[at];
    const text = turn?.paragraphs.map((paragraph) => paragraph.text).join('') ?? '';
    const isShort = [...text].length <= 30 && (speaksOfVotes(fold(text)) || text.includes('異議'));
    // Two turns before, only a call for a vote belongs to this decision.
    if (isShort && at !== index - 2) return [text];
    return turn?.type === 'turn' && isChairLabel(turn.label) && at < index
      ? [...text.matchAll(VOTE_CALL)].map(([words]) => words)
      : [];
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
