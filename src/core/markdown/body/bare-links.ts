import type { Link, Nodes, Parent, Root, RootContent, Text } from 'mdast';

const LAST_ASCII = 127;

/** An address that GFM found by itself has its own words as its text. */
function isBare(node: Nodes): node is Link & { children: [Text] } {
  if (node.type !== 'link') return false;
  const [text, ...others] = node.children;
  if (text?.type !== 'text' || others.length > 0) return false;
  const { start, end } = node.position ?? {};
  // `<https://…>` and `[https://…](https://…)` are longer than their text; what GFM finds last has no position.
  const isAlone =
    start?.offset === undefined || end?.offset === undefined || end.offset - start.offset === text.value.length;
  return isAlone && /^(?:https?:\/\/|www\.)/i.test(text.value);
}

const ADDRESS = /(?:https?:\/\/|www\.)[\w-]+\.[\x21-\x7E]+/gi;
/** The letters that follow an address, up to the next mark or address. */
const LETTERS_AFTER = /^(?:(?!https?:)[\p{L}\p{M}\p{N}々ー/%?=&#_.~-])+/iu;

/**
 * True where nobody can say whether an address ends before the letters that follow it: they may be a part of its path
 * (https://example.jp/会議録/2026/). A link to the beginning of such an address would lead elsewhere.
 */
function mayGoOn(address: string, after: string): boolean {
  const [letters] = LETTERS_AFTER.exec(after) ?? [];
  if (letters === undefined || letters.charCodeAt(0) <= LAST_ASCII) return false;
  // Behind a bare host goes the sentence; the words of a path begin after a slash, and hiragana is mostly a particle.
  return (/[/?=&#_%-]$/.test(address) && /^[^\p{Script=Hiragana}]/u.test(letters)) || letters.includes('/');
}

/** The addresses of a text that were left without a link, for nobody can say where they end. */
export function findUnclearAddresses(text: string): { address: string; start: number }[] {
  if (!text.includes('://') && !text.includes('www.')) return [];
  return [...text.matchAll(ADDRESS)].flatMap(({ 0: address, index: start }) => {
    const after = text.slice(start + address.length);
    return mayGoOn(address, after) ? [{ address: address + (LETTERS_AFTER.exec(after)?.[0] ?? ''), start }] : [];
  });
}

/** A text cut at the addresses that stand bare in it, as GFM ends them: a mark at the end is the sentence's. */
export function cutAtAddresses(text: string): { readonly text: string; readonly href?: string }[] {
  if (!text.includes('://')) return [{ text }];
  const pieces: { text: string; href?: string }[] = [];
  let end = 0;
  for (const { 0: run, index: start } of text.matchAll(ADDRESS)) {
    const address = withoutTrail(run);
    if (!address.includes('://') || mayGoOn(run, text.slice(start + run.length))) continue;
    if (start > end) pieces.push({ text: text.slice(end, start) });
    pieces.push({ text: address, href: address });
    end = start + address.length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end) });
  return pieces;
}

/** Without the marks that end a sentence, and a closing bracket whose opening one stands before the address. */
function withoutTrail(run: string): string {
  let address = run;
  for (;;) {
    const closes = address.endsWith(')') && address.split(')').length > address.split('(').length;
    if (!closes && !/[?!.,:;*_~'"<>\]}]$/.test(address)) return address;
    address = address.slice(0, -1);
  }
}

/** Brings the bare addresses of a tree to their ends, in place; those that nobody can tell the end of become text. */
export function endBareLinks(root: Root): void {
  visit(root);
}

function visit(parent: Parent): void {
  for (const child of parent.children) if ('children' in child) visit(child);
  if (!parent.children.some(isBare)) return;
  const ended: RootContent[] = [];
  const push = (node: RootContent) => {
    const last = ended.at(-1);
    if (node.type === 'text' && last?.type === 'text') last.value += node.value;
    else if (node.type !== 'text' || node.value !== '') ended.push(node);
  };
  for (const [place, child] of parent.children.entries()) {
    if (!isBare(child)) {
      push(child);
      continue;
    }
    const [{ value }] = child.children;
    // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII
    const address = /^[\x00-\x7F]*/.exec(value)?.[0] ?? '';
    const rest = value.slice(address.length);
    const next = parent.children[place + 1];
    if (mayGoOn(address, rest + (next?.type === 'text' ? next.value : ''))) {
      push({ type: 'text', value, position: child.position });
      continue;
    }
    if (rest !== '') {
      child.url = child.url.slice(0, child.url.length - rest.length);
      child.children[0].value = address;
    }
    push(child);
    push({ type: 'text', value: rest, position: undefined });
  }
  parent.children = ended;
}
