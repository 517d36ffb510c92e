import fc from 'fast-check';
import { toString as wordsOf } from 'mdast-util-to-string';
import { describe, expect, inject, it } from 'vitest';
import { councilSchema, makeCouncil } from '../domain/council/council.ts';
import { utterancesOf } from '../domain/meeting/meeting.ts';
import { parseMeeting } from '../markdown/parse-meeting.ts';
import { importMeeting } from './import-meeting.ts';

/**
 * Minutes that are put together from pieces whose meaning is written beside them. This is the oracle: it knows what was
 * stated because it chose the clause, and shares nothing with the importer.
 */
interface Ending {
  /** What is said at the end of an item: who and what; `＃` stands for the item. */
  readonly says: readonly (readonly [who: 'chair' | 'member' | 'official' | 'note', text: string])[];
  /** The effect that may be stated; none where nothing is decided. */
  readonly effect?: string;
  readonly method?: string;
  readonly for?: number;
  readonly against?: number;
}

const ENDINGS: readonly Ending[] = [
  { says: [['chair', '＃は、原案のとおり承認します。']], effect: 'approved-as-proposed' },
  { says: [['chair', 'ほかになければ、＃は承認することといたします。']], effect: 'approved-as-proposed' },
  { says: [['chair', '＃につきましては、継続審議とします。']], effect: 'continued' },
  { says: [['chair', '＃は不承認とすることに決定しました。']], effect: 'rejected' },
  {
    says: [
      ['chair', '＃について、承認することにご異議ありませんか。'],
      ['note', '（「異議なし」の声あり）'],
      ['chair', '異議なしと認め、＃は承認いたします。'],
    ],
    effect: 'approved-as-proposed',
    method: 'consensus',
  },
  {
    says: [
      ['chair', '＃に賛成の方は挙手をお願いします。'],
      ['note', '（賛成者挙手）'],
      ['chair', '賛成4名、反対2名です。よって＃は承認します。'],
    ],
    effect: 'approved-as-proposed',
    method: 'show-of-hands',
    for: 4,
    against: 2,
  },
  {
    says: [
      ['chair', '＃は承認ということでよろしいでしょうか。'],
      ['member', '異議があります。説明が足りません。'],
      ['chair', 'では、起立により採決します。賛成1名、反対4名で、＃は不承認とします。'],
    ],
    effect: 'rejected',
    method: 'standing',
    for: 1,
    against: 4,
  },
  { says: [['chair', '＃は、年に一度報告することを条件に承認します。']], effect: 'approved-with-conditions' },
  { says: [['chair', '＃は、条件を付けずに承認とします。']], effect: 'approved-as-proposed' },
  { says: [['chair', '＃を承認することはできません。資料を出し直してください。']] },
  {
    says: [
      ['chair', '＃は承認してよろしいでしょうか。'],
      ['member', '反対です。期間が長すぎます。'],
      ['chair', 'ご意見として承ります。'],
    ],
  },
  {
    says: [
      ['official', '＃を承認していただければ、四月に始めます。'],
      ['chair', '予定は分かりました。'],
    ],
  },
  { says: [['chair', '隣の市の審議会では、同じ案を不承認としたそうです。']] },
  {
    says: [
      ['member', '＃は承認でよいと思います。'],
      ['chair', 'ほかの方のご意見も後で伺います。'],
    ],
  },
  { says: [['chair', '昨年度は、この業務を承認しました。今年度はまだ何も決めていません。']] },
  {
    says: [
      ['official', '市議会では関連の条例が可決されました。'],
      ['chair', '報告として伺いました。'],
    ],
  },
  {
    says: [
      ['chair', '仮に不承認となれば、業務は止まります。'],
      ['official', 'そのとおりです。'],
    ],
  },
];

const FORMS: readonly ((label: string, text: string) => string)[] = [
  (label, text) => `（${label}）${text}`,
  (label, text) => `【${label}】${text}`,
  (label, text) => `○${label}　${text}`,
  (label, text) => `${label}：${text}`,
  (label, text) => `<${label}>${text}`,
];
const LABELS = { chair: '会長', member: '黒田委員', official: '環境課長' } as const;
const DATES = [
  ['令和6年11月14日（木）午後2時から午後4時まで', '2024-11-14', '14:00'],
  ['令和６年５月１０日（金）　１０時００分～１１時３０分', '2024-05-10', '10:00'],
  ['平成三十年三月五日（月） 午前九時三十分から', '2018-03-05', '09:30'],
] as const;
const HEADS: readonly ((label: string, value: string) => string)[] = [
  (label, value) => `${label}　${value}`,
  (label, value) => `${label}：${value}`,
  (label, value) => `■${label}　${value}`,
];

const minutes = fc.record({
  endings: fc.array(fc.constantFrom(...ENDINGS), { minLength: 1, maxLength: 3 }),
  form: fc.constantFrom(...FORMS),
  date: fc.constantFrom(...DATES),
  head: fc.constantFrom(...HEADS),
  first: fc.integer({ min: 1, max: 40 }),
  /** Where a page breaks its lines, in characters; none where it does not. */
  width: fc.constantFrom(undefined, undefined, 44, 52),
});

