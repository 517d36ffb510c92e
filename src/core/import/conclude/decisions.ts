import type { Council } from '../../domain/council/council.ts';
import type { Votes } from '../../domain/item/votes.ts';
import type { Undertaking } from '../../domain/meeting/header.ts';
import type { Effect } from '../../vocabulary/effect.ts';
import type { OutcomeTerm } from '../../vocabulary/vocabulary.ts';
import type { AgendaItem } from '../agenda/item.ts';
import { type Confirmation, contradiction, reading } from '../confirmation.ts';
import { chairReader, type DraftStretch } from '../discussion/stretches.ts';
import { FoldedText, fold } from '../fold.ts';
import type { Row } from '../rows/rows.ts';
import { saidTerms } from '../stated/decision/own-word.ts';
import type { ItemFinder } from '../stated/items.ts';
import { readVotes } from '../stated/votes.ts';
import { Proceedings, type Stated } from './proceedings.ts';
import { StatementReader } from './statements.ts';
import { Subjects } from './subject.ts';
import { readTold } from './told.ts';

/** What the council decided on an item, as far as the minutes state it. */
export interface Decision {
  readonly effect: Effect;
  /** The council's words for decisions that are said in it. */
  readonly said: readonly OutcomeTerm[];
  /** The clause that states it, as the source has it. */
  readonly clause: string;
  /** The word of deciding in it, folded. */
  readonly word: string;
  /** The line of the source that it stands in. */
  readonly n: number | undefined;
  readonly votes: Votes | undefined;
  readonly conditions: readonly Undertaking[];
}

/** What is read of the decisions on the items of an agenda. */
export interface ReadDecisions {
  readonly of: ReadonlyMap<AgendaItem, Decision>;
  /** Items of which the minutes state two decisions: said already, and left open. */
  readonly contradicted: ReadonlySet<AgendaItem>;
}

/** The decisions that the discussion and its headings state, by item. Where two disagree, none is taken and both places are named. */
export function readDecisions(
  {
    agenda,
    stretches,
    summary,
    finder,
    rows,
  }: {
    readonly rows: readonly Row[];
    readonly agenda: readonly AgendaItem[];
    readonly stretches: readonly DraftStretch[];
    readonly summary: readonly Row[];
    readonly finder: ItemFinder;
  },
  council: Council,
  pathOf: (item: AgendaItem) => readonly (string | number)[],
  confirmations: Confirmation[],
): ReadDecisions {
  const { outcomes } = council.vocabulary;
  const subjects = new Subjects(agenda, finder);
  const reader = new StatementReader(subjects, finder);
  const { stated } = new Proceedings(reader, subjects, chairReader(council)).go(stretches);
  const headings = readHeadings(stretches, reader);
  const results = readResults(rows, reader);
  // Where people speak, what a summary tells besides is not what decides.
  const told = stretches.length > 0 ? undefined : readTold(summary, agenda, reader, finder);
  const of = new Map<AgendaItem, Decision>();
  const contradicted = new Set<AgendaItem>();
  for (const item of agenda) {
    const all = [results, headings, stated, told].flatMap((one) => one?.get(item) ?? []);
    const held = whatHolds(all);
    if (held === undefined) continue;
    if (held.length > 1) {
      const [first, second] = held;
      const text = `結論が2つある。「${first?.clause ?? ''}」「${second?.clause ?? ''}」`;
      confirmations.push(contradiction([...pathOf(item), 'outcome'], text, first?.n, second?.n));
      contradicted.add(item);
      continue;
    }
    const [last] = held;
    if (!last) continue;
    const { effect, clause, word, n, votes, conditions } = last;
    if (conditions.length > 0) {
      const text = '条件は、条件に触れた発言の文をそのまま並べたものです。';
      confirmations.push(reading([...pathOf(item), 'conditions'], text, n));
    }
    of.set(item, { effect, clause, word, n, votes, conditions, said: saidTerms(clause, outcomes) });
  }
  return { of, contradicted };
}

