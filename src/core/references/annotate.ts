import type { Link, Nodes, Parent, PhrasingContent, Text } from 'mdast';
import type { Blocks } from '../domain/meeting.ts';
import type { CitationTarget } from './citation.ts';
import { findCitations } from './find.ts';
import type { Lexicon } from './lexicon.ts';
import type { Resolver } from './resolve.ts';

/** A resolved citation in a text: its target and the stored characters it is written with. */
export interface ResolvedCitation {
  readonly target: CitationTarget;
  readonly text: string;
  /** The sentence it stands in, as stored. */
  readonly sentence: string;
}

/**
 * Returns the blocks with each resolved citation made a link, and the citations in order.
 * @param addressOf the address of a target, or undefined to leave the citation plain text
 */
export function annotate(
  blocks: Blocks,
  lexicon: Lexicon,
  resolver: Resolver,
  addressOf: (target: CitationTarget) => string | undefined,
): { blocks: Blocks; citations: ResolvedCitation[] } {
  const citations: ResolvedCitation[] = [];

  const annotateText = (node: Text): PhrasingContent[] => {
    const parts: PhrasingContent[] = [];
    let end = 0;
    for (const citation of findCitations(node.value, lexicon)) {
      const target = resolver.resolve(citation);
      if (!target || citation.span.start < end) continue;
      const text = node.value.slice(citation.span.start, citation.span.end);
      citations.push({ target, text, sentence: sentenceAround(node.value, citation.span.start) });
      const url = addressOf(target);
      if (url === undefined) continue;
      if (citation.span.start > end) parts.push({ type: 'text', value: node.value.slice(end, citation.span.start) });
      parts.push({ type: 'link', url, children: [{ type: 'text', value: text }] } satisfies Link);
      end = citation.span.end;
    }
    if (end === 0) return [node];
    if (end < node.value.length) parts.push({ type: 'text', value: node.value.slice(end) });
    return parts;
  };

  const visit = <T extends Nodes>(node: T): T => {
    if (node.type === 'link' || !('children' in node)) return node;
    const children = (node as Parent).children.flatMap((child): Nodes[] =>
      child.type === 'text' ? annotateText(child) : [visit(child as Nodes)],
    );
    return { ...node, children } as T;
  };

  return { blocks: blocks.map(visit), citations };
}

const SENTENCE_END = /[。！？\n]/;

/** The sentence around an offset: from after the last 。！？ or line end before it to the next one, inclusive. */
export function sentenceAround(text: string, offset: number): string {
  let start = offset;
  while (start > 0 && !SENTENCE_END.test(text[start - 1] ?? '')) start -= 1;
  let end = offset;
  while (end < text.length && !SENTENCE_END.test(text[end] ?? '')) end += 1;
  return text.slice(start, end + 1).trim();
}
