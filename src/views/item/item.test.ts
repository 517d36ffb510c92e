import { describe, expect, it } from 'vitest';
import { sampleSite } from '../../../tests/support/sample-site.ts';
import { entryOf } from '../pages.ts';
import { itemPageView } from './item.ts';

const site = sampleSite();
const council = entryOf(site.archive.councils, 'hoshimi');
const page = (id: string) => itemPageView(site, council, entryOf(council.items, id));

describe('the page of an inquiry', () => {
  const inquiry = page('1-1');

  it('shows the last outcome, and each meeting with its own, newest first', () => {
    expect(inquiry.summary.outcome.label).toBe('条件を付して承認');
    expect(inquiry.treatments.map(({ meeting, outcome }) => [meeting.label, outcome])).toEqual([
      ['第1期第2回', '条件を付して承認'],
      ['第1期第1回', '継続審議'],
    ]);
    expect(inquiry.conditions).toEqual([
      {
        kind: '条件',
        isToldApart: false,
        parties: '',
        unitHref: undefined,
        text: [{ text: '結果を示す' }],
        due: '次回の会議で報告',
        answers: [],
      },
    ]);
  });

  it('holds the discussion of both meetings, linking back to each utterance', () => {
    const hrefs = inquiry.treatments.map(({ discussion }) =>
      discussion.flatMap(({ turns }) => turns.flatMap((turn) => (turn.type === 'utterance' ? turn.href : []))),
    );
    expect(hrefs).toEqual([
      ['/hoshimi/meetings/2002-06-14/#u1'],
      ['/hoshimi/meetings/2002-05-10/#u1', '/hoshimi/meetings/2002-05-10/#u2'],
    ]);
  });

  it('shows the case sheet of the document its header names, with continued rows joined', () => {
    const [document] = inquiry.treatments[1]?.documents ?? [];
    expect(document?.href).toBe('/hoshimi/meetings/2002-05-10/#document-1-1');
    const html = document?.parts[0]?.type === 'html' ? document.parts[0].html : '';
    expect(html).toContain('<th rowspan="2" scope="row">根拠</th>');
    expect(html).toContain('<a href="/hoshimi/laws/act/">星明かり保護法</a>');
  });

  it('links what its case sheet names, listed or not', () => {
    const [row] = inquiry.counterparties;
    expect([row?.label, row?.names.map(({ words, remark }) => [words, remark])]).toEqual([
      '委託先',
      [
        ['株式会社星見印刷', '予定'],
        ['未定', undefined],
      ],
    ]);
    const hrefs = [...inquiry.counterparties, ...inquiry.dataItems].flatMap(({ names }) =>
      names.flatMap(({ targets }) => targets.map(({ href }) => href)),
    );
    expect(hrefs).toEqual([
      '/hoshimi/counterparties/printers/',
      expect.stringMatching(/^\/hoshimi\/counterparties\/#unlisted-/),
      '/hoshimi/data-items/name/',
      expect.stringMatching(/^\/hoshimi\/data-items\/#unlisted-/),
    ]);
  });

  it('shows the departments that have another part in it: those of its header, then those of its sheets', () => {
    const involved = (id: string) => page(id).involved.map(({ name, role, href }) => [name, role, href]);
    expect(involved('1-1')).toEqual([['情報課', '提供', '/hoshimi/departments/data/']]);
    expect(involved('1-2').map(([name, role]) => [name, role])).toEqual([
      ['情報課', '利用'],
      ['情報課', '共管'],
    ]);
  });

  it('is drawn with what it is connected with, one step away', () => {
    const neighbours = (id: string) =>
      page(id).map.neighbours.map(({ relation, label, href }) => [relation, label, href]);
    expect(neighbours('1-1')).toEqual([
      ['関連する案件', '第1期諮問第2号', '/hoshimi/inquiries/1-2/'],
      ['引用する条', '星見市個人情報保護条例第13条', '/hoshimi/laws/ordinance/13/'],
      ['委託先', '株式会社星見印刷', '/hoshimi/counterparties/printers/'],
    ]);
    expect(neighbours('2002-06-14-1')).toEqual([
      ['回答した案件', '第1期諮問第2号', '/hoshimi/inquiries/1-2/'],
      ['承認基準', '別表4 類型1', '/hoshimi/criteria/table-4/#category-1'],
    ]);
  });

  it('names department, article and summary passage', () => {
    expect(inquiry.departmentChain.map(({ name }) => name)).toEqual(['企画部', 'デジタル課']);
    expect(inquiry.cites).toEqual([
      {
        text: '条例第13条',
        title: '星見市個人情報保護条例第13条',
        subject: '委託',
        href: '/hoshimi/laws/ordinance/13/',
      },
    ]);
    expect(inquiry.treatments[1]?.summary.map(({ heading }) => heading)).toEqual(['諮問第1号']);
  });

  it('shows the way through the meetings, oldest first', () => {
    expect(inquiry.lineage.steps.map(({ date, item, facts }) => [date, item?.label, item?.isCurrent, facts])).toEqual([
      ['2002-05-10', '第1期諮問第1号', true, ['継続審議']],
      ['2002-06-14', '第1期諮問第1号', true, ['条件を付して承認']],
    ]);
    expect(page('1-2').lineage.steps.map(({ facts }) => facts)).toEqual([
      ['原案どおり承認'],
      ['報告を受けた', '第1期諮問第2号に回答'],
    ]);
  });

  it('says first what became of it, and only what the record states', () => {
    expect(page('1-1').brief).toEqual([
      'デジタル課が所管するこの諮問の結論は、平成14年6月14日の第1期第2回で「条件を付して承認」でした。',
      '2回の会議で審議されました。',
      '条件が1件付きました。この後の会議は、まだ収録していません。',
    ]);
    expect(page('1-2').brief).toEqual([
      expect.stringMatching(/で「原案どおり承認」でした（賛成多数・賛成1名）。$/),
      '賛成しなかった委員の記録：反対1名。',
    ]);
  });

  it('shows relations from both ends', () => {
    const relations = (id: string) => page(id).relations.map(({ label, item }) => [label, item?.fullLabel]);
    expect(relations('1-1')).toEqual([['関連する案件', '第1期諮問第2号']]);
    expect(relations('1-2')).toEqual([
      ['関連する案件', '第1期諮問第1号'],
      ['後の回答', '報告1'],
    ]);
  });
});

describe('the page of a report', () => {
  it('shows the criterion with the case applied and the case added', () => {
    expect(page('2002-06-14-1').criteria).toEqual([
      {
        table: '別表4',
        label: '別表4 類型1',
        title: '目的外利用の基準',
        summary: '要件を確かめるとき',
        href: '/hoshimi/criteria/table-4/#category-1',
        after: '/hoshimi/criteria/table-4/2002-06-14/',
        removed: [],
        renamed: [],
        added: ['住民の業務 ⇒ 灯台の業務'],
        applied: ['住民の業務 ⇒ 祭りの業務'],
      },
    ]);
  });
});
