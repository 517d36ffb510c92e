import { z } from 'zod';
import { formatCalendarYear, formatFiscalYear } from '../../text/wareki.ts';
import { EFFECT_VALUES, EFFECTS } from '../../vocabulary/effect.ts';
import { makeVocabulary, type OwnWords } from '../../vocabulary/make-vocabulary.ts';
import type { Preset } from '../../vocabulary/preset.ts';
import { FIRST_PRESET, PRESET_NAMES, PRESETS, vocabularyOf } from '../../vocabulary/presets.ts';
import {
  findTerm,
  ITEM_NUMBERINGS,
  listTerms,
  PERIOD_NUMBERINGS,
  type Vocabulary,
} from '../../vocabulary/vocabulary.ts';
import { type FieldIssueCode, ruled, slug, text, webAddress } from '../fields.ts';
import { itemKindKey } from '../item/kind-key.ts';
import { privacyField } from '../privacy/allowed.ts';
import { paperWordsFields } from './paper-words.ts';
import { SPEAKER_ROLES } from './speaker-role.ts';

/** How a council counts: by term of office (第5期第15回), fiscal year (平成28年度第5回) or calendar year (令和7年第4回). */
const numbering = z.enum(PERIOD_NUMBERINGS);
export type Numbering = z.infer<typeof numbering>;

/** What a speaker is in the meeting, for setting turns apart on the page. */
const speakerRole = z.enum(SPEAKER_ROLES);
export type SpeakerRole = z.infer<typeof speakerRole>;

/** A kind of items. What is left out is its preset's, or what most councils do. */
const kindSchema = z.strictObject({
  key: itemKindKey.meta({
    title: '一覧の名前',
    description: '会議録の見出し情報での名前と、アドレスの一部（proposals など）',
  }),
  label: text.optional().meta({ title: '呼び名', description: '議案、報告事項 など' }),
  call: ruled(text, (value) => value.split('{n}').length === 2, '番号の所に {n} を1つ書く')
    .optional()
    .meta({ title: '1件の呼び方', description: '番号の所に {n} を書きます（議案第{n}号、第{n}号議案）' }),
  words: z
    .array(text)
    .optional()
    .meta({ title: 'ほかの呼び方', description: '見出しや発言で番号の前後に付く言葉（議案、付議案件 など）' }),
  numbering: z.enum(ITEM_NUMBERINGS).optional().meta({
    title: '番号の付け方',
    description:
      'period（会議の期・年度ごと）、fiscal-year（年度ごと）、calendar-year（年ごと）、meeting（会議ごと）、running（通し番号）、none（番号なし）',
  }),
  outcome: text.optional().meta({ title: '書かないときの結論', description: '報告を受けた など' }),
});

