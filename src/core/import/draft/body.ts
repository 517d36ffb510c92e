import type {
  DocumentSection,
  MeetingBody,
  Note,
  Passage,
  Stretch,
  Utterance,
  UtterancePart,
} from '../../domain/meeting/meeting.ts';
import { UNPLACED_TITLE } from '../../domain/meeting/meeting.ts';
import { itemHeadingReader } from '../../markdown/body/item-heading.ts';
import { NUMERAL_CHARACTERS } from '../../text/numerals.ts';
import { itemWords } from '../../vocabulary/item-words.ts';
import type { ItemKind } from '../../vocabulary/vocabulary.ts';
import type { AgendaItem } from '../agenda/item.ts';
import { formatHeading } from '../agenda/items.ts';
import { longWords } from '../agenda/list-words.ts';
import type { DraftStretch, Turn } from '../discussion/stretches.ts';
import { fold } from '../fold.ts';
import type { Paper } from '../papers/papers.ts';
import { Flow, type FlowParagraph } from '../rows/flow.ts';
import type { Row } from '../rows/rows.ts';
import { isRemark } from '../rows/stage-lines.ts';
import type { ItemFinder } from '../stated/items.ts';
import { isTimedEvent } from '../stated/timed-event.ts';
import { paperBlocks, paragraph, spoken } from './blocks.ts';
import type { Keeper } from './keeper.ts';

const AT = { file: '', line: 1, column: 1 };
const STAGE =
  /^(?:[—―–ー－-].{4,}[—―–ー－-]|[～〜][^～〜。]{2,30}[～〜]|[（(][^（）()]*(?:[（(][^（）()]*[）)][^（）()]*)*[）)]|〔[^〔〕]*〕|［[^［］]*］|※[^。]{1,60}|【[^【】]*】|[「『]異議な[しい][」』].{0,12})$/su;

/** The label under which a turn goes into the draft. */
export type LabelOf = (turn: Turn, items: readonly AgendaItem[]) => string;

interface BodyParts {
  readonly summary: readonly Row[];
  readonly stretches: readonly DraftStretch[];
  readonly papers: readonly Paper[];
  readonly finder: ItemFinder;
}

/** Puts what was read into the shape of a record. Every row whose words it writes is kept in the keeper. */
export function makeBody(
  { summary, stretches, papers, finder }: BodyParts,
  labelOf: LabelOf,
  keeper: Keeper,
): MeetingBody {
  const isLikeItem = likenessToItems(finder.kinds);
  return {
    summary: makeSummary(summary, finder, isLikeItem, keeper),
    discussion: stretches.map((stretch) => makeStretch(stretch, labelOf, isLikeItem, keeper)),
    documents: makeDocuments(papers, keeper),
  };
}

/** Whether a heading would be taken for that of an item, be it one of the meeting's or not: 3 報告事項, 議案第9号の件. */
function likenessToItems(kinds: readonly ItemKind[]): (heading: string) => boolean {
  const words = itemWords(kinds)?.pattern ?? '(?!)';
  const n = `第?[${NUMERAL_CHARACTERS}]`;
  const like = new RegExp(`^(?:(?:${words})${n}|${n}+号?(?:${words}))`, 'u');
  const read = itemHeadingReader(kinds);
  return (heading) => like.test(fold(heading)) || read(heading).length > 0;
}

function makeSummary(
  rows: readonly Row[],
  finder: ItemFinder,
  isLikeItem: (heading: string) => boolean,
  keeper: Keeper,
): Passage[] {
  const flow = new Flow(rows);
  const names = new RegExp(`${longWords(finder.kinds) ?? '(?!)'}|その他|議題|案件`, 'u');
  const passages: { heading: string; paragraphs: FlowParagraph[] }[] = [];
  for (const row of rows) {
    if (row.kind === 'blank' || row.kind === 'page-number') continue;
    const named = /^[<＜〈《【［[(（]\s*(.+?)\s*[>＞〉》】］\])）]$/u.exec(row.text)?.[1];
    const isHeading = row.heading > 0 || (named !== undefined && names.test(named));
    if (isHeading) {
      const heading = named ?? row.text;
      keeper.keep([row], heading);
      const isOther = finder.leading(fold(heading)) === undefined && isLikeItem(heading);
      passages.push({ heading: isOther ? `（${heading}）` : heading, paragraphs: [] });
    } else {
      if (passages.length === 0) passages.push({ heading: '', paragraphs: [] });
      flow.add(passages.at(-1)?.paragraphs ?? [], row);
    }
  }
  return passages.map(({ heading, paragraphs }) => ({
    heading,
    items: [],
    at: AT,
    blocks: paragraphs.map(({ text, rows: own }) => {
      keeper.keep(own, text);
      return paragraph(text);
    }),
  }));
}

