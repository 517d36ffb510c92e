import { describe, expect, it } from 'vitest';
import { readContent } from '../../core/content.ts';
import { contentFilesOf } from '../../core/fixtures/small-council.ts';
import { searchDocuments } from '../../core/search/documents/document.ts';
import { registryUnits } from '../../core/search/documents/pages/registry-units.ts';
import { councilView } from '../council.ts';
import { createSiteContext } from '../create-site-context.ts';
import { entryOf, PAGES, type PageKindName, pageProps } from '../pages.ts';
import { membersView } from './members.ts';

const MEMBERS = `
- { name: 青木一郎, kana: あおきいちろう, category: 学識経験者, terms: [{ from: 2008-04-01, to: 2010-03-31 }, { from: 2010-04-01, role: 会長 }] }
- { name: 井上花子, category: 市民, from: 2010-04-01, note: 前任者の残りの任期 }
- { name: 井上太, role: 幹事 }
- { name: 星見警察署長, from: 2008-04-01 }
- { name: 渡辺七海, kana: わたなべななみ, to: 2009-12-31 }
`;

const meeting = (period: number, session: number, date: string, attendees: string) => ({
  [`kou/meetings/${date}.md`]: `---
period: ${period}
session: ${session}
date: ${date}
attendees: { ${attendees} }
record: { fidelity: summary, source: { title: 会議録 } }
---
`,
});

function site(publish: string, members: string | null = MEMBERS) {
  const content = readContent(
    contentFilesOf({
      'kou/council.yaml': `name: 甲市審議会\nmunicipality: 甲市\nnumbering: term\n${publish}`,
      ...(members === null ? {} : { 'kou/members.yaml': members }),
      ...meeting(1, 1, '2010-01-22', 'members: [青木, 井上, { name: 星見警察署長, proxy: 交通課長 加藤 }]'),
      ...meeting(1, 2, '2010-02-10', 'members: [青木一郎, 井上花子], absent: [{ name: 星見警察署長 }]'),
      ...meeting(2, 1, '2010-05-20', 'members: [井上花子, 井上太], absent: [青木], temporary: [上田]'),
    }),
  );
  const context = createSiteContext(content, { base: '/' });
  return { context, council: entryOf(context.archive.councils, 'kou') };
}

const PUBLISHED = 'publishMembers: true\n';

