import { expect, it } from 'vitest';
import { correctedCouncil } from '../fixtures/corrected-council.ts';
import { plainCouncil } from '../fixtures/plain-council.ts';
import { pageDates } from './page-dates.ts';

const { content } = plainCouncil({
  '2010-01-22': { inquiries: ['1, outcome: continued', '2'] },
  '2010-02-10': { inquiries: ['1, carriedOver: { from: "2010-01-22" }'] },
});
const guide = [{ id: 'index', title: '', description: '', order: 1, body: '' }];
const [first = '', second = ''] = [...content.archive.councils.values()][0]?.meetings.map(({ file }) => file) ?? [];

const datesOf = (dates: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    pageDates({
      archive: content.archive,
      guide,
      guideFile: (id) => `content/guide/${id}.md`,
      dateOf: (file) => dates[file],
    }),
  );

it('a page is as new as the newest file that its text stands in, in whatever time zone it was committed', () => {
  expect(
    datesOf({
      [first]: '2020-05-01T00:30:00+09:00',
      [second]: '2020-04-30T23:00:00+00:00',
      'content/guide/index.md': '2019-01-01T00:00:00+09:00',
    }),
  ).toEqual({
    '/kou/meetings/2010-01-22/': '2020-05-01T00:30:00+09:00',
    '/kou/meetings/2010-02-10/': '2020-04-30T23:00:00+00:00',
    '/kou/inquiries/1-1/': '2020-04-30T23:00:00+00:00',
    '/kou/inquiries/1-2/': '2020-05-01T00:30:00+09:00',
    '/guide/': '2019-01-01T00:00:00+09:00',
  });
});

it('a page is as new as its newest correction, where the record names a later day', () => {
  const { archive } = correctedCouncil();
  const file = 'kou/meetings/2010-01-22.md';
  const dates = (day: string) =>
    pageDates({ archive, guide: [], guideFile: String, dateOf: (one) => (one === file ? day : undefined) });
  const address = '/kou/meetings/2010-01-22/';
  expect([dates('2010-04-01T12:00:00+09:00').get(address), dates('2010-05-02T12:00:00+09:00').get(address)]).toEqual([
    '2010-05-01T00:00:00+09:00',
    '2010-05-02T12:00:00+09:00',
  ]);
});

it('of a page with a file whose date is not known, nothing is said', () => {
  expect(datesOf({ [second]: '2021-01-01T00:00:00Z' })).toEqual({
    '/kou/meetings/2010-02-10/': '2021-01-01T00:00:00Z',
  });
  expect(datesOf({})).toEqual({});
});
