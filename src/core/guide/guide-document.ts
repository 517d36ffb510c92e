import type { Code, Heading, Link, Nodes, RootContent } from 'mdast';
import { toString as inlineText } from 'mdast-util-to-string';
import { parseMarkdown } from '../markdown/body/syntax.ts';

/** What an example of the handbook is a part of: the header of a meeting, one entry of it, or its text. */
const EXAMPLE_KINDS = ['header', 'inquiry', 'report', 'discussion', 'body'] as const;
type ExampleKind = (typeof EXAMPLE_KINDS)[number];

/** A fenced block whose first line says `example=discussion`: shown as written, and as the site shows it. */
export interface GuideExample {
  readonly type: 'example';
  readonly kind: ExampleKind;
  readonly source: string;
  /** 1-based line of the body on which the block begins. */
  readonly line: number;
}

export type GuidePart = { readonly type: 'blocks'; readonly blocks: readonly RootContent[] } | GuideExample;

export interface GuideHeading {
  readonly id: string;
  readonly text: string;
  readonly below: readonly GuideHeading[];
}

interface GuideDocument {
  readonly parts: readonly GuidePart[];
  /** Headings of the second level with those of the third below them. */
  readonly outline: readonly GuideHeading[];
}

/** The end of a heading that gives it an id of its own, `## 発言 {#utterances}`: it outlives another wording. */
const OWN_ID = /\s*\{#([a-z][a-z0-9-]*)\}\s*$/;

/**
 * Reads a page of the handbook. Headings get ids, links to other pages (`writing.md#votes`) lead where `addressOf` says.
 * @param addressOf the href of a page of the handbook by its id; undefined when there is no such page
 */
export function readGuideDocument(body: string, addressOf: (page: string) => string | undefined): GuideDocument {
  const parts: GuidePart[] = [];
  const outline: { id: string; text: string; below: GuideHeading[] }[] = [];
  let count = 0;
  for (const node of parseMarkdown(body).children) {
    if (node.type === 'heading') {
      count += 1;
      const heading = { id: nameHeading(node, `section-${count}`), text: inlineText(node), below: [] };
      if (node.depth === 2) outline.push(heading);
      else if (node.depth === 3) outline.at(-1)?.below.push(heading);
    }
    const example = node.type === 'code' ? readExample(node) : undefined;
    if (example) parts.push(example);
    else {
      followLinks(node, addressOf);
      const last = parts.at(-1);
      if (last?.type === 'blocks') parts[parts.length - 1] = { type: 'blocks', blocks: [...last.blocks, node] };
      else parts.push({ type: 'blocks', blocks: [node] });
    }
  }
  return { parts, outline };
}

/** Takes the id out of a heading's text, and gives it to the heading. */
function nameHeading(node: Heading, otherwise: string): string {
  const last = node.children.at(-1);
  const id = (last?.type === 'text' && OWN_ID.exec(last.value)?.[1]) || otherwise;
  if (last?.type === 'text') last.value = last.value.replace(OWN_ID, '');
  node.data = { ...node.data, hProperties: { id } };
  return id;
}

function readExample({ meta, value, position }: Code): GuideExample | undefined {
  const named = /(?:^|\s)example=(\S+)/.exec(meta ?? '')?.[1];
  const kind = EXAMPLE_KINDS.find((one) => one === named);
  return kind && { type: 'example', kind, source: value, line: position?.start.line ?? 1 };
}

function followLinks(node: Nodes, addressOf: (page: string) => string | undefined): void {
  if (node.type === 'link') followLink(node, addressOf);
  if ('children' in node) for (const child of node.children) followLinks(child, addressOf);
}

function followLink(node: Link, addressOf: (page: string) => string | undefined): void {
  const [, page, fragment = ''] = /^([\w-]+)\.md(#.*)?$/.exec(node.url) ?? [];
  const address = page === undefined ? undefined : addressOf(page);
  if (address !== undefined) node.url = `${address}${fragment}`;
}
