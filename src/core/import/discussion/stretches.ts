import type { Council } from '../../domain/council/council.ts';
import { type AgendaItem, isMeant } from '../agenda/item.ts';
import { formatHeading, type Items } from '../agenda/items.ts';
import { fold } from '../fold.ts';
import type { FlowParagraph } from '../rows/flow.ts';
import type { Row } from '../rows/rows.ts';
import { closingReader, type ReadClosing } from '../stated/decision/closing.ts';
import type { ItemFinder } from '../stated/items.ts';
import type { DiscussionEvent } from './turns.ts';

export type Turn = Extract<DiscussionEvent, { type: 'turn' }>;

/** A stretch of the discussion: what is said under one heading of the draft. */
export interface DraftStretch {
  readonly heading: string;
  /** The row that is the heading itself, where the source has one that names no item. */
  readonly headingRow: Row | undefined;
  readonly items: readonly AgendaItem[];
  /** Lines that stand above the first speaker. */
  readonly notes: FlowParagraph[];
  readonly turns: (Turn | { readonly type: 'note'; readonly paragraphs: readonly FlowParagraph[] })[];
}

const CHAIR = /(?:会長|委員長|座長|議長|部会長|職務代理者?|会長代理)(?:\(.+\))?$/u;
const OPENING = /ただ(?:今|いま)(?:から|より)|開会(?:いた|し|を)|開催(?:いた|し)|始めさせて|はじめさせて|始めたいと/;
const CLOSING =
  /承認|可決|否決|継続(?:審議|と(?:する|し|いた)|案件と)|よろしいでしょうか|以上(?:と|で)|了承|終わり|決定|答申|認め|採決|挙手|起立/;
/** 異議なし: an answer to the decision. */
const ANSWER = /^.{0,8}(?:異議|なし|賛成|はい|承知|わかりました|了解).{0,12}$/;
/** その他です, その他に移ります: the chair leaves the items. */
const CALLS_OTHER = /その他(?:です|でございます|に(?:移|入|まいり|参り)|の(?:件|事項)(?:です|に))/;
const OTHER = /次回|日程|連絡|事務局から|その他|閉会|終了|事務連絡/;

/** Parts the discussion by what it takes up. A chair who closes one item and calls the next stays with the first. */
export function makeStretches(
  events: readonly DiscussionEvent[],
  items: Items,
  isChairLabel: (label: string) => boolean,
): DraftStretch[] {
  const readClosing = closingReader(items.finder.kinds, items.finder.outcomes);
  const stretches: DraftStretch[] = [];
  let current: DraftStretch | undefined;
  let pending: AgendaItem[] = [];
  let isDecided = false;
  /** True while what was put waits for its answer: 異議なし decides it. */
  let isPut = false;
  const open = (heading: string, own: readonly AgendaItem[], headingRow?: Row): DraftStretch => {
    current = { heading, headingRow, items: own, notes: [], turns: [] };
    stretches.push(current);
    items.take(own);
    pending = [];
    isDecided = false;
    isPut = false;
    return current;
  };
  for (const event of events) {
    if (event.type === 'heading') {
      const own = items.ofHeading(event.row.folded);
      const isNamed = own.length > 0;
      const stretch = isNamed ? open(formatHeading(own), own) : open('', [], event.row);
      if (isNamed) stretch.notes.push({ text: event.row.text, rows: [event.row] });
      continue;
    }
    if (event.type === 'note') {
      const stretch: DraftStretch = current ?? open('', []);
      if (stretch.turns.length === 0) stretch.notes.push(...event.paragraphs);
      else stretch.turns.push(event);
      continue;
    }
    const folded = fold(event.paragraphs.map(({ text }) => text).join(''));
    const isChair = isChairLabel(event.label);
    if (!isChair) {
      if (isPut && ANSWER.test(folded)) isDecided = true;
      const explained = items.explained(folded, pending);
      const isStage = /^[—―–ー－\-〔(（]/u.test(folded) || /説明[—―–ー－\-)〕）]*$/u.test(folded);
      if (isStage && explained.length > 0 && !explained.every((item) => current?.items.includes(item))) {
        const own = pending.length > 0 && explained.every((item) => pending.includes(item)) ? pending : explained;
        open(formatHeading(own), own);
      } else if (pending.length > 0) open(formatHeading(pending), pending);
      else if (isDecided && !ANSWER.test(folded) && (OTHER.test(folded) || items.left.length === 0)) open('その他', []);
      (current ?? open(first(stretches), [])).turns.push(event);
      continue;
    }
    const closing = readClosing(folded);
    const isDeciding = closing !== undefined;
    if (pending.length > 0) open(formatHeading(pending), pending);
    const own: readonly AgendaItem[] = current?.items ?? [];
    const called = items.called(folded).filter((item) => !own.includes(item));
    const decided = isDeciding ? decidedIn(folded, items, readClosing) : [];
    if (decided.length > 0 && !decided.some((item) => own.includes(item))) open(formatHeading(decided), decided);
    if (called.length === 0 && !isDeciding && own.length > 0 && CALLS_OTHER.test(folded)) {
      open('その他', []).turns.push(event);
      continue;
    }
    const isOwnDecision =
      isDeciding && current !== undefined && decidesOne(folded, current.items, items.finder, readClosing);
    const stays =
      isOwnDecision ||
      called.length === 0 ||
      OPENING.test(folded) ||
      (current !== undefined && current.items.length > 0 && !isDecided && CLOSING.test(folded));
    if (stays) {
      if (isDecided && called.length === 0 && !isDeciding && current && current.items.length > 0 && OTHER.test(folded))
        open('その他', []);
      (current ?? open(first(stretches), [])).turns.push(event);
      pending = called.filter((item) => !current?.items.includes(item));
      if (current && current.items.length > 0) {
        isDecided ||= closing === 'decided';
        isPut = closing === 'put';
      }
    } else {
      open(formatHeading(called), called).turns.push(event);
    }
  }
  return mergeEmpty(stretches);
}

