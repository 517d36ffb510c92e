import { describe, expect, it } from 'vitest';
import { makeVocabulary, type OwnWords } from './make-vocabulary.ts';
import type { KindWords, Preset } from './preset.ts';
import type { ItemKind } from './vocabulary.ts';

const preset: Preset = {
  label: '審議会',
  numbering: 'fiscal-year',
  kinds: [
    { key: 'inquiries', label: '諮問', anchor: 'inquiry', isPlain: true, isTyped: true },
    { key: 'reports', label: '報告事項', words: ['報告', '報告事項'], numbering: 'none', outcome: '了承' },
  ],
  types: [
    { id: 'outsourcing', label: '委託' },
    { id: 'linkage', label: '結合' },
  ],
  outcomes: [
    { id: 'passed', label: '可決', effect: 'approved-as-proposed' },
    { label: '了承', effect: 'noted' },
  ],
  speakers: [{ label: '会長', role: 'chair' }],
};

const make = (own?: OwnWords) => makeVocabulary(preset, own);

function makeOne(words: KindWords): ItemKind | undefined {
  return makeVocabulary({ ...preset, kinds: [] }, { kinds: [words] }).kinds[0];
}

describe('words for papers', () => {
  it('are general where nothing is said', () => {
    const { sheet, names, criteria } = make();
    expect(sheet.counterparties.map(({ id, label }) => [id, label])).toEqual([['counterparty', '相手方']]);
    expect(sheet.departments.map(({ id, label }) => [id, label])).toEqual([['関係', '関係']]);
    expect(names).toEqual({
      counterparties: { label: '相手方', description: '{council}の案件に現れる相手方と、それぞれの案件の一覧です。' },
      'data-items': {
        label: '情報の項目',
        description: '{council}の案件に現れる情報の項目と、それぞれの案件の一覧です。',
      },
    });
    expect(criteria).toEqual({
      label: '基準',
      title: '基準',
      description: '{council}の基準の一覧です。',
      lead: 'この審議会の基準を、表ごとに示します。',
      words: [],
    });
  });

  it('of a council come over them', () => {
    const { sheet, names, criteria } = make({
      sheet: { dataItems: { label: '扱う情報' }, departments: [{ label: '関係', rows: ['関連課'] }] },
      names: { counterparties: { label: '事業者' }, 'data-items': { description: '{council}の項目' } },
      criteria: { label: '審査基準', lead: '初めの文' },
    });
    expect(sheet.dataItems).toEqual({ label: '扱う情報', rows: ['情報の項目', '扱う情報'] });
    expect(sheet.departments).toMatchObject([{ id: '関係', rows: expect.arrayContaining(['関係課', '関連課']) }]);
    expect(names.counterparties).toMatchObject({ label: '事業者', description: expect.stringContaining('事業者') });
    expect(names['data-items']).toEqual({ label: '扱う情報', description: '{council}の項目' });
    expect(criteria).toMatchObject({ title: '審査基準', lead: '初めの文', words: ['審査基準'] });
  });
});