/** Decisions that headings of the discussion state: 諮問第5号（承認）. */
function readHeadings(stretches: readonly DraftStretch[], reader: StatementReader): Map<AgendaItem, Stated[]> {
  const found = new Map<AgendaItem, Stated[]>();
  for (const { items, notes } of stretches) {
    for (const { text, rows } of notes) {
      for (const { effect, items: own, mood, word: said } of reader.readHeading(fold(text), items)) {
        if (mood !== 'decided') continue;
        const stated: Stated = { ...HEADING, effect, clause: text, word: said, n: rows[0]?.n };
        for (const item of own) found.set(item, [...(found.get(item) ?? []), stated]);
      }
    }
  }
  return found;
}

/** 会議結果　諮問第5号は承認, or a list below 審議結果: what minutes give as their result beside the discussion. */
function readResults(rows: readonly Row[], reader: StatementReader): Map<AgendaItem, Stated[]> {
  const found = new Map<AgendaItem, Stated[]>();
  let isList = false;
  for (const row of rows) {
    const { n, text, folded, kind } = row;
    if (kind === 'blank') continue;
    const label = resultLabel(row);
    const line = folded.slice(label.length);
    const isBelow: boolean = isList && ITS_OWN_LINE.test(folded);
    isList = label === '' ? isBelow : line === '';
    if (line === '' || (label === '' && !isBelow)) continue;
    for (const { effect, items, isNamed, word } of reader.readHeading(line, [])) {
      if (!isNamed) continue;
      const stated = { ...HEADING, effect, clause: text, word, n, votes: readVotes(line) };
      for (const item of items) found.set(item, [...(found.get(item) ?? []), stated]);
    }
  }
  return found;
}

/**
 * The label of a line that gives a result, folded; empty where it has none. What follows a label is set off from it: a line of a
 * speech that begins with 審議の結果、 or 結果は tells of something, and whose decision it was does not stand in that line.
 */
function resultLabel({ text, folded }: Row): string {
  const [label = ''] = RESULT.exec(folded) ?? [];
  const isSetOff =
    /[】>)\]:]$/u.test(label) ||
    label === folded ||
    /\s/u.test(text.charAt(new FoldedText(text).offsetOf(label.length)));
  return isSetOff ? label : '';
}

const RESULT =
  /^[【<([■○◎●◆・]?(?:[0-9一二三四五六七八九十]{1,2}[).、]?)?(?:書面(?:による)?)?(?:会議|審議|議事|採決|審査|表決|議決)?の?結果[】>)\]]?:?/u;
/** Below such a heading: a line that is no speaker's, and no sentence. */
const ITS_OWN_LINE = /^(?![(○◯〇【<][^)】>]{1,16}[)】>]?.*。)[^。]{3,80}。?$/u;

const HEADING = { votes: undefined, conditions: [], isRevision: false, isWeak: false, isUnconditional: false } as const;

/** The one statement that holds, or two that disagree. Undefined where nothing is stated. */
function whatHolds(all: readonly Stated[]): Stated[] | undefined {
  const firm = all.filter(({ isWeak }) => !isWeak);
  const [first, ...others] = firm.length > 0 ? firm : all.slice(-1);
  if (!first) return undefined;
  let held = first;
  for (const next of others) {
    if (next.isRevision && next.effect !== held.effect) held = next;
    else if (next.effect === held.effect) held = moreTold(held, next);
    else if (next.effect === 'answered') continue;
    else if (held.effect === 'answered') held = next;
    else if (isWithin(next, held)) held = { ...held, votes: held.votes ?? next.votes };
    else if (isWithin(held, next)) held = { ...next, votes: next.votes ?? held.votes };
    else return [held, next];
  }
  return [held];
}

/** Of two that say the same, the one that tells more; votes may stand in either. */
function moreTold(held: Stated, next: Stated): Stated {
  const better =
    next.conditions.length > held.conditions.length || (held.votes === undefined && next.votes !== undefined)
      ? next
      : held;
  return { ...better, votes: held.votes ?? next.votes };
}

/** 承認 may be said of what was approved on conditions, or as amended; not where it is said to be without any. */
const isWithin = (general: Stated, particular: Stated): boolean =>
  general.effect === 'approved-as-proposed' &&
  !general.isUnconditional &&
  (particular.effect === 'approved-with-conditions' || particular.effect === 'approved-as-amended');
