import { expect, it } from 'vitest';
import { correctedCouncil, KEPT_BACK } from '../../fixtures/corrected-council.ts';
import { councilData } from '../council-data.ts';
import { rowsOf } from '../fixtures/rows-of.ts';
import { archiveNews, councilNews } from '../news/news-files.ts';
import { meetingHead } from '../records/meeting-json.ts';
import { CORRECTIONS } from './corrections.ts';

const { council } = correctedCouncil();
const data = councilData(council);
const place = { origin: 'https://example.lg.jp', base: '/', title: '甲市の審議録' };

const entriesOf = async (path: string): Promise<{ id: string; title: string; content_html: string }[]> => {
  const files = [...councilNews(data, { key: '', place, perSubject: false }), ...archiveNews([data], '', place)];
  return JSON.parse(String(await files.find((file) => file.path === path)?.make())).items;
};

it('a row for each, newest first', () => {
  const columns = ['id', 'date', 'place', 'place_label', 'item', 'kind', 'was', 'was_withheld', 'now', 'by_office'];
  const rows = rowsOf(CORRECTIONS, council, ...columns);
  const page = '/kou/meetings/2010-01-22/';
  expect(rows.slice(4, 6)).toEqual([
    {
      id: `${page}#correction-2010-05-01-inquiry-42`,
      date: '2010-05-01',
      place: `${page}#inquiry-42`,
      place_label: '諮問第42号の結論',
      item: '/kou/inquiries/5-42/',
      kind: 'substantive',
      was: '承認',
      now: '継続',
    },
    {
      id: `${page}#correction-2010-04-01-u4`,
      date: '2010-04-01',
      place: `${page}#u4`,
      place_label: '発言4（年金長）',
      kind: 'substantive',
      was_withheld: 'personal',
      now: '条例第16条による目的外利用',
    },
  ]);
  expect(rows).toHaveLength(8);
});

it('an entry in the feeds, among what else is news, and in a feed of their own', async () => {
  const all = await entriesOf('kou/feed.json');
  expect(all.slice(0, 3).map(({ title }) => title)).toEqual([
    '訂正（実質）：答申第1号（平成22年6月1日（火））宛先',
    '訂正（誤字）：答申第1号（平成22年6月1日（火））段落2',
    '答申第1号「委託の基準について」',
  ]);
  const own = await entriesOf('corrections/feed.json');
  expect(own.map(({ id }) => id).slice(0, 2)).toEqual([
    'https://example.lg.jp/kou/opinions/2010-06-01-1/#correction-2010-07-02-header',
    'https://example.lg.jp/kou/opinions/2010-06-01-1/#correction-2010-07-01-p2',
  ]);
  expect(own).toHaveLength(8);
  expect(own.find(({ id }) => id.endsWith('-u4'))?.content_html).toContain(
    '示しません（根拠：個人に関する情報（情報公開条例第7条第2号））',
  );
  expect(JSON.stringify([all, own])).not.toContain(KEPT_BACK);
});

it('what JSON has of a meeting', () => {
  const [meeting] = council.meetings;
  const head = meeting && meetingHead(council, meeting);
  expect(head?.corrections[2]).toEqual({
    id: '/kou/meetings/2010-01-22/#correction-2010-04-01-u4',
    date: '2010-04-01',
    place: '/kou/meetings/2010-01-22/#u4',
    place_label: '発言4（年金長）',
    kind: 'substantive',
    was_withheld: 'personal',
    now: '条例第16条による目的外利用',
    reason: '公にできない文字を除いた。',
  });
  expect(head?.originals).toEqual([
    { title: '会議要録（決裁済み）', address: '/kou/files/originals/2010-01-22.pdf', sha256: 'c'.repeat(64) },
    { title: '2010-01-22.docx', address: '/kou/files/originals/2010-01-22.docx', sha256: 'd'.repeat(64) },
  ]);
});
