import type { SheetRow } from '../domain/meeting/case-sheet.ts';
import type { MeetingHeader } from '../domain/meeting/header.ts';
import type { Meeting, MeetingBody, NamedItem, Note, Passage } from '../domain/meeting/meeting.ts';
import { type Position, positionOnDemand } from '../text/span.ts';

/** Line and column. */
type Place = readonly [line: number, column: number];

type NoteOutline = Omit<Note, 'at'> & { readonly at: Place };

interface TurnOutline {
  readonly type: 'utterance';
  readonly id: string;
  readonly speaker: string;
  readonly at: Place;
}

interface PartOutline {
  readonly heading: string;
  readonly items: readonly NamedItem[];
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
  readonly header: MeetingHeader;
  readonly summary: readonly PartOutline[];
  readonly discussion: readonly (PartOutline & { readonly turns: readonly (TurnOutline | NoteOutline)[] })[];
  readonly documents: readonly {
    readonly title: string;
    readonly at: Place;
    readonly passages: readonly PaperOutline[];
  }[];
}

const placeOf = ({ line, column }: Position): Place => [line, column];

export function drawOutline({ header, summary, discussion, documents }: Meeting): MeetingOutline {
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
    items,
    at: placeOf(at),
  });
  return {
    header,
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
  };
}

function drawSheet({ sheet }: Pick<Passage, 'sheet'>): { sheet?: SheetOutline[] } {
  if (!sheet) return {};
  return {
    sheet: sheet.map((row) => ({ ...row, lines: row.lines.map(({ text, at }) => ({ text, at: placeOf(at) })) })),
  };
}

/**
 * A meeting from its outline; `read` is called when a text or the place of a header field is first asked for, and must
 * return the meeting that the outline was drawn from.
 */
export function openOutline(
  outline: MeetingOutline,
  identity: Pick<Meeting, 'id' | 'council' | 'file'>,
  read: () => Meeting,
): Meeting {
  const at = ([line, column]: Place): Position => ({ file: identity.file, line, column });
  const openSheet = (sheet: readonly SheetOutline[]): SheetRow[] =>
    sheet.map((row) => ({ ...row, lines: row.lines.map((line) => ({ ...line, at: at(line.at) })) }));
  const passage = (part: PaperOutline, body: () => MeetingBody['summary'][number] | undefined) => ({
    heading: part.heading,
    items: part.items,
    at: at(part.at),
    ...(part.sheet ? { sheet: openSheet(part.sheet) } : {}),
    get blocks() {
      return body()?.blocks ?? [];
    },
  });
  return {
    ...identity,
    header: outline.header,
    locate: (path, part) => positionOnDemand(identity.file, () => read().locate(path, part)),
    summary: outline.summary.map((part, i) => passage(part, () => read().summary[i])),
    discussion: outline.discussion.map((stretch, i) => ({
      heading: stretch.heading,
      items: stretch.items,
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
  };
}
