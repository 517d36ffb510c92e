import { child, elementsOf, isOn, valOf, type XmlElement } from './xml.ts';

/** Properties of one kind that apply to something, the weakest first. */
export type Properties = readonly XmlElement[];

/** Properties of runs that two levels of styles turn on and off again (ECMA-376, 17.7.3). */
type Toggle = 'vanish' | 'strike';

/** The styles of a document, each with those it is based on. */
export class Styles {
  readonly #styles = new Map<string, XmlElement>();
  readonly #defaults = new Map<string, string>();
  readonly #documentRun: XmlElement | undefined;

  constructor(styles: XmlElement | undefined) {
    this.#documentRun = child(styles, 'docDefaults', 'rPrDefault', 'rPr');
    for (const style of elementsOf(styles)) {
      if (style.name !== 'style') continue;
      const { styleId = '', type = 'paragraph', default: isDefault = '' } = style.attributes;
      this.#styles.set(styleId, style);
      if (/^(?:1|true|on)$/.test(isDefault)) this.#defaults.set(type, styleId);
    }
  }

  /** A style and all that it is based on, the base first; the default of its type where none is named. */
  chain(type: 'paragraph' | 'character' | 'table', id: string | undefined): XmlElement[] {
    const chain: XmlElement[] = [];
    const seen = new Set<string>();
    let at = id !== undefined && this.#styles.has(id) ? id : this.#defaults.get(type);
    while (at !== undefined && !seen.has(at)) {
      seen.add(at);
      const style = this.#styles.get(at);
      if (style) chain.unshift(style);
      at = valOf(style, 'basedOn');
    }
    return chain;
  }

  /** What is said of the runs of a paragraph by its style and by the table that it stands in. */
  levels(paragraph: XmlElement | undefined, table: Properties): readonly Properties[] {
    const style = this.chain('paragraph', valOf(paragraph, 'pStyle'));
    return [table, style.flatMap((each) => child(each, 'rPr') ?? [])];
  }

  /** Everything that is said of a run. */
  run(levels: readonly Properties[], direct: XmlElement | undefined): RunProperties {
    const character = valOf(direct, 'rStyle');
    const own = character === undefined ? [] : this.chain('character', character).flatMap((s) => child(s, 'rPr') ?? []);
    return new RunProperties(this.#documentRun, [...levels, own], direct);
  }

  /** The shading behind a paragraph: its own, else its style's. */
  paragraphShading(paragraph: XmlElement | undefined): XmlElement | undefined {
    const style = this.chain('paragraph', valOf(paragraph, 'pStyle')).flatMap((each) => child(each, 'pPr') ?? []);
    return last([...style, ...(paragraph ? [paragraph] : [])], 'shd');
  }
}

/** The properties of one run, by level. */
export class RunProperties {
  readonly #document: XmlElement | undefined;
  readonly #levels: readonly Properties[];
  readonly #direct: XmlElement | undefined;

  constructor(document: XmlElement | undefined, levels: readonly Properties[], direct: XmlElement | undefined) {
    this.#document = document;
    this.#levels = levels;
    this.#direct = direct;
  }

  /** The strongest mention of a property. */
  get(name: string): XmlElement | undefined {
    return last(
      [...(this.#document ? [this.#document] : []), ...this.#levels.flat(), ...(this.#direct ? [this.#direct] : [])],
      name,
    );
  }

  /** Whether a switch is on; the strongest mention decides. */
  has(name: string): boolean {
    const found = this.get(name);
    return found !== undefined && isOn({ name: '', attributes: {}, children: [found] }, name);
  }

  toggle(name: Toggle): boolean {
    if (child(this.#direct, name)) return isOn(this.#direct, name);
    if (isOn(this.#document, name)) return true;
    const on = this.#levels.filter((level) => {
      const decides = level.findLast((properties) => child(properties, name));
      return isOn(decides, name);
    });
    return on.length % 2 === 1;
  }
}

export function last(properties: Properties, name: string): XmlElement | undefined {
  return (
    properties.findLast((each) => child(each, name)) &&
    child(
      properties.findLast((each) => child(each, name)),
      name,
    )
  );
}
