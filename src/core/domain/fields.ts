import { z } from 'zod';
import { isCalendarDate } from '../text/wareki.ts';

/**
 * Codes that a field's own check puts into `params.code` of its zod issue, so that the schema
 * report can choose the diagnostic without reading message texts.
 */
export type FieldIssueCode = 'date-not-iso' | 'date-impossible' | 'time-impossible' | 'value-out-of-rule';

/**
 * The years that a council's record can be about: from the first year of Meiji, before which there was no council and
 * no era that dates are shown in, to as far ahead as a deadline may lie. What lies outside is a slip of the hand.
 */
const YEARS = { first: 1868, last: 2200 } as const;
const YEAR_RULE = `西暦${YEARS.first}年から${YEARS.last}年までの日付を書く`;
/** Sessions, terms, numbers of inquiries and fiscal years have four digits at most. */
const LARGEST_ORDINAL = 9_999;
/** People in one room. */
const LARGEST_COUNT = 99_999;
/** A part of an address is the name of a folder, which holds 255 bytes at most, and endings are added to it. */
export const LONGEST_ID = 100;

const ISO_SHAPE = /^\d{4}-\d{2}-\d{2}$/;
const CLOCK = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const WEB_ADDRESS = /^https?:\/\/[^\s]+$/;

/**
 * The kinds of fields. What `meta` holds goes into the JSON Schemas for editors, which know nothing of a rule in code;
 * titles and descriptions there are Japanese.
 */

/** An ISO calendar date `YYYY-MM-DD` of the years 1868 to 2200. */
export const isoDate = z
  .string()
  .meta({ pattern: ISO_SHAPE.source, examples: ['2010-01-22'] })
  .superRefine((value, context) => {
    if (!ISO_SHAPE.test(value)) {
      context.addIssue({ code: 'custom', params: { code: 'date-not-iso' satisfies FieldIssueCode } });
    } else if (!isCalendarDate(value)) {
      context.addIssue({ code: 'custom', params: { code: 'date-impossible' satisfies FieldIssueCode } });
    } else if (Number(value.slice(0, 4)) < YEARS.first || Number(value.slice(0, 4)) > YEARS.last) {
      const params = { code: 'value-out-of-rule' satisfies FieldIssueCode, rule: YEAR_RULE };
      context.addIssue({ code: 'custom', params });
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

/** An id that goes into addresses: lower-case ASCII words joined by single hyphens, at most 100 characters. */
export const slug = ruled(
  ruled(
    z.string().meta({ pattern: SLUG.source, maxLength: LONGEST_ID }),
    (value) => value.length <= LONGEST_ID,
    `${LONGEST_ID}字以内で書く`,
  ),
  (value) => SLUG.test(value),
  '半角英小文字・数字・ハイフンだけで書く',
);

/** A whole number from 1 to 9999. */
export const ordinal = ruled(
  z.number().meta({ type: 'integer', minimum: 1, maximum: LARGEST_ORDINAL }),
  (value) => Number.isInteger(value) && value >= 1 && value <= LARGEST_ORDINAL,
  `1以上の整数で、${LARGEST_ORDINAL}以下である`,
);

/** A count of people: a whole number from 0 to 99999. */
export const count = ruled(
  z.number().meta({ type: 'integer', minimum: 0, maximum: LARGEST_COUNT }),
  (value) => Number.isInteger(value) && value >= 0 && value <= LARGEST_COUNT,
  `0以上の整数で、${LARGEST_COUNT}以下である`,
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
