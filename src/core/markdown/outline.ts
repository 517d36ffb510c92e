import type { NamedItem } from '../domain/address/ids.ts';
import type { SheetRow } from '../domain/meeting/case-sheet.ts';
import type { HeaderItem, MeetingHeader } from '../domain/meeting/header.ts';
import type { Drift, Meeting, MeetingBody, Note, Passage } from '../domain/meeting/meeting.ts';
import type { WithheldMark } from '../domain/withheld/marks.ts';
import type { Suspect } from '../privacy/suspect.ts';
import { type Position, positionOnDemand } from '../text/span.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';

/** Line and column. */
type Place = readonly [line: number, column: number];

type NoteOutline = Omit<Note, 'at'> & { readonly at: Place };

interface TurnOutline {
  readonly type: 'utterance';
  readonly id: string;
  readonly speaker: string;
  readonly at: Place;
}

/** An item with its kind's key alone. */
type NamedOutline = readonly [kind: string, number: number, period?: number];

interface PartOutline {
  readonly heading: string;
  readonly items: readonly NamedOutline[];
  readonly at: Place;
}

interface SheetOutline extends Omit<SheetRow, 'lines'> {
  readonly lines: readonly { readonly text: string; readonly at: Place }[];
}

/** A part of a document: with what its case sheets name, which is all that a site needs of them to link them. */
interface PaperOutline extends PartOutline {
  readonly sheet?: readonly SheetOutline[];
}

/**
 * What a meeting is without its texts: enough to check, list and link it, small enough to keep between builds as JSON.
 * The texts are read again when someone asks for them.
 */
export interface MeetingOutline {
  readonly header: Omit<MeetingHeader, 'items'> & {
    readonly items: readonly (Omit<HeaderItem, 'named'> & { readonly named: NamedOutline })[];
  };
  readonly summary: readonly PartOutline[];
  readonly discussion: readonly (PartOutline & { readonly turns: readonly (TurnOutline | NoteOutline)[] })[];
  readonly documents: readonly {
    readonly title: string;
    readonly at: Place;
    readonly passages: readonly PaperOutline[];
  }[];
  readonly images?: readonly { readonly path: string; readonly at: Place }[];
  readonly suspects?: readonly Suspect[];
  readonly drift?: readonly (Omit<Drift, 'at'> & { readonly at: Place })[];
  readonly marks?: readonly WithheldMark[];
}

const placeOf = ({ line, column }: Position): Place => [line, column];

export function drawOutline({
  header,
  summary,
  discussion,
  documents,
  images,
  suspects,
  drift,
  marks,
}: Meeting): MeetingOutline {
  const part = ({
    heading,
    items,
    at,
  }: {
    heading: string;
    items: readonly NamedItem[];
    at: Position;
  }): PartOutline => ({
    heading,
    items: items.map(drawNamed),
    at: placeOf(at),
  });
  return {
    header: { ...header, items: header.items.map((item) => ({ ...item, named: drawNamed(item.named) })) },
    summary: summary.map(part),
    discussion: discussion.map((stretch) => ({
      ...part(stretch),
      turns: stretch.turns.map((turn) =>
        turn.type === 'note'
          ? { ...turn, at: placeOf(turn.at) }
          : { type: turn.type, id: turn.id, speaker: turn.speaker, at: placeOf(turn.at) },
      ),
    })),
    documents: documents.map(({ title, at, passages }) => ({
      title,
      at: placeOf(at),
      passages: passages.map((passage) => ({ ...part(passage), ...drawSheet(passage) })),
    })),
    ...(images ? { images: images.map(({ path, at }) => ({ path, at: placeOf(at) })) } : {}),
    ...(suspects ? { suspects } : {}),
    ...(drift ? { drift: drift.map((one) => ({ ...one, at: placeOf(one.at) })) } : {}),
    ...(marks ? { marks } : {}),
  };
}

const drawNamed = ({ kind, number, period }: NamedItem): NamedOutline =>
  period === undefined ? [kind.key, number] : [kind.key, number, period];

function drawSheet({ sheet }: Pick<Passage, 'sheet'>): { sheet?: SheetOutline[] } {
  if (!sheet) return {};
  return {
    sheet: sheet.map((row) => ({ ...row, lines: row.lines.map(({ text, at }) => ({ text, at: placeOf(at) })) })),
  };
}

/**
 * A meeting from its outline, which was drawn with the same kinds of items; `read` is called when a text or the place of a header field is first asked for, and must
 * return the meeting that the outline was drawn from.
 */
export function openOutline(
  outline: MeetingOutline,
  { kinds }: Pick<Vocabulary, 'kinds'>,
  identity: Pick<Meeting, 'id' | 'council' | 'file'>,
  read: () => Meeting,
): Meeting {
  const at = ([line, column]: Place): Position => ({ file: identity.file, line, column });
  const open = ([key, number, period]: NamedOutline): NamedItem => {
    const kind = kinds.find((one) => one.key === key);
    if (!kind) throw new Error(`no kind ${key}`);
    return { kind, number, ...(period === undefined ? {} : { period }) };
  };
  const openSheet = (sheet: readonly SheetOutline[]): SheetRow[] =>
    sheet.map((row) => ({ ...row, lines: row.lines.map((line) => ({ ...line, at: at(line.at) })) }));
  const passage = (part: PaperOutline, body: () => MeetingBody['summary'][number] | undefined) => ({
    heading: part.heading,
    items: part.items.map(open),
    at: at(part.at),
    ...(part.sheet ? { sheet: openSheet(part.sheet) } : {}),
    get blocks() {
      return body()?.blocks ?? [];
    },
  });
  return {
    ...identity,
    header: { ...outline.header, items: outline.header.items.map((item) => ({ ...item, named: open(item.named) })) },
    locate: (path, part) => positionOnDemand(identity.file, () => read().locate(path, part)),
    summary: outline.summary.map((part, i) => passage(part, () => read().summary[i])),
    discussion: outline.discussion.map((stretch, i) => ({
      heading: stretch.heading,
      items: stretch.items.map(open),
      at: at(stretch.at),
      turns: stretch.turns.map((turn, j) => {
        if (turn.type === 'note') return { ...turn, at: at(turn.at) };
        return {
          ...turn,
          at: at(turn.at),
          get parts() {
            const spoken = read().discussion[i]?.turns[j];
            return spoken?.type === 'utterance' ? spoken.parts : [];
          },
        };
      }),
    })),
    documents: outline.documents.map((section, i) => ({
      title: section.title,
      at: at(section.at),
      passages: section.passages.map((part, j) => passage(part, () => read().documents[i]?.passages[j])),
    })),
    ...(outline.suspects ? { suspects: outline.suspects } : {}),
    ...(outline.drift ? { drift: outline.drift.map((one) => ({ ...one, at: at(one.at) })) } : {}),
    ...(outline.marks ? { marks: outline.marks } : {}),
    ...(outline.images ? { images: outline.images.map((image) => ({ ...image, at: at(image.at) })) } : {}),
  };
}
