import { fold } from '../fold/fold.ts';
import type { RunCounts } from './count-runs.ts';
import { type ReadWord, toHiragana } from './readings.ts';

/** A word as a dictionary has it. */
export interface DictionaryWord {
  readonly text: string;
  /** In kana; undefined for one that the dictionary does not have. */
  readonly reading: string | undefined;
  /** 課 of 住宅課: it begins no word. 第 of 第三者: it ends none. */
  readonly joins: 'nothing' | 'before' | 'after';
}

/** Words of a dictionary in one word to be looked for: こくみんけんこうほけん has three. */
const MOST_JOINED = 4;
/** A word that is made of several has to stand in texts so often: most that stand once are nobody's. */
const LEAST_OFTEN = 2;
/** UTF-16 units of all words with their readings: 20 KB when compressed, however large the archive is. */
export const MOST_UNITS = 18_000;
/** 委託先等 is read as 委託先. */
const OPEN_END = '等';

interface FoundWord {
  readonly read: ReadWord;
  /** Made of several words of the dictionary. */
  readonly isJoined: boolean;
  readonly count: number;
}

/**
 * The words of an archive with their readings, the commonest first: those of the dictionary, and those that are made of
 * several in one run of ideographs, as they stand in texts.
 * @param named words whose readings somebody gave; they come first
 * @param cut the words of the dictionary of each run
 */
export function collectReadings(
  named: readonly ReadWord[],
  counts: RunCounts,
  cut: ReadonlyMap<string, readonly DictionaryWord[]>,
): ReadWord[] {
  const found = new Map<string, FoundWord>();
  for (const [run, words] of cut) {
    for (const own of wordsIn(words)) {
      const key = own.read.join(' ');
      const known = found.get(key) ?? { ...own, count: 0 };
      found.set(key, { ...known, count: known.count + (counts.get(run) ?? 0) });
    }
  }
  const commonest = [...found]
    .filter(([, { count, isJoined }]) => count >= (isJoined ? LEAST_OFTEN : 1))
    .sort(([a, first], [b, second]) => second.count - first.count || (a < b ? -1 : 1))
    .map(([, { read }]) => read);
  return withinBudget([...named, ...commonest]);
}

/** Every word that runs from one word of the dictionary to another, by two ideographs at least. */
function* wordsIn(words: readonly DictionaryWord[]): Iterable<Omit<FoundWord, 'count'>> {
  for (const [start, first] of words.entries()) {
    if (first.joins === 'before') continue;
    let text = '';
    let reading = '';
    for (const [place, word] of words.slice(start, start + MOST_JOINED).entries()) {
      if (word.reading === undefined || word.text === OPEN_END) break;
      text += word.text;
      reading += word.reading;
      if (word.joins !== 'after' && text.length > 1) yield { read: [text, toHiragana(reading)], isJoined: place > 0 };
    }
  }
}

function withinBudget(words: readonly ReadWord[]): ReadWord[] {
  let left = MOST_UNITS;
  const known = new Set<string>();
  return words.flatMap(([text, kana]): ReadWord[] => {
    const [word, reading] = [fold(text), toHiragana(kana)];
    const key = `${word} ${reading}`;
    const size = word.length + reading.length;
    if (known.has(key) || word === reading || /\s/.test(word) || size > left) return [];
    known.add(key);
    left -= size;
    return [[word, reading]];
  });
}
