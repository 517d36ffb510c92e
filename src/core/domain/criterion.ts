import { z } from 'zod';
import { isoDate, ordinal, ruled, slug, text } from './fields.ts';
import { inquiryType } from './inquiry-type.ts';

/** A case (事例): use of one business's data by another (`from` ⇒ `to`), or a text of its own. */
export const caseSchema = z.union([z.strictObject({ from: text, to: text }), z.strictObject({ text })]);

/** A case that stood before the first recorded meeting; `seen` is the day of the meeting whose papers show it. */
const standingCaseSchema = ruled(
  z.strictObject({
    from: text.optional(),
    to: text.optional(),
    text: text.optional(),
    /** The numbered item of the category that the case stands under. */
    group: text.optional(),
    seen: isoDate.optional(),
    note: text.optional(),
  }),
  ({ from, to, text: words }) => (words === undefined ? from !== undefined && to !== undefined : !from && !to),
  'from と to の組か text のどちらか一方を持つ',
);

export const categorySchema = z.strictObject({
  number: ordinal,
  /** What the category covers, in the archive's own words. */
  summary: text,
  requirements: z.array(text).default([]),
  note: text.optional(),
  cases: z.array(standingCaseSchema).default([]),
});

/** One table (別表) of the council's prior blanket-approval criteria. */
export const criterionSchema = z.strictObject({
  id: slug,
  name: text,
  title: text,
  type: inquiryType,
  summary: text.optional(),
  categories: z.array(categorySchema),
});
export const criteriaSchema = z.array(criterionSchema);

export type CriterionCase = z.infer<typeof caseSchema>;
export type StandingCase = z.infer<typeof standingCaseSchema>;
export type Category = z.infer<typeof categorySchema>;
export type Criterion = z.infer<typeof criterionSchema>;

/** A case as the criteria tables write it: `A ⇒ B`, or its text. */
export function formatCase(value: {
  from?: string | undefined;
  to?: string | undefined;
  text?: string | undefined;
}): string {
  return value.text ?? `${value.from ?? ''} ⇒ ${value.to ?? ''}`;
}
