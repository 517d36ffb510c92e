import type { DefaultTreeAdapterTypes } from 'parse5';
import type { LeftOutReason } from '../../../core/import/source-text.ts';
import { BLACK, type Colour, looksAlike, WHITE } from '../colour.ts';
import { attributeOf } from './attributes.ts';
import { layOver, type Paint, readPaint } from './css-colour.ts';
import { readDeclarations, type StyleSheet } from './stylesheet.ts';

type Element = DefaultTreeAdapterTypes.Element;

/** How text looks in an element, as far as it decides whether it is seen. */
export interface Look {
  /** Not laid out at all, with everything inside. */
  readonly isGone: boolean;
  readonly isVisible: boolean;
  readonly isStruck: boolean;
  readonly isOutside: boolean;
  /** 0 to 1, of everything around. */
  readonly opacity: number;
  /** In pixels. */
  readonly size: number;
  readonly colour: Paint | 'unknown';
  readonly behind: Colour | 'unknown';
  /** `list-style-type`. */
  readonly marker: string | undefined;
  readonly variables: ReadonlyMap<string, string>;
}

const PAGE: Look = {
  isGone: false,
  isVisible: true,
  isStruck: false,
  isOutside: false,
  opacity: 1,
  size: 16,
  colour: { colour: BLACK, opacity: 1 },
  behind: WHITE,
  marker: undefined,
  variables: new Map(),
};

/** Smaller writing (pixels) cannot be read, and fainter (opacity) cannot be seen. */
const SMALLEST = 3;
const FAINTEST = 0.05;
/** Further away than this (pixels) nothing is on the screen. */
const FAR = -900;
const STRUCK: ReadonlySet<string> = new Set(['s', 'strike', 'del']);

/** Why text in an element is not seen, if so. */
export function whyUnseen(look: Look): LeftOutReason | undefined {
  if (look.isGone || !look.isVisible) return 'hidden';
  if (look.isStruck) return 'struck';
  if (look.isOutside) return 'outside';
  if (look.size < SMALLEST) return 'tiny';
  if (look.opacity < FAINTEST) return 'unpainted';
  if (look.colour === 'unknown') return undefined;
  if (look.colour.opacity < FAINTEST) return 'unpainted';
  if (look.behind === 'unknown') return undefined;
  return looksAlike(layOver(look.colour, look.behind), look.behind) ? 'colour' : undefined;
}

/** Works out how elements look from a page's own style sheets, `style` attributes and old markup. */
export class Looks {
  readonly #sheet: StyleSheet;

  constructor(sheet: StyleSheet) {
    this.#sheet = sheet;
  }

  /** @param parent undefined for the outermost element */
  of(element: Element, parent: Look = PAGE): Look {
    const { styles, variables } = this.#stylesOf(element, parent);
    const get = (name: string) => styles.get(name);
    const display = get('display') ?? ownDisplay(element);
    const size = sizeOf(get('font-size') ?? sizeInFont(get('font')), parent.size);
    const decoration =
      get('text-decoration-line') ?? get('text-decoration') ?? (STRUCK.has(element.tagName) ? 'line-through' : '');
    const visibility = get('visibility');
    const contentVisibility =
      get('content-visibility') ?? (attributeOf(element, 'hidden') === 'until-found' ? 'hidden' : '');
    const shadow = get('text-shadow') ?? 'none';
    return {
      isGone: parent.isGone || display === 'none' || contentVisibility === 'hidden',
      isVisible: visibility === undefined || visibility === 'inherit' ? parent.isVisible : visibility === 'visible',
      isStruck: parent.isStruck || /\bline-through\b/.test(decoration),
      isOutside: parent.isOutside || isOutside(get, size),
      opacity: parent.opacity * opacityOf(get('opacity')),
      size,
      colour: shadow === 'none' ? colourOf(get('color'), element, parent) : 'unknown',
      behind: behindOf(get, element, parent.behind),
      marker: get('list-style-type') ?? get('list-style') ?? parent.marker,
      variables,
    };
  }

  /** What a style sheet puts before an element. */
  contentBefore(element: Element): string | undefined {
    return this.#sheet.declarationsOf(element, true).findLast(({ name }) => name === 'content')?.value;
  }

  #stylesOf(element: Element, parent: Look) {
    const rules = this.#sheet.declarationsOf(element);
    const inline = readDeclarations(attributeOf(element, 'style') ?? '');
    const all = [...rules, ...inline];
    const ordered = [...all.filter(({ isImportant }) => !isImportant), ...all.filter(({ isImportant }) => isImportant)];
    const own = ordered.filter(({ name }) => name.startsWith('--'));
    const variables =
      own.length === 0
        ? parent.variables
        : new Map([...parent.variables, ...own.map((d) => [d.name, d.value] as const)]);
    const styles = new Map<string, string>();
    for (const { name, value } of ordered) {
      // The shorthand and what it stands for take turns: the later one counts.
      const longhands =
        {
          background: ['background-color', 'background-image'],
          'text-decoration': ['text-decoration-line'],
          'list-style': ['list-style-type'],
        }[name] ?? [];
      for (const longhand of longhands) styles.delete(longhand);
      styles.set(name, name === 'content' ? value : resolve(value, variables).toLowerCase());
    }
    return { styles, variables };
  }
}

