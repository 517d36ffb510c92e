import type { Paragraph, RootContent } from 'mdast';
import { paragraphAnchor } from '../../domain/address/anchors.ts';
import { formatNamedItem } from '../../domain/address/ids.ts';
import type { Correction } from '../../domain/correction.ts';
import { formatNamedInFull } from '../../domain/item/label.ts';
import type { MeetingHeader } from '../../domain/meeting/header.ts';
import type { Meeting, Note, Passage, Stretch, Utterance } from '../../domain/meeting/meeting.ts';
import { placeNamed } from '../../domain/meeting/notes.ts';
import { findGround, type Ground } from '../../domain/withheld/ground.ts';
import type { WithheldMark } from '../../domain/withheld/marks.ts';
import type { Withdrawal } from '../../domain/withheld/withdrawal.ts';
import type { Position } from '../../text/span.ts';
import { type WithdrawnPlaces, withdrawnPlaces } from './withdrawn-places.ts';

/** What stands in the place of a speaker, a heading or a title that says what was withdrawn. */
const UNNAMED = '非公開';

/**
 * A record without those of its parts that were withdrawn. Ids of what stands are as they were: they are given before. A
 * gap of one length stands where something was; the words of what is gone are nowhere in the result, those of its
 * headings, speakers, notes, corrections and pictures included.
 */
export function withoutWithdrawn(
  meeting: Meeting,
  withdrawals: readonly Withdrawal[],
  grounds: readonly Ground[],
): Meeting {
  const places = withdrawnPlaces(meeting, withdrawals);
  const gaps: WithheldMark[] = [];
  const gap = (ground: string, { line, column }: Position): string => {
    gaps.push({ words: ground, line, column });
    return findGround(grounds, ground)?.name ?? ground;
  };
  const cut: Body = { places, gap };
  const summary = meeting.summary.map((passage) => cutPassage(passage, cut));
  const discussion = meeting.discussion.map((stretch) => cutStretch(stretch, cut));
  const documents = cutDocuments(meeting, cut);
  const header = cutHeader(meeting, places, grounds);
  const gone = goneLines(meeting, places);
  const images = meeting.images?.filter(({ path, at }) => !places.file(path) && !gone(at.line));
  if (gaps.length === 0 && header === meeting.header && images?.length === meeting.images?.length) return meeting;
  // What a record was made from holds what was withdrawn of it.
  const record = gaps.length > 0 ? { ...header.record, originals: [] } : header.record;
  const { images: _, ...rest } = meeting;
  return {
    ...rest,
    ...{ summary, discussion, documents },
    header: { ...header, record },
    ...(images ? { images } : {}),
    ...(gaps.length > 0 ? { marks: [...(meeting.marks ?? []), ...gaps] } : {}),
  };
}

interface Body {
  readonly places: WithdrawnPlaces;
  /** Counts a gap, and gives the name of its ground. */
  readonly gap: (ground: string, at: Position) => string;
}

/** The ground of the first item under a heading that is withdrawn: what was taken up together is told together. */
const groundOf = ({ items }: Pick<Stretch, 'items'>, { item }: WithdrawnPlaces): string | undefined =>
  items.map(item).find((ground) => ground !== undefined);

const gapParagraph = (name: string): Paragraph => ({
  type: 'paragraph',
  children: [{ type: 'text', value: `〔非公開：${name}〕` }],
});

function cutPassage(passage: Passage, { places, gap }: Body): Passage {
  const ground = groundOf(passage, places);
  if (ground === undefined) return withoutFiles(passage, places);
  const { sheet: _, ...rest } = passage;
  const items = passage.items.filter((named) => places.item(named) === undefined);
  return { ...rest, heading: '', items, blocks: [gapParagraph(gap(ground, passage.at))] };
}

function cutStretch(stretch: Stretch, body: Body): Stretch {
  const { places, gap } = body;
  const ground = groundOf(stretch, places);
  const items = stretch.items.filter((named) => places.item(named) === undefined);
  const turns = stretch.turns.map((turn): Utterance | Note => {
    const own = ground ?? (turn.type === 'utterance' ? places.passage(turn.id) : undefined);
    if (own === undefined) return turn.type === 'utterance' ? withoutFilesIn(turn, places) : turn;
    const note: Note = { type: 'note', kind: 'withheld', text: gap(own, turn.at), at: turn.at };
    return turn.type === 'note' ? note : { ...turn, speaker: UNNAMED, parts: [note] };
  });
  return ground === undefined ? { ...stretch, turns } : { ...stretch, heading: UNNAMED, items, turns };
}

function cutDocuments(meeting: Meeting, body: Body): Meeting['documents'] {
  let index = 0;
  return meeting.documents.map((section) => {
    const passages = section.passages.map((passage) => {
      const blocks = passage.blocks.map((block): RootContent => {
        const ground = body.places.passage(meeting.issued ? paragraphAnchor(meeting, index) : '');
        index += 1;
        return ground === undefined ? block : gapParagraph(body.gap(ground, passage.at));
      });
      return cutPassage({ ...passage, blocks }, body);
    });
    const isGone = section.passages.length > 0 && section.passages.every((one) => groundOf(one, body.places));
    return { ...section, passages, ...(isGone ? { title: `${UNNAMED}の資料` } : {}) };
  });
}

