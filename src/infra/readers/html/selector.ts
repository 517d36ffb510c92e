import type { DefaultTreeAdapterTypes } from 'parse5';

type Element = DefaultTreeAdapterTypes.Element;

/** One element's part of a selector. */
interface Compound {
  readonly type?: string;
  readonly tests: readonly ((element: Element) => boolean)[];
  /** How it stands to the part before it. */
  readonly combinator: ' ' | '>' | '+' | '~' | '';
}

/** A selector that is understood; others match nothing. */
export interface Selector {
  readonly compounds: readonly Compound[];
  /** Ids, classes and attributes, types: as one number. */
  readonly specificity: number;
  /** An id, class or type that what it matches must have; `*` for none. */
  readonly key: string;
  readonly isBefore: boolean;
}

const PART =
  /^(?:([#.])((?:[\w-]|[^\0-\x7f])+)|\[\s*([\w-]+)\s*(?:([~|^$*]?=)\s*(?:"([^"]*)"|'([^']*)'|([^\]\s]+))\s*)?\]|:(root|first-child|last-child)(?![\w(-]))/u;
const BEFORE = /::?before$/i;

/** Undefined where a part is not understood, such as a state that only a mouse brings about. */
export function parseSelector(source: string): Selector | undefined {
  const isBefore = BEFORE.test(source);
  let rest = source.replace(BEFORE, '').trim();
  const compounds: Compound[] = [];
  let [ids, classes, types] = [0, 0, 0];
  let key = '*';
  while (rest !== '') {
    const combinator = compounds.length === 0 ? '' : combinatorOf(rest);
    if (compounds.length > 0) rest = rest.replace(/^\s*[>+~]?\s*/, '');
    const type = /^(?:\*|[a-z][\w-]*)/i.exec(rest)?.[0];
    rest = rest.slice(type?.length ?? 0);
    const tests: ((element: Element) => boolean)[] = [];
    key = type === undefined || type === '*' ? '*' : type.toLowerCase();
    if (key !== '*') types += 1;
    for (let part = PART.exec(rest); part; part = PART.exec(rest)) {
      rest = rest.slice(part[0].length);
      tests.push(testOf(part));
      if (part[1] === '#') ids += 1;
      else classes += 1;
      if (part[1] && part[2]) key = part[1] + part[2];
    }
    if (type === undefined && tests.length === 0) return undefined;
    if (rest !== '' && !/^[\s>+~]/.test(rest)) return undefined;
    compounds.push({ ...(type && type !== '*' ? { type: type.toLowerCase() } : {}), tests, combinator });
  }
  if (compounds.length === 0) return undefined;
  return { compounds, specificity: ids * 10_000 + classes * 100 + types, key, isBefore };
}

function combinatorOf(rest: string): Compound['combinator'] {
  const sign = /^\s*([>+~])/.exec(rest)?.[1];
  return sign === '>' || sign === '+' || sign === '~' ? sign : ' ';
}

function testOf([, sign, name = '', attr, operator, ...values]: RegExpExecArray): (element: Element) => boolean {
  if (sign === '#') return (element) => attributeOf(element, 'id') === name;
  if (sign === '.') return (element) => tokensOf(element, 'class').includes(name);
  if (attr !== undefined) {
    const expected = values.slice(0, 3).find((value) => value !== undefined) ?? '';
    return (element) => compare(attributeOf(element, attr.toLowerCase()), operator, expected);
  }
  const pseudo = values[3];
  if (pseudo === 'root') return ({ tagName }) => tagName === 'html';
  return (element) => siblings(element).at(pseudo === 'first-child' ? 0 : -1) === element;
}

function compare(value: string | undefined, operator: string | undefined, expected: string): boolean {
  if (value === undefined || operator === undefined) return value !== undefined;
  if (operator === '=') return value === expected;
  if (operator === '~=') return value.split(/\s+/).includes(expected);
  if (operator === '|=') return value === expected || value.startsWith(`${expected}-`);
  if (expected === '') return false;
  if (operator === '^=') return value.startsWith(expected);
  return operator === '$=' ? value.endsWith(expected) : value.includes(expected);
}

/** @param step is called for each element that is looked at */
export function matches(element: Element, { compounds }: Selector, step: () => void): boolean {
  const at = (candidate: Element | undefined, index: number): boolean => {
    const compound = compounds[index];
    if (!candidate || !compound) return false;
    step();
    if (compound.type !== undefined && compound.type !== candidate.tagName) return false;
    if (!compound.tests.every((test) => test(candidate))) return false;
    switch (compound.combinator) {
      case '':
        return true;
      case '>':
        return at(parentOf(candidate), index - 1);
      case '+':
        return at(before(candidate)[0], index - 1);
      case '~':
        return before(candidate).some((other) => at(other, index - 1));
      case ' ': {
        for (let parent = parentOf(candidate); parent; parent = parentOf(parent))
          if (at(parent, index - 1)) return true;
        return false;
      }
    }
  };
  return at(element, compounds.length - 1);
}

function parentOf({ parentNode }: Element): Element | undefined {
  return parentNode && 'tagName' in parentNode ? parentNode : undefined;
}

function siblings({ parentNode }: Element): Element[] {
  return (parentNode?.childNodes ?? []).filter((node): node is Element => 'tagName' in node);
}

/** The siblings before an element, the nearest first. */
function before(element: Element): Element[] {
  const all = siblings(element);
  return all.slice(0, all.indexOf(element)).reverse();
}

export function attributeOf(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

export function tokensOf(element: Element, name: string): string[] {
  return (attributeOf(element, name) ?? '').split(/\s+/).filter((token) => token !== '');
}
