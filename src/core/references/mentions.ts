import type { Nodes, Parent } from 'mdast';
import { documentPassageAnchor } from '../domain/anchors.ts';
import type { Blocks, Meeting, NamedItem, Utterance } from '../domain/meeting.ts';
import type { Citation } from './citation.ts';
import { findCitations } from './find.ts';
import type { Lexicon } from './lexicon.ts';
import { sentenceAround } from './sentence.ts';

/** A citation with the characters it is written with and the sentence it stands in, both as stored. */
export interface FoundCitation {
  readonly citation: Citation;
  readonly text: string;
  readonly sentence: string;
}

/** One place that cites: an utterance, or a passage of a document. */
export interface FoundPlace {
  /** Anchor in the meeting's page. */
  readonly anchor: string;
  /** The speaker, or the title of the document. */
  readonly label: string;
  readonly source: 'utterance' | 'document';
  /** The items that the heading above it names; none for a document as a whole. */
  readonly items: readonly NamedItem[];
  readonly citations: readonly FoundCitation[];
}

/** Places that are one text for 同条例, which means what was named before in it. Plain data, to be kept between builds. */
export type FoundText = readonly FoundPlace[];

/** Finds what the texts of a meeting cite, without asking what it means. */
export function findMentions(meeting: Meeting, lexicon: Lexicon): FoundText[] {
  const utterances = meeting.discussion.flatMap(({ items, turns }) =>
    turns.flatMap((turn): FoundText[] => {
      if (turn.type !== 'utterance') return [];
      const citations = findInBlocks(blocksOf(turn), lexicon);
      return [[{ anchor: turn.id, label: turn.speaker, source: 'utterance', items, citations }]];
    }),
  );
  const documents = meeting.documents.map(
    ({ title, passages }, s): FoundText =>
      passages.map(({ items, blocks }, p) => ({
        anchor: documentPassageAnchor(s, p),
        label: title,
        source: 'document',
        items,
        citations: findInBlocks(blocks, lexicon),
      })),
  );
  return [...utterances, ...documents].filter((text) => text.some(({ citations }) => citations.length > 0));
}

function blocksOf({ parts }: Utterance): Blocks {
  return parts.flatMap((part) => (part.type === 'blocks' ? part.blocks : []));
}

function findInBlocks(blocks: Blocks, lexicon: Lexicon): FoundCitation[] {
  const findIn = (node: Nodes): FoundCitation[] => {
    if (node.type === 'link') return [];
    if (node.type === 'text') {
      return findCitations(node.value, lexicon).map((citation) => ({
        citation,
        text: node.value.slice(citation.span.start, citation.span.end),
        sentence: sentenceAround(node.value, citation.span.start),
      }));
    }
    return 'children' in node ? (node as Parent).children.flatMap((child) => findIn(child as Nodes)) : [];
  };
  return blocks.flatMap((block) => findIn(block));
}