describe('the page of members', () => {
  const { context, council } = site(PUBLISHED);
  const view = membersView(context, council);

  it('has each member of the list with what is known of the terms', () => {
    expect(
      view.members.map(({ name, kana, categories, roles, terms }) => [name, kana, categories, roles, terms]),
    ).toEqual([
      [
        '青木一郎',
        'あおきいちろう',
        '学識経験者',
        '会長',
        ['平成20年4月1日から平成22年3月31日まで（学識経験者）', '平成22年4月1日から（学識経験者、会長）'],
      ],
      ['井上花子', undefined, '市民', '', ['平成22年4月1日から']],
      ['井上太', undefined, '', '幹事', []],
      ['星見警察署長', undefined, '', '', ['平成20年4月1日から']],
      ['渡辺七海', 'わたなべななみ', '', '', ['平成21年12月31日まで']],
    ]);
  });

  it('counts the meetings of the terms, proxies told, and what lies outside apart', () => {
    expect(
      view.members.map(({ meetings, attended, absent, outside }) => [meetings, attended, absent, outside]),
    ).toEqual([
      [3, '2回', '1回', ''],
      [1, '1回', '0回', '1回'],
      [undefined, '2回', '0回', ''],
      [3, '1回（うち代理1回）', '1回', ''],
      [0, '0回', '0回', ''],
    ]);
  });

  it('shows under their own names whom the list does not know', () => {
    expect(view.unlisted).toEqual([{ name: '上田', attended: '1回', absent: '0回' }]);
  });

  it('has the attendance of each period, with links to its meetings', () => {
    expect(view.periods.map(({ label, meetings }) => [label, meetings.map((one) => [one.label, one.href])])).toEqual([
      ['第2期', [['第1回', '/kou/meetings/2010-05-20/']]],
      [
        '第1期',
        [
          ['第1回', '/kou/meetings/2010-01-22/'],
          ['第2回', '/kou/meetings/2010-02-10/'],
        ],
      ],
    ]);
    const rows = view.periods.map(({ members, unlisted }) =>
      [...members, ...unlisted].map(({ name, cells }) => `${name} ${cells.join('/')}`),
    );
    expect(rows).toEqual([
      ['青木一郎 欠席', '井上花子 出席', '井上太 出席', '星見警察署長 ―', '上田 臨時'],
      ['青木一郎 出席/出席', '井上花子 /出席', '井上太 出席/', '星見警察署長 代理/欠席'],
    ]);
  });

  it('is linked from the page of the council, and stands at its permanent address', () => {
    const { indexes } = councilView(context, council);
    expect(indexes).toContainEqual({ label: '委員と出欠', href: '/kou/members/', count: '6名' });
    expect(view.frame.href).toBe('/kou/members/');
  });

  it('shows the names of the records where there is no list', () => {
    const without = site(PUBLISHED, null);
    const page = membersView(without.context, without.council);
    expect(page.members).toEqual([]);
    expect(page.unlisted.map(({ name }) => name)).toEqual([
      '青木',
      '井上',
      '星見警察署長',
      '青木一郎',
      '井上花子',
      '井上太',
      '上田',
    ]);
  });

  it('speaks of a list only where there is one', () => {
    const { context: bare, council: unlisted } = site(PUBLISHED, null);
    const { words, frame } = membersView(bare, unlisted);
    expect([view.words.unlisted, view.frame.description]).toEqual([
      '名簿の1人に決まらない名前',
      '甲市審議会の委員の名簿と、収録した会議ごとの出席と欠席の一覧です。',
    ]);
    expect(
      [...Object.values(words), frame.description].filter((text) => /委員の名簿|名簿の1人|名簿にない/.test(text)),
    ).toEqual([]);
  });
});

/** All that the pages of a site are made from, and all that its search finds, as text. */
function everything({ context, council }: ReturnType<typeof site>): string {
  const kinds = Object.keys(PAGES) as PageKindName[];
  const pages = [undefined, council].flatMap((part) =>
    kinds.flatMap((kind) => [...PAGES[kind].list(context, part)].map((params) => PAGES[kind].view(context, params))),
  );
  return JSON.stringify([pages, searchDocuments(context.archive)]);
}

describe('what the list alone says', () => {
  const OWN = [
    '渡辺七海',
    'わたなべななみ',
    'あおきいちろう',
    '学識経験者',
    '幹事',
    '平成21年12月31日',
    '/kou/members/',
  ];

  it.each([
    ['', []],
    ['publishMembers: false\n', []],
    [PUBLISHED, OWN],
  ])('with 「%s」 is on the site: %j', (publish, told) => {
    const text = everything(site(publish));
    expect(OWN.filter((word) => text.includes(word))).toEqual(told);
    expect(text).not.toContain('前任者の残りの任期');
  });

  it('has no page where the council does not publish it, even when asked for', () => {
    const { context } = site('');
    expect(pageProps(context, 'members', { council: 'kou' })).toBeUndefined();
    expect(pageProps(site(PUBLISHED).context, 'members', { council: 'kou' })?.members).toHaveLength(5);
  });

  it.each([
    ['', []],
    [PUBLISHED, OWN],
  ])('with 「%s」 is found by the search, but in no record: %j', (publish, told) => {
    const { archive } = site(publish).context;
    const found = JSON.stringify(registryUnits(archive).map(({ documents }) => documents()));
    expect(OWN.filter((word) => found.includes(word))).toEqual(told);
    expect(found).not.toContain('前任者の残りの任期');
    const records = JSON.stringify(searchDocuments(archive));
    expect(OWN.filter((word) => records.includes(word))).toEqual([]);
  });
});
