import { inflateSync } from 'node:zlib';
import { isWord, PdfTokens, type PdfValue } from './content-tokens.ts';

/** What the drawing of a page may grow to when it is unpacked, in bytes: more is an attack. */
const LARGEST_STREAM = 50_000_000;

/**
 * The replacement texts (`ActualText`, ISO 32000-2, 14.9.4) of a page's marked content. Chromium and others write them
 * where a glyph's own mapping says another character than was printed, as with 日, which fonts share with the radical
 * U+2F47. pdf.js does not hand them on, so they are read from the file itself: where it is plain enough for that.
 */
export class ActualTexts {
  readonly #file: string;
  /** Where each object's value begins, by its number; of several the last, as later saving writes them. */
  readonly #objects = new Map<number, number>();

  constructor(bytes: Uint8Array) {
    this.#file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
    if (!this.#file.includes('ActualText') && !this.#file.includes('/FlateDecode')) return;
    for (const match of this.#file.matchAll(/(?:^|[\r\n ])(\d+) +\d+ +obj\b/g)) {
      this.#objects.set(Number(match[1]), match.index + match[0].length);
    }
  }

  /**
   * @param page number of the page's object
   * @param count how many marked contents pdf.js saw: if we see others, we know none
   * @returns for each marked content in the order of their beginnings its replacement text, if it has one
   */
  ofPage(page: number, count: number): readonly (string | undefined)[] {
    if (count === 0) return [];
    const content = this.#contentOf(page);
    const texts = content === undefined ? [] : markedTexts(content);
    return texts.length === count ? texts : [];
  }

  #contentOf(page: number): string | undefined {
    const contents = this.#dictionaryOf(page)?.get('Contents');
    if (!Array.isArray(contents)) return undefined;
    const numbers = referencesIn(contents);
    const streams = numbers.map((number) => this.#streamOf(number));
    return streams.every((stream) => stream !== undefined) ? streams.join('\n') : undefined;
  }

  #dictionaryOf(number: number): ReadonlyMap<string, PdfValue> | undefined {
    const start = this.#objects.get(number);
    const value = start === undefined ? undefined : new PdfTokens(this.#file, start).next();
    return value instanceof Map ? value : undefined;
  }

  #streamOf(number: number): string | undefined {
    const start = this.#objects.get(number);
    const filter = this.#dictionaryOf(number)?.get('Filter');
    const filters = filter === undefined ? [] : Array.isArray(filter) ? filter : [filter];
    if (start === undefined || filters.length > 1) return undefined;
    const keyword = /stream\r?\n/g;
    keyword.lastIndex = start;
    if (!keyword.exec(this.#file)) return undefined;
    const end = this.#file.indexOf('endstream', keyword.lastIndex);
    const data = Buffer.from(this.#file.slice(keyword.lastIndex, end < 0 ? undefined : end), 'latin1');
    const [only] = filters;
    if (!only) return data.toString('latin1');
    if (!('name' in only) || only.name !== 'FlateDecode') return undefined;
    try {
      return inflateSync(data, { maxOutputLength: LARGEST_STREAM }).toString('latin1');
    } catch {
      // Encrypted, with an end mark inside, or far too large: then nothing is known of this page.
      return undefined;
    }
  }
}

/** `[12 0 R]` is one reference; `[[12 0 R] …]` or `12 0 R 13 0 R …` are several. */
function referencesIn(values: readonly PdfValue[]): number[] {
  return values.flatMap((value, index) => {
    if (Array.isArray(value)) return referencesIn(value);
    const isReference = isWord(value, 'R');
    const number = values[index - 2];
    return isReference && number && 'word' in number ? [Number(number.word)] : [];
  });
}

/** The replacement text of each marked content of a content stream, in the order of their beginnings. */
function markedTexts(content: string): (string | undefined)[] {
  const texts: (string | undefined)[] = [];
  const tokens = new PdfTokens(content);
  let before: PdfValue | undefined;
  for (let value = tokens.next(); value !== undefined; value = tokens.next()) {
    if (isWord(value, 'BMC')) texts.push(undefined);
    else if (isWord(value, 'BDC')) texts.push(before instanceof Map ? textOf(before.get('ActualText')) : undefined);
    else if (isWord(value, 'ID')) tokens.skipInlineImage();
    before = value;
  }
  return texts;
}

/** A text string: UTF-16BE or UTF-8 by its mark; of the rest only ASCII, which is the same in every reading. */
function textOf(value: PdfValue | undefined): string | undefined {
  if (!value || !('string' in value)) return undefined;
  const { string } = value;
  const bytes = Buffer.from(string, 'latin1');
  if (string.startsWith('\xFE\xFF')) return new TextDecoder('utf-16be').decode(bytes);
  if (string.startsWith('\xEF\xBB\xBF')) return bytes.toString('utf8', 3);
  return /^[\x20-\x7E]*$/.test(string) ? string : undefined;
}
