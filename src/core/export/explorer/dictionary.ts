import type { Cell } from './format.ts';

/** Gives each value a place, from 1, in the order in which they come. */
export class Dictionary<T> {
  readonly values: T[] = [];
  private readonly places = new Map<string, number>();
  private readonly keyOf: (value: T) => string;

  /** @param keyOf equal for values that are one */
  constructor(keyOf: (value: T) => string = String) {
    this.keyOf = keyOf;
  }

  place(value: T): number {
    const key = this.keyOf(value);
    const known = this.places.get(key);
    if (known !== undefined) return known;
    this.values.push(value);
    this.places.set(key, this.values.length);
    return this.values.length;
  }

  placeIfAny(value: T | undefined): number {
    return value === undefined ? 0 : this.place(value);
  }

  /** Each value once, in their order. */
  cell(values: readonly T[]): Cell {
    const places = [...new Set(values.map((value) => this.place(value)))];
    const [only = 0] = places;
    return places.length > 1 ? places : only;
  }
}

/** The text with `{n}` where its number stands last, so that texts that differ in it are one pattern. */
export function patternOf(text: string, number: number): string {
  const at = text.lastIndexOf(String(number));
  const pattern = at < 0 ? text : `${text.slice(0, at)}{n}${text.slice(at + String(number).length)}`;
  return fillPattern(pattern, number) === text ? pattern : text;
}

export const fillPattern = (pattern: string, number: number): string => pattern.replace('{n}', () => String(number));
