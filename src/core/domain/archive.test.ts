import { describe, expect, it } from 'vitest';
import { readCouncil } from '../content-source.ts';
import { inquiry, report } from '../fixtures/named-items.ts';
import { contentFilesOf, editSmallCouncil, type FileEdits } from '../fixtures/small-council.ts';
import { isSameItem } from './address/ids.ts';
import { agendaOf, buildArchive, type CouncilArchive, type Item, namedItemId, relationsOf } from './archive.ts';
import { formatItem, formatItemInCouncil, itemAddress } from './item/label.ts';

const FIRST = 'kou/meetings/2010-01-22.md';
const SECOND = 'kou/meetings/2010-02-10.md';

function build(edits: FileEdits = {}): CouncilArchive {
  const sources = contentFilesOf(editSmallCouncil(edits)).councils.flatMap((files) => readCouncil(files).source ?? []);
  const council = buildArchive(sources).councils.get('kou');
  if (!council) throw new Error('the small council cannot be read');
  return council;
}

function itemOf(council: CouncilArchive, id: string): Item {
  const item = council.items.get(id);
  if (!item) throw new Error(`no item ${id}`);
  return item;
}

describe('buildArchive', () => {
  const council = build();

  it('indexes the registries by id', () => {
    expect([...council.departments.keys()]).toEqual(['welfare', 'housing', 'pension']);
    expect([...council.laws.keys()]).toEqual(['ordinance', 'rule']);
    expect([...council.criteria.keys()]).toEqual(['table-4']);
  });

  it('puts councils in order of their ids, meetings in order of theirs', () => {
    const reversed = Object.fromEntries(Object.entries(editSmallCouncil({})).reverse());
    const another = Object.fromEntries(
      Object.entries(reversed).map(([path, text]) => [path.replace('kou', 'aoi'), text]),
    );
    const sources = contentFilesOf({ ...reversed, ...another }).councils.flatMap(
      (files) => readCouncil(files).source ?? [],
    );
    const { councils } = buildArchive([...sources].reverse());
    expect([...councils.keys()]).toEqual(['aoi', 'kou']);
    expect(councils.get('kou')?.meetings.map(({ id }) => id)).toEqual(['2010-01-22', '2010-02-10']);
  });

  it('joins the treatments of an item that comes back, earliest first', () => {
    const item = itemOf(council, '5-42');
    expect(item.treatments.map(({ meeting, path }) => [meeting.id, ...path])).toEqual([
      ['2010-01-22', 'inquiries', 0],
      ['2010-02-10', 'inquiries', 0],
    ]);
    expect(item.latest.entry.outcome).toMatchObject({ id: 'approved-as-proposed' });
    expect(item.treatments.map(({ stretches }) => stretches.map(({ heading }) => heading))).toEqual([
      ['諮問第42号'],
      ['諮問第42号・第44号'],
    ]);
  });

  it('numbers reports within their meeting', () => {
    const item = itemOf(council, '2010-01-22-1');
    expect(item).toMatchObject({ kind: { key: 'reports' }, number: 1 });
    expect(item.latest.stretches.map(({ heading }) => heading)).toEqual(['報告1']);
  });

  it('lets the first of duplicates win', () => {
    const twice = build({ 'kou/departments.yaml': '- { id: a, name: 甲 }\n- { id: a, name: 乙 }\n' });
    expect(twice.departments.get('a')?.name).toBe('甲');
  });

  it('counts by fiscal year where the council does', () => {
    const edits: FileEdits = { 'kou/council.yaml': [['term', 'fiscal-year']] };
    expect([...build(edits).items.keys()]).toEqual(['fy2009-42', 'fy2009-43', '2010-01-22-1', 'fy2009-44']);
  });
});

describe('items of a meeting', () => {
  const council = build();
  const [first, second] = council.meetings as [never, never];

  it('are found by what a heading names', () => {
    expect(namedItemId(first, inquiry(43))).toBe('5-43');
    expect(namedItemId(first, inquiry(44))).toBeUndefined();
    expect(namedItemId(first, report(1))).toBe('2010-01-22-1');
    expect(namedItemId(first, report(2))).toBeUndefined();
  });

  it('are the same by kind and number', () => {
    expect(isSameItem(inquiry(1), inquiry(1))).toBe(true);
    expect(isSameItem(inquiry(1), inquiry(2))).toBe(false);
    expect(isSameItem(report(1), inquiry(1))).toBe(false);
    expect(isSameItem(inquiry(1), { ...inquiry(1), period: 4 })).toBe(false);
  });

  it('stand in the order in which the discussion takes them up, undiscussed ones last', () => {
    expect(agendaOf(council, first).map(({ id }) => id)).toEqual(['5-42', '5-43', '2010-01-22-1']);
    const turned = build({ [SECOND]: [['第42号・第44号', '第44号']] });
    expect(agendaOf(turned, turned.meetings[1] as never).map(({ id }) => id)).toEqual(['5-44', '5-42']);
    expect(agendaOf(council, second).map(({ id }) => id)).toEqual(['5-42', '5-44']);
  });

  it('have a label and an address', () => {
    const [numbered, placed] = [itemOf(council, '5-43'), itemOf(council, '2010-01-22-1')];
    expect([formatItem(numbered), formatItem(placed)]).toEqual(['諮問第43号', '報告1']);
    expect(formatItemInCouncil(numbered)).toBe('第5期諮問第43号');
    expect(formatItemInCouncil(placed)).toBe('報告1');
    expect([itemAddress(numbered), itemAddress(placed)]).toEqual([
      '/kou/inquiries/5-43/',
      '/kou/reports/2010-01-22-1/',
    ]);
  });
});

describe('relationsOf', () => {
  const seen = (council: CouncilArchive, id: string) =>
    relationsOf(council, itemOf(council, id)).map(({ kind, direction, other }) => [kind, direction, other?.id]);

  it('shows each relation from both ends', () => {
    const council = build();
    expect(seen(council, '5-44')).toEqual([
      ['amends', 'forward', '5-43'],
      ['answers', 'forward', '2010-01-22-1'],
      ['answers', 'forward', undefined],
    ]);
    expect(seen(council, '5-43')).toEqual([
      ['relatesTo', 'forward', '5-42'],
      ['amends', 'backward', '5-44'],
    ]);
    expect(seen(council, '2010-01-22-1')).toEqual([['answers', 'backward', '5-44']]);
    expect(seen(council, '5-42')).toEqual([['relatesTo', 'backward', '5-43']]);
  });

  it('shows a relatesTo that both ends state once', () => {
    const council = build({ [FIRST]: [['outcome: continued', 'relatesTo: [5-43]\n    outcome: continued']] });
    expect(seen(council, '5-42')).toEqual([['relatesTo', 'forward', '5-43']]);
    expect(seen(council, '5-43').filter(([kind]) => kind === 'relatesTo')).toEqual([['relatesTo', 'forward', '5-42']]);
  });
});
