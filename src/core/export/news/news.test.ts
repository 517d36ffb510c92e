import { describe, expect, it } from 'vitest';
import { plainCouncil } from '../../fixtures/plain-council.ts';
import { councilData } from '../council-data.ts';
import type { SiteFile } from '../site-file.ts';
import { archiveNews, councilNews } from './news-files.ts';
import type { SitePlace } from './place.ts';

const KNOWN: SitePlace = { origin: 'https://example.lg.jp', base: '/minutes/', title: '甲市の審議録' };
const UNKNOWN: SitePlace = { origin: undefined, base: '/', title: '甲市の審議録' };

const { council } = plainCouncil(
  {
    '2010-01-22': {
      inquiries: [
        '1, title: "<祭り> & 委託", outcome: continued, votes: { for: 2, reserved: 1 }',
        '2, department: housing, cites: [条例第13条], outcome: approved-with-conditions, conditions: [{ text: 結果を示す, due: next-meeting }]',
      ],
    },
    '2010-02-10': { inquiries: ['1, title: "<祭り> & 委託", carriedOver: { from: "2010-01-22" }'] },
  },
  {
    'laws.yaml':
      '- { id: ordinance, title: 甲市条例, kind: ordinance, aliases: [条例], articles: [{ number: "13", subject: 委託 }, { number: "14", subject: 他 }] }\n',
    'opinions/38.md':
      '---\nnumber: 38\ndate: 2010-02-01\ntitle: 祭りについて\nrecord: { fidelity: verbatim, source: { title: 答申書 } }\n---\n\n## 本文\n祭りを認める。\n',
  },
);
const data = councilData(council);

const filesOf = (place: SitePlace) =>
  new Map([...councilNews(data, { key: 'key', place, perSubject: true })].map((file) => [file.path, file]));
const read = async (files: ReadonlyMap<string, SiteFile>, path: string) => String(await files.get(path)?.make());

