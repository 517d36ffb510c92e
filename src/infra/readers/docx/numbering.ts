import { formatListNumber, type NumberStyle } from '../list-number.ts';
import { child, elementsOf, valOf, type XmlElement } from './xml.ts';

/** Word's names of number formats (ECMA-376, 17.18.59) that Japanese documents use. */
const FORMATS: Readonly<Record<string, NumberStyle>> = {
  decimal: 'decimal',
  decimalHalfWidth: 'decimal',
  decimalFullWidth: 'decimal-full-width',
  decimalFullWidth2: 'decimal-full-width',
  decimalZero: 'decimal-zero',
  decimalEnclosedCircle: 'circled',
  decimalEnclosedCircleChinese: 'circled',
  decimalEnclosedParen: 'parenthesised',
  lowerLetter: 'lower-letter',
  upperLetter: 'upper-letter',
  lowerRoman: 'lower-roman',
  upperRoman: 'upper-roman',
  japaneseCounting: 'kanji',
  chineseCounting: 'kanji',
  japaneseDigitalTenThousand: 'kanji',
  ideographDigital: 'kanji-digits',
  iroha: 'iroha',
  irohaFullWidth: 'iroha',
  aiueo: 'aiueo',
  aiueoFullWidth: 'aiueo',
};

/** Bullets of symbol fonts have no character of their own: Word's usual ones, by their place in the font. */
const SYMBOL_BULLETS: Readonly<Record<string, string>> = {
  '\uF06C': '●',
  '\uF06E': '■',
  '\uF075': '◆',
  '\uF0A7': '■',
  '\uF0B7': '•',
  '\uF0D8': '➢',
  '\uF0FC': '✓',
  '\uF0B2': '◇',
  '\uF0A8': '◻',
  '\uF0E8': '➔',
};

/** A paragraph's place in a list. */
interface ListPlace {
  readonly list: string;
  readonly level: number;
}

/**
 * Counts the paragraphs of a document's lists and gives the number or bullet that Word shows before each, written
 * out as the list's own pattern says (`第%1条`, `(%1)`, `%1.%2`). The paragraphs must be asked for in order.
 */
export class Numbering {
  /** The definition of each list; several lists may count on in one definition. */
  readonly #definitions = new Map<
    string,
    { id: string; levels: Map<number, XmlElement>; starts: Map<number, number> }
  >();
  readonly #styles = new Map<string, XmlElement>();
  readonly #counts = new Map<string, Map<number, number>>();
  readonly #begun = new Set<string>();