type Made = typeof minutes extends fc.Arbitrary<infer T> ? T : never;

function write({ endings, form, date, head, first, width }: Made) {
  const spoken: { label: string; text: string }[] = [];
  const lines: string[] = [];
  const say = (who: 'chair' | 'member' | 'official', text: string) => {
    spoken.push({ label: LABELS[who], text });
    lines.push(...broken(form(LABELS[who], text), width));
  };
  const names = endings.map((_, index) => `諮問第${first + index}号`);
  for (const [index, { says }] of endings.entries()) {
    const name = names[index] ?? '';
    say('chair', `${index === 0 ? '' : '次に、'}${name}の説明をお願いします。`);
    say('official', '資料により説明します。');
    for (const [who, text] of says) {
      const own = text.replaceAll('＃', name);
      if (who === 'note') lines.push(own);
      else say(who, own);
    }
  }
  say('chair', '以上で本日の会議を終わります。');
  const source = [
    '令和6年度第3回みどり市個人情報保護審議会会議録',
    head('日時', date[0]),
    head('場所', '市役所 第2会議室'),
    head('出席者', '白石会長、黒田委員、赤城委員、環境課長'),
    '議題',
    ...names.map((name, index) => `（${index + 1}）${name} 名簿づくりの業務その${index + 1}の委託について（環境課）`),
    '議事の内容',
    ...lines,
  ];
  return { source, names, spoken };
}

/** A line of a page that is full goes on below it. */
function broken(line: string, width: number | undefined): string[] {
  if (width === undefined) return [line];
  const chars = [...line];
  const lines: string[] = [];
  for (let at = 0; at < chars.length; at += width) lines.push(chars.slice(at, at + width).join(''));
  return lines;
}

const council = makeCouncil(
  'midori',
  councilSchema.parse({ name: 'みどり市個人情報保護審議会', municipality: 'みどり市', numbering: 'fiscal-year' }),
);
const ink = (text: string): string => text.replace(/\s/gu, '');

describe('minutes made of known clauses', () => {
  it('have no outcome, vote, date or speaker but those that a clause states, and lose nothing', () => {
    fc.assert(
      fc.property(minutes, (made) => {
        const { source, names, spoken } = write(made);
        const blocks = source.map((text) => ({ type: 'line' as const, text }));
        const { draft, coverage, meetingId } = importMeeting(
          { name: '会議録.txt', blocks },
          { council, departments: [{ id: 'kankyo', name: '環境課' }], laws: [], criteria: [], meetings: [] },
        );
        expect(coverage.kept).toBe(coverage.total);
        const read = parseMeeting(council, '2024-11-14', 'draft.md', draft);
        const meeting = read.meeting ?? read.draft?.meeting;
        if (!meeting) throw new Error('the draft cannot be read');
        expect([undefined, made.date[1]]).toContain(meetingId);
        expect([undefined, made.date[2]]).toContain(meeting.header.time?.start);
        for (const [index, ending] of made.endings.entries()) {
          const item = meeting.header.items.find(({ named }) => `諮問第${named.number}号` === names[index]);
          const stated = item?.entry.outcome?.effect;
          expect([undefined, ending.effect], source.join('\n')).toContain(stated);
          const [vote] = item?.entry.votes ?? [];
          if (!vote) continue;
          expect(vote.method, source.join('\n')).toBe(ending.method);
          expect([vote.for, vote.against]).toEqual([ending.for, ending.against]);
        }
        // Every speech that was divided is one person's own words, in their order.
        const all = spoken.map(({ label, text }) => `${label}:${ink(text)}`);
        let from = 0;
        for (const { speaker, parts } of utterancesOf(meeting)) {
          const text = ink(
            parts
              .map((part) => (part.type === 'blocks' ? part.blocks.map((block) => wordsOf(block)).join('') : ''))
              .join(''),
          );
          const at = all.findIndex((one, place) => place >= from && one === `${speaker}:${text}`);
          expect(at, `${speaker}: ${text}`).toBeGreaterThanOrEqual(0);
          from = at + 1;
        }
      }),
      // At length ten thousand of them.
      { numRuns: 100 * inject('propertyRuns') ** 2, seed: 12 },
    );
  });

  it('are read for what they plainly say', () => {
    // The property above would hold of an importer that reads nothing.
    let stated = 0;
    let told = 0;
    for (const made of fc.sample(minutes, { numRuns: 60, seed: 13 })) {
      const { source, names } = write(made);
      const { draft } = importMeeting(
        { name: '会議録.txt', blocks: source.map((text) => ({ type: 'line' as const, text })) },
        { council, departments: [], laws: [], criteria: [], meetings: [] },
      );
      const read = parseMeeting(council, '2024-11-14', 'draft.md', draft);
      const items = (read.meeting ?? read.draft?.meeting)?.header.items ?? [];
      for (const [index, { effect }] of made.endings.entries()) {
        if (effect === undefined) continue;
        stated += 1;
        if (
          items.some(
            ({ named, entry }) => `諮問第${named.number}号` === names[index] && entry.outcome?.effect === effect,
          )
        )
          told += 1;
      }
    }
    expect(told / stated).toBeGreaterThan(0.95);
  });
});
