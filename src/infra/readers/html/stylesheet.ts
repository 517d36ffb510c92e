import * as csstree from 'css-tree';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { TooLarge } from '../too-large.ts';
import { attributeOf, tokensOf } from './attributes.ts';
import { conditionHolds, someMediaHold } from './media.ts';
import { compileSelector, type Selector, treeAdapter } from './selector.ts';

type Element = DefaultTreeAdapterTypes.Element;

interface Declaration {
  readonly name: string;
  readonly value: string;
  readonly isImportant: boolean;
}

interface Rule {
  readonly selector: Selector;
  readonly declarations: readonly Declaration[];
  /** Rules of a layer yield to those of none (CSS Cascade 5, 6.4.4). */
  readonly isLayered: boolean;
  readonly order: number;
}

/** What decides whether text is seen, and how lists are numbered; all else of a style sheet is passed over. */
const PROPERTIES =
  /^(?:--.+|display|visibility|content-visibility|opacity|font|font-size|color|background(?:-color|-image)?|text-decoration(?:-line)?|text-shadow|position|left|right|top|text-indent|clip(?:-path)?|width|height|max-height|max-width|overflow(?:-[xy])?|transform|list-style(?:-type)?|content)$/;
const PARSING = { parseValue: false, parseCustomProperty: false } as const;
/** Looks at elements that the selectors of a page may cost. Real pages need some million. */
const MOST_STEPS = 20_000_000;
const TOO_MANY = 'スタイルの規則が多すぎます';
/** Rules in rules. Nobody writes more than a handful. */
const DEEPEST = 200;

/** The rules of a page's own style sheets. Sheets that lie elsewhere are not fetched: their rules are not known. */
export class StyleSheet {
  readonly #rules = new Map<string, Rule[]>();
  readonly #adapter = treeAdapter(() => this.#step());
  #count = 0;
  #steps = 0;

  /** @throws {TooLarge} where rules stand in rules beyond all measure */
  add(source: string): void {
    if (depthOf(source) > DEEPEST) throw new TooLarge(TOO_MANY);
    this.#read(parseSheet(source), [], false);
  }

  /**
   * The declarations for an element, the weakest first, important ones apart.
   * @throws {TooLarge} where the rules cost beyond all measure
   */
  declarationsOf(element: Element, isBefore = false): Declaration[] {
    const keys = ['*', element.tagName, ...tokensOf(element, 'class').map((name) => `.${name}`)];
    const id = attributeOf(element, 'id');
    if (id !== undefined) keys.push(`#${id}`);
    return keys
      .flatMap((key) => this.#rules.get(key) ?? [])
      .filter(({ selector }) => {
        this.#step();
        return selector.isBefore === isBefore && selector.matches(element);
      })
      .sort(byStrength)
      .flatMap(({ declarations }) => declarations);
  }

  /** @param around the selectors of the rule that these stand in */
  #read(nodes: readonly csstree.CssNode[], around: readonly string[], isLayered: boolean): void {
    this.#addRule(around, declarationsIn(nodes), isLayered);
    for (const node of nodes) {
      if (node.type === 'Rule') this.#read(node.block.children.toArray(), selectorsOf(node, around), isLayered);
      else if (node.type === 'Atrule' && node.block && applies(node))
        this.#read(node.block.children.toArray(), around, isLayered || node.name.toLowerCase() === 'layer');
      // A rule in a rule whose selector begins with a type.
      else if (node.type === 'Raw' && node.value.includes('{') && around.length > 0)
        this.#read(parseSheet(node.value), around, isLayered);
    }
  }

  #addRule(selectors: readonly string[], declarations: readonly Declaration[], isLayered: boolean): void {
    if (declarations.length === 0) return;
    for (const source of selectors) {
      const selector = compileSelector(source, this.#adapter);
      if (!selector) continue;
      const rule = { selector, declarations, isLayered, order: this.#count };
      this.#count += 1;
      const rules = this.#rules.get(selector.key);
      if (rules) rules.push(rule);
      else this.#rules.set(selector.key, [rule]);
    }
  }

  #step(): void {
    this.#steps += 1;
    if (this.#steps > MOST_STEPS) throw new TooLarge(TOO_MANY);
  }
}

/** Declarations of a `style` attribute. */
export function readDeclarations(source: string): Declaration[] {
  const list = csstree.parse(source, { context: 'declarationList', ...PARSING });
  return list.type === 'DeclarationList' ? declarationsIn(list.children.toArray()) : [];
}

/** Whether a list of media queries, as of the `media` attribute, holds for a page that is looked at on a desk. */
export function holdsOnDesk(media: string): boolean {
  if (media.trim() === '') return true;
  const list = csstree.parse(media, { context: 'mediaQueryList' });
  return list.type === 'MediaQueryList' && someMediaHold(list);
}

function parseSheet(source: string): csstree.CssNode[] {
  const sheet = csstree.parse(source, PARSING);
  return sheet.type === 'StyleSheet' ? sheet.children.toArray() : [];
}

function declarationsIn(nodes: readonly csstree.CssNode[]): Declaration[] {
  return nodes.flatMap((node): Declaration[] => {
    if (node.type !== 'Declaration') return [];
    const name = node.property.startsWith('--') ? node.property : node.property.toLowerCase();
    const value = csstree.generate(node.value).trim();
    return PROPERTIES.test(name) ? [{ name, value, isImportant: node.important !== false }] : [];
  });
}

/** The selectors of a rule; in a rule, `&` is whatever that one is for (CSS Nesting 1, 3). */
function selectorsOf({ prelude }: csstree.Rule, around: readonly string[]): string[] {
  if (prelude.type !== 'SelectorList') return [];
  return prelude.children.toArray().map((selector) => {
    const own = csstree.generate(selector);
    if (around.length === 0) return own;
    const outer = `:is(${around.join(',')})`;
    const inner = csstree.clone(selector);
    let isNested = false;
    csstree.walk(inner, (node, item, list) => {
      if (node.type !== 'NestingSelector') return;
      isNested = true;
      list.replace(item, list.createItem({ type: 'Raw', value: outer }));
    });
    return isNested ? csstree.generate(inner) : `${outer} ${own}`;
  });
}

/** Whether what stands in an at-rule is for a page that is looked at on a desk, with a browser of today. */
function applies({ name, prelude }: csstree.Atrule): boolean {
  const condition = prelude?.type === 'AtrulePrelude' ? prelude.children.first : null;
  switch (name.toLowerCase()) {
    case 'media':
      return condition === null || (condition.type === 'MediaQueryList' && someMediaHold(condition));
    case 'supports':
      return condition?.type !== 'Condition' || conditionHolds(condition, () => true) === true;
    default:
      return /^(?:layer|container|scope)$/i.test(name);
  }
}

function byStrength(a: Rule, b: Rule): number {
  if (a.isLayered !== b.isLayered) return a.isLayered ? -1 : 1;
  const [one, two] = [a.selector.specificity, b.selector.specificity];
  const at = one.findIndex((count, index) => count !== two[index]);
  return at < 0 ? a.order - b.order : (one[at] ?? 0) - (two[at] ?? 0);
}

/** How many brackets of any kind are open at once, at most; those in strings are counted as well. */
function depthOf(source: string): number {
  let [depth, deepest] = [0, 0];
  for (const [bracket] of source.matchAll(/[{}()[\]]/g)) {
    depth = '{(['.includes(bracket) ? depth + 1 : Math.max(0, depth - 1);
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