  constructor(numbering: XmlElement | undefined, styles: XmlElement | undefined) {
    for (const style of elementsOf(styles)) {
      if (style.name === 'style') this.#styles.set(style.attributes['styleId'] ?? '', style);
    }
    const abstracts = new Map(
      elementsOf(numbering)
        .filter(({ name }) => name === 'abstractNum')
        .map((element) => [element.attributes['abstractNumId'] ?? '', element]),
    );
    for (const num of elementsOf(numbering).filter(({ name }) => name === 'num')) {
      const id = valOf(num, 'abstractNumId') ?? '';
      const levels = levelsOf(this.#followStyle(abstracts, id));
      const starts = new Map<number, number>();
      for (const override of elementsOf(num).filter(({ name }) => name === 'lvlOverride')) {
        const level = Number(override.attributes['ilvl'] ?? 0);
        const own = child(override, 'lvl');
        if (own) levels.set(level, own);
        const start = valOf(override, 'startOverride');
        if (start !== undefined) starts.set(level, Number(start));
      }
      this.#definitions.set(num.attributes['numId'] ?? '', { id, levels, starts });
    }
  }

  /** The marker of a paragraph, from its properties; undefined when it is in no list or its list shows none. */
  markerOf(properties: XmlElement | undefined): string | undefined {
    const place = this.#placeOf(properties);
    const definition = place && this.#definitions.get(place.list);
    const level = place && definition?.levels.get(place.level);
    if (!place || !definition || !level) return undefined;
    const format = valOf(level, 'numFmt') ?? 'decimal';
    const pattern = valOf(level, 'lvlText') ?? '';
    // A letter as a bullet is a sign of a symbol font.
    if (format === 'bullet') {
      return SYMBOL_BULLETS[pattern] ?? (/^[\p{Co}A-Za-z\d]$/u.test(pattern) ? '•' : pattern || undefined);
    }
    const counts = this.#count(place, definition);
    if (format === 'none') return pattern || undefined;
    const text = pattern.replace(/%([1-9])/g, (_, digit: string) => {
      const other = Number(digit) - 1;
      const otherLevel = definition.levels.get(other);
      const otherFormat = child(level, 'isLgl') ? 'decimal' : (valOf(otherLevel, 'numFmt') ?? 'decimal');
      return formatListNumber(FORMATS[otherFormat] ?? 'decimal', counts.get(other) ?? startOf(otherLevel));
    });
    return text || undefined;
  }

  #count(
    { list, level }: ListPlace,
    {
      id,
      levels,
      starts,
    }: { id: string; levels: ReadonlyMap<number, XmlElement>; starts: ReadonlyMap<number, number> },
  ): ReadonlyMap<number, number> {
    const counts = this.#counts.get(id) ?? new Map<number, number>();
    this.#counts.set(id, counts);
    const first = starts.get(level);
    const isRestart = first !== undefined && !this.#begun.has(`${list}/${level}`);
    this.#begun.add(`${list}/${level}`);
    const before = counts.get(level);
    counts.set(level, isRestart ? first : before === undefined ? startOf(levels.get(level)) : before + 1);
    // A deeper level begins anew under each number, unless it says that it counts on.
    for (const deeper of [...counts.keys()]) {
      if (deeper > level && valOf(levels.get(deeper), 'lvlRestart') !== '0') counts.delete(deeper);
    }
    return counts;
  }

  #placeOf(properties: XmlElement | undefined): ListPlace | undefined {
    const own = child(properties, 'numPr');
    const style = valOf(properties, 'pStyle');
    const inherited = style === undefined ? undefined : this.#placeOfStyle(style);
    const list = valOf(own, 'numId') ?? inherited?.list;
    // 0 takes a paragraph out of the list of its style.
    if (list === undefined || list === '0') return undefined;
    return { list, level: Number(valOf(own, 'ilvl') ?? inherited?.level ?? 0) };
  }

  #placeOfStyle(id: string, seen: ReadonlySet<string> = new Set()): ListPlace | undefined {
    const style = this.#styles.get(id);
    if (!style || seen.has(id)) return undefined;
    const own = child(style, 'pPr', 'numPr');
    const list = valOf(own, 'numId');
    const base = valOf(style, 'basedOn');
    const inherited = base === undefined ? undefined : this.#placeOfStyle(base, new Set([...seen, id]));
    if (list === undefined) return inherited;
    const linked = [...(this.#definitions.get(list)?.levels ?? [])].find(([, level]) => valOf(level, 'pStyle') === id);
    return { list, level: Number(valOf(own, 'ilvl') ?? linked?.[0] ?? inherited?.level ?? 0) };
  }

  /** A definition may stand for that of a list style. */
  #followStyle(abstracts: ReadonlyMap<string, XmlElement>, id: string): XmlElement | undefined {
    const definition = abstracts.get(id);
    const link = valOf(definition, 'numStyleLink');
    if (link === undefined) return definition;
    return [...abstracts.values()].find((other) => valOf(other, 'styleLink') === link) ?? definition;
  }
}

function levelsOf(definition: XmlElement | undefined): Map<number, XmlElement> {
  const levels = elementsOf(definition).filter(({ name }) => name === 'lvl');
  return new Map(levels.map((level) => [Number(level.attributes['ilvl'] ?? 0), level]));
}

function startOf(level: XmlElement | undefined): number {
  return Number(valOf(level, 'start') ?? 1);
}
