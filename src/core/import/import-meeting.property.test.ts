import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { parseBody } from '../markdown/body/parse-body.ts';
import { parseMeeting } from '../markdown/parse-meeting.ts';
import { serializeBody } from '../markdown/write/serialize.ts';
import { FIRST_VOCABULARY, PRESET_NAMES, vocabularyOf } from '../vocabulary/presets.ts';
import type { ImportContext } from './context.ts';
import { countMissing } from './draft/coverage.ts';
import { importMeeting } from './import-meeting.ts';
import type { SourceBlock, SourceText } from './source-text.ts';

const context: ImportContext = {
  council: {
    id: 'hoshimi',
    name: '星見市個人情報保護審議会',
    municipality: '星見市',
    numbering: 'term',
    sessions: 'by-period',
    speakers: [
      { label: '会長', role: 'chair' },
      { label: '委員', role: 'member' },
      { label: '事務局', role: 'secretariat' },
    ],
    publishMembers: false,
    links: [],
    vocabulary: FIRST_VOCABULARY,
  },
  departments: [{ id: 'housing', name: '住宅課' }],
  laws: [
    {
      id: 'o',
      title: '星見市個人情報保護条例',
      kind: 'ordinance',
      aliases: ['条例'],
      outside: false,
      articles: [{ number: '13', subject: '委託', versions: [] }],
    },
  ],
  criteria: [],
  meetings: [],
};

/** What minutes are made of, and what breaks readers: marks, labels, half sentences, tags, control characters, ideographs beyond the first plane. */
const piece = fc.constantFrom(
  ...[
    '（会長）',
    '(委員)',
    '【住宅課長】',
    '○会長',
    '◯委員長',
    '会長：',
    '●',
    '→',
    '⇒',
    'Ａ委員',
    '〔',
    '〕',
    '（',
    '）',
    '諮問第42号',
    '諮問第4～6号',
    '報告1',
    '第2号議案',
    '令和6年議案第3号',
    '２　議題',
    '報告事項',
    '資料1',
    '原案どおり承認します。',
    '挙手多数',
    '反対2名',
    '日時',
    '日　時',
    '平成22年1月22日(金)午後3時',
    '出席者',
    '山田委員、佐藤委員',
    '件名',
    '\t',
    '　',
    '  ',
    '- ',
    '・',
    '1 ',
    '(1) ',
    '## ',
    '# ',
    '> ',
    '```',
    '|',
    '---',
    '***',
    '_a_',
    '<p>',
    '</p>',
    '<u>',
    '<br',
    '&amp;',
    '&lt;',
    '\\',
    '`',
    '[a](b)',
    'http://a.jp/',
    'www.a.jp',
    'a@b.jp',
    '\u0000',
    '\u0007',
    '\r',
    '\u2028',
    '\u200b',
    '\u{20bb7}',
    '﨑',
    '要旨',
    '発言内容',
    '以上',
    '次回は2月1日に開催します。',
    '請',
    'です。',
    'ですか',
    '第13条',
    '条例第 13 条',
    '別表4',
    '⇒ 業務',
    '---\n',
    'period: 5',
  ],
  '\n',
);
const line = fc.oneof(
  { weight: 4, arbitrary: fc.array(piece, { maxLength: 6 }).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
);
const block: fc.Arbitrary<SourceBlock> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ type: fc.constant('line' as const), text: line }) },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('line' as const),
      text: line,
      marker: fc.constantFrom('•', '1.', '（1）'),
      page: fc.integer({ min: 1, max: 3 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('table' as const),
      rows: fc.array(fc.array(line, { maxLength: 4 }), { maxLength: 4 }),
    }),
  },
);
const anyContext: fc.Arbitrary<ImportContext> = fc.constantFrom(
  ...PRESET_NAMES.map((name) => ({ ...context, council: { ...context.council, vocabulary: vocabularyOf(name) } })),
);
const source: fc.Arbitrary<SourceText> = fc.record({
  name: fc.constant('会議録.txt'),
  blocks: fc.array(block, { maxLength: 40 }),
});

