import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { parseMeeting } from '../../markdown/parse-meeting.ts';
import { FIRST_VOCABULARY } from '../../vocabulary/presets.ts';
import { recordPlaces } from '../record/record-places.ts';
import type { LedgerEntry } from './entry.ts';
import { permanentIds } from './permanent-ids.ts';
import { likeness } from './sketch.ts';
import { markWords, type WordsMark } from './words.ts';

/** What somebody said; `who` tells it apart from all others, whatever is done to it. What was made one is both. */
interface Said {
  readonly who: readonly number[];
  readonly speaker: string;
  readonly text: string;
  /** Its words or its label were changed since it was published. */
  readonly isTouched: boolean;
}

const CONTENT = join(import.meta.dirname, '../../../../content');
/** The records of the sample archive: what councils really said. */
const RECORDS: readonly (readonly Said[])[] = ['nerima-privacy', 'higashimurayama-privacy'].flatMap((council) =>
  readdirSync(join(CONTENT, council, 'meetings')).map((name) => {
    const source = readFileSync(join(CONTENT, council, 'meetings', name), 'utf8');
    const { meeting: whole, draft } = parseMeeting(
      { id: council, vocabulary: FIRST_VOCABULARY },
      name.slice(0, -3),
      name,
      source,
    );
    // Its body is what counts, whatever its council calls its items.
    const meeting = whole ?? draft?.meeting;
    if (!meeting) throw new Error(`${name} cannot be read`);
    return recordPlaces(meeting).map(({ speaker, text }, who) => ({ who: [who], speaker, text, isTouched: false }));
  }),
);

/** One thing that is done to a record; the numbers choose where. */
interface Edit {
  readonly kind: 'misprint' | 'sentence' | 'split' | 'merge' | 'move' | 'insert' | 'delete' | 'relabel' | 'swap';
  readonly at: number;
  readonly other: number;
}
const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom('misprint', 'sentence', 'split', 'merge', 'move', 'insert', 'delete', 'relabel', 'swap'),
  at: fc.nat(9999),
  other: fc.nat(9999),
});

let newcomers = 100_000;
const changed = (one: Said | undefined, change: Partial<Said>): Said[] =>
  one ? [{ ...one, ...change, isTouched: true }] : [];

/** Does it to the record, and keeps who is who. What is put in are words that another council really said. */
function apply(said: readonly Said[], { kind, at, other }: Edit, foreign: readonly Said[]): readonly Said[] {
  if (said.length < 2) return said;
  const here = at % said.length;
  const one = said[here];
  const next = said[here + 1];
  const { speaker = '', text = '' } = one ?? {};
  const place = 1 + (other % Math.max(1, text.length - 1));
  switch (kind) {
    case 'misprint':
      return said.toSpliced(here, 1, ...changed(one, { text: `${text.slice(0, place)}誤${text.slice(place + 1)}` }));
    case 'sentence': {
      const sentences = text.split(/(?<=。)/);
      return said.toSpliced(
        here,
        1,
        ...changed(one, { text: sentences.toSpliced(other % sentences.length, 1).join('') || '（略）' }),
      );
    }
    case 'split':
      // Both are what was one: an id may stay with either.
      return said.toSpliced(
        here,
        1,
        ...changed(one, { text: text.slice(0, place) }),
        ...changed(one, { text: text.slice(place) || '以上' }),
      );
    case 'merge':
      return next
        ? said.toSpliced(
            here,
            2,
            ...changed(one, { who: [...(one?.who ?? []), ...next.who], text: `${text}${next.text}` }),
          )
        : said;
    case 'move':
      return said.toSpliced(here, 1).toSpliced(other % said.length, 0, ...(one ? [one] : []));
    case 'insert': {
      const stranger = foreign[other % foreign.length];
      newcomers += 1;
      // By somebody who is here, which is harder.
      return said.toSpliced(here, 0, { who: [newcomers], speaker, text: stranger?.text ?? '', isTouched: true });
    }
    case 'delete':
      return said.toSpliced(here, 1);
    case 'relabel':
      return said.map((each) =>
        each.speaker === speaker ? { ...each, speaker: `${speaker}（誤）`, isTouched: true } : each,
      );
    case 'swap':
      return next && one ? said.toSpliced(here, 2, next, one) : said;
  }
}

