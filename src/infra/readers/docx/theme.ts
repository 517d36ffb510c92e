import { BLACK, type Colour, hexColour, mix, WHITE } from '../colour.ts';
import { child, elementsOf, type XmlElement } from './xml.ts';

/** Names of theme colours as text and shading write them, to those of the theme itself. */
const NAMES: Readonly<Record<string, string>> = {
  background1: 'lt1',
  text1: 'dk1',
  background2: 'lt2',
  text2: 'dk2',
  light1: 'lt1',
  dark1: 'dk1',
  light2: 'lt2',
  dark2: 'dk2',
  bg1: 'lt1',
  tx1: 'dk1',
  bg2: 'lt2',
  tx2: 'dk2',
  hyperlink: 'hlink',
  followedHyperlink: 'folHlink',
};

/** Word's named colours of highlighting (ECMA-376, 17.18.40). */
const HIGHLIGHTS: Readonly<Record<string, string>> = {
  black: '000000',
  blue: '0000FF',
  cyan: '00FFFF',
  green: '00FF00',
  magenta: 'FF00FF',
  red: 'FF0000',
  yellow: 'FFFF00',
  white: 'FFFFFF',
  darkBlue: '000080',
  darkCyan: '008080',
  darkGreen: '008000',
  darkMagenta: '800080',
  darkRed: '800000',
  darkYellow: '808000',
  darkGray: '808080',
  lightGray: 'C0C0C0',
};

/** A shading that is there, but of a colour that cannot be told: nothing on it is called hidden. */
export type Backdrop = Colour | 'unknown';

/** The colours of a document's theme; without one, those that every theme begins with. */
export class Theme {
  readonly #colours = new Map<string, Colour>([
    ['lt1', WHITE],
    ['dk1', BLACK],
  ]);

  constructor(theme: XmlElement | undefined) {
    for (const element of elementsOf(child(theme, 'themeElements', 'clrScheme'))) {
      const [value] = elementsOf(element);
      const colour = hexColour(value?.attributes['lastClr'] ?? value?.attributes['val'] ?? '');
      if (colour) this.#colours.set(element.name, colour);
    }
  }

  named(name: string | undefined): Colour | undefined {
    return name === undefined ? undefined : this.#colours.get(NAMES[name] ?? name);
  }

  /** The colour that the attributes of `<w:color>` or of a shading say: the theme's, shaded or tinted, or the value. */
  of(attributes: XmlElement['attributes'], kind: '' | 'Fill', value: string | undefined): Colour | undefined {
    const theme = this.named(attributes[`theme${kind === '' ? 'Color' : kind}`]);
    if (!theme) return hexColour(value ?? '');
    const share = (name: string) => {
      const hex = attributes[`theme${kind}${name}`];
      return hex === undefined ? undefined : Number.parseInt(hex, 16) / 255;
    };
    const [shade, tint] = [share('Shade'), share('Tint')];
    if (shade !== undefined) return mix(theme, BLACK, shade);
    return tint === undefined ? theme : mix(theme, WHITE, tint);
  }

  /** What a shading lays behind text; undefined where it lets through what is behind it. */
  shading(shd: XmlElement | undefined): Backdrop | undefined {
    if (!shd) return undefined;
    const { attributes } = shd;
    const fill = this.of(attributes, 'Fill', attributes['fill']);
    const pattern = attributes['val'] ?? 'clear';
    if (pattern === 'clear' || pattern === 'nil') return fill;
    const colour = hexColour(attributes['color'] ?? '') ?? BLACK;
    if (pattern === 'solid') return colour;
    const percent = /^pct(\d+)$/.exec(pattern)?.[1];
    return percent === undefined ? 'unknown' : mix(colour, fill ?? WHITE, Number(percent) / 100);
  }

  highlight(name: string | undefined): Colour | undefined {
    return hexColour(HIGHLIGHTS[name ?? ''] ?? '');
  }
}
