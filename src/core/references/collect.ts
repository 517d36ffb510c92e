import { documentPassageAnchor } from '../domain/anchors.ts';
import type { CouncilArchive } from '../domain/archive.ts';
import { namedItemId } from '../domain/archive.ts';
import type { ItemId } from '../domain/ids.ts';
import type { Blocks, Meeting, NamedItem, Utterance } from '../domain/meeting.ts';
import { annotate, type ResolvedCitation } from './annotate.ts';
import type { CitationTarget } from './citation.ts';
import { buildLexicon, type Lexicon } from './lexicon.ts';
import { Resolver } from './resolve.ts';

/** One place of the records that cites something: an utterance or a passage of a document. */
export interface Mention extends ResolvedCitation {
  readonly meeting: Meeting;
  /** Anchor in the meeting's page. */
  readonly anchor: string;
  /** The speaker, or the title of the document. */
  readonly label: string;
  readonly source: 'utterance' | 'document';
  /** The items under discussion there. */
  readonly items: readonly ItemId[];
}

/** Every mention of a council's records, newest meeting first, by what is cited. */
export type MentionIndex = ReadonlyMap<string, readonly Mention[]>;

/** The key of a target in a {@link MentionIndex}: `law:{id}`, `law:{id}/{article}`, `inquiry:{id}`, `criterion:{id}`. */
export function mentionKey(target: CitationTarget): string {
  if (target.kind !== 'law') return `${target.kind}:${target.id}`;
  return target.article === undefined ? `law:${target.law}` : `law:${target.law}/${target.article}`;
}

export function collectMentions(archive: CouncilArchive): MentionIndex {
  const lexicon = buildLexicon(archive);
  const index = new Map<string, Mention[]>();
  for (const meeting of [...archive.meetings].reverse()) {
    for (const mention of mentionsIn(archive, lexicon, meeting)) {
      const key = mentionKey(mention.target);
      index.set(key, [...(index.get(key) ?? []), mention]);
    }
  }
  return index;
}

function mentionsIn(archive: CouncilArchive, lexicon: Lexicon, meeting: Meeting): Mention[] {
  const idsOf = (items: readonly NamedItem[]): ItemId[] =>
    items.flatMap((named) => namedItemId(archive.council, meeting, named) ?? []);
  const utterances = meeting.discussion.flatMap((stretch) =>
    stretch.turns.flatMap((turn): Mention[] => {
      if (turn.type !== 'utterance') return [];
      const citations = citationsIn(blocksOf(turn), lexicon, new Resolver(archive, meeting));
      const place = {
        meeting,
        anchor: turn.id,
        label: turn.speaker,
        source: 'utterance',
        items: idsOf(stretch.items),
      } as const;
      return citations.map((citation) => ({ ...citation, ...place }));
    }),
  );
  const documents = meeting.documents.flatMap((section, s) => {
    const resolver = new Resolver(archive, meeting);
    return section.passages.flatMap((passage, p): Mention[] => {
      const items = passage.items.length > 0 ? idsOf(passage.items) : itemsOfDocument(archive, meeting, section.title);
      const place = {
        meeting,
        anchor: documentPassageAnchor(s, p),
        label: section.title,
        source: 'document',
        items,
      } as const;
      return citationsIn(passage.blocks, lexicon, resolver).map((citation) => ({ ...citation, ...place }));
    });
  });
  return [...utterances, ...documents];
}

/** The items whose header names a document. */
export function itemsOfDocument(archive: CouncilArchive, meeting: Meeting, title: string): ItemId[] {
  const { inquiries, reports } = meeting.header;
  const named: NamedItem[] = [
    ...inquiries
      .filter((e) => e.documents.includes(title))
      .map((e) => ({ kind: 'inquiry', number: e.number }) as const),
    ...reports.flatMap((e, index) =>
      e.documents.includes(title) ? [{ kind: 'report', position: index + 1 } as const] : [],
    ),
  ];
  return named.flatMap((item) => namedItemId(archive.council, meeting, item) ?? []);
}

function blocksOf(utterance: Utterance): Blocks {
  return utterance.parts.flatMap((part) => (part.type === 'blocks' ? part.blocks : []));
}

function citationsIn(blocks: Blocks, lexicon: Lexicon, resolver: Resolver): ResolvedCitation[] {
  return annotate(blocks, lexicon, resolver, () => undefined).citations;
}
