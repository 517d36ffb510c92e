import type { RootContent } from 'mdast';
import type { Suspect } from '../../privacy/suspect.ts';
import type { Position } from '../../text/span.ts';
import type { MeetingId, NamedItem } from '../address/ids.ts';
import type { Issued } from '../opinion/issued.ts';
import type { WithheldMark } from '../withheld/marks.ts';
import type { SheetRow } from './case-sheet.ts';
import type { MeetingHeader } from './header.ts';

/** Blocks of text as the record has them; HTML, plain text and exports are all made from these. */
export type Blocks = readonly RootContent[];

export type NoteKind = 'stage' | 'supplement' | 'withheld' | 'editorial';

/** A `〔…〕` that stands alone: a stage direction, a later supplement, a withheld passage or an editor's note. */
export interface Note {
  readonly type: 'note';
  readonly kind: NoteKind;
  /** The text between the brackets, without the prefix that tells the kind. */
  readonly text: string;
  readonly at: Position;
}

/**
 * What a speaker said, up to the next speaker or heading. `id` is its permanent anchor in the meeting page; where it stands
 * among the others is {@link utteranceNumber}.
 */
export interface Utterance {
  readonly type: 'utterance';
  readonly id: string;
  /** The label as the record writes it, such as 会長 or Ａ委員. */
  readonly speaker: string;
  readonly parts: readonly UtterancePart[];
  readonly at: Position;
}

export type UtterancePart = { readonly type: 'blocks'; readonly blocks: Blocks } | Note;

/** A stretch of the discussion under one heading; `items` are what the heading names. */
export interface Stretch {
  readonly heading: string;
  readonly items: readonly NamedItem[];
  readonly turns: readonly (Utterance | Note)[];
  readonly at: Position;
}

/** Part of the summary (要旨) or of a document (資料), under one heading. */
export interface Passage {
  /** Empty for what stands before the first `###` of its section. */
  readonly heading: string;
  readonly items: readonly NamedItem[];
  readonly blocks: Blocks;
  readonly at: Position;
  /** Of a document: what its case sheets name. Missing where there is nothing. */
  readonly sheet?: readonly SheetRow[];
}

/** A `##` section that is neither 要旨 nor 発言: a document with its case sheets. */
export interface DocumentSection {
  readonly title: string;
  readonly passages: readonly Passage[];
  readonly at: Position;
}

/** A picture in the text of a record. */
export interface RecordImage {
  /** Below the council's `files/`. */
  readonly path: string;
  readonly at: Position;
}

export interface MeetingBody {
  readonly summary: readonly Passage[];
  readonly discussion: readonly Stretch[];
  readonly documents: readonly DocumentSection[];
  /** Those of all its texts. Missing where there is nothing. */
  readonly images?: readonly RecordImage[];
}

/** The section of an imported draft that holds what the importer found no place for. */
export const UNPLACED_TITLE = '取り込めなかった箇所';

/** One way in which a record differs from what was published of it, and that no correction tells. */
export interface Drift {
  readonly kind: 'changed' | 'gone';
  /** The permanent id of the place. */
  readonly id: string;
  /** Where it stands; of what is gone, where what was before it stands. */
  readonly at: Position;
  /** What stands there now; missing of what is gone. */
  readonly speaker?: string;
  readonly text?: string;
}

/** One meeting: one file. */
export interface Meeting extends MeetingBody {
  readonly id: MeetingId;
  readonly council: string;
  readonly file: string;
  readonly header: MeetingHeader;
  /** Set where the record is no meeting's but that of a document which the council issued. */
  readonly issued?: Issued;
  /** Of a document: the permanent ids of its paragraphs, where they are not `p1`, `p2` … in their order. */
  readonly paragraphs?: readonly string[];
  /** How it differs from what was published of it. Missing where it does not, and where it never was. */
  readonly drift?: readonly Drift[];
  /** What in its file looks like personal data. Missing where nothing does. */
  readonly suspects?: readonly Suspect[];
  /** The marks of what in its file is not public. Missing where there is none. */
  readonly marks?: readonly WithheldMark[];
  /** Where a path of the header stands in the file, such as `['inquiries', 0, 'number']`. */
  readonly locate: Locate;
}

/** Position of the value (or of the key) at a path of a YAML file; falls back to the nearest ancestor that exists. */
export type Locate = (path: readonly PropertyKey[], part?: 'value' | 'key') => Position;

/** All utterances of a meeting in order. */
export function utterancesOf(meeting: Pick<MeetingBody, 'discussion'>): Utterance[] {
  return meeting.discussion.flatMap((stretch) => stretch.turns.filter((turn) => turn.type === 'utterance'));
}

const numbers = new WeakMap<MeetingBody['discussion'], ReadonlyMap<string, number>>();

/** The 1-based place of an utterance among those of its meeting: the number that people see. */
export function utteranceNumber({ discussion }: Pick<MeetingBody, 'discussion'>, id: string): number {
  const known =
    numbers.get(discussion) ?? new Map(utterancesOf({ discussion }).map((one, index) => [one.id, index + 1]));
  numbers.set(discussion, known);
  return known.get(id) ?? 0;
}