const wordsOf = ({ speaker, text }: Pick<Said, 'speaker' | 'text'>): string => `${speaker} ${text.replace(/\s/gu, '')}`;
const known = new Map<string, WordsMark>();
function markOf({ text, speaker }: Pick<Said, 'speaker' | 'text'>): WordsMark {
  const key = `${speaker}\n${text}`;
  const mark = known.get(key) ?? markWords(text, speaker);
  known.set(key, mark);
  return mark;
}

const isSame = (one: Said, other: Said): boolean =>
  one.who.some((who) => other.who.includes(who)) || wordsOf(one) === wordsOf(other);

describe('ids through whatever is done to a record', () => {
  const runs = inject('propertyRuns') > 1 ? 1000 * inject('propertyRuns') : 100;

  it(`never lead to what somebody else said, and stay with what was not touched (${runs} runs)`, () => {
    fc.assert(
      fc.property(
        fc.nat(RECORDS.length - 1),
        // Releases follow one another, each after some edits.
        fc.array(fc.array(edit, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 3 }),
        (record, releases) => {
          const foreign = RECORDS[(record + 1) % RECORDS.length] ?? [];
          let said = RECORDS[record] ?? [];
          let owners = new Map<string, Said>();
          let ledger: readonly LedgerEntry[] = [];
          for (const edits of [[] as Edit[], ...releases]) {
            said = edits.reduce<readonly Said[]>(
              (before, one) => apply(before, one, foreign),
              said.map((one) => ({ ...one, isTouched: false })),
            );
            const marks = said.map(markOf);
            const placed = permanentIds('u', ledger, marks);
            expect(new Set(placed.map(({ id }) => id)).size).toBe(said.length);
            checkOwners(said, placed, owners);
            const standing = new Set(placed.map(({ id }) => id));
            ledger = [
              ...placed.map(
                ({ id }, index): LedgerEntry => ({
                  address: `/kou/meetings/2010-01-22/#${id}`,
                  kind: 'utterance',
                  state: 'stands',
                  first: '2026-11-28',
                  words: marks[index],
                }),
              ),
              ...ledger
                .filter(({ address }) => !standing.has(address.split('#')[1] ?? ''))
                .map((entry): LedgerEntry => ({ ...entry, state: 'left' })),
            ];
            owners = new Map([...owners, ...placed.map(({ id }, index) => [id, said[index] as Said] as const)]);
          }
        },
      ),
      { numRuns: runs, seed: 15 },
    );
  });
});

function checkOwners(
  said: readonly Said[],
  placed: readonly { readonly id: string; readonly known: number | undefined }[],
  owners: ReadonlyMap<string, Said>,
): void {
  const before = Map.groupBy(owners.values(), wordsOf);
  const after = Map.groupBy(said, wordsOf);
  const idOf = new Map([...owners].map(([id, one]) => [one, id]));
  for (const [index, { id, known }] of placed.entries()) {
    const one = said[index] as Said;
    const owner = owners.get(id);
    if (owner && !isSame(owner, one) && !isMistakable(owner, one)) {
      throw new Error(`${id} of 「${owner.speaker}：${owner.text}」 leads to 「${one.speaker}：${one.text}」`);
    }
    // Words that nobody else says are known wherever they went; what everybody says is known by where it stands.
    const isOnly = before.get(wordsOf(one))?.length === 1 && after.get(wordsOf(one))?.length === 1;
    if (owner === undefined && known === undefined && !one.isTouched && isOnly && one.text.length >= 40) {
      const own = before.get(wordsOf(one))?.[0];
      throw new Error(`「${one.text}」 was ${own && idOf.get(own)} and is ${id}`);
    }
  }
}

/** A text put in where a nearly equal one by the same speaker was taken out is an edit of it to everybody. */
const isMistakable = (one: Said, other: Said): boolean =>
  one.speaker === other.speaker && likeness(markOf(one).sketch, markOf(other).sketch) >= 0.8;
