import type { Span } from '../text/span.ts';

/** What may tell who a person is or how to reach one, and what each is called in Japanese. */
export const PERSONAL_KINDS = {
  'my-number': '個人番号（マイナンバー）',
  card: 'クレジットカードの番号',
  'bank-account': '口座番号',
  telephone: '電話番号',
  mail: 'メールアドレス',
  address: '番地までの住所',
  'birth-date': '生年月日',
  'full-name': '名簿にない人の氏名',
} as const;

export type PersonalKind = keyof typeof PERSONAL_KINDS;

/** The kinds that no minutes have a use for, and whose form proves them, by a check digit or by the word before them. */
const NUMBERS: ReadonlySet<PersonalKind> = new Set(['my-number', 'card', 'bank-account']);

/** True where a find stops the site from being built. */
export const isPersonalNumber = (kind: PersonalKind): boolean => NUMBERS.has(kind);

/** A stretch of a text that looks like personal data. */
export interface SuspectSpan extends Span {
  readonly kind: PersonalKind;
}

/** The same with its words, and where they stand. */
export interface Suspect {
  readonly kind: PersonalKind;
  /** As it is written in the file. */
  readonly text: string;
  /** 1-based, columns in UTF-16 code units. */
  readonly line: number;
  readonly column: number;
}
