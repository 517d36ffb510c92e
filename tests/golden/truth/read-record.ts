import { parse } from 'yaml';
import { type Block, readBlocks } from './plain-lines.ts';

/** A place of a meeting's page that a search can land on, with what stands there. */
export interface Place {
  /** `nerima-privacy/meetings/2010-01-22/#u12`. */
  readonly address: string;
  /** What it is, by its fragment. */
  readonly kind: 'utterance' | 'summary' | 'document' | 'notes' | 'item' | 'header';
  /** Whom it belongs to: `inquiry-42`. */
  readonly items: readonly string[];
  /** Who speaks, or what it is called. */
  readonly label: string;
  readonly text: string;
}

interface Header {
  readonly place?: string;
  readonly attendees?: { readonly members?: Person[]; readonly absent?: Person[]; readonly officials?: Person[] };
  readonly inquiries?: readonly Item[];
  readonly reports?: readonly Item[];
  readonly speakers?: readonly { readonly label: string; readonly is: string }[];
  readonly notes?: readonly RecordNote[];
}
/** A note, with the places that it is about and the row of the case sheet. */
type RecordNote = string | { readonly text: string; readonly on?: string | readonly string[]; readonly row?: string };
type Person = string | { readonly name?: string; readonly role?: string; readonly title?: string };
interface Item {
  readonly number?: number;
  readonly title: string;
  readonly documents?: readonly string[];
}

/** Cuts the file of a meeting into its places, by the record format alone. @param page `nerima-privacy/meetings/2010-01-22/` */
export function readRecord(page: string, source: string): Place[] {
  const [, yaml = '', ...rest] = source.split(/^---$/m);
  const header = parse(yaml) as Header;
  const sections = splitAt(readBlocks(rest.join('---')), 2).slice(1);
  const places: Omit<Place, 'address'>[] = [];
  const fragments: string[] = [];
  const add = (fragment: string, place: Omit<Place, 'address'>) => {
    fragments.push(fragment);
    places.push(place);
  };
  const given = new Set<string>();
  const titles: string[] = [];
  for (const section of sections) {
    const name = section.title;
    if (name === '発言') {
      readDiscussion(section.blocks, header, given, add);
    } else if (name === '要旨') {
      partsOf(section.blocks).forEach(({ title, items, ...part }, index) => {
        const text = part.blocks.some(isPoint) ? part.blocks.flatMap(shownPoint).join('\n') : part.text;
        add(`summary-${index + 1}`, { kind: 'summary', items, label: title, text });
      });
    } else {
      titles.push(name);
      const listed = itemsOf(header)
        .filter(({ item }) => item.documents?.includes(name))
        .map(({ id }) => id);
      partsOf(section.blocks).forEach(({ title, text, items }, index) => {
        const owners = items.length > 0 ? items : listed;
        const label = `${name}　${title}`.trim();
        add(`document-${titles.length}-${index + 1}`, { kind: 'document', items: owners, label, text });
      });
    }
  }
  for (const { id, label, item } of itemsOf(header)) {
    add(given.has(id) ? id : 'header', { kind: 'item', items: [id], label, text: item.title });
  }
  const { members = [], absent = [], officials = [] } = header.attendees ?? {};
  for (const text of [header.place ?? '', ...[...members, ...absent, ...officials].flatMap(namesOf)]) {
    add('header', { kind: 'header', items: [], label: '', text });
  }
  for (const note of header.notes ?? []) {
    const { text, on = [], row } = typeof note === 'string' ? { text: note } : note;
    const names = typeof on === 'string' ? [on] : on;
    const items = names.flatMap((name) => namedItems(name));
    const [first = ''] = names;
    const [item] = namedItems(first);
    const stretch = places.findIndex((place) => place.kind === 'item' && item && place.items.includes(item));
    const document = titles.indexOf(first) + 1;
    const fragment =
      (item && (fragments[stretch] ?? item)) ?? (document > 0 ? `document-${document}-1` : first || 'notes');
    const shown = row === undefined ? text : `「${row}」の欄：${text}`;
    add(fragment, { kind: 'notes', items, label: names.length > 0 ? '注記' : '', text: shown });
  }
  return places.map((place, index) => ({ ...place, address: `${page}#${fragments[index]}` }));
}

const namesOf = (person: Person): string[] => (typeof person === 'string' ? [person] : Object.values(person));

