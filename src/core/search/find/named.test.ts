import { describe, expect, it } from 'vitest';
import { formatMeetingDate } from '../../domain/meeting/facts.ts';
import type { SearchDocument } from '../documents/document.ts';
import { documentOf, makeMemoryShard } from '../fixtures/memory-shard.ts';
import { readQuery } from '../query/query.ts';
import { PLAIN_LEXICON } from '../spelling/lexicon.ts';
import { findNamed } from './named.ts';

function meeting(date: string, ...labels: string[]): SearchDocument {
  const address = `/kou/meetings/${date}/`;
  const day = { anchor: 'header', label: '日時', text: `${formatMeetingDate(date)} 午後2時から` };
  const segments = [...labels.map((label) => ({ anchor: 'header', label, text: '図書館' })), day];
  return { ...documentOf(), address, key: `${address}#header`, matter: address, date, segments };
}

/** Who speaks under the label of an item. */
const spoken: SearchDocument = {
  ...documentOf('甲'),
  address: '/kou/meetings/2008-01-01/',
  matter: 'spoken',
  date: '2008-01-01',
  segments: [{ anchor: 'u1', label: '議案第4号', text: '甲' }],
};
const documents = [
  meeting('2010-01-22', '議案第3号', '議案第13号'),
  meeting('2009-11-04', '議案第3号', '議案第4号'),
  meeting('2009-11-01', '報告1'),
  spoken,
];
const shards = [makeMemoryShard(documents)];

describe('what a query names', () => {
  it.each<[typed: string, meetings: string[], items: string[]]>([
    ['平成22年1月22日', ['2010-01-22'], []],
    ['H21.11.4', ['2009-11-04'], []],
    ['2009年11月の会議', ['2009-11-04', '2009-11-01'], []],
    ['平成21年', [], []],
    ['平成20年1月1日', [], []],
    ['議案第3号', [], ['2010-01-22', '2009-11-04']],
    ['議案第三号はどうなった', [], ['2010-01-22', '2009-11-04']],
    ['議案第4号', [], ['2009-11-04']],
    ['報告1', [], ['2009-11-01']],
    ['議案第1号', [], []],
    ['図書館', [], []],
    ['図書館 3', [], []],
  ])('%s', async (typed, meetings, items) => {
    const named = await findNamed(shards, readQuery(typed), PLAIN_LEXICON);
    const dates = (some: typeof named.items) => some.map(({ documents: [first] }) => first?.entry.date);
    expect([dates(named.meetings), dates(named.items)]).toEqual([meetings, items]);
  });
});
