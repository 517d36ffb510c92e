import { type Colour, hexColour, mix } from '../colour.ts';

/** A colour with its opacity, 0 to 1. */
export interface Paint {
  readonly colour: Colour;
  readonly opacity: number;
}

/** Names of CSS for colours that are white, nearly so, or often used; others are not known, and nothing is hidden by them. */
const NAMES: Readonly<Record<string, string>> = {
  white: 'ffffff',
  snow: 'fffafa',
  ivory: 'fffff0',
  azure: 'f0ffff',
  mintcream: 'f5fffa',
  ghostwhite: 'f8f8ff',
  floralwhite: 'fffaf0',
  whitesmoke: 'f5f5f5',
  aliceblue: 'f0f8ff',
  honeydew: 'f0fff0',
  seashell: 'fff5ee',
  black: '000000',
  silver: 'c0c0c0',
  gray: '808080',
  grey: '808080',
  red: 'ff0000',
  maroon: '800000',
  yellow: 'ffff00',
  olive: '808000',
  lime: '00ff00',
  green: '008000',
  aqua: '00ffff',
  cyan: '00ffff',
  teal: '008080',
  blue: '0000ff',
  navy: '000080',
  fuchsia: 'ff00ff',
  magenta: 'ff00ff',
  purple: '800080',
  orange: 'ffa500',
  pink: 'ffc0cb',
  brown: 'a52a2a',
  lightgray: 'd3d3d3',
  lightgrey: 'd3d3d3',
  gainsboro: 'dcdcdc',
  darkgray: 'a9a9a9',
  darkgrey: 'a9a9a9',
  dimgray: '696969',
  dimgrey: '696969',
};

/** Reads a colour of CSS or of an old attribute; undefined for what is none, or none that is known. */
export function readPaint(value: string): Paint | undefined {
  const text = value.trim().toLowerCase();
  if (text === 'transparent') return { colour: [0, 0, 0], opacity: 0 };
  const long = /^#([0-9a-f]{6})([0-9a-f]{2})$/.exec(text) ?? /^#([0-9a-f]{3})([0-9a-f])$/.exec(text);
  const opacity = long?.[2] === undefined ? 1 : Number.parseInt(long[2].repeat(2 / long[2].length), 16) / 255;
  const hex = hexColour(long?.[1] ?? NAMES[text] ?? (text.startsWith('#') ? text : ''));
  if (hex) return { colour: hex, opacity };
  const call = /^(rgb|hsl)a?\(([^()]*)\)$/.exec(text);
  if (!call?.[2]) return undefined;
  const parts = call[2].split(/[\s,/]+/).filter((part) => part !== '');
  const [a, b, c, alpha] = parts;
  if (a === undefined || b === undefined || c === undefined) return undefined;
  const colour = call[1] === 'rgb' ? ([a, b, c].map((part) => channel(part)) as unknown as Colour) : hsl(a, b, c);
  return colour.some(Number.isNaN) ? undefined : { colour, opacity: alpha === undefined ? 1 : fraction(alpha) };
}

/** What is seen where a colour lies on another. */
export function layOver({ colour, opacity }: Paint, under: Colour): Colour {
  return mix(colour, under, opacity);
}

const channel = (part: string): number =>
  part.endsWith('%') ? Number.parseFloat(part) * 2.55 : Number.parseFloat(part);
const fraction = (part: string): number =>
  part.endsWith('%') ? Number.parseFloat(part) / 100 : Number.parseFloat(part);

function hsl(hue: string, saturation: string, lightness: string): Colour {
  const [h, s, l] = [Number.parseFloat(hue), Number.parseFloat(saturation) / 100, Number.parseFloat(lightness) / 100];
  const at = (n: number) => {
    const k = (n + h / 30) % 12;
    return 255 * (l - s * Math.min(l, 1 - l) * Math.max(-1, Math.min(k - 3, 9 - k, 1)));
  };
  return [at(0), at(8), at(4)];
}
