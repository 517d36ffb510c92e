import { expect, it } from 'vitest';
import { plainCouncil } from '../fixtures/plain-council.ts';
import { councilData } from './council-data.ts';
import { fileParts } from './years.ts';

/** Meetings with as many utterances, by id. */
const dataOf = (meetings: Readonly<Record<string, number>>) =>
  councilData(
    plainCouncil(
      Object.fromEntries(
        Object.entries(meetings).map(([id, count]) => [id, { body: `## 発言\n${'（会長）はい。\n\n'.repeat(count)}` }]),
      ),
    ).council,
  );

it.each<[string, Readonly<Record<string, number>>, readonly (readonly [string, string])[]]>([
  ['all fit', { '2001-05-01': 2, '2002-05-01': 2 }, [['', '2001 2002']]],
  [
    'cut between years',
    { '2001-05-01': 2, '2001-06-01': 2, '2002-05-01': 2, '2003-05-01': 3 },
    [
      ['', '2001'],
      ['-2002', '2002 2003'],
    ],
  ],
  [
    'a year that is too much by itself',
    { '2001-05-01': 1, '2002-05-01': 9, '2003-05-01': 1 },
    [
      ['', '2001'],
      ['-2002', '2002'],
      ['-2003', '2003'],
    ],
  ],
  [
    'a newer meeting moves no older one',
    { '2001-05-01': 3, '2002-05-01': 3, '2004-05-01': 1 },
    [
      ['', '2001'],
      ['-2002', '2002 2004'],
    ],
  ],
])('%s', (_, meetings, expected) => {
  expect(fileParts(dataOf(meetings), 5).map(({ suffix, years }) => [suffix, years.join(' ')])).toEqual(expected);
});
