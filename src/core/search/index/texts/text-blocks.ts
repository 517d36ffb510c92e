import { joinFragments } from '../../documents/fragment.ts';

/**
 * UTF-16 units of a block of texts, unless one alone has more. Documents that follow one another repeat one another, and
 * compress better together; but who shows one of them loads the others as well.
 */
const UNITS = 7000;

/**
 * Puts texts that follow one another into blocks.
 * @param starts places at which a block begins in any case
 * @returns for each text, whether a block begins with it
 */
export function cutTexts(texts: readonly string[], starts: ReadonlySet<number>): boolean[] {
  let length = 0;
  return texts.map((text, place) => {
    const begins = place === 0 || starts.has(place) || length + text.length > UNITS;
    length = begins ? text.length : length + text.length;
    return begins;
  });
}

/** The texts of each block. */
export function joinTexts(texts: readonly string[], begins: readonly boolean[]): string[] {
  const blocks: string[][] = [];
  texts.forEach((text, place) => {
    if (begins[place]) blocks.push([text]);
    else blocks.at(-1)?.push(text);
  });
  return blocks.map(joinFragments);
}
