import type { FieldName } from './field-name.ts';

/** A piece of what was typed, as a reader of queries cuts it. Offsets are UTF-16 units of the text. */
export interface QueryToken {
  readonly kind: 'word' | 'or' | 'and' | 'not' | 'open' | 'close';
  readonly start: number;
  readonly end: number;
  /** What to look for: without quotes, sign and name of the field; for an operator, as typed. */
  readonly text: string;
  /** In quotes: to be found as it stands, without other spellings. */
  readonly isExact: boolean;
  /** Begins with a minus sign. */
  readonly isNegated: boolean;
  readonly field: FieldName | undefined;
  /** The mark that opens a quotation which is never closed. */
  readonly unclosed: string | undefined;
  /** A name before a colon that is no field, such as `speeker`. */
  readonly unknownField: string | undefined;
}
