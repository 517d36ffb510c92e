import type { CouncilArchive } from '../domain/archive.ts';
import type { Meeting } from '../domain/meeting/meeting.ts';
import { type Position, positionAt } from '../text/span.ts';
import type { CitationTarget, UnresolvedReason } from './citation.ts';
import { type CitedTexts, resolveTexts } from './collect.ts';
import { type MeetingText, textsOf } from './texts.ts';

/** A citation that has no target, for the secretariat to look at. */
export interface UnresolvedCitation {
  readonly at: Position;
  /** As written. */
  readonly words: string;
  readonly sentence: string;
  readonly meeting: Meeting;
  readonly reason: UnresolvedReason;
  /** The words that say that it is another's, where such stand around it. */
  readonly owner?: string | undefined;
  readonly candidates: readonly CitationTarget[];
}

interface RepairQueue {
  /** In the order of the meetings, and in each in that of the file's texts. */
  readonly unresolved: readonly UnresolvedCitation[];
  readonly resolved: number;
}

/**
 * Everything of a council's records that cites and could not be resolved.
 * @param sourceOf the text of a meeting's file
 * @param isChosen the meetings to report on
 */
export function listUnresolved(
  archive: CouncilArchive,
  sourceOf: (meeting: Meeting) => string,
  isChosen: (meeting: Meeting) => boolean = () => true,
  texts: CitedTexts = resolveTexts(archive),
): RepairQueue {
  let resolved = 0;
  const unresolved = archive.meetings.filter(isChosen).flatMap((meeting) => {
    const places = new Map([...textsOf(meeting)].map((text) => [keyOf(text.place), text]));
    const source = sourceOf(meeting);
    return (texts.get(meeting.id) ?? []).flatMap(({ citations, ...place }) =>
      citations.flatMap(({ resolution, citation, text: words, occurrence, sentence }): UnresolvedCitation[] => {
        if (resolution.status === 'resolved') resolved += 1;
        // A range is written once, whatever it holds.
        if (resolution.status !== 'unresolved' || citation.implied) return [];
        const { reason, candidates } = resolution;
        const at = placeOf(places.get(keyOf(place)), meeting, source, words, occurrence);
        const owner = 'owner' in citation ? citation.owner : undefined;
        return [{ at, words, sentence, meeting, reason, ...(owner === undefined ? {} : { owner }), candidates }];
      }),
    );
  });
  return { unresolved, resolved };
}

const keyOf = ({ anchor, field }: Pick<MeetingText['place'], 'anchor' | 'field'>): string => field ?? anchor;

/** Where words stand in a file: counted from where their text begins; that place itself where they are written otherwise. */
function placeOf(
  text: MeetingText | undefined,
  meeting: Meeting,
  source: string,
  words: string,
  occurrence: number,
): Position {
  if (!text) return { file: meeting.file, line: 1, column: 1 };
  const lines = source.split('\n');
  // A heading is no part of the text below it.
  const isHeading = lines[text.at.line - 1]?.startsWith('#') ?? false;
  const before = lines.slice(0, text.at.line - 1 + (isHeading ? 1 : 0)).join('\n').length + 1;
  let at = before + (isHeading ? 0 : text.at.column - 1) - 1;
  for (let count = 0; count < occurrence; count += 1) {
    at = source.indexOf(words, at + 1);
    if (at === -1) return { file: meeting.file, line: text.at.line, column: text.at.column };
  }
  return positionAt(meeting.file, source, at);
}
