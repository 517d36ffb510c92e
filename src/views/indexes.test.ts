import { describe, expect, it } from 'vitest';
import { sampleSite } from '../../tests/support/sample-site.ts';
import { councilView } from './council.ts';
import { criteriaView, criterionAfterView, criterionView } from './criteria/criterion.ts';
import { departmentView } from './department/department.ts';
import { departmentsView } from './department/tree.ts';
import { guideView } from './guide/guide.ts';
import { homeView } from './home.ts';
import { articleView } from './law/article.ts';
import { lawsView, lawView } from './law/law.ts';
import { namesView, nameView } from './names/names.ts';
import { entryOf } from './pages.ts';

const site = sampleSite();
const council = entryOf(site.archive.councils, 'hoshimi');

describe('pages that gather', () => {
  it('home: councils with their counts, newest meetings first', () => {
    const home = homeView(site);
    expect(home.councils.map(({ href, meetings, kinds }) => [href, meetings, kinds])).toEqual([
      [
        '/hoshimi/',
        2,
        [
          { label: '諮問', count: 2 },
          { label: '報告事項', count: 1 },
        ],
      ],
    ]);
    expect(home.recentMeetings.map(({ date }) => date)).toEqual(['2002-06-14', '2002-05-10']);
  });

  it('council: meetings by period, the items of each kind', () => {
    const view = councilView(site, council);
    expect(view.periods.map(({ label, meetings }) => [label, meetings.length])).toEqual([['第1期', 2]]);
    expect(view.kinds.map(({ label, items }) => [label, items.map(({ id }) => id)])).toEqual([
      ['諮問', ['1-1', '1-2']],
      ['報告事項', ['2002-06-14-1']],
    ]);
  });

  it('departments: the tree with the items of each unit', () => {
    const [planning] = departmentsView(site, council).tree;
    expect(planning?.below.map(({ name, items }) => [name, items])).toEqual([
      ['デジタル課', 2],
      ['情報課', 1],
    ]);
  });

  it('department: its place, its time and its successor', () => {
    const view = departmentView(site, council, entryOf(council.departments, 'digital'));
    expect(view.above.map(({ name }) => name)).toEqual(['企画部']);
    expect(view.existence).toBe('平成13年4月1日から平成15年3月31日まで');
    expect(view.reorganisation.map(({ name, part, href }) => [name, part, href])).toEqual([
      ['デジタル課', '', '/hoshimi/departments/digital/'],
      ['情報課', '後継', '/hoshimi/departments/data/'],
    ]);
    expect(view.kinds.map(({ items }) => items.map(({ id }) => id))).toEqual([['1-1', '1-2']]);
  });

  it('department: the units before it, and the items that it has another part in, by its word', () => {
    const view = departmentView(site, council, entryOf(council.departments, 'data'));
    expect(view.reorganisation.map(({ name, part }) => [name, part])).toEqual([
      ['デジタル課', '前身'],
      ['情報課', ''],
    ]);
    expect(view.roles.map(({ role, items }) => [role, items.map(({ id }) => id)])).toEqual([
      ['利用', ['1-2']],
      ['提供', ['1-1']],
      ['共管', ['1-2']],
    ]);
    expect(departmentView(site, council, entryOf(council.departments, 'digital')).roles).toEqual([]);
  });

  it('criterion: standing cases and added ones, with who added and who applied them', () => {
    const view = criterionView(site, council, entryOf(council.criteria, 'table-4'));
    const [category] = view.categories;
    expect(
      category?.cases.shown.map(({ text, mark, origin, addedBy, appliedBy }) => [
        text,
        mark,
        origin,
        addedBy?.href,
        appliedBy.shown.map(({ label, dateText }) => `${dateText}${label}`),
      ]),
    ).toEqual([
      ['住民の業務 ⇒ 祭りの業務', undefined, '平成14年5月10日（金）の資料に記載', undefined, ['平成14年6月14日報告1']],
      ['住民の業務 ⇒ 星空の業務', undefined, '', '/hoshimi/inquiries/1-2/', []],
      ['住民の業務 ⇒ 灯台の業務', 'added', '', '/hoshimi/reports/2002-06-14-1/', []],
    ]);
    expect(view.sittings.shown.map(({ href, summary }) => [href, summary])).toEqual([
      ['/hoshimi/criteria/table-4/2002-06-14/', '追加1件'],
      ['/hoshimi/criteria/table-4/2002-05-10/', '追加1件'],
    ]);
    expect(view.mentions.map(({ mentions }) => mentions.map(({ cited }) => cited))).toEqual([['別表４']]);
    expect(criteriaView(site, council).criteria.map(({ items }) => items)).toEqual([2]);
  });

  it('criterion after a meeting: the table of that day, its changes marked, no later one known', () => {
    const view = (meeting: string) =>
      criterionAfterView(site, council, entryOf(council.criteria, 'table-4'), entryOf(council.meetingsById, meeting));
    const first = view('2002-05-10');
    expect(first.categories[0]?.cases.shown.map(({ text, mark, appliedBy }) => [text, mark, appliedBy.shown])).toEqual([
      ['住民の業務 ⇒ 祭りの業務', undefined, []],
      ['住民の業務 ⇒ 星空の業務', 'added', []],
    ]);
    expect([first.previous, first.next?.href]).toEqual([undefined, '/hoshimi/criteria/table-4/2002-06-14/']);
    expect(view('2002-06-14').previous?.href).toBe('/hoshimi/criteria/table-4/2002-05-10/');
  });

  it('counterparties: what the list knows, and what it does not under its own words', () => {
    const view = namesView(site, council, 'counterparties');
    expect(view.entries.map(({ name, href, counts }) => [name, href, counts])).toEqual([
      ['株式会社星見印刷', '/hoshimi/counterparties/printers/', '委託先 1件'],
    ]);
    expect(view.unlisted.shown.map(({ words, items }) => [words, items.shown.map(({ id }) => id)])).toEqual([
      ['未定', ['1-1']],
    ]);
    const page = nameView(site, council, 'counterparties', 'printers');
    expect(page.groups.map(({ label, items }) => [label, items.shown.map(({ id }) => id)])).toEqual([
      ['委託先', ['1-1']],
    ]);
    expect(nameView(site, council, 'counterparties', 'other').groups).toEqual([]);
  });

  it('lists of names are called in the council’s words', () => {
    const titles = (['counterparties', 'data-items'] as const).map((kind) => {
      const { frame, called } = namesView(site, council, kind);
      return [frame.title, called];
    });
    expect(titles).toEqual([
      ['委託先・結合先・提供先', ['委託先', '結合先', '提供先']],
      ['取り扱う個人情報', ['取り扱う個人情報']],
    ]);
  });

  it('data items: those of the list, and the others', () => {
    const view = namesView(site, council, 'data-items');
    expect(view.entries.map(({ name, counts }) => [name, counts])).toEqual([['氏名', '1件']]);
    expect(view.unlisted.shown.map(({ words }) => words)).toEqual(['住所']);
  });

  it('article: what cites it, in headers and in texts, each text with its sentence', () => {
    const law = entryOf(council.laws, 'ordinance');
    const view = articleView(
      site,
      council,
      law,
      entryOf(new Map(law.articles.map((article) => [article.number, article])), '13'),
    );
    expect(view.kinds.map(({ items }) => items.map(({ id }) => id))).toEqual([['1-1']]);
    expect(view.mentions.groups[0]?.mentions.map(({ href, label, sentence }) => [href, label, sentence])).toEqual([
      [
        '/hoshimi/meetings/2002-05-10/#u1',
        '会長（書き改め）',
        '諮問第1号は、星見市個人情報保護条例第13条および同条例施行規則第6条によるものです。',
      ],
      ['/hoshimi/meetings/2002-05-10/#document-1-1', '資料1（書き改め）', '条例第13条'],
    ]);
    expect(view.mentions.groups[0]?.mentions[0]?.items.map(({ label }) => label)).toEqual(['諮問第1号', '諮問第2号']);
  });

  it('law: a law that is only mentioned, and the list with outside laws apart', () => {
    expect(
      lawView(site, council, entryOf(council.laws, 'act')).mentions.groups[0]?.mentions.map(({ cited }) => cited),
    ).toEqual(['星明かり保護法']);
    expect(lawsView(site, council).groups.map(({ label, laws }) => [label, laws.length])).toEqual([
      ['星見市の条例・規則', 2],
      ['国の法律など', 1],
    ]);
  });

  it('guide: the page in its list', () => {
    const view = guideView(site, entryOf(new Map(site.guide.map((page) => [page.id, page])), 'index'));
    expect(view.parts).toEqual([{ type: 'html', html: '<h2 id="section-1">読む</h2>\n<p>本文</p>' }]);
    expect(view.outline).toEqual([{ id: 'section-1', text: '読む', below: [] }]);
    expect([view.previous, view.next]).toEqual([undefined, undefined]);
    expect(view.pages).toEqual([{ title: '手引', href: '/guide/', current: true }]);
  });
});
