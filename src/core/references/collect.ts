import { type CouncilArchive, namedItemId } from '../domain/archive.ts';
import type { ItemId } from '../domain/ids.ts';
import type { Meeting, NamedItem } from '../domain/meeting.ts';
import type { CitationTarget } from './citation.ts';
import { buildLexicon, type Lexicon } from './lexicon.ts';
import { type FoundCitation, type FoundPlace, type FoundText, findMentions } from './mentions.ts';
import { Resolver } from './resolve.ts';

/** One place of the records that cites something, with what it cites. */
export interface Mention extends Omit<FoundPlace, 'items' | 'citations'>, Omit<FoundCitation, 'citation'> {
  readonly target: CitationTarget;
  readonly meeting: Meeting;
  /** The items under discussion there. */
  readonly items: readonly ItemId[];
}

/** Every mention of a council's records, newest meeting first, by what is cited. */
export type MentionIndex = ReadonlyMap<string, readonly Mention[]>;

/** How the citations of a meeting are found; a caller may put a cache in front of {@link findMentions}. */
export type FindMentions = (meeting: Meeting, lexicon: Lexicon) => readonly FoundText[];

/** The key of a target in a {@link MentionIndex}: `law:{id}`, `law:{id}/{article}`, `inquiry:{id}`, `criterion:{id}`. */
export function mentionKey(target: CitationTarget): string {
  if (target.kind !== 'law') return `${target.kind}:${target.id}`;
  return target.article === undefined ? `law:${target.law}` : `law:${target.law}/${target.article}`;
}

export function collectMentions(archive: CouncilArchive, find: FindMentions = findMentions): MentionIndex {
  const lexicon = buildLexicon(archive);
  const index = new Map<string, Mention[]>();
  for (const meeting of [...archive.meetings].reverse()) {
    for (const text of find(meeting, lexicon)) {
      for (const mention of resolveText(archive, meeting, text)) {
        const key = mentionKey(mention.target);
        const known = index.get(key);
        if (known) known.push(mention);
        else index.set(key, [mention]);
      }
    }
  }
  return index;
}

function resolveText(archive: CouncilArchive, meeting: Meeting, text: FoundText): Mention[] {
  const resolver = new Resolver(archive, meeting);
  return text.flatMap(({ items: named, citations, ...place }) => {
    const items =
      place.source === 'document' && named.length === 0
        ? itemsOfDocument(archive, meeting, place.label)
        : idsOf(archive, meeting, named);
    return citations.flatMap(({ citation, ...found }): Mention[] => {
      const target = resolver.resolve(citation);
      return target ? [{ ...place, ...found, target, meeting, items }] : [];
    });
  });
}

function idsOf(archive: CouncilArchive, meeting: Meeting, items: readonly NamedItem[]): ItemId[] {
  return items.flatMap((named) => namedItemId(archive.council, meeting, named) ?? []);
}

/** The items whose header names a document. */
export function itemsOfDocument(archive: CouncilArchive, meeting: Meeting, title: string): ItemId[] {
  const { inquiries, reports } = meeting.header;
  return idsOf(archive, meeting, [
    ...inquiries
      .filter(({ documents }) => documents.includes(title))
      .map(({ number }) => ({ kind: 'inquiry', number }) as const),
    ...reports.flatMap(({ documents }, index) =>
      documents.includes(title) ? [{ kind: 'report', position: index + 1 } as const] : [],
    ),
  ]);
}
