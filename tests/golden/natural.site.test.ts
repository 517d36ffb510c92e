import { expect, it } from 'vitest';
import { DIST } from '../support/built.ts';
import { openSearch } from './engine.ts';
import { readData } from './queries.ts';

interface Question {
  readonly typed: string;
  /** Every address that tells what somebody wants to know, as a reader of the archive finds. */
  readonly answers: readonly string[];
}

/** Answers that somebody looks at before typing something else. */
const FIRST = 5;
/** The share of the questions that one of these must answer. */
const LEAST = 0.9;

const styles = Object.entries((await readData('natural')) as Record<string, readonly Question[]>);
const search = await openSearch(DIST);

it('answers what people type among the first, and leaves nobody without anything', { timeout: 300_000 }, async () => {
  const wrong: string[] = [];
  const none: string[] = [];
  const rows: string[] = [];
  for (const [style, questions] of styles) {
    let right = 0;
    for (const { typed, answers } of questions) {
      const { entries, offers } = await search.show(typed);
      const place = entries.findIndex((own) => answers.some((address) => own.has(address)));
      if (place >= 0 && place < FIRST) right += 1;
      else wrong.push(`${style}: ${typed} (${place < 0 ? 'nowhere' : place + 1})`);
      if (entries.length === 0 && offers === 0) none.push(`${style}: ${typed}`);
    }
    rows.push(`${style.padEnd(10)} ${right} of ${questions.length}`);
  }
  const total = styles.reduce((sum, [, questions]) => sum + questions.length, 0);
  const share = 1 - wrong.length / total;
  console.log([...rows, `all        ${total - wrong.length} of ${total}`, ...wrong].join('\n'));
  expect(total).toBeGreaterThanOrEqual(150);
  expect(share).toBeGreaterThanOrEqual(LEAST);
  expect(none).toEqual([]);
});
