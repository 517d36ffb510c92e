import { describe, expect, it } from 'vitest';
import { type FileEdits, SMALL_COUNCIL } from '../../fixtures/small-council.ts';
import { smallDocuments } from '../fixtures/small-archive.ts';
import type { SearchDocument } from './document.ts';

const FIRST = 'kou/meetings/2010-01-22.md';

function documentOf(key: string, edits: FileEdits = {}): SearchDocument {
  const document = smallDocuments(edits).find((one) => one.key === `/kou/meetings/${key}`);
  if (!document) throw new Error(`no document ${key}`);
  return document;
}

const segments = (document: SearchDocument) =>
  document.segments.map(({ anchor, label, text }) => [anchor, label, text] as const);

describe('searchDocuments', () => {
  it('makes a document of each set of items, newest meeting first, what belongs to none last', () => {
    expect(smallDocuments().map(({ key }) => key)).toEqual([
      '/kou/meetings/2010-02-10/#inquiry-42+inquiry-44',
      '/kou/meetings/2010-02-10/#inquiry-42',
      '/kou/meetings/2010-02-10/#inquiry-44',
      '/kou/meetings/2010-02-10/#header',
      '/kou/meetings/2010-01-22/#inquiry-42',
      '/kou/meetings/2010-01-22/#inquiry-43',
      '/kou/meetings/2010-01-22/#report-1',
      '/kou/meetings/2010-01-22/#header',
    ]);
  });

  it('puts councils that met on the same day in the order of their ids', () => {
    const edits = Object.fromEntries(
      Object.entries(SMALL_COUNCIL).map(([path, text]) => [path.replace('kou', 'aoi'), text]),
    );
    const councils = smallDocuments(edits).map(({ facets, date }) => `${date} ${facets.council}`);
    expect([...new Set(councils)]).toEqual(['2010-02-10 aoi', '2010-02-10 kou', '2010-01-22 aoi', '2010-01-22 kou']);
  });

  it('gives a document the facets of its items as their meeting has them', () => {
    expect(documentOf('2010-02-10/#inquiry-42+inquiry-44').facets).toEqual({
      council: 'kou',
      department: ['kou/housing', 'kou/pension'],
      type: ['outsourcing'],
      outcome: ['approved-as-proposed', 'rejected'],
      year: '2010',
      dissent: ['no'],
      conditions: ['no'],
      overdue: ['no'],
    });
    expect(documentOf('2010-01-22/#inquiry-42').facets).toMatchObject({ outcome: ['continued'] });
    expect(documentOf('2010-01-22/#report-1').facets).toMatchObject({ type: [], outcome: ['noted'] });
    expect(documentOf('2010-01-22/#header').facets).toEqual({
      council: 'kou',
      department: [],
      type: [],
      outcome: [],
      year: '2010',
    });
  });

  it('says what a result is called and where its items are', () => {
    expect(documentOf('2010-01-22/#inquiry-43').info).toEqual({
      council: '甲市個人情報保護審議会',
      meeting: '第5期第1回',
      fidelity: 'paraphrase',
      date: '平成22年1月22日（金）',
      items: [
        {
          label: '諮問第43号',
          title: '年金の業務の目的外利用について',
          address: '/kou/inquiries/5-43/',
          outcome: '条件を付して承認',
          votes: '',
          department: '年金課',
          type: '目的外利用',
          told: [{ label: '条件', text: '結果を報告すること' }],
          objections: [],
          effect: 'approved-with-conditions',
          dissent: '',
        },
      ],
    });
  });

  it('lists each item of a meeting once, and no part of it', () => {
    const listed = smallDocuments().filter((one) => one.listed !== undefined);
    expect(listed.map(({ key, listed }) => `${listed} ${key}`.replace('/kou/meetings/', ''))).toEqual([
      'item 2010-02-10/#inquiry-42',
      'item 2010-02-10/#inquiry-44',
      'item 2010-01-22/#inquiry-42',
      'item 2010-01-22/#inquiry-43',
      'item 2010-01-22/#report-1',
    ]);
  });

  it('joins items that are taken up together, and what is said of each of them, into one matter', () => {
    const matters = smallDocuments().map(({ matter }) => matter);
    expect(matters.slice(0, 3)).toEqual(Array(3).fill('/kou/meetings/2010-02-10/#inquiry-42'));
    expect(new Set(matters.slice(4)).size).toBe(4);
  });

  it('joins items through a third', () => {
    const entry =
      '  - { number: 44, title: 年金の業務の委託について, type: outsourcing, department: pension, outcome: noted }\n';
    const edits = [
      ['reports:\n', `${entry}reports:\n`],
      ['### 諮問第43号\n', '### 諮問第43号・第44号\n'],
      ['### 報告1\n', '### 諮問第42号・第43号\n'],
    ] as const;
    const matters = smallDocuments({ [FIRST]: edits })
      .filter(({ date }) => date === '2010-01-22')
      .map(({ key, matter }) => `${key} ${matter}`.replaceAll('/kou/meetings/2010-01-22/', ''));
    expect(matters).toEqual([
      '#inquiry-42 #inquiry-42',
      '#inquiry-43+inquiry-44 #inquiry-42',
      '#inquiry-42+inquiry-43 #inquiry-42',
      '#inquiry-43 #inquiry-42',
      '#inquiry-44 #inquiry-42',
      '#report-1 #report-1',
      '#header #header',
    ]);
  });
});