/** The items that sentences name and decide on. */
function decidedIn(folded: string, items: Items, readClosing: ReadClosing): AgendaItem[] {
  return folded.split(/(?<=。)/).flatMap((sentence) => (readClosing(sentence) ? items.mentioned(sentence) : []));
}

/** 議案第1号は承認と決定しました。 */
function decidesOne(folded: string, own: readonly AgendaItem[], finder: ItemFinder, readClosing: ReadClosing): boolean {
  return folded
    .split(/(?<=。)/)
    .some(
      (sentence) =>
        readClosing(sentence) &&
        finder.find(sentence).some(({ items }) => items.some((said) => own.some((item) => isMeant(item, said)))),
    );
}

const first = (stretches: readonly DraftStretch[]): string => (stretches.length === 0 ? '開会' : 'その他');

/** A heading below which nobody speaks belongs to the stretch below, as its first line. */
function mergeEmpty(stretches: readonly DraftStretch[]): DraftStretch[] {
  const kept: DraftStretch[] = [];
  let waiting: FlowParagraph[] = [];
  for (const stretch of stretches) {
    const { heading, headingRow, notes, turns } = stretch;
    if (turns.length === 0) {
      waiting.push(...(headingRow ? [{ text: headingRow.text, rows: [headingRow] }] : []), ...notes);
      continue;
    }
    notes.unshift(...waiting);
    waiting = [];
    kept.push(heading === '' && !headingRow && kept.length === 0 ? { ...stretch, heading: '開会' } : stretch);
  }
  const last = kept.at(-1);
  if (last && waiting.length > 0) last.turns.push({ type: 'note', paragraphs: waiting });
  else if (waiting.length > 0) kept.push({ heading: '', headingRow: undefined, items: [], notes: waiting, turns: [] });
  return kept;
}

/** Tells the labels of those who preside: by their title, or as the council says of its speakers. */
export function chairReader({ speakers }: Pick<Council, 'speakers'>): (label: string) => boolean {
  const chairs = speakers.filter(({ role }) => role === 'chair').map(({ label }) => fold(label));
  return (label) => {
    const folded = fold(label);
    const bare = folded.replace(/\(.+\)$/u, '');
    return CHAIR.test(folded) || chairs.some((chair) => bare.endsWith(chair));
  };
}
