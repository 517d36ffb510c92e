import type { DefaultTreeAdapterTypes } from 'parse5';
import type { SourceRole } from '../../../core/import/source-text.ts';
import { attributeOf, tokensOf } from './attributes.ts';

type Element = DefaultTreeAdapterTypes.Element;

/** Parts of a site around its pages, by their tag, by their role, and by the names that sites give them. */
const TAGS: ReadonlySet<string> = new Set(['header', 'footer', 'nav', 'aside']);
const ROLES: ReadonlySet<string> = new Set(['banner', 'navigation', 'contentinfo', 'complementary', 'search']);
const NAMES =
  /^(?:(?:site|global|page|common|main)?[-_]?(?:header|footer|nav|navi|navigation|menu|sidebar|breadcrumbs?|topicpath|pankuzu)|sns|pagetop|page-top|skip(?:-?(?:link|nav))?|copyright)$/i;
/** What a page has to say: parts inside it are its own. */
const CONTENT: ReadonlySet<string> = new Set(['main', 'article']);
const FORM_PARTS: ReadonlySet<string> = new Set(['select', 'datalist', 'button', 'optgroup', 'option']);
const NOTE_ROLES: ReadonlySet<string> = new Set(['note', 'doc-footnote', 'doc-endnote', 'doc-endnotes']);
const NOTE_NAMES = /^(?:foot|end)[-_]?notes?$/i;

/** Tells what of a page is no running text: the parts of its site, notes, and what stands beside the text. */
export class SiteParts {
  /** Ids of what marks of notes refer to. */
  readonly #notes: ReadonlySet<string>;
  readonly #headings: readonly Element[];

  constructor(elements: readonly Element[]) {
    this.#notes = new Set(elements.filter(isNoteReference).flatMap((element) => targetOf(element) ?? []));
    this.#headings = elements.filter(({ tagName }) => /^h[1-6]$/.test(tagName));
  }

  /** @param around the role of what the element stands in */
  roleOf(element: Element, around: SourceRole | undefined): SourceRole | undefined {
    if (around !== undefined) return around;
    const { tagName } = element;
    if (this.#isNote(element)) return 'note';
    if (FORM_PARTS.has(tagName)) return 'margin';
    const role = attributeOf(element, 'role') ?? '';
    if (CONTENT.has(tagName) || role === 'main') return undefined;
    if (isInContent(element)) return tagName === 'aside' || role === 'complementary' ? 'box' : undefined;
    if (!TAGS.has(tagName) && !ROLES.has(role) && !hasName(element)) return undefined;
    return this.#holdsTitle(element) ? undefined : 'margin';
  }

  /** True for a part that holds the headings of the page, all there are: there stands its title. */
  #holdsTitle(element: Element): boolean {
    return this.#headings.length > 0 && this.#headings.every((heading) => isInside(heading, element));
  }

  #isNote(element: Element): boolean {
    if (NOTE_ROLES.has(attributeOf(element, 'role') ?? '')) return true;
    const id = attributeOf(element, 'id');
    if (id !== undefined && this.#notes.has(id) && element.tagName !== 'a' && element.tagName !== 'sup') return true;
    return [...tokensOf(element, 'class'), ...(id === undefined ? [] : [id])].some((name) => NOTE_NAMES.test(name));
  }
}

function hasName(element: Element): boolean {
  if (element.tagName === 'body' || element.tagName === 'html') return false;
  return [...tokensOf(element, 'class'), attributeOf(element, 'id') ?? ''].some((name) => NAMES.test(name));
}

/** A link to a note: raised, or said to be one. */
function isNoteReference(element: Element): boolean {
  if (element.tagName !== 'a') return false;
  const role = attributeOf(element, 'role') ?? attributeOf(element, 'epub:type') ?? '';
  if (role === 'doc-noteref' || role === 'noteref') return true;
  const { parentNode } = element;
  return (
    (parentNode !== null && 'tagName' in parentNode && parentNode.tagName === 'sup') ||
    element.childNodes.some((child) => 'tagName' in child && child.tagName === 'sup')
  );
}

function targetOf(element: Element): string | undefined {
  return /^#(.+)$/.exec(attributeOf(element, 'href') ?? '')?.[1];
}

function isInContent(element: Element): boolean {
  for (let { parentNode } = element; parentNode && 'tagName' in parentNode; parentNode = parentNode.parentNode) {
    if (CONTENT.has(parentNode.tagName) || attributeOf(parentNode, 'role') === 'main') return true;
  }
  return false;
}

function isInside(element: Element, outer: Element): boolean {
  for (let node: Element | undefined = element; node; ) {
    if (node === outer) return true;
    const parent: typeof node.parentNode = node.parentNode;
    node = parent && 'tagName' in parent ? parent : undefined;
  }
  return false;
}