describe('the segments of a document', () => {
  it('are the utterances, then all else that the page says of the items', () => {
    expect(segments(documentOf('2010-01-22/#inquiry-42'))).toEqual([
      ['u2', '住宅課長', '〔資料1に基づき説明〕'],
      ['u3', '委員', '次の2点を伺います。\n契約の期間\n契約の相手'],
      ['summary-1', '諮問第42号', '住宅課が説明し、委員が質問した。'],
      ['document-1-1', '資料1　諮問第42号', '件名\t住宅の業務の委託\n委託先\t株式会社乙'],
      ['inquiry-42', '諮問第42号', '住宅の業務の委託について'],
      ['header', '諮問第42号', `継続審議\n賛成2名・保留1名\n委託\n住宅課`],
    ]);
  });

  it('tell whom a misprinted speaker stands for, as the page does', () => {
    expect(segments(documentOf('2010-01-22/#inquiry-43'))[0]).toEqual([
      'u4',
      '年金長（年金課長）',
      '条例第16条による目的外利用です。',
    ]);
  });

  it('hold a heading that says more than the line of the agenda', () => {
    expect(segments(documentOf('2010-02-10/#inquiry-42+inquiry-44'))).toEqual([
      ['u1', '会長', 'お諮りします。'],
      ['inquiry-42', '', '諮問第42号・第44号'],
    ]);
  });

  it('of no item are the opening, the closing and the header', () => {
    expect(segments(documentOf('2010-01-22/#header'))).toEqual([
      ['u1', '会長', '開会します。'],
      ['part-1', '', '開会'],
      ['header', '甲市個人情報保護審議会', '第5期第1回 会議録'],
      ['header', '日時', '平成22年1月22日（金） 午後3時30分から午後5時まで'],
      ['header', '出席した委員（3名）', '内田、池田、中村(弘)（会長）'],
      ['header', '欠席した委員', '西川'],
      ['header', '出席した職員', '住宅課長、東村（年金課長）'],
      ['header', '原本', '会議要録'],
    ]);
  });

  it('of a document without headings belong to the items that list it', () => {
    const sheet = ['## 資料1\n\n### 諮問第42号\n', '## 資料1\n'] as const;
    const document = documentOf('2010-01-22/#inquiry-42', { [FIRST]: [sheet] });
    expect(segments(document).filter(([anchor]) => anchor === 'document-1-1')).toEqual([
      ['document-1-1', '資料1', '件名\t住宅の業務の委託\n委託先\t株式会社乙'],
    ]);
  });

  it('of a document that no item lists belong to the meeting', () => {
    const sheet = ['## 資料1\n\n### 諮問第42号\n', '## 参考資料\n'] as const;
    const document = documentOf('2010-01-22/#header', { [FIRST]: [sheet] });
    expect(segments(document).map(([anchor]) => anchor)).toContain('document-1-1');
  });

  it('include notes, in an utterance and on their own', () => {
    const within = ['（年金課）報告します。', '（年金課）報告します。\n\n〔注：資料はない〕'] as const;
    const alone = ['### 報告1\n\n', '### 報告1\n\n〔資料を配付〕\n\n'] as const;
    expect(segments(documentOf('2010-01-22/#report-1', { [FIRST]: [within, alone] }))).toEqual([
      ['u5', '年金課', '報告します。\n注〔資料はない〕'],
      ['report-1', '', '〔資料を配付〕'],
      ['report-1', '報告1', '承認基準の適用について'],
      ['header', '報告1', `報告を受けた\n年金課`],
      ['header', '報告1　要望と約束', '件数を示すこと（次回の会議で報告）'],
      ['reports/2010-01-22-1/', '報告1', '報告事項\n第5期第1回（平成22年1月22日）'],
      ['reports/2010-01-22-1/#facts-heading', '回答', '件数を示すこと\n平成22年2月10日　第5期諮問第44号'],
      [
        'reports/2010-01-22-1/#relations-heading',
        '後の回答',
        '第5期諮問第44号　年金の業務の委託について\n件数を示すこと',
      ],
    ]);
  });

  it('include notes of a summary or a document as the page shows them', () => {
    const noted = ['委員が質問した。', '委員が質問した。\n\n〔注：要録のまま〕\n\n以上である。'] as const;
    expect(segments(documentOf('2010-01-22/#inquiry-42', { [FIRST]: [noted] }))).toContainEqual([
      'summary-1',
      '諮問第42号',
      '住宅課が説明し、委員が質問した。\n注〔要録のまま〕\n以上である。',
    ]);
  });

  it('tell who else has to do with an item, and with what, as its header says it', () => {
    const parties = [
      'department: housing\n',
      'department: housing\n    departments: [{ department: pension, role: 利用 }]\n    counterparties: [{ name: 株式会社乙, role: 委託先 }, 丙, 丁]\n    dataItems: [氏名, 住所]\n',
    ] as const;
    const told = segments(documentOf('2010-01-22/#inquiry-42', { [FIRST]: [parties] }));
    expect(told.filter(([anchor, label]) => anchor === 'header' && label.includes('　'))).toEqual([
      ['header', '諮問第42号　関わる課', '年金課（利用）'],
      ['header', '諮問第42号　委託先', '株式会社乙'],
      ['header', '諮問第42号　相手方', '丙、丁'],
      ['header', '諮問第42号　取り扱う個人情報', '氏名、住所'],
    ]);
  });

  it('of an item that was not discussed lead to the agenda', () => {
    const silent = ['### 報告1\n\n（年金課）報告します。', ''] as const;
    const anchors = segments(documentOf('2010-01-22/#report-1', { [FIRST]: [silent] })).map(([anchor]) => anchor);
    expect(anchors.filter((anchor) => !anchor.includes('/'))).toEqual(['header', 'header', 'header']);
  });

  it('hold the notes on the record', () => {
    const notes = ['record: {', 'notes: [開会の時刻は前回の予告と違う。]\nrecord: {'] as const;
    expect(segments(documentOf('2010-01-22/#header', { [FIRST]: [notes] }))).toContainEqual([
      'notes',
      '',
      '開会の時刻は前回の予告と違う。',
    ]);
  });

  it('are free of line ends within a Japanese sentence', () => {
    const wrapped = ['住宅課が説明し、委員が質問した。', '住宅課が説明し、\n委員が質問した。'] as const;
    expect(segments(documentOf('2010-01-22/#inquiry-42', { [FIRST]: [wrapped] }))).toContainEqual([
      'summary-1',
      '諮問第42号',
      '住宅課が説明し、委員が質問した。',
    ]);
  });
});