function makeStretch(
  { heading, headingRow, items, notes, turns }: DraftStretch,
  labelOf: LabelOf,
  isLikeItem: (heading: string) => boolean,
  keeper: Keeper,
): Stretch {
  const keep = ({ text, rows }: FlowParagraph) => keeper.keep(rows, text);
  return {
    heading: headingRow ? headingOf(headingRow, isLikeItem, keeper) : heading,
    items: [],
    at: AT,
    turns: [
      ...notes.map((note) => {
        keep(note);
        return makeNote(note.text);
      }),
      ...turns.flatMap((turn): (Utterance | Note)[] => {
        if (turn.type === 'turn' && isNamed(turn)) keeper.keep([turn.row], shownLabel(turn));
        for (const own of turn.paragraphs) keep(own);
        if (turn.type === 'note') return turn.paragraphs.map(({ text }) => makeNote(text));
        return [{ type: 'utterance', id: '', speaker: labelOf(turn, items), parts: partsOf(turn.paragraphs), at: AT }];
      }),
    ],
  };
}

/** A label that a mark stands for is not the source's own. */
const isNamed = ({ form, mark }: Turn): boolean => form !== 'bullet' && form !== 'mark' && mark === '';

/** With its brackets where they are those of a record. */
const shownLabel = ({ label, row }: Turn): string => (row.text.startsWith('（') ? `（${label}）` : label);

/** A heading that names no item of the agenda must not be read as one of an item. */
function headingOf(row: Row, isLikeItem: (heading: string) => boolean, keeper: Keeper): string {
  keeper.keep([row], row.text);
  return isLikeItem(row.text) ? `（${row.text}）` : row.text;
}

function partsOf(paragraphs: readonly FlowParagraph[]): UtterancePart[] {
  const parts: UtterancePart[] = [];
  for (const { text, isNote: isStated } of paragraphs) {
    const last = parts.at(-1);
    if (isStated ?? isNote(text)) parts.push(makeNote(text));
    else if (last?.type === 'blocks')
      parts[parts.length - 1] = { type: 'blocks', blocks: [...last.blocks, spoken(text)] };
    else parts.push({ type: 'blocks', blocks: [spoken(text)] });
  }
  // An utterance must say something, if only that the source has nothing.
  return parts.length > 0 ? parts : [makeNote('原本に発言の記載なし')];
}

/** Stage directions stand in dashes or brackets, remarks behind ※; a supplement names itself. */
function isNote(text: string): boolean {
  return STAGE.test(text) || isRemark(text) || isTimedEvent(text) || /^後日補足[:：]/u.test(text);
}

function makeNote(text: string): Note {
  const inner = /^〔([^〔〕]*)〕$/su.exec(text)?.[1] ?? text;
  const supplement = /^後日補足：(.+)$/su.exec(inner)?.[1];
  if (supplement !== undefined) return { type: 'note', kind: 'supplement', text: withoutBrackets(supplement), at: AT };
  return { type: 'note', kind: 'stage', text: withoutBrackets(inner), at: AT };
}

/** A note ends at the first 〕, so those inside become ］. */
const withoutBrackets = (text: string): string =>
  text
    .replace(/〔/gu, '［')
    .replace(/〕/gu, '］')
    .replace(/^(?=注：|非公開：)/u, ' ');

function makeDocuments(papers: readonly Paper[], keeper: Keeper): DocumentSection[] {
  const sections: { title: string; papers: { heading: string; paper: Paper; isTitled: boolean }[] }[] = [];
  for (const paper of papers) {
    const document = paper.items[0]?.document ?? paper.document;
    const title =
      document ??
      uniqueTitle(
        paper.title.text,
        sections.map((section) => section.title),
      );
    const known = sections.find((section) => section.title === title);
    const entry = { heading: formatHeading(paper.items), paper, isTitled: document === undefined };
    if (known) known.papers.push(entry);
    else sections.push({ title, papers: [entry] });
  }
  return sections.map(({ title, papers: own }) => ({
    title,
    at: AT,
    passages: own.map(({ heading, paper, isTitled }) => ({
      heading,
      items: [],
      at: AT,
      blocks: paperBlocks(paper, isTitled, keeper),
    })),
  }));
}

function uniqueTitle(title: string, taken: readonly string[]): string {
  const reserved = new Set([...taken, '要旨', '発言', UNPLACED_TITLE]);
  let candidate = title;
  for (let count = 2; reserved.has(candidate); count += 1) candidate = `${title}（${count}）`;
  return candidate;
}
