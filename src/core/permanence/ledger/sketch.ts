/** Parts of a sketch, each of which keeps six bits. */
const SKETCH_PARTS = 32;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const NOTHING = '.';

/**
 * A sketch of words for telling how much of them two texts share: one-permutation minhash (Li, Owen, Zhang 2012) of the
 * pairs of neighbouring UTF-16 code units, six bits of each of 32 parts. A part that no pair fell into is `.`.
 */
export function sketch(words: string): string {
  const least = new Float64Array(SKETCH_PARTS).fill(Number.POSITIVE_INFINITY);
  // The edges make pairs of their own, so that a text of one character has two.
  const text = `\u0002${words}\u0003`;
  for (let at = 1; at < text.length; at += 1) {
    const hash = mix(Math.imul(text.charCodeAt(at - 1), 0x10001) ^ text.charCodeAt(at));
    const part = hash >>> 27;
    const rest = hash & 0x7ffffff;
    if (rest < (least[part] as number)) least[part] = rest;
  }
  return [...least].map((rest) => (rest === Number.POSITIVE_INFINITY ? NOTHING : ALPHABET[rest & 63])).join('');
}

/** The finaliser of MurmurHash3: every bit of the number reaches every bit of the result. */
function mix(value: number): number {
  let hash = value ^ 0x9e3779b9;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** How alike two texts are by their sketches, from 0 to 1: about the share of pairs that they have in common. */
export function likeness(one: string, other: string): number {
  let [same, seen] = [0, 0];
  for (let part = 0; part < SKETCH_PARTS; part += 1) {
    const a = one.charAt(part);
    const b = other.charAt(part);
    if (a === NOTHING && b === NOTHING) continue;
    seen += 1;
    if (a === b) same += 1;
  }
  return seen === 0 ? 0 : same / seen;
}

/** How many parts say anything: a measure of how much was said, up to some sixty characters. */
export const partsOf = (sketch: string): number => [...sketch].filter((part) => part !== NOTHING).length;
