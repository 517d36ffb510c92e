import { z } from 'zod';
import { FIRST_VOCABULARY } from '../../vocabulary/presets.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import { isoDate, ordinal, ruled, slug, text } from '../fields.ts';
import { termOf } from '../term.ts';

const caseFrom = text.meta({ title: '利用される側の業務' });
const caseTo = text.meta({ title: '利用する側の業務' });
const caseText = text.meta({ title: '事例の文', description: '業務の組で表せないとき' });

/** A case (事例): use of one business's data by another (`from` ⇒ `to`), or a text of its own. */
export const caseSchema = z.union([z.strictObject({ from: caseFrom, to: caseTo }), z.strictObject({ text: caseText })]);

/** A case that stood before the first recorded meeting; `seen` is the day of the meeting whose papers show it. */
const standingCaseSchema = ruled(
  z.strictObject({
    from: caseFrom.optional(),
    to: caseTo.optional(),
    text: caseText.optional(),
    /** The numbered item of the category that the case stands under. */
    group: text.optional().meta({ title: '類型の中の項目' }),
    seen: isoDate.optional().meta({ title: '載っていた会議の日' }),
    note: text.optional().meta({ title: '注記' }),
  }),
  ({ from, to, text: words }) => (words === undefined ? from !== undefined && to !== undefined : !from && !to),
  'from と to の組か text のどちらか一方を持つ',
);

const categorySchema = z.strictObject({
  number: ordinal.meta({ title: '類型の番号' }),
  /** What the category covers, in the archive's own words. */
  summary: text.meta({ title: '類型の要旨' }),
  requirements: z.array(text).default([]).meta({ title: '要件' }),
  note: text.optional().meta({ title: '注記' }),
  cases: z
    .array(standingCaseSchema)
    .default([])
    .meta({ title: '事例', description: '収録した最初の会議より前からある事例' }),
});

/** One table (別表) of the council's prior blanket-approval criteria. */
const criterionSchemaOf = ({ types }: Vocabulary) =>
  z.strictObject({
    id: slug.meta({ title: 'id', description: 'ページのアドレスになります。公開した後は変えません。' }),
    name: text.meta({ title: '別表の名前', description: '別表4 など、会議録での呼び方' }),
    title: text.meta({ title: '題名' }),
    /** Other ways in which records write the title. */
    aliases: z.array(text).default([]).meta({ title: '別の書き方', description: '会議録での題名の別の書き方' }),
    type: termOf(types, '種別'),
    summary: text.optional().meta({ title: '要旨' }),
    categories: z.array(categorySchema).meta({ title: '類型' }),
  });
/** `criteria.yaml` of a council with this vocabulary. */
export const criteriaSchemaOf = (vocabulary: Vocabulary) =>
  z
    .array(criterionSchemaOf(vocabulary))
    .meta({ title: vocabulary.criteria.title, description: '別表・類型・事例（criteria.yaml）' });

/** That of a council that says nothing of its words. */
export const criteriaSchema = criteriaSchemaOf(FIRST_VOCABULARY);

export type CriterionCase = z.infer<typeof caseSchema>;
export type Category = z.infer<typeof categorySchema>;
export type Criterion = z.infer<ReturnType<typeof criterionSchemaOf>>;

/** A case as the criteria tables write it: `A ⇒ B`, or its text. */
export function formatCase(value: {
  from?: string | undefined;
  to?: string | undefined;
  text?: string | undefined;
}): string {
  return value.text ?? `${value.from ?? ''} ⇒ ${value.to ?? ''}`;
}