describe('makeVocabulary', () => {
  it('leaves a preset as it is where a council says nothing', () => {
    const { kinds, types, outcomes } = make();
    expect(kinds.map(({ key }) => key)).toEqual(['inquiries', 'reports']);
    expect(types).toEqual(preset.types);
    expect(outcomes).toEqual([
      { id: 'passed', label: '可決', effect: 'approved-as-proposed' },
      { id: '了承', label: '了承', effect: 'noted' },
    ]);
    expect(make({ kinds: undefined, types: [], outcomes: undefined })).toEqual(make());
  });

  it.each<[string, KindWords, Partial<ItemKind>]>([
    ['another label', { key: 'reports', label: '報告案件' }, { label: '報告案件', numbering: 'none', outcome: '了承' }],
    ['another numbering', { key: 'reports', numbering: 'period' }, { label: '報告事項', call: '報告事項第{n}号' }],
    ['other words', { key: 'reports', words: ['報告案件'] }, { words: ['報告事項', '報告案件'], call: '報告事項{n}' }],
    ['another outcome', { key: 'reports', outcome: '可決' }, { outcome: 'passed', label: '報告事項' }],
    ['an outcome that there is not', { key: 'reports', outcome: '可' }, { outcome: undefined }],
    [
      'what it is no longer',
      { key: 'inquiries', isTyped: false },
      { isTyped: false, isPlain: true, anchor: 'inquiry' },
    ],
    ['nothing', { key: 'inquiries', label: undefined, isPlain: undefined }, { label: '諮問', isPlain: true }],
  ])('completes a kind of the preset by its key: %s', (_, words, expected) => {
    const { kinds } = make({ kinds: [words] });
    expect(kinds.map(({ key }) => key)).toEqual(['inquiries', 'reports']);
    expect(kinds.find(({ key }) => key === words.key)).toMatchObject(expected);
  });

  it.each([
    ['period', 'term', 'term'],
    ['period', 'calendar-year', 'calendar-year'],
    ['fiscal-year', 'term', 'fiscal-year'],
    ['none', 'term', 'none'],
  ] as const)('numbered by %s, in a council that counts by %s, is %s', (numbering, council, expected) => {
    const kinds = [{ key: 'bills', label: '議案', numbering }];
    expect(makeVocabulary({ ...preset, kinds }, {}, council).kinds[0]?.numbering).toBe(expected);
  });

  it('leaves a word to the kind that the council itself has it for', () => {
    const { kinds } = make({ kinds: [{ key: 'bills', label: '議案', words: ['報告'] }] });
    expect(kinds.map(({ key, words }) => [key, words])).toEqual([
      ['inquiries', ['諮問']],
      ['reports', ['報告事項']],
      ['bills', ['議案', '報告']],
    ]);
  });

  it('keeps the ids of plain kinds apart: the first stays plain', () => {
    const kinds: KindWords[] = [
      { key: 'inquiries', isPlain: true },
      { key: 'bills', numbering: 'calendar-year', isPlain: true },
      { key: 'reports', numbering: 'none', isPlain: true },
      { key: 'briefings', numbering: 'meeting', isPlain: true },
      { key: 'appeals', numbering: 'running', isPlain: true },
    ];
    const plain = makeVocabulary({ ...preset, kinds }).kinds.filter(({ isPlain }) => isPlain);
    expect(plain.map(({ key }) => key)).toEqual(['inquiries', 'reports', 'appeals']);
  });

  it('adds a kind of the council after those of the preset', () => {
    const { kinds } = make({ kinds: [{ key: 'petitions', label: '請願' }] });
    expect(kinds.map(({ key }) => key)).toEqual(['inquiries', 'reports', 'petitions']);
  });

  it.each<[string, KindWords, Partial<ItemKind>]>([
    [
      'a label alone',
      { key: 'petitions', label: '請願' },
      {
        ...{ call: '請願第{n}号', words: ['請願'], numbering: 'fiscal-year', anchor: 'petitions' },
        ...{ isPlain: false, isTyped: false, outcome: undefined },
      },
    ],
    ['a key alone', { key: 'petitions' }, { label: 'petitions', call: 'petitions第{n}号', words: ['petitions'] }],
    ['no numbers', { key: 'topics', label: '議題', numbering: 'none' }, { call: '議題{n}', words: ['議題'] }],
    ['numbers', { key: 'bills', label: '議案', numbering: 'running' }, { call: '議案第{n}号', numbering: 'running' }],
    ['a call', { key: 'bills', label: '議案', call: '議第{n}号' }, { call: '議第{n}号', words: ['議', '議案'] }],
    ['a word after the number', { key: 'bills', label: '議案', call: '第{n}号議案' }, { words: ['議案'] }],
    ['another after it', { key: 'bills', label: '議案', call: '第{n}号議事' }, { words: ['議事', '議案'] }],
    ['a number alone', { key: 'bills', label: '議案', call: '第{n}号' }, { words: ['議案'] }],
    ['a call without 号', { key: 'notes', label: '報告事項', call: '報告{n}' }, { words: ['報告', '報告事項'] }],
    ['words of its own', { key: 'bills', label: '議案', words: ['付議案件'] }, { words: ['議案', '付議案件'] }],
    ['an anchor', { key: 'bills', label: '議案', anchor: 'bill' }, { anchor: 'bill' }],
    ['no outcome', { key: 'bills', label: '議案' }, { outcome: undefined }],
    ['an outcome', { key: 'bills', label: '議案', outcome: 'passed' }, { outcome: 'passed' }],
  ])('answers what a kind leaves out: %s', (_, words, expected) => {
    expect(makeOne(words)).toMatchObject({ key: words.key, ...expected });
  });

  it.each<[string, NonNullable<OwnWords['types']>, readonly (readonly [string, string])[]]>([
    [
      'another label by its id',
      [{ id: 'outsourcing', label: '外部委託' }],
      [
        ['outsourcing', '外部委託'],
        ['linkage', '結合'],
      ],
    ],
    [
      'one more',
      [{ id: 'breach', label: '漏えい' }],
      [
        ['breach', '漏えい'],
        ['outsourcing', '委託'],
        ['linkage', '結合'],
      ],
    ],
    [
      'one more without id',
      [{ label: '漏えい' }],
      [
        ['漏えい', '漏えい'],
        ['outsourcing', '委託'],
        ['linkage', '結合'],
      ],
    ],
  ])('brings types together: %s', (_, own, expected) => {
    expect(make({ types: own }).types.map(({ id, label }) => [id, label])).toEqual(expected);
  });

  it('keeps the words of a type that a council calls by another label', () => {
    const linkage = { id: 'linkage', label: '結合', words: ['電算結合'] };
    const typesOf = (own: NonNullable<OwnWords['types']>) =>
      makeVocabulary({ ...preset, types: [linkage] }, { types: own }).types;
    expect(typesOf([{ id: 'linkage', label: 'オンライン結合' }])).toEqual([{ ...linkage, label: 'オンライン結合' }]);
    expect(typesOf([{ label: '結合', words: ['接続'] }])).toEqual([{ ...linkage, words: ['接続'] }]);
    expect(typesOf([{ label: '結合', words: undefined }])).toEqual([linkage]);
  });

  it.each<[string, NonNullable<OwnWords['outcomes']>, readonly (readonly [string, string, string])[]]>([
    [
      'another label by its id',
      [{ id: 'passed', label: '議決', effect: 'approved-as-proposed' }],
      [
        ['passed', '議決', 'approved-as-proposed'],
        ['了承', '了承', 'noted'],
      ],
    ],
    [
      'another effect of a word that is its own id',
      [{ label: '了承', effect: 'approved-as-proposed' }],
      [
        ['了承', '了承', 'approved-as-proposed'],
        ['passed', '可決', 'approved-as-proposed'],
      ],
    ],
    [
      'one more with an id, one more without',
      [
        { id: 'voted-down', label: '否決', effect: 'rejected' },
        { label: '持越し', effect: 'continued' },
      ],
      [
        ['voted-down', '否決', 'rejected'],
        ['持越し', '持越し', 'continued'],
        ['passed', '可決', 'approved-as-proposed'],
        ['了承', '了承', 'noted'],
      ],
    ],
    [
      'a word of the preset by its label',
      [{ label: '可決', effect: 'approved-as-amended' }],
      [
        ['passed', '可決', 'approved-as-amended'],
        ['了承', '了承', 'noted'],
      ],
    ],
  ])('brings outcomes together: %s', (_, own, expected) => {
    expect(make({ outcomes: own }).outcomes.map(({ id, label, effect }) => [id, label, effect])).toEqual(expected);
  });

  it('changes neither the preset nor what the council says', () => {
    const own: OwnWords = { kinds: [{ key: 'reports', label: '報告案件' }], types: [{ label: '漏えい' }] };
    const before = structuredClone({ preset, own });
    make(own);
    expect({ preset, own }).toEqual(before);
  });
});
