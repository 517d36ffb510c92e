/** A value of PDF's syntax (ISO 32000-2, 7.3). Numbers and everything else without an inside are their bare words. */
export type PdfValue = PdfString | PdfName | PdfWord | readonly PdfValue[] | ReadonlyMap<string, PdfValue>;
/** The bytes of a string, one character each. */
interface PdfString {
  readonly string: string;
}
interface PdfName {
  readonly name: string;
}
interface PdfWord {
  readonly word: string;
}

const BLANK = /[\0\t\n\f\r ]/;
const DELIMITER = /[\0\t\n\f\r ()<>[\]{}/%]/;

/** Reads values one after the other from bytes that are given as characters 0 to 255. */
export class PdfTokens {
  readonly #text: string;
  #at: number;

  constructor(text: string, start = 0) {
    this.#text = text;
    this.#at = start;
  }

  /** The next value; undefined at the end. An end of a list or dictionary that began before is a word. */
  next(): PdfValue | undefined {
    this.#skipBlanks();
    const text = this.#text;
    const character = text[this.#at];
    if (character === undefined) return undefined;
    if (character === '(') return this.#literal();
    if (character === '<') return text[this.#at + 1] === '<' ? this.#dictionary() : this.#hexadecimal();
    if (character === '[') return this.#list();
    if (character === '/') {
      this.#at += 1;
      return {
        name: this.#word().replace(/#([0-9a-f]{2})/gi, (_, hex: string) =>
          String.fromCharCode(Number.parseInt(hex, 16)),
        ),
      };
    }
    if (character === '>' && text[this.#at + 1] === '>') {
      this.#at += 2;
      return { word: '>>' };
    }
    if (DELIMITER.test(character)) {
      this.#at += 1;
      return { word: character };
    }
    return { word: this.#word() };
  }

  /** Passes over the bytes of an inline image, which are no syntax: to the `EI` that stands alone. */
  skipInlineImage(): void {
    const end = /[\s\0]EI(?=[\s\0]|$)/g;
    end.lastIndex = this.#at;
    this.#at = end.exec(this.#text) ? end.lastIndex : this.#text.length;
  }

  #skipBlanks(): void {
    for (;;) {
      const character = this.#text[this.#at];
      if (character === undefined) return;
      if (character === '%') {
        while (this.#at < this.#text.length && !/[\r\n]/.test(this.#text[this.#at] ?? '')) this.#at += 1;
      } else if (BLANK.test(character)) this.#at += 1;
      else return;
    }
  }

  #word(): string {
    const start = this.#at;
    while (this.#at < this.#text.length && !DELIMITER.test(this.#text[this.#at] ?? ' ')) this.#at += 1;
    return this.#text.slice(start, this.#at);
  }

  #literal(): PdfString {
    const escapes: Readonly<Record<string, string>> = {
      n: '\n',
      r: '\r',
      t: '\t',
      b: '\b',
      f: '\f',
      '\n': '',
      '\r': '',
    };
    let depth = 0;
    let string = '';
    while (this.#at < this.#text.length) {
      const character = this.#text[this.#at] ?? '';
      this.#at += 1;
      if (character === '\\') {
        const octal = /^[0-7]{1,3}/.exec(this.#text.slice(this.#at, this.#at + 3));
        const escaped = this.#text[this.#at] ?? '';
        string += octal ? String.fromCharCode(Number.parseInt(octal[0], 8) & 0xff) : (escapes[escaped] ?? escaped);
        this.#at += octal ? octal[0].length : 1;
        continue;
      }
      if (character === '(') depth += 1;
      if (character === ')') depth -= 1;
      if (depth === 0) break;
      if (!(character === '(' && depth === 1)) string += character;
    }
    return { string };
  }

  #hexadecimal(): PdfString {
    const end = this.#text.indexOf('>', this.#at);
    const digits = this.#text.slice(this.#at + 1, end < 0 ? undefined : end).replace(/[^0-9a-f]/gi, '');
    this.#at = end < 0 ? this.#text.length : end + 1;
    const pairs = digits.match(/..?/g) ?? [];
    return { string: pairs.map((pair) => String.fromCharCode(Number.parseInt(pair.padEnd(2, '0'), 16))).join('') };
  }

  #list(): readonly PdfValue[] {
    this.#at += 1;
    const values: PdfValue[] = [];
    for (;;) {
      const value = this.next();
      if (value === undefined || isWord(value, ']')) return values;
      values.push(value);
    }
  }

  #dictionary(): ReadonlyMap<string, PdfValue> {
    this.#at += 2;
    const values: PdfValue[] = [];
    for (;;) {
      const value = this.next();
      if (value === undefined || isWord(value, '>>')) break;
      values.push(value);
    }
    const entries = new Map<string, PdfValue>();
    for (let index = 0; index < values.length; index += 1) {
      const key = values[index];
      if (!key || !('name' in key)) continue;
      const value = values[index + 1];
      if (value) entries.set(key.name, referenceAt(values, index + 1) ?? value);
      index += 1;
    }
    return entries;
  }
}

/** `12 0 R` as the list [12, 0, R]: the only value of several words. */
function referenceAt(values: readonly PdfValue[], index: number): readonly PdfValue[] | undefined {
  const words = values.slice(index, index + 3);
  const last = words[2];
  return last && isWord(last, 'R') ? words : undefined;
}

export function isWord(value: PdfValue, word: string): boolean {
  return 'word' in value && value.word === word;
}
