import { resolve } from 'node:path';
import { stringify } from 'yaml';
import { readTruth } from './truth/truth.ts';

/**
 * Draws queries from the texts of the sample archive and prints them as data. What it printed is committed as
 * `queries/sampled.yaml`, so that the suite asks the same from day to day, whatever becomes of the texts:
 *
 *     node tests/golden/sample-queries.ts > tests/golden/queries/sampled.yaml
 */
const SEED = 20_100_122;

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const random = seeded(SEED);
const below = (limit: number): number => Math.floor(random() * limit);
const { places } = await readTruth(resolve(import.meta.dirname, '../../content'));
const texts = places.filter(({ kind }) => ['utterance', 'document', 'summary'].includes(kind)).map(({ text }) => text);

/** A text drawn at random, longer ones more often: as if a finger fell on the record. */
function anyText(): string {
  let at = below(texts.reduce((sum, text) => sum + text.length, 0));
  for (const text of texts) {
    if (at < text.length) return text;
    at -= text.length;
  }
  return '';
}

function anyMatch(pattern: RegExp, from = anyText): string {
  for (;;) {
    const matches = [...from().matchAll(pattern)];
    const match = matches[below(matches.length)]?.[0];
    if (match !== undefined) return match;
  }
}

function anyPart(shortest: number, longest: number, fits: (part: string) => boolean): string {
  for (;;) {
    const characters = [...anyText()];
    const start = below(characters.length);
    const part = characters.slice(start, start + shortest + below(longest - shortest + 1)).join('');
    if ([...part].length >= shortest && fits(part)) return part;
  }
}

function draw(count: number, one: () => string): string[] {
  const drawn = new Set<string>();
  while (drawn.size < count) drawn.add(one());
  return [...drawn].sort();
}

const WORD = /\p{Script=Han}{2,6}/gu;
const isPlain = (part: string): boolean => !/[\s\p{P}\p{S}]/u.test(part);
const widen = (text: string): string =>
  text.replace(/[0-9A-Za-z]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

function anyWords(count: number): string {
  for (;;) {
    const text = anyText();
    const words = new Set((text.match(WORD) ?? []).filter(() => random() < 0.3));
    if (words.size >= count) return [...words].slice(0, count).join(' ');
  }
}

process.stdout.write(
  stringify(
    {
      words: draw(60, () => anyMatch(WORD)),
      phrases: draw(50, () => anyPart(4, 14, isPlain)),
      katakana: draw(25, () => anyMatch(/[ァ-ヴー]{3,}/g)),
      hiragana: draw(20, () => anyMatch(/[ぁ-ん]{4,10}/g)),
      figures: draw(25, () => anyMatch(/\d[\d,.]*[^\s\d\p{P}\p{S}]{1,2}/gu)),
      full_width: draw(15, () => widen(anyMatch(/[0-9A-Za-z][0-9A-Za-z]*\p{Script=Han}{1,3}/gu))),
      characters: draw(15, () => anyMatch(/\p{Script=Han}/gu)),
      and: [...draw(20, () => anyWords(2)), ...draw(12, () => anyWords(3))],
      passages: draw(40, () => anyPart(4, 20, (part) => /.[、。（）「」・：]./.test(part) && !/[\t\n]/.test(part))),
    },
    { lineWidth: 0 },
  ),
);
