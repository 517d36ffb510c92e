import { type ItemId, itemId, type NamedItem } from '../domain/address/ids.ts';
import type { CouncilArchive } from '../domain/archive.ts';
import type { Meeting } from '../domain/meeting/meeting.ts';
import type { CitationTarget, Resolution } from './citation.ts';
import { buildLexicon, type Lexicon } from './lexicon.ts';
import { type FoundCitation, type FoundText, findMentions } from './mentions.ts';
import { Resolver } from './resolve.ts';

/** A citation with what became of it. */
interface ResolvedCitation extends FoundCitation {
  readonly resolution: Resolution;
}

/** One text that cites, resolved. */
interface ResolvedText extends Omit<FoundText, 'citations'> {
  readonly citations: readonly ResolvedCitation[];
}

/** What the texts of each meeting cite, by the meeting's id. */
export type CitedTexts = ReadonlyMap<string, readonly ResolvedText[]>;

/** One place of the records that cites something, with what it cites. */
export interface Mention extends Omit<FoundText, 'items' | 'citations'>, Omit<FoundCitation, 'citation'> {
  readonly target: CitationTarget;
  readonly meeting: Meeting;
  /** The items under discussion there. */
  readonly items: readonly ItemId[];
}

/** Every mention of a council's records, newest meeting first, by what is cited. */
export type MentionIndex = ReadonlyMap<string, readonly Mention[]>;

/** How the citations of a meeting are found; a caller may put a cache in front of {@link findMentions}. */
export type FindMentions = (meeting: Meeting, lexicon: Lexicon) => readonly FoundText[];

/**
 * The key of a target in a {@link MentionIndex}: `law:{id}`, `law:{id}/{article}`, `item:{id}`, `criterion:{id}`,
 * `meeting:{id}`. A category counts as its table; a document stands in the meeting's own page and is not indexed.
 */
export function mentionKey(target: Exclude<CitationTarget, { kind: 'document' }>): string {
  if (target.kind === 'category') return `criterion:${target.id}`;
  if (target.kind !== 'law') return `${target.kind}:${target.id}`;
  return target.article === undefined ? `law:${target.law}` : `law:${target.law}/${target.article}`;
}

export function resolveTexts(
  archive: CouncilArchive,
  lexicon: Lexicon = buildLexicon(archive),
  find: FindMentions = findMentions,
): CitedTexts {
  return new Map(
    archive.records.map((meeting) => [
      meeting.id,
      find(meeting, lexicon).map((text) => {
        const resolver = new Resolver(archive, meeting, namedAt(meeting, text.items));
        return {
          ...text,
          citations: text.citations.map((found) => ({ ...found, resolution: resolver.resolve(found.citation) })),
        };
      }),
    ]),
  );
}

export function collectMentions(archive: CouncilArchive, texts: CitedTexts = resolveTexts(archive)): MentionIndex {
  const index = new Map<string, Mention[]>();
  for (const meeting of newestFirst(archive.records)) {
    for (const text of texts.get(meeting.id) ?? []) {
      for (const [key, mention] of mentionsIn(archive, meeting, text)) {
        const known = index.get(key);
        if (known) known.push(mention);
        else index.set(key, [mention]);
      }
    }
  }
  return index;
}

const newestFirst = (records: readonly Meeting[]): Meeting[] =>
  [...records].reverse().sort((a, b) => (a.header.date < b.header.date ? 1 : a.header.date > b.header.date ? -1 : 0));

function* mentionsIn(
  archive: CouncilArchive,
  meeting: Meeting,
  { items: places, citations, ...place }: ResolvedText,
): Iterable<[string, Mention]> {
  const items =
    place.source === 'document' && places.length === 0
      ? itemsOfDocument(meeting, place.label)
      : namedAt(meeting, places).map((named) => itemId(named, meeting));
  for (const { citation: _, resolution, ...found } of citations) {
    if (resolution.status !== 'resolved') continue;
    const { target } = resolution;
    const isOwnPage = target.kind === 'document' || (target.kind === 'meeting' && target.id === meeting.id);
    const isShown =
      place.source !== 'relation' && (place.source !== 'item' || isLatest(archive, meeting, items, place.field));
    if (!isOwnPage && isShown) yield [mentionKey(target), { ...place, ...found, target, meeting, items }];
  }
}

/** An item's page shows the title and votes of its latest meeting, and of each meeting what was asked and taken over. */
function isLatest(archive: CouncilArchive, meeting: Meeting, [id]: readonly ItemId[], field = ''): boolean {
  return (
    /carriedOver|conditions|requests/.test(field) ||
    (id !== undefined && archive.items.get(id)?.latest.meeting === meeting)
  );
}

const namedAt = ({ header }: Meeting, places: readonly number[]): NamedItem[] =>
  places.flatMap((place) => header.items[place]?.named ?? []);

/** The items whose header names a document. */
export function itemsOfDocument(meeting: Meeting, title: string): ItemId[] {
  const naming = meeting.header.items.filter(({ entry }) => entry.documents.includes(title));
  return naming.map(({ named }) => itemId(named, meeting));
}
