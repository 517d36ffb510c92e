import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/core/content.ts';
import type { CouncilArchive } from '../../src/core/domain/archive.ts';
import { readContentFiles } from '../../src/infra/content/files.ts';
import { createSiteContext } from '../../src/views/create-site-context.ts';
import { itemPageView } from '../../src/views/item/item.ts';
import { meetingView } from '../../src/views/meeting/meeting.ts';
import { opinionView } from '../../src/views/opinion.ts';
import { entryOf } from '../../src/views/pages.ts';

/**
 * The example archive of a city with four councils, each in its own words: every word of the
 * minutes that the records were made from (`sources/`) is held against the pages, and every badge against the minutes.
 */
const FOLDER = join(import.meta.dirname, '../../examples/councils');
const content = readContent(await readContentFiles(FOLDER));
const site = createSiteContext({ ...content, guide: [] }, { base: '/' });
const councilOf = (id: string): CouncilArchive => entryOf(site.archive.councils, id);

/** Each source with the record that was made from it. */
const RECORDS = {
  'city-planning': ['hoshimi-city-planning', 'meetings/2025-07-10'],
  'board-of-education': ['hoshimi-education', 'meetings/2025-04-24'],
  'disclosure-review': ['hoshimi-disclosure', 'opinions/038'],
  'privacy-2024': ['hoshimi-privacy', 'meetings/2025-02-18'],
  'privacy-2024-followup': ['hoshimi-privacy', 'meetings/2025-05-27'],
} as const;
type Source = keyof typeof RECORDS;
const SOURCES = Object.keys(RECORDS) as Source[];

const sourceOf = (name: Source): string => readFileSync(join(FOLDER, 'sources', `${name}.txt`), 'utf8');

/** All that the pages of a record and of its items say, white space and markup left out. */
function shown(name: Source): string {
  const [id, path] = RECORDS[name];
  const council = councilOf(id);
  const [folder, record = ''] = path.split('/');
  if (folder === 'opinions') return fold(textOf(opinionView(site, council, entryOf(council.opinions, record))));
  const meeting = entryOf(council.meetingsById, record);
  const items = [...council.items.values()].filter((item) => item.treatments.some((one) => one.meeting === meeting));
  return fold(textOf([meetingView(site, council, meeting), ...items.map((item) => itemPageView(site, council, item))]));
}

/** Parts of a page's props that nobody reads. */
const UNREAD = new Set(['href', 'id', 'ids', 'anchor', 'frame', 'kind', 'value', 'date', 'type']);

/** The texts of a page's props, in their order. */
function textOf(props: unknown): string {
  if (typeof props === 'string') return props;
  if (Array.isArray(props)) return props.map(textOf).join('');
  if (typeof props !== 'object' || props === null) return '';
  return Object.entries(props)
    .filter(([key]) => !UNREAD.has(key))
    .map(([, value]) => textOf(value))
    .join('\n');
}

const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/<[^>]*>/g, '')
    .replace(/\s/g, '');

/** Words of the sources' frames, which pages say in their own: 傍聴 なし for 傍聴者 0名. No other is let pass. */
const FRAME = new Set(
  `議題 委員定数 出席委員 欠席委員 欠席 傍聴者 傍聴人 0名 議事録署名委員 期日 会場 開会 閉会 議案第13号は非公開 日程第3 日程第4 日程第5
  日程第6 審査の経過 答申に関与した委員 諮問事項 報告事項`
    .split(/\s+/)
    .map((word) => word.normalize('NFKC')),
);

describe('the example archive', () => {
  it('passes the check', () => {
    expect(content.diagnostics.map(({ at, message }) => `${at.file}:${at.line} ${message}`)).toEqual([]);
    expect([...site.archive.councils.keys()]).toHaveLength(4);
  });

  it.each(SOURCES)('has every word of %s on its pages', (name) => {
    const text = shown(name);
    const words = sourceOf(name)
      .normalize('NFKC')
      .split(/[\s、。,()「」:/・~]+/u)
      .filter((word) => word !== '' && !FRAME.has(word));
    expect(words.length).toBeGreaterThan(25);
    expect(words.filter((word) => !text.includes(fold(word)))).toEqual([]);
  });
});

/** Items as pages call and badge them, each with the words of the minutes that say so. */
const DECISIONS: readonly (readonly [Source, item: string, badges: readonly string[], said: string])[] = [
  ['city-planning', '議案第1号', ['原案のとおり可決'], '議案第1号は原案のとおり可決しました'],
  [
    'city-planning',
    '議案第2号',
    ['追加の3件：原案のとおり答申', '廃止の1件：継続'],
    '廃止の1件は継続とし、追加の3件は原案のとおり答申する',
  ],
  ['city-planning', '報告事項1', ['報告を受けた'], '報告事項1　立地適正化計画の見直しについて'],
  ['board-of-education', '議案第12号', ['可決'], '議案第12号は可決されました'],
  ['board-of-education', '議案第13号', ['原案のとおり可決'], '議案第13号は原案のとおり可決されました'],
  ['board-of-education', '報告第3号', ['承認'], '承認します'],
  ['board-of-education', '協議第1号', ['継続協議'], '次回も協議します'],
  ['board-of-education', '請願第1号', ['不採択'], '請願第1号は不採択となりました'],
  ['privacy-2024', '諮問第4号', ['適当と認める'], '適当と認める旨の答申'],
  [
    'privacy-2024',
    '諮問第5号',
    ['別添1：条件を付して適合し妥当と認める', '別添2：継続審議'],
    '再委託の記載を改めることを条件に、適合し妥当と認めます',
  ],
  ['privacy-2024', '報告第2号', ['了承'], '報告第2号、第3号は了承します'],
  ['privacy-2024', '報告第3号', ['了承'], '報告第2号、第3号は了承します'],
  ['privacy-2024-followup', '諮問第5号', ['適合し妥当と認める'], '適合し妥当と認め、答申します'],
];

describe('what was decided', () => {
  it.each(SOURCES.filter((name) => name !== 'disclosure-review'))('%s has each of its items', (name) => {
    const [id, path] = RECORDS[name];
    const meeting = entryOf(councilOf(id).meetingsById, path.slice(path.indexOf('/') + 1));
    const { agenda } = meetingView(site, councilOf(id), meeting);
    const expected = DECISIONS.filter(([source]) => source === name);
    expect(agenda.map(({ label, badges }) => [label, badges.map((badge) => badge.label)])).toEqual(
      expected.map(([, item, badges]) => [item, badges]),
    );
    for (const [, item, , said] of expected) {
      expect(fold(sourceOf(name))).toContain(fold(said));
      if (item !== '諮問第5号' || name === 'privacy-2024') expect(fold(sourceOf(name))).toContain(item);
    }
  });

  it('carries a number over the years, and what was asked with it', () => {
    const council = councilOf('hoshimi-privacy');
    const item = entryOf(council.items, 'fy2024-5');
    expect(item.treatments.map(({ meeting }) => meeting.id)).toEqual(['2025-02-18', '2025-05-27']);
    const page = itemPageView(site, council, item);
    expect(page.summary.fullLabel).toBe('令和6年度諮問第5号');
    expect(page.conditions.map(({ answers }) => answers.map(({ label }) => label))).toEqual([['令和6年度諮問第5号']]);
  });
});