/** `var(--paper, #fff)`, as far as the page itself says what it is. */
function resolve(value: string, variables: ReadonlyMap<string, string>): string {
  let text = value;
  for (let depth = 0; depth < 5 && text.includes('var('); depth += 1) {
    text = text.replace(
      /var\(\s*(--[\w-]+)\s*(?:,\s*([^()]*(?:\([^()]*\))?[^()]*))?\)/g,
      (whole, name: string, other: string | undefined) =>
        variables.get(name) ?? other ?? whole.replace('var(', 'unknown('),
    );
  }
  return text;
}

function ownDisplay(element: Element): string | undefined {
  const hidden = attributeOf(element, 'hidden');
  if (hidden !== undefined && hidden !== 'until-found') return 'none';
  return element.tagName === 'dialog' && attributeOf(element, 'open') === undefined ? 'none' : undefined;
}

const KEYWORDS: Readonly<Record<string, number>> = {
  'xx-small': 9,
  'x-small': 10,
  small: 13,
  medium: 16,
  large: 18,
  'x-large': 24,
};

function sizeOf(value: string | undefined, parent: number): number {
  if (value === undefined) return parent;
  return KEYWORDS[value] ?? pixels(value, parent, parent) ?? parent;
}

function sizeInFont(font: string | undefined): string | undefined {
  return font === undefined ? undefined : /(?:^|\s)([\d.]+(?:px|pt|em|rem|%)|0)(?=[\s/])/.exec(font)?.[1];
}

/** @param whole what a percentage is of */
function pixels(value: string, em: number, whole: number): number | undefined {
  const match = /^(-?[\d.]+)(px|pt|pc|em|rem|ex|ch|%|vw|vh|mm|cm|in)?$/.exec(value.trim());
  if (!match) return undefined;
  const factors: Readonly<Record<string, number>> = {
    px: 1,
    pt: 4 / 3,
    pc: 16,
    em,
    rem: 16,
    ex: em / 2,
    ch: em / 2,
    '%': whole / 100,
    vw: 12.8,
    vh: 8,
    mm: 3.78,
    cm: 37.8,
    in: 96,
  };
  return Number(match[1]) * (match[2] === undefined ? 1 : (factors[match[2]] ?? 1));
}

function opacityOf(value: string | undefined): number {
  if (value === undefined) return 1;
  const number = Number.parseFloat(value) / (value.endsWith('%') ? 100 : 1);
  return Number.isNaN(number) ? 1 : Math.min(1, Math.max(0, number));
}

function colourOf(value: string | undefined, element: Element, parent: Look): Look['colour'] {
  const attribute =
    element.tagName === 'font'
      ? attributeOf(element, 'color')
      : element.tagName === 'body'
        ? attributeOf(element, 'text')
        : undefined;
  if (value === undefined && attribute === undefined) {
    const isLink = element.tagName === 'a' && attributeOf(element, 'href') !== undefined;
    return isLink ? { colour: [0, 0, 238], opacity: 1 } : parent.colour;
  }
  const said = value ?? attribute ?? '';
  if (said === 'inherit' || said === 'currentcolor') return parent.colour;
  return readPaint(said) ?? readPaint(`#${said}`) ?? 'unknown';
}

function behindOf(get: (name: string) => string | undefined, element: Element, behind: Look['behind']): Look['behind'] {
  const background = get('background') ?? '';
  const image = `${get('background-image') ?? ''} ${background}`;
  if (/url\(|gradient\(/.test(image) || attributeOf(element, 'background') !== undefined) return 'unknown';
  const said =
    get('background-color') ??
    (background.match(/#[0-9a-f]{3,8}\b|[a-z-]+\([^()]*\)|[a-z]+/g) ?? []).find((word) => readPaint(word)) ??
    // A colour that is worked out by the browser, or stands in a sheet that lies elsewhere.
    /[a-z-]+\(.*\)/.exec(background)?.[0];
  const paint = readPaint(said ?? attributeOf(element, 'bgcolor') ?? (element.tagName === 'mark' ? 'yellow' : ''));
  if (!paint) return said === undefined || /^(?:inherit|initial|unset|none)$/.test(said) ? behind : 'unknown';
  if (paint.opacity >= 1) return paint.colour;
  return behind === 'unknown' ? behind : layOver(paint, behind);
}

/** True for what is moved out of the screen, clipped away, or in a box that has no room to show it. */
function isOutside(get: (name: string) => string | undefined, em: number): boolean {
  const length = (name: string) => pixels(get(name) ?? '', em, 1000);
  const isAbsolute = /^(?:absolute|fixed)$/.test(get('position') ?? '');
  const isFar = (name: string) => (length(name) ?? 0) <= FAR;
  if (isAbsolute && ['left', 'right', 'top'].some(isFar)) return true;
  if (isFar('text-indent')) return true;
  if (
    isAbsolute &&
    /^rect\(\s*(?:0(?:px)?|1px)[\s,]+(?:0(?:px)?|1px)[\s,]+(?:0(?:px)?|1px)[\s,]+(?:0(?:px)?|1px)\s*\)$/.test(
      get('clip') ?? '',
    )
  )
    return true;
  if (/^(?:inset\(\s*(?:50|100)%|circle\(\s*0)/.test(get('clip-path') ?? '')) return true;
  if (/\bscale[xy]?\(\s*0\s*[,)]|\btranslate[xy]?\(\s*-\d{4,}px/.test(get('transform') ?? '')) return true;
  const isCut = /\b(?:hidden|clip)\b/.test(
    `${get('overflow') ?? ''} ${get('overflow-x') ?? ''} ${get('overflow-y') ?? ''}`,
  );
  return isCut && ['width', 'height', 'max-height', 'max-width'].some((name) => (length(name) ?? 16) <= 1);
}
