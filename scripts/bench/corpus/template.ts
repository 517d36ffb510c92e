import type { Random } from './random.ts';

/** Gives the text of a slot; undefined for a name it does not know. */
type Fill = (slot: string) => string | undefined;
/** Writes a number the way the record at hand writes numbers. */
type WriteNumber = (value: number) => string;

type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'slot'; readonly name: string }
  | { readonly kind: 'number'; readonly low: number; readonly high: number }
  | { readonly kind: 'choice'; readonly options: readonly (readonly Part[])[] };

/** A sentence with `{slot}`s, `{3-40}` numbers and `[this|that]` choices. */
export type Template = readonly Part[];

const PIECE = /\{(\d+)-(\d+)\}|\{(\w+)\}|\[([^[\]]*)\]|([^{}[\]]+)/gy;

/** @throws {SyntaxError} when brackets do not match: the word lists are at fault then */
export function readTemplate(source: string): Template {
  const parts: Part[] = [];
  let end = 0;
  for (const match of source.matchAll(PIECE)) {
    const [whole, low, high, name, options, text] = match;
    end = match.index + whole.length;
    if (text !== undefined) parts.push({ kind: 'text', text });
    else if (name !== undefined) parts.push({ kind: 'slot', name });
    else if (options !== undefined) parts.push({ kind: 'choice', options: options.split('|').map(readTemplate) });
    else parts.push({ kind: 'number', low: Number(low), high: Number(high) });
  }
  if (end !== source.length) throw new SyntaxError(`unreadable template: ${source}`);
  return parts;
}

/** One template per line of a word list. */
export function readTemplates(lines: string): Template[] {
  return readLines(lines).map(readTemplate);
}

export function readLines(lines: string): string[] {
  return lines.split('\n').filter((line) => line !== '');
}

/** @throws {ReferenceError} on a slot that nothing fills */
export function renderTemplate(template: Template, random: Random, fill: Fill, writeNumber: WriteNumber): string {
  let text = '';
  for (const part of template) {
    if (part.kind === 'text') text += part.text;
    else if (part.kind === 'number') text += writeNumber(random.int(part.low, part.high));
    else if (part.kind === 'choice') text += renderTemplate(random.pick(part.options), random, fill, writeNumber);
    else text += fill(part.name) ?? unknownSlot(part.name);
  }
  return text;
}

function unknownSlot(name: string): never {
  throw new ReferenceError(`no slot ${name}`);
}
