import { z } from 'zod';
import { isCalendarDate } from '../text/wareki.ts';

/**
 * Codes that a field's own check puts into `params.code` of its zod issue, so that the schema
 * report can choose the diagnostic without reading message texts.
 */
export type FieldIssueCode = 'date-not-iso' | 'date-impossible' | 'time-impossible' | 'value-out-of-rule';

const ISO_SHAPE = /^\d{4}-\d{2}-\d{2}$/;
const CLOCK = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const WEB_ADDRESS = /^https?:\/\/[^\s]+$/;

/**
 * The kinds of fields. What `meta` holds goes into the JSON Schemas for editors, which know nothing of a rule in code;
 * titles and descriptions there are Japanese.
 */

/** An ISO calendar date `YYYY-MM-DD`. */
export const isoDate = z
  .string()
  .meta({ pattern: ISO_SHAPE.source, examples: ['2010-01-22'] })
  .superRefine((value, context) => {
    if (!ISO_SHAPE.test(value)) {
      context.addIssue({ code: 'custom', params: { code: 'date-not-iso' satisfies FieldIssueCode } });
    } else if (!isCalendarDate(value)) {
      context.addIssue({ code: 'custom', params: { code: 'date-impossible' satisfies FieldIssueCode } });
    }
  });

/** A time of day `HH:MM`, 24 hours. */
export const clockTime = z
  .string()
  .meta({ pattern: CLOCK.source, examples: ['15:30'] })
  .superRefine((value, context) => {
    if (!CLOCK.test(value)) {
      context.addIssue({ code: 'custom', params: { code: 'time-impossible' satisfies FieldIssueCode } });
    }
  });

/** Text that says something: not empty, not only white space. */
export const text = ruled(z.string().meta({ minLength: 1 }), (value) => value.trim() !== '', '空でない');

/** An id that goes into addresses: lower-case ASCII words joined by single hyphens. */
export const slug = ruled(
  z.string().meta({ pattern: SLUG.source }),
  (value) => SLUG.test(value),
  '半角英小文字・数字・ハイフンだけで書く',
);

/** A whole number from 1. */
export const ordinal = ruled(
  z.number().meta({ type: 'integer', minimum: 1 }),
  (value) => Number.isInteger(value) && value >= 1,
  '1以上の整数である',
);

/** A count of people: a whole number from 0. */
export const count = ruled(
  z.number().meta({ type: 'integer', minimum: 0 }),
  (value) => Number.isInteger(value) && value >= 0,
  '0以上の整数である',
);

/** An absolute http(s) address. */
export const webAddress = ruled(
  z.string().meta({ pattern: WEB_ADDRESS.source }),
  (value) => WEB_ADDRESS.test(value),
  'https:// で始まるURLである',
);

/** SHA-256 of a file's bytes, `sha256:` and 64 lower-case hexadecimal digits. */
export const fileDigest = ruled(
  z.string(),
  (value) => /^sha256:[0-9a-f]{64}$/.test(value),
  '「sha256:」と半角英数字64字で書く',
);

/** A schema whose values must also hold to a rule, named as in 「…ように直してください」. */
export function ruled<S extends z.ZodType>(schema: S, holds: (value: z.output<S>) => boolean, rule: string): S {
  return schema.superRefine((value, context) => {
    if (!holds(value)) {
      context.addIssue({ code: 'custom', params: { code: 'value-out-of-rule' satisfies FieldIssueCode, rule } });
    }
  }) as S;
}