describe('importMeeting, whatever the text', () => {
  it('loses no character, throws nothing, and writes what can be read', () => {
    fc.assert(
      fc.property(source, anyContext, (text, own) => {
        const { draft, coverage, diagnostics } = importMeeting(text, own);
        expect(Object.fromEntries(countMissing(text, draft).missing)).toEqual({});
        expect(coverage.kept).toBe(coverage.total);
        expect(diagnostics.every(({ at }) => at.line >= 1)).toBe(true);
        parseMeeting(own.council, '2010-01-22', 'f.md', draft);
      }),
      { numRuns: 400 * inject('propertyRuns'), seed: 42 },
    );
  });

  it('writes a body that stays the same when it is read and written again', () => {
    fc.assert(
      fc.property(source, anyContext, (text, own) => {
        const { draft } = importMeeting(text, own);
        const body = /\n---\n\n([\s\S]*)$/.exec(draft)?.[1] ?? '';
        const once = serializeBody(parseBody('', body, 0));
        expect(serializeBody(parseBody('', once, 0))).toBe(once);
      }),
      { numRuns: 125 * inject('propertyRuns'), seed: 43 },
    );
  });

  /** A text of about so many characters that is the unit over and over; what a chair says may end with words of its own. */
  type Hostile = (length: number) => string;
  const over =
    (unit: string): Hostile =>
    (length) =>
      unit.repeat(Math.ceil(length / unit.length));
  const chair =
    (unit: string, end = ''): Hostile =>
    (length) =>
      `（会長）${over(unit)(length)}${end}\n（委員）はい。\n（会長）終わります。`;
  const header = [
    '日時 平成22年1月22日',
    '出席者 山田委員',
    '議事',
    '諮問第1号 星見市立図書館の窓口業務の委託について',
  ];

  /** The processor's time that it takes to import such a text, in ms: the best of three, as other tests share the machine. */
  function cost(hostile: Hostile, length: number): number {
    const text = [...header, ...hostile(length).split('\n')];
    const source = { name: '大.txt', blocks: text.map((own): SourceBlock => ({ type: 'line', text: own })) };
    const runs = [1, 2, 3].map(() => {
      const start = process.cpuUsage();
      const { coverage } = importMeeting(source, context);
      expect(coverage.kept).toBe(coverage.total);
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1000;
    });
    return Math.min(...runs);
  }

  it.each<[string, Hostile]>([
    ['one endless line', over('あ')],
    ['one endless sentence of labels', over('会長：')],
    ['brackets that stay open', over('（')],
    ['a bracket a line', over('（会長\n')],
    ['a word a line', over('委員\n')],
    [
      'another label on every line',
      (length) => Array.from({ length: length / 9 }, (_, n) => `第${n}号住宅課長　発言${n}`).join('\n'),
    ],
    ['dates without end', over('平成22年1月22日、')],
    ['numbers of items', over('第1号議案、第2号から第9号まで、')],
    ['numbers of inquiries', over('諮問第1号、第2号から第9号まで、')],
    ['blanks', over(' ')],
    ['wide blanks in a line', (length) => `会${over('　')(length)}長`],
    ['tags', over('<p><li>')],
    ['tabs', over('あ\tい\n')],
    ['dashes', over('—')],
    ['titles', over('星見市立図書館の窓口業務の委託について\n')],
    ['decisions in one speech', chair('諮問第1号は承認します。')],
    ['conditions in one speech', chair('諮問第1号は、次のことを条件として承認します。名簿を返すこと。')],
    ['decisions in one sentence', chair('諮問第1号は承認、', 'です。')],
    ['quotations in one sentence', chair('諮問第1号は「承認します」と言い、', '承認します。')],
    ['quotations that stay open', chair('諮問第1号は「承認、', 'です。')],
    ['bare numbers in one sentence', chair('第1号は承認、第2号から第9号まで不承認、', 'です。')],
    ['a sentence on others', chair('市が市で市は', '承認します。')],
    ['a sentence on amendments', chair('修正し改めたうえで', '承認します。')],
    ['a sentence of titles', chair('星見市立図書館の窓口業務の委託について承認し、', 'ます。')],
    ['marks of markdown', over('*_`[]()<>#|~')],
  ])('takes time in proportion to %s', (_, hostile) => {
    // 100 KB of full-width text, and an eighth of it: a time that grows with the square would grow 64-fold.
    const [long, short] = [34_000, 34_000 / 8].map((length) => cost(hostile, length)) as [number, number];
    expect(long / short).toBeLessThan(24);
    // How long a second is depends on what else the machine does: asked only of the long suite.
    if (inject('propertyRuns') > 1) expect(long).toBeLessThan(1_000);
  });
});
