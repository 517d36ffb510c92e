import type { Link, Nodes, Parent, PhrasingContent, Text } from 'mdast';
import { formatArticle } from '../domain/law.ts';
import type { Blocks } from '../domain/meeting/meeting.ts';
import type { Citation, CitationTarget } from './citation.ts';
import type { CitationReader } from './reader.ts';

/** Whoever gives the citations of a text, piece after piece. */
type Reader = Pick<CitationReader, 'read'>;

/**
 * The class of links to the members of a range that have no words of their own. Styles show their `data-label`: the text of
 * the page stays that of the record, copied and read aloud without a word of the archive's.
 */
const BETWEEN_CLASS = 'cite-between';

/** The address of a target; undefined for one that needs no link, such as the page itself. */
export type AddressOf = (target: CitationTarget) => string | undefined;

/** A piece of text, with where it leads when it is a resolved citation. */
export type LinkedPiece =
  | { readonly text: string; readonly href?: string | undefined }
  /** Members of the range that ended before. */
  | { readonly between: readonly { readonly label: string; readonly href: string }[] };

/** Cuts a text at its resolved citations. The pieces in order are the text as stored. */
export function linkPieces(text: string, reader: Reader, addressOf: AddressOf): LinkedPiece[] {
  const pieces: LinkedPiece[] = [];
  const pending: { end: number; label: string; href: string }[] = [];
  let end = 0;
  const copyTo = (offset: number) => {
    if (offset > end) pieces.push({ text: text.slice(end, offset) });
    end = Math.max(end, offset);
  };
  const flush = (upTo: number) => {
    const due = pending.filter((one) => one.end <= upTo);
    const [first] = due;
    if (!first) return;
    copyTo(first.end);
    pieces.push({ between: due.map(({ label, href }) => ({ label, href })) });
    pending.splice(0, pending.length, ...pending.filter((one) => one.end > upTo));
  };
  for (const { citation, resolution } of reader.read(text)) {
    if (resolution.status !== 'resolved') continue;
    const href = addressOf(resolution.target);
    if (href === undefined) continue;
    if (citation.implied) {
      pending.push({ end: citation.span.end, label: formatMember(citation), href });
      continue;
    }
    flush(citation.span.start);
    copyTo(citation.span.start);
    pieces.push({ text: text.slice(citation.span.start, citation.span.end), href });
    end = citation.span.end;
  }
  flush(text.length);
  copyTo(text.length);
  return pieces;
}

function formatMember(citation: Citation): string {
  switch (citation.kind) {
    case 'law':
      return formatArticle(citation.place?.article ?? '');
    case 'item':
    case 'opinion':
      return `第${citation.number}号`;
    case 'category':
      return `類型${citation.number}`;
    case 'meeting':
      return `第${citation.session}回`;
    case 'criterion':
      return citation.name;
    case 'document':
      return citation.title;
  }
}

/** Returns the blocks of a text with each resolved citation made a link. */
export function annotate(blocks: Blocks, reader: Reader, addressOf: AddressOf): Blocks {
  const annotateText = (node: Text): PhrasingContent[] => {
    const pieces = linkPieces(node.value, reader, addressOf);
    const isPlain = pieces.every((piece) => 'text' in piece && piece.href === undefined);
    return isPlain ? [node] : pieces.flatMap(toNodes);
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

function toNodes(piece: LinkedPiece): PhrasingContent[] {
  if ('between' in piece) return piece.between.map(({ label, href }) => memberNode(label, href));
  return [piece.href === undefined ? textNode(piece.text) : linkNode(piece.text, piece.href)];
}

function memberNode(label: string, url: string): Link {
  const hProperties = { className: [BETWEEN_CLASS], ariaLabel: label, dataLabel: label };
  return { type: 'link', url, data: { hProperties }, children: [] };
}

/** What a link to a member of a range stands for, since it has no words: 第14条. */
export function memberLabel({ data }: Link): string {
  const label = (data?.hProperties as { readonly dataLabel?: unknown } | undefined)?.dataLabel;
  return typeof label === 'string' ? label : '';
}

const textNode = (value: string): Text => ({ type: 'text', value });
const linkNode = (text: string, url: string): Link => ({ type: 'link', url, children: [textNode(text)] });
