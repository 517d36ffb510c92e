/** Red, green and blue, 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

export const WHITE: Colour = [255, 255, 255];
export const BLACK: Colour = [0, 0, 0];

/** Steps of a channel that no eye tells apart on paper or screen: light grey on white is not seen, yellow is. */
const SAME = 16;

/** True where nobody sees one colour on the other. */
export function looksAlike(a: Colour, b: Colour): boolean {
  return a.every((value, channel) => Math.abs(value - (b[channel] ?? 0)) <= SAME);
}

/** `1F3864`, `#fff`; undefined for anything else. */
export function hexColour(text: string): Colour | undefined {
  const digits = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text.trim())?.[1];
  if (digits === undefined) return undefined;
  const wide = digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(wide.slice(at, at + 2), 16));
  return [red, green, blue];
}

/** @param share of `over`, 0 to 1 */
export function mix(over: Colour, under: Colour, share: number): Colour {
  const [red, green, blue] = over.map((value, channel) => value * share + (under[channel] ?? 0) * (1 - share));
  return [red ?? 0, green ?? 0, blue ?? 0];
}
