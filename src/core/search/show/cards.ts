import type { FoundDocument } from '../documents/fragment.ts';
import { fold } from '../fold/fold.ts';
import type { SearchWord } from '../query/query.ts';

type FoundItem = FoundDocument['info']['items'][number];

/** What the data of the archive answers, above everything that was said. */
export interface AnswerCard {
  readonly kind: 'meeting' | 'item';
  /** 諮問第38号; 第5期第14回. */
  readonly label: string;
  readonly title: string;
  /** Of the page that it leads to, site-absolute without base path. */
  readonly address: string;
  /** 原案どおり承認, 平成21年11月4日（水）, 保留1名. */
  readonly facts: readonly string[];
  readonly lines: readonly CardLine[];
}

interface CardLine {
  readonly label: string;
  readonly parts: readonly CardPart[];
}

interface CardPart {
  readonly text: string;
  /** Where it is read; none for what stands on the page of the card itself. */
  readonly address?: string;
}

/** A card of each item of the documents. Items that several of them name have one. */
export function itemCards(
  documents: readonly FoundDocument[],
  only: (item: FoundItem) => boolean = () => true,
): AnswerCard[] {
  const cards = new Map<string, AnswerCard>();
  for (const { key, info } of documents) {
    const page = key.replace(/#.*$/, '');
    for (const item of info.items) {
      if (cards.has(item.address) || !only(item)) continue;
      const { label, title, address, outcome, votes, department, told, objections } = item;
      const facts = [outcome, info.date, votes, department].filter((fact) => fact !== '');
      const spoken = objections.map(({ anchor, speaker }) => ({
        text: `${speaker}（発言${anchor.slice(1)}）`,
        address: `${page}#${anchor}`,
      }));
      const lines: CardLine[] = [
        ...(spoken.length > 0 ? [{ label: '反対・保留などに触れた発言', parts: spoken }] : []),
        { label: '会議', parts: [{ text: `${info.council}　${info.meeting}`, address: page }] },
        ...told.map((one) => ({ label: one.label, parts: [{ text: one.text }] })),
      ];
      cards.set(address, { kind: 'item', label, title, address, facts, lines });
    }
  }
  return [...cards.values()];
}

/** A card of the meeting that documents are of, with what it decided. */
export function meetingCard(documents: readonly FoundDocument[]): AnswerCard | undefined {
  const [first] = documents;
  if (!first) return undefined;
  const { info, key } = first;
  const items = new Map(documents.flatMap((one) => one.info.items.map((item) => [item.address, item] as const)));
  return {
    kind: 'meeting',
    label: info.council,
    title: `${info.meeting}　${info.date}`,
    address: key.replace(/#.*$/, ''),
    facts: [],
    lines: [...items.values()].map(({ label, title, address, outcome, votes }) => ({
      label: `${label}　${[outcome, votes].filter((fact) => fact !== '').join('　')}`,
      parts: [{ text: title, address }],
    })),
  };
}

/** Of the words that were asked for, the share that a title must have to be what was meant. */
const COVERED = 0.6;

/** Whether the words name an item by its title, and not by a word that many titles have. */
export function isTitledBy(words: readonly SearchWord[]): (item: FoundItem) => boolean {
  return ({ title }) => {
    const folded = fold(title);
    const having = words.filter(({ forms }) => forms.some((form) => folded.includes(form.folded)));
    const units = (some: readonly SearchWord[]) =>
      some.reduce((sum, { forms }) => sum + (forms[0]?.folded.length ?? 0), 0);
    return having.length > 1 || units(having) >= 4 ? units(having) >= COVERED * units(words) : false;
  };
}

/** What is asked in a question whose answer the data of an item has. */
const ASKED = /いつ|誰|だれ|何人|何名|人数|条件|結果|結論|決ま|決め|決定|認め|承認|反対|賛成|保留|棄権|票/u;

/** Whether somebody asks when, by whom, how or on which condition something was decided. */
export const asksOfDecision = (typed: string): boolean => ASKED.test(typed);
