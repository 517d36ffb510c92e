/** Bits that a character holds. */
const HELD = 6;
/** The first of 64 characters that JSON writes as they are; the backslash is among them, and is left out. */
const FIRST = '0'.charCodeAt(0);
const BACKSLASH = '\\'.charCodeAt(0);

/** Bits as text, for columns are JSON: six in a character, the first the lowest. */
export function writeBits(bits: readonly boolean[]): string {
  let text = '';
  for (let from = 0; from < bits.length; from += HELD) {
    const held = bits.slice(from, from + HELD).reduce((sum, isSet, at) => (isSet ? sum | (1 << at) : sum), 0);
    const unit = FIRST + held;
    text += String.fromCharCode(unit < BACKSLASH ? unit : unit + 1);
  }
  return text;
}

/** @param at place of the bit */
export function readBit(text: string, at: number): boolean {
  const unit = text.charCodeAt(Math.floor(at / HELD));
  const held = unit - FIRST - (unit > BACKSLASH ? 1 : 0);
  return (held & (1 << (at % HELD))) !== 0;
}
