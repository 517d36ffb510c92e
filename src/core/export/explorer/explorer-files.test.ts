import { describe, expect, it } from 'vitest';
import { sampleSite } from '../../../../tests/support/sample-site.ts';
import { readContent } from '../../content.ts';
import type { CouncilArchive } from '../../domain/archive.ts';
import { plainCouncil } from '../../fixtures/plain-council.ts';
import { contentFilesOf, SMALL_COUNCIL } from '../../fixtures/small-council.ts';
import { councilData } from '../council-data.ts';
import { ITEMS } from '../tables/items.ts';
import { valuesOf } from './engine/facet.ts';
import { openItems, readFacts } from './engine/open-items.ts';
import { makeRowFacets, readRow } from './engine/open-rows.ts';
import { explorerFiles } from './explorer-files.ts';
import { type ExplorerColumns, type ExplorerRows, PART_SIZE } from './format.ts';

/** What the files of a council say, read as the page reads them. */
async function open(council: CouncilArchive) {
  const files = [...explorerFiles(councilData(council), 'key')];
  const texts = await Promise.all(files.map(({ make }) => make()));
  const [columns, ...rows] = texts.map((text) => JSON.parse(String(text))) as [ExplorerColumns, ...ExplorerRows[]];
  const items = openItems([columns]);
  return {
    files,
    texts,
    columns,
    rows,
    items: { ...items, facets: { ...items.facets, ...makeRowFacets([columns], [rows]) } },
  };
}

/** The rows of the council's data by the names of the columns. */
const dataOf = (council: CouncilArchive) =>
  [...ITEMS.rows(councilData(council))].map((row) =>
    Object.fromEntries(ITEMS.columns.map(({ name, cell }) => [name, cell(row)])),
  );

const COUNCILS: readonly (readonly [string, CouncilArchive])[] = [
  ...sampleSite().archive.councils,
  ...readContent(contentFilesOf(SMALL_COUNCIL)).archive.councils,
];

describe.each(COUNCILS)('the files of %s', (_, council) => {
  it('say of every item what the data says of it', async () => {
    const { items, rows } = await open(council);
    const data = dataOf(council);
    expect(items.size).toBe(data.length);
    for (const [item, own] of data.entries()) {
      const facts = readFacts(items, item);
      const row = rows[0] && readRow(rows[0], item);
      const [met = 0, open = 0, overdue = 0] = facts?.conditions ?? [];
      expect({
        id: facts?.address,
        date: facts?.date,
        meeting: facts?.meeting,
        period: facts?.period || undefined,
        type: facts?.type || undefined,
        department_name: facts?.departments.join('＞') || undefined,
        outcome: facts?.outcome.label,
        effect: facts?.outcome.effect,
        dissent: facts?.dissent || undefined,
        conditions: met + open + overdue,
        conditions_answered: met,
        conditions_overdue: overdue,
        title: row?.title,
        sheet_title: row?.sheetTitle || undefined,
        counterparties: row?.counterparties,
        data_items: row?.dataItems,
      }).toEqual(Object.fromEntries(KEPT.map((name) => [name, own[name]])));
      expect(facts?.label.endsWith(String(own['label']))).toBe(true);
      const articles = items.facets.article;
      const cited = articles ? [...valuesOf(articles, item)].map((value) => articles.values[value]?.id) : [];
      expect(cited.map((id) => `/${id?.replace('/', '/laws/')}/`)).toEqual(own['articles']);
    }
  });

  it('are the same again, and of one edition', async () => {
    const [once, again] = [await open(council), await open(council)];
    expect(again.texts).toEqual(once.texts);
    expect(new Set([once.columns, ...once.rows].map(({ edition }) => edition)).size).toBe(1);
    expect(once.columns.edition).not.toBe('');
  });
});

const KEPT = [
  'id',
  'date',
  'meeting',
  'period',
  'type',
  'department_name',
  'outcome',
  'effect',
  'dissent',
  'conditions',
  'conditions_answered',
  'conditions_overdue',
  'title',
  'sheet_title',
  'counterparties',
  'data_items',
];

describe('dissent', () => {
  it.each([
    ['{ for: 3, against: 2, reserved: 1 }', 3],
    ['{ majority: true }', 1],
    ['{ named: { against: [内田委員, 江口委員] } }', 2],
    ['{ unanimous: true }', 0],
  ])('of votes %s is %i members', async (votes, members) => {
    const { council } = plainCouncil({ '2001-05-01': { inquiries: [`1, votes: ${votes}`] } });
    const { items } = await open(council);
    expect([...items.dissent]).toEqual([members]);
  });

  it('leads to the words of who objected, and reads no discussion for an item without any', async () => {
    const body =
      '## 発言\n### 諮問第1号\n（会長）反対の方はいますか。\n\n（会長）反対1名です。\n### 諮問第2号\n（会長）反対はありません。\n';
    const { council } = plainCouncil({ '2001-05-01': { inquiries: ['1, votes: { against: 1 }', '2'], body } });
    const { rows } = await open(council);
    expect(rows[0]?.objections).toEqual({
      0: [
        { anchor: 'u1', speaker: '会長' },
        { anchor: 'u2', speaker: '会長' },
      ],
    });
  });
});

describe('conditions', () => {
  it('are answered, open, or open beyond their time', async () => {
    const conditions = '[{ text: a }, { text: b, due: next-meeting }, { text: c }]';
    const { council } = plainCouncil({
      '2001-05-01': { inquiries: [`1, outcome: approved-with-conditions, conditions: ${conditions}`] },
      '2001-06-01': { reports: ['answers: [1-1], settles: [{ item: 1-1, conditions: [1] }]'] },
    });
    const { items } = await open(council);
    expect(readFacts(items, 0)?.conditions).toEqual([1, 1, 1]);
    expect([...items.unanswered]).toEqual([2, 0]);
    const { conditions: facet } = items.facets;
    const states = (item: number) => (facet ? [...valuesOf(facet, item)].map((value) => facet.values[value]?.id) : []);
    expect([states(0), states(1)]).toEqual([['met', 'open', 'overdue'], ['none']]);
  });
});

describe('parts of the rows', () => {
  const many = (count: number) =>
    plainCouncil({ '2001-05-01': { inquiries: Array.from({ length: count }, (_, index) => String(index + 1)) } })
      .council;

  it.each([
    [1, 1],
    [PART_SIZE, 1],
    [PART_SIZE + 1, 2],
  ])('of %i items are %i', async (count, parts) => {
    const { files, rows } = await open(many(count));
    expect(files.map(({ path }) => path)).toEqual([
      'decisions/kou/columns.json',
      ...Array.from({ length: parts }, (_, index) => `decisions/kou/rows-${index + 1}.json`),
    ]);
    expect(rows.map(({ titles }) => titles.length).reduce((sum, own) => sum + own, 0)).toBe(count);
  });
});