/** Pictures and links whose file was withdrawn are a gap in their text. */
function withoutFiles<T>(part: T, places: WithdrawnPlaces): T {
  if (Array.isArray(part)) {
    const kept = part.map((one) => withoutFiles(one, places));
    return kept.some((one, index) => one !== part[index]) ? (kept as T) : part;
  }
  if (typeof part !== 'object' || part === null) return part;
  const { type, url } = part as { readonly type?: unknown; readonly url?: unknown };
  if ((type === 'image' || type === 'link') && typeof url === 'string') {
    const path = decoded(url).replace(/^(?:\.\.\/)*files\//, '');
    if (places.file(path) !== undefined) return { type: 'text', value: `〔${UNNAMED}〕` } as T;
  }
  const { blocks, children } = part as { readonly blocks?: unknown; readonly children?: unknown };
  const inside = blocks === undefined ? children : blocks;
  if (inside === undefined) return part;
  const kept = withoutFiles(inside, places);
  return kept === inside ? part : { ...part, [blocks === undefined ? 'children' : 'blocks']: kept };
}

function withoutFilesIn(turn: Utterance, places: WithdrawnPlaces): Utterance {
  return {
    ...turn,
    get parts() {
      return withoutFiles(turn.parts, places);
    },
  };
}

function decoded(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

function cutHeader(meeting: Meeting, places: WithdrawnPlaces, grounds: readonly Ground[]): MeetingHeader {
  const { header } = meeting;
  const items = header.items.filter(({ named }) => places.item(named) === undefined);
  const attachments = header.attachments.map((one) => {
    const ground = places.file(one.file);
    return ground === undefined
      ? one
      : { title: '取り下げた資料', withheld: findGround(grounds, ground)?.name ?? ground };
  });
  const notes = header.notes.filter(({ on }) => !on.some((name) => isGone(meeting, places, name)));
  const corrections = header.corrections.filter(({ place }) => !isCorrectionGone(meeting, places, place));
  const originals = (header.record.originals ?? []).filter(({ file }) => places.file(file) === undefined);
  const isSame =
    items.length === header.items.length &&
    attachments.every((one, index) => one === header.attachments[index]) &&
    notes.length === header.notes.length &&
    corrections.length === header.corrections.length &&
    originals.length === (header.record.originals ?? []).length;
  if (isSame) return header;
  return { ...header, items, attachments, notes, corrections, record: { ...header.record, originals } };
}

function isGone(meeting: Meeting, places: WithdrawnPlaces, name: string): boolean {
  const place = placeNamed(meeting, name);
  if (place?.kind === 'utterance') return isUtteranceGone(meeting, places, place.id);
  if (place?.kind === 'item') return places.item(place.named) !== undefined;
  if (place?.kind !== 'document') return false;
  return meeting.documents[place.section]?.passages.some((one) => groundOf(one, places) !== undefined) ?? false;
}

function isUtteranceGone(meeting: Meeting, places: WithdrawnPlaces, id: string): boolean {
  if (places.passage(id) !== undefined) return true;
  const stretch = meeting.discussion.find(({ turns }) =>
    turns.some((turn) => turn.type === 'utterance' && turn.id === id),
  );
  return stretch !== undefined && groundOf(stretch, places) !== undefined;
}

/** A correction is on a place by its name, or on a field of an item: 諮問第42号/outcome. */
function isCorrectionGone(meeting: Meeting, places: WithdrawnPlaces, place: Correction['place']): boolean {
  if (places.passage(place) !== undefined || isGone(meeting, places, place)) return true;
  return meeting.header.items.some(
    ({ named }) =>
      places.item(named) !== undefined &&
      [formatNamedItem(named), formatNamedInFull(named)].some((call) => place === call || place.startsWith(`${call}/`)),
  );
}

/** Whether a line of the file belongs to something that is withdrawn: pictures there are not published for it. */
function goneLines(meeting: Meeting, places: WithdrawnPlaces): (line: number) => boolean {
  const passages = [...meeting.summary, ...meeting.documents.flatMap((section) => section.passages)];
  const starts = [
    ...meeting.documents.map(({ at }) => ({ line: at.line, isOut: false })),
    ...passages.map((one) => ({ line: one.at.line, isOut: groundOf(one, places) !== undefined })),
    ...meeting.discussion.flatMap((stretch) => {
      const isOut = groundOf(stretch, places) !== undefined;
      return [
        { line: stretch.at.line, isOut },
        ...stretch.turns.map((turn) => ({
          line: turn.at.line,
          isOut: isOut || (turn.type === 'utterance' && places.passage(turn.id) !== undefined),
        })),
      ];
    }),
  ].sort((a, b) => a.line - b.line);
  return (line) => starts.findLast((start) => start.line <= line)?.isOut ?? false;
}