function itemsOf(header: Header): { id: string; label: string; item: Item }[] {
  return [
    ...(header.inquiries ?? []).map((item) => ({
      id: `inquiry-${item.number}`,
      label: `諮問第${item.number}号`,
      item,
    })),
    ...(header.reports ?? []).map((item, index) => ({ id: `report-${index + 1}`, label: `報告${index + 1}`, item })),
  ];
}

/** Utterances are numbered through the meeting; a heading, and a note that nobody has spoken before, stand for themselves. */
function readDiscussion(
  blocks: readonly Block[],
  header: Header,
  given: Set<string>,
  add: (fragment: string, place: Omit<Place, 'address'>) => void,
): void {
  let utterances = 0;
  let part = 0;
  for (const stretch of splitAt(blocks, 3, 4)) {
    if (stretch.title === '' && stretch.blocks.length === 0) continue;
    part += 1;
    const items = namedItems(stretch.title);
    const own = items.filter((item) => !given.has(item));
    for (const item of own) given.add(item);
    const anchor = own[0] ?? `part-${part}`;
    add(anchor, { kind: 'item', items, label: '', text: stretch.title });
    let open: { label: string; lines: string[] } | undefined;
    const close = () => {
      if (!open) return;
      utterances += 1;
      const text = open.lines.filter((line) => line !== '').join('\n');
      add(`u${utterances}`, { kind: 'utterance', items, label: open.label, text });
    };
    for (const block of stretch.blocks) {
      const opening = block.kind === 'paragraph' ? /^（([^（）\n]+)）[ \t　]*/.exec(block.text) : null;
      if (opening) {
        close();
        const rest = { ...block, text: block.text.slice(opening[0].length) };
        open = { label: speakerOf(header, opening[1] ?? ''), lines: [shownText(rest)] };
      } else if (open) {
        open.lines.push(shownText(block));
      } else {
        add(anchor, { kind: 'item', items, label: '', text: shownText(block) });
      }
    }
    close();
  }
}

/** A label that the record says to be another's is shown with both. */
function speakerOf({ speakers = [] }: Header, label: string): string {
  const known = speakers.find((speaker) => speaker.label === label);
  return known ? `${label}（${known.is}）` : label;
}

/** A paragraph that is a note alone says what kind it is before its bracket. */
function shownText({ kind, text }: Block): string {
  return kind === 'paragraph' ? text.replace(/^〔(後日補足|非公開|注)：([^〔〕]*)〕$/, '$1〔$2〕') : text;
}

/** A paragraph of a summary that says who spoke, and by ⇒ that it answers: 「⇒（所管課）…」. */
const POINT = /^(?:⇒\s*)?（([^（）\n]+)）[ \t　]*/;

const isPoint = ({ kind, text }: Block): boolean => kind === 'paragraph' && POINT.test(text);

/** Who speaks stands by itself, without its marks. */
function shownPoint(block: Block): string[] {
  const [opening, speaker = ''] = isPoint(block) ? (POINT.exec(block.text) ?? []) : [];
  if (opening === undefined) return [shownText(block)];
  return [speaker, shownText({ ...block, text: block.text.slice(opening.length) })];
}

interface Part {
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly text: string;
  readonly items: string[];
}

function partsOf(blocks: readonly Block[]): Part[] {
  return splitAt(blocks, 3)
    .map(({ title, blocks: own }) => ({
      title,
      blocks: own,
      text: own.map(shownText).join('\n'),
      items: namedItems(title),
    }))
    .filter(({ title, text }) => title !== '' || text !== '');
}

/** The items that a heading names: 諮問第43号・第44号, 報告1. @throws for a range, which this reading does not know */
function namedItems(heading: string): string[] {
  const report = /^報告(?:事項)?(?:第)?(\d+)/.exec(heading.normalize('NFKC'));
  if (report) return [`report-${report[1]}`];
  if (!/^諮問(?:第)?\d/.test(heading.normalize('NFKC'))) return [];
  if (/から|[～〜~]/.test(heading)) throw new Error(`The truth cannot read the heading ${heading}.`);
  return [...heading.normalize('NFKC').matchAll(/\d+/g)].map(([number]) => `inquiry-${number}`);
}

/** What stands before the first heading of these depths, then each with what stands under it. */
function splitAt(blocks: readonly Block[], ...depths: number[]): { title: string; blocks: Block[] }[] {
  const parts: { title: string; blocks: Block[] }[] = [{ title: '', blocks: [] }];
  for (const block of blocks) {
    if (block.kind === 'heading' && depths.includes(block.depth)) parts.push({ title: block.text, blocks: [] });
    else parts.at(-1)?.blocks.push(block);
  }
  return parts;
}
