import type { Link, Nodes, Parent, PhrasingContent, Text } from 'mdast';
import type { Blocks } from '../domain/meeting.ts';
import type { CitationTarget } from './citation.ts';
import { findCitations } from './find.ts';
import type { Lexicon } from './lexicon.ts';
import type { Resolver } from './resolve.ts';

/**
 * Returns the blocks with each resolved citation made a link.
 * @param addressOf the address of a target
 */
export function annotate(
  blocks: Blocks,
  lexicon: Lexicon,
  resolver: Resolver,
  addressOf: (target: CitationTarget) => string,
): Blocks {
  const annotateText = (node: Text): PhrasingContent[] => {
    const parts: PhrasingContent[] = [];
    let end = 0;
    for (const citation of findCitations(node.value, lexicon)) {
      const target = resolver.resolve(citation);
      if (!target || citation.span.start < end) continue;
      const text = node.value.slice(citation.span.start, citation.span.end);
      const url = addressOf(target);
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

  return blocks.map(visit);
}
