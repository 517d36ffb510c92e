import { clampChroma, converter, formatHex, type Oklch, parse, wcagContrast } from 'culori';

/** Contrast of text with its ground that WCAG 2.2 asks for (1.4.3, AA). */
const LEAST = 4.5;
/** Steps of lightness in which a readable colour is looked for, of 0 (black) to 1 (white). */
const STEP = 0.005;
/** How much the colour under a pointer differs in lightness. */
const HOVER = 0.08;
/** The grounds of pages, light and dark: `--paper` of styles/theme.css. */
const PAPER = { light: '#ffffff', dark: '#1a1a1a' } as const;

const toOklch = converter('oklch');

/** A council's colour as pages use it; all of them read on their ground, and the ground's colour reads on them. */
interface AccentColours {
  readonly light: string;
  readonly lightHover: string;
  readonly dark: string;
  readonly darkHover: string;
}

/** How well white text reads on a colour, 1 to 21, rounded down to a tenth. @param accent as in CSS: `#00582c` */
export const whiteContrast = (accent: string): number => Math.floor(wcagContrast(accent, PAPER.light) * 10) / 10;

/** True when white text on a colour, and the colour on white, keep the contrast of WCAG AA. */
export const isReadable = (accent: string): boolean => wcagContrast(accent, PAPER.light) >= LEAST;

/** The nearest darker colour of the same hue that {@link isReadable}; the colour itself where it is. */
export const usableAccent = (accent: string): string =>
  isReadable(accent) ? accent : seek(accent, PAPER.light, -STEP);

/**
 * What pages make of a colour. In the dark it is as much lighter as it has to be to read on the dark ground.
 * @param accent as in CSS: `#00582c`
 */
export function accentColours(accent: string): AccentColours {
  const light = usableAccent(accent);
  const dark = wcagContrast(light, PAPER.dark) >= LEAST ? light : seek(light, PAPER.dark, STEP);
  return { light, lightHover: shift(light, -HOVER), dark, darkHover: shift(dark, HOVER) };
}

function seek(colour: string, ground: string, step: number): string {
  let found = colour;
  for (let by = step; Math.abs(by) <= 1; by += step) {
    found = shift(colour, by);
    if (wcagContrast(found, ground) >= LEAST) break;
  }
  return found;
}

/** Another lightness of the same hue, as much of its colour as screens show. */
function shift(colour: string, by: number): string {
  const { l, c, h } = toOklch(parse(colour)) as Oklch;
  const shifted: Oklch = { mode: 'oklch', l: Math.min(Math.max(l + by, 0), 1), c, ...(h === undefined ? {} : { h }) };
  return formatHex(clampChroma(shifted, 'oklch'));
}
