import type { DefaultTreeAdapterTypes } from 'parse5';
import { TooLarge } from '../too-large.ts';
import { attributeOf, matches, parseSelector, type Selector, tokensOf } from './selector.ts';

type Element = DefaultTreeAdapterTypes.Element;

interface Declaration {
  readonly name: string;
  readonly value: string;
  readonly isImportant: boolean;
}

interface Rule {
  readonly selector: Selector;
  readonly declarations: readonly Declaration[];
  readonly order: number;
}

/** What decides whether text is seen, and how lists are numbered; all else of a style sheet is passed over. */
const PROPERTIES =
  /^(?:--.+|display|visibility|content-visibility|opacity|font|font-size|color|background(?:-color|-image)?|text-decoration(?:-line)?|text-shadow|position|left|right|top|text-indent|clip(?:-path)?|width|height|max-height|max-width|overflow(?:-[xy])?|transform|list-style(?:-type)?|content)$/;
/** Width of the window that a page is read in, in pixels: a desk's. */
const WINDOW = 1280;
/** Comparisons of elements with selectors that a page may cost. Real pages need some hundred thousand. */
const MOST_STEPS = 5_000_000;

/** The rules of a page's own style sheets. Sheets that lie elsewhere are not fetched: their rules are not known. */
export class StyleSheet {
  readonly #rules = new Map<string, Rule[]>();
  #count = 0;
  #steps = 0;

  add(source: string): void {
    this.#read(source.replace(/\/\*[\s\S]*?\*\//g, ' ').replace(/<!--|-->/g, ' '));
  }

  /**
   * The declarations for an element, the weakest first, important ones apart.
   * @throws {TooLarge} where the rules cost beyond all measure
   */
  declarationsOf(element: Element, isBefore = false): Declaration[] {
    const keys = ['*', element.tagName, ...tokensOf(element, 'class').map((name) => `.${name}`)];
    const id = attributeOf(element, 'id');
    if (id !== undefined) keys.push(`#${id}`);
    const step = () => {
      this.#steps += 1;
      if (this.#steps > MOST_STEPS) throw new TooLarge('スタイルの規則が多すぎます');
    };
    return keys
      .flatMap((key) => this.#rules.get(key) ?? [])
      .filter(({ selector }) => selector.isBefore === isBefore && matches(element, selector, step))
      .sort((a, b) => a.selector.specificity - b.selector.specificity || a.order - b.order)
      .flatMap(({ declarations }) => declarations);
  }

  #read(source: string): void {
    let at = 0;
    while (at < source.length) {
      const open = source.indexOf('{', at);
      const end = source.indexOf(';', at);
      if (end >= 0 && (open < 0 || end < open)) {
        // `@import` and `@charset` end without a block.
        at = end + 1;
        continue;
      }
      if (open < 0) return;
      const close = closing(source, open);
      const prelude = source.slice(at, open).trim();
      const inside = source.slice(open + 1, close);
      if (prelude.startsWith('@')) {
        if (applies(prelude)) this.#read(inside);
      } else this.#rule(prelude, inside);
      at = close + 1;
    }
  }

  #rule(prelude: string, inside: string): void {
    const declarations = readDeclarations(inside);
    if (declarations.length === 0) return;
    for (const source of prelude.split(',')) {
      const selector = parseSelector(source.trim());
      if (!selector) continue;
      const rule = { selector, declarations, order: this.#count };
      this.#count += 1;
      const rules = this.#rules.get(selector.key);
      if (rules) rules.push(rule);
      else this.#rules.set(selector.key, [rule]);
    }
  }
}

/** Declarations of a block or of a `style` attribute. */
export function readDeclarations(source: string): Declaration[] {
  return source.split(';').flatMap((part): Declaration[] => {
    const colon = part.indexOf(':');
    const name = part.slice(0, Math.max(0, colon)).trim().toLowerCase();
    if (!PROPERTIES.test(name)) return [];
    const value = part.slice(colon + 1).trim();
    const plain = value.replace(/\s*!\s*important$/i, '');
    return [{ name, value: plain, isImportant: plain !== value }];
  });
}

/** Where the block that opens at a place ends. */
function closing(source: string, open: number): number {
  let depth = 0;
  for (let at = open; at < source.length; at += 1) {
    if (source[at] === '{') depth += 1;
    else if (source[at] === '}') {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  return source.length;
}

/** Whether a conditional group holds for a page that is looked at on a desk. */
function applies(prelude: string): boolean {
  if (/^@(?:supports|layer|container|scope)\b/i.test(prelude)) return true;
  const media = /^@media\b(.*)$/is.exec(prelude)?.[1];
  return media?.split(',').some((query) => holds(query.trim().toLowerCase())) ?? false;
}

function holds(query: string): boolean {
  const parts = query.split(/\s+and\s+/);
  return parts.every((part) => {
    if (/^(?:only\s+)?(?:all|screen)$/.test(part) || part === '') return true;
    const width = /^\(\s*(min|max)-width\s*:\s*([\d.]+)(px|em|rem)\s*\)$/.exec(part);
    if (!width) return false;
    const pixels = Number(width[2]) * (width[3] === 'px' ? 1 : 16);
    return width[1] === 'min' ? pixels <= WINDOW : pixels >= WINDOW;
  });
}
