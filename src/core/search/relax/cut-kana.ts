import { type Readings, toHiragana } from '../readings/readings.ts';

/** A reading of two kana stands inside too many others. */
const SHORTEST = 3;
const LONGEST = 12;
const PARTICLE = /^(?:[はがをにへとものでやか]|から|まで|より|など|には|では|とは|への)+$/;

/**
 * Cuts a run of kana that is no reading itself into readings of the archive's words, the longest from the left, and what
 * stands between them: ぼうはんかめら is ぼうはん and かめら. Where no part of it is a reading, it is not cut.
 */
export function cutKana(kana: string, readings: Readings): string[] {
  const text = toHiragana(kana);
  if (readings.size === 0 || readings.has(text)) return [kana];
  const parts: string[] = [];
  let between = '';
  let isCut = false;
  const endBetween = () => {
    if (between.length > 1 && !PARTICLE.test(between)) parts.push(between);
    between = '';
  };
  for (let at = 0; at < text.length; ) {
    const known = longestAt(text, at, readings);
    if (known === undefined) {
      between += text.charAt(at);
      at += 1;
      continue;
    }
    endBetween();
    parts.push(known);
    isCut = true;
    at += known.length;
  }
  endBetween();
  return isCut ? parts : [kana];
}

function longestAt(text: string, at: number, readings: Readings): string | undefined {
  for (let end = Math.min(text.length, at + LONGEST); end >= at + SHORTEST; end -= 1) {
    const part = text.slice(at, end);
    if (readings.has(part)) return part;
  }
  return undefined;
}