/** `council.yaml`: one council. Its id is the name of its folder. */
export const councilSchema = z
  .strictObject({
    name: text.meta({ title: '審議会の正式な名前' }),
    shortName: text.optional().meta({ title: '短い名前', description: '一覧や検索の結果に使われます。' }),
    municipality: text.meta({ title: '自治体の名前' }),
    preset: z
      .enum(PRESET_NAMES)
      .optional()
      .meta({
        title: '審議会の種類',
        description: PRESET_NAMES.map((name) => `${name}（${PRESETS[name].label}）`).join('、'),
      }),
    numbering: numbering.optional().meta({
      title: '会議の数え方',
      description:
        'term（第5期第15回のように任期ごと）、fiscal-year（平成28年度第5回のように年度ごと）、calendar-year（令和7年第4回のように年ごと）',
    }),
    sessions: z.enum(['by-period', 'running']).default('by-period').meta({
      title: '回の付け方',
      description: 'by-period（期や年度ごとに第1回から）、running（第165回のように通し番号）',
    }),
    description: text.optional().meta({ title: '審議会の説明' }),
    /** Speaker labels that every meeting of this council may use, with their role. */
    speakers: z
      .array(
        z.strictObject({
          label: text.meta({ title: '発言者の書き方', description: '本文で（会長）のように書かれる名前' }),
          role: speakerRole.meta({
            title: '役割',
            description: 'chair（会長）、vice-chair（副会長）、member（委員）、official（職員）、secretariat（事務局）',
          }),
        }),
      )
      .default([])
      .meta({ title: '発言者', description: 'どの会議でも使う発言者の書き方と役割（種類にあるもののほかに）' }),
    kinds: z
      .array(kindSchema)
      .optional()
      .meta({ title: '案件の種類', description: '種類（preset）にないものや、言葉や数え方を変えるもの' }),
    types: z
      .array(
        z.strictObject({
          id: slug.optional().meta({ title: 'id', description: '検索のアドレスに使われます。' }),
          label: text.meta({ title: '種別の言葉' }),
          words: z.array(text).optional().meta({ title: 'ほかの言葉', description: '件名でその種別を指す言葉' }),
        }),
      )
      .optional()
      .meta({ title: '案件の種別', description: '種類（preset）にない種別や、言葉を変えるもの' }),
    outcomes: z
      .array(
        z.strictObject({
          id: slug.optional().meta({ title: 'id' }),
          label: text.meta({ title: '結論の言葉', description: '会議録にあるとおりに' }),
          effect: z.enum(EFFECTS).meta({ title: '効き目', description: EFFECT_VALUES }),
        }),
      )
      .optional()
      .meta({ title: '結論の言葉', description: '種類（preset）にない結論の言葉と、その効き目' }),
    ...paperWordsFields,
    publishMembers: z.boolean().default(false).meta({
      title: '委員のページを公開する',
      description:
        'true にすると、名簿（members.yaml）の氏名・読み・区分・役職・任期と、会議ごとの出欠を載せたページを公開します。書かなければ、名簿は検査にだけ使われます。',
    }),
    privacy: privacyField,
    links: z
      .array(
        z.strictObject({ label: text.meta({ title: 'リンクの文字' }), url: webAddress.meta({ title: 'リンク先' }) }),
      )
      .default([])
      .meta({ title: 'リンク', description: '自治体のページなど' }),
  })
  .superRefine(({ preset: name = FIRST_PRESET, kinds = [], types, outcomes }, context) => {
    const { outcomes: known } = makeVocabulary(PRESETS[name], { types, outcomes });
    const refuse = (path: PropertyKey[], rule: string) =>
      context.addIssue({
        code: 'custom',
        path: ['kinds', ...path],
        params: { code: 'value-out-of-rule' satisfies FieldIssueCode, rule },
      });
    for (const [index, { key, outcome }] of kinds.entries()) {
      if (kinds.findIndex((one) => one.key === key) < index) refuse([index, 'key'], 'ほかの種類と違う名前にする');
      if (outcome !== undefined && !findTerm(known, outcome))
        refuse([index, 'outcome'], `${listTerms(known)}のどれかを書く`);
    }
  })
  .meta({ title: '審議会', description: '審議会の名前と数え方（council.yaml）' });

type WrittenCouncil = z.infer<typeof councilSchema>;

export interface Council extends Omit<WrittenCouncil, 'preset' | 'numbering' | keyof OwnWords> {
  readonly id: string;
  readonly numbering: Numbering;
  readonly vocabulary: Vocabulary;
}

/** A council as its file and its preset say together. */
export function makeCouncil(id: string, written: WrittenCouncil): Council {
  const { preset: name = FIRST_PRESET, kinds, types, outcomes, sheet, names, criteria, ...own } = written;
  const words: OwnWords = { kinds, types, outcomes, sheet, names, criteria };
  const preset: Preset = PRESETS[name];
  const numbering = own.numbering ?? preset.numbering;
  const speakers = [...own.speakers, ...preset.speakers.filter(({ label }) => !isListed(own.speakers, label))];
  const hasOwn = Object.values(words).some((own) => own !== undefined);
  const vocabulary = hasOwn ? makeVocabulary(preset, words, numbering) : vocabularyOf(name, numbering);
  return { ...own, id, numbering, speakers, vocabulary };
}

const isListed = (speakers: WrittenCouncil['speakers'], label: string): boolean =>
  speakers.some((speaker) => speaker.label === label);

/** How a council counts, as far as its sessions are called by it. */
type Counting = Pick<Council, 'numbering'> & { readonly sessions?: Council['sessions'] | undefined };

/** `第5期第15回`, `平成28年度第5回`, `令和7年第4回`, or `第165回` where sessions are counted without end. */
export function formatSession(council: Counting, period: number, session: number): string {
  if (council.sessions === 'running') return `第${session}回`;
  return `${formatPeriod(council, period)}第${session}回`;
}

/** With the kind of the meeting, where there is one: `令和7年第4回定例会`. */
export function formatMeeting(
  council: Counting,
  {
    period,
    session,
    kind = '',
  }: { readonly period: number; readonly session: number; readonly kind?: string | undefined },
): string {
  return `${formatSession(council, period, session)}${kind}`;
}

/** `第5期`, `平成28年度` or `令和7年`. */
export function formatPeriod(council: Pick<Council, 'numbering'>, period: number): string {
  if (council.numbering === 'term') return `第${period}期`;
  return council.numbering === 'fiscal-year' ? formatFiscalYear(period) : formatCalendarYear(period);
}