describe('feeds', () => {
  it('stand where there is news: not for an article that no item cites', () => {
    expect([...filesOf(KNOWN).keys()]).toEqual([
      'kou/feed.xml',
      'kou/feed.json',
      'kou/calendar.ics',
      'kou/departments/pension/feed.xml',
      'kou/departments/pension/feed.json',
      'kou/departments/housing/feed.xml',
      'kou/departments/housing/feed.json',
      'kou/laws/ordinance/13/feed.xml',
      'kou/laws/ordinance/13/feed.json',
    ]);
  });

  it('are those of the council alone, unless the archive wants one for each subject', () => {
    const paths = [...councilNews(data, { key: '', place: KNOWN, perSubject: false })].map(({ path }) => path);
    expect(paths).toEqual(['kou/feed.xml', 'kou/feed.json', 'kou/calendar.ics']);
  });

  it('stand for no department that is dissolved, as far as the records go', () => {
    const departments = (to: string) => `- { id: pension, name: 年金課, to: ${to} }\n`;
    const meetings = { '2010-01-22': { inquiries: ['1'] }, '2010-04-10': { inquiries: [] } };
    const pathsOf = (to: string) => {
      const { council } = plainCouncil(meetings, { 'departments.yaml': departments(to) });
      return [...councilNews(councilData(council), { key: '', place: KNOWN, perSubject: true })].map(
        ({ path }) => path,
      );
    };
    expect(pathsOf('2010-03-31')).not.toContain('kou/departments/pension/feed.xml');
    expect(pathsOf('2010-04-10')).toContain('kou/departments/pension/feed.xml');
  });

  it('hold meetings, decisions and documents, the newest first, each by its permanent address', async () => {
    const { items } = JSON.parse(await read(filesOf(KNOWN), 'kou/feed.json'));
    const at = 'https://example.lg.jp/minutes/kou';
    expect(items.map(({ id, url, date_published }: Record<string, string>) => [id, url, date_published])).toEqual([
      [`${at}/meetings/2010-02-10/`, `${at}/meetings/2010-02-10/`, '2010-02-10T00:00:00+09:00'],
      [`${at}/meetings/2010-02-10/#inquiry-1`, `${at}/inquiries/1-1/`, '2010-02-10T00:00:00+09:00'],
      [`${at}/opinions/38/`, `${at}/opinions/38/`, '2010-02-01T00:00:00+09:00'],
      [`${at}/meetings/2010-01-22/`, `${at}/meetings/2010-01-22/`, '2010-01-22T00:00:00+09:00'],
      [`${at}/meetings/2010-01-22/#inquiry-1`, `${at}/inquiries/1-1/`, '2010-01-22T00:00:00+09:00'],
      [`${at}/meetings/2010-01-22/#inquiry-2`, `${at}/inquiries/1-2/`, '2010-01-22T00:00:00+09:00'],
    ]);
  });

  it('tell the outcome of that meeting, who did not agree, conditions and the nature of the record', async () => {
    const { items } = JSON.parse(await read(filesOf(KNOWN), 'kou/feed.json'));
    const [, later, , , first, second] = items as { title: string; summary: string; content_html: string }[];
    expect(later?.title).toBe('諮問第1号「<祭り> & 委託」：原案どおり承認');
    expect(first?.title).toBe('諮問第1号「<祭り> & 委託」：継続審議');
    expect(first?.summary).toBe('結論：継続審議・賛成2名・保留1名（賛成しなかった委員：保留1名）');
    expect(second?.content_html).toBe(
      [
        '結論：条件を付して承認',
        '条件：結果を示す（次回の会議で報告）',
        '種別：目的外利用',
        '所管課：住宅課',
        '会議：第1期第1回（平成22年1月22日（金））',
        '記録の性質：原本の内容を書き改めた記録',
      ]
        .map((line) => `<p>${line}</p>`)
        .join(''),
    );
  });

  it('Atom escapes what XML would read otherwise, and holds nothing that XML cannot', async () => {
    const text = await read(filesOf(KNOWN), 'kou/feed.xml');
    expect(text).toContain('<title>諮問第1号「&#x3C;祭り> &#x26; 委託」：原案どおり承認</title>');
    const odd = plainCouncil({ '2010-01-22': { inquiries: ['1, title: "A\\u0001B"'] } }).council;
    const files = new Map(
      [...councilNews(councilData(odd), { key: '', place: KNOWN, perSubject: false })].map((file) => [file.path, file]),
    );
    // biome-ignore lint/suspicious/noControlCharactersInRegex: this is what must not be there
    expect(await read(files, 'kou/feed.xml')).not.toMatch(/\u0001/);
  });

  it('say an unknown origin nowhere: ids are UUIDs of their own, which the same archive gives again', async () => {
    const { items, home_page_url } = JSON.parse(await read(filesOf(UNKNOWN), 'kou/feed.json'));
    const ids = items.map(({ id }: { id: string }) => id);
    expect(new Set(ids).size).toBe(items.length);
    for (const id of ids)
      expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect([home_page_url, items[0].url]).toEqual([undefined, undefined]);
    const other = { ...UNKNOWN, title: '乙市の審議録' };
    const others = JSON.parse(await read(filesOf(other), 'kou/feed.json')).items;
    expect(others[0].id).not.toBe(ids[0]);
  });

  it('hold fifty entries at most, those of all councils together', async () => {
    const days = Array.from({ length: 28 }, (_, day) => `2010-02-${String(day + 1).padStart(2, '0')}`);
    const many = plainCouncil(Object.fromEntries(days.map((day) => [day, { inquiries: [] }]))).council;
    const [, json] = [...archiveNews([councilData(many), councilData(many), data], 'key', KNOWN)];
    const { items } = JSON.parse(String(await json?.make()));
    const dates = items.map(({ date_published }: { date_published: string }) => date_published);
    expect(items.length).toBe(50);
    expect(dates).toEqual([...dates].sort().reverse());
  });

  it('are the same bytes whenever they are made', async () => {
    for (const place of [KNOWN, UNKNOWN]) {
      for (const [path, file] of filesOf(place)) expect(await read(filesOf(place), path)).toBe(await file.make());
    }
  });
});
