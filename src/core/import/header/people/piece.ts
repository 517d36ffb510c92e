/** Somebody of a list, in the source's own words. */
export interface Person {
  readonly kind: 'person';
  readonly text: string;
  readonly name: string;
  /** An office within the council, without the blanks that spread it. */
  readonly role?: string | undefined;
  /** An office in an administration. */
  readonly title?: string | undefined;
  /** The words in brackets behind the name. */
  readonly remarks: readonly string[];
  /** True where 委員 or a seat stands beside the name. */
  readonly isMember: boolean;
  /** True where 委員 stands behind the name. */
  readonly hasSuffix: boolean;
  /** True with 君 or 氏. */
  readonly isHonoured: boolean;
}

/** What an entry of a list of people says. */
export type Piece =
  | Person
  /** An office without a name; `count`: how many hold it. */
  | {
      readonly kind: 'office';
      readonly text: string;
      readonly name?: string;
      readonly title?: string;
      readonly count?: number;
    }
  | { readonly kind: 'category'; readonly text: string }
  | { readonly kind: 'group'; readonly word: string }
  | { readonly kind: 'count'; readonly text: string; readonly isNone: boolean }
  | { readonly kind: 'others' | 'nobody' | 'remark' }
  /** The list is another sheet, or only says how many came. */
  | { readonly kind: 'elsewhere' | 'unclear'; readonly text: string };

/** What is known of a list before an entry is read. */
export interface ListStyle {
  /** True where the list parts family and given name: 白石　千明. */
  readonly isGapped: boolean;
  /** Offices that are of this council, by its `speakers` or by their deputies: 教育長職務代理者. */
  readonly roles: ReadonlySet<string>;
}
