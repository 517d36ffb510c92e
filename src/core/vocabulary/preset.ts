import type { Effect } from './effect.ts';
import type { ITEM_NUMBERINGS, PeriodNumbering, TypeTerm } from './vocabulary.ts';

/**
 * What a preset, or a `council.yaml` over it, says of a kind. Beside the key everything may be left out that
 * {@link makeVocabulary} has an answer to.
 */
export interface KindWords {
  readonly key: string;
  readonly label?: string | undefined;
  readonly call?: string | undefined;
  readonly words?: readonly string[] | undefined;
  readonly numbering?: (typeof ITEM_NUMBERINGS)[number] | undefined;
  readonly anchor?: string | undefined;
  readonly isPlain?: boolean | undefined;
  readonly outcome?: string | undefined;
  readonly isTyped?: boolean | undefined;
}

export interface OutcomeWords {
  /** Missing where the label is its own id. */
  readonly id?: string | undefined;
  readonly label: string;
  readonly effect: Effect;
}

/** The words of one kind of council, over which a council's own come. */
export interface Preset {
  /** What kind of council it is for, as a question about it would say. */
  readonly label: string;
  /** How such councils count their meetings. */
  readonly numbering: PeriodNumbering;
  readonly kinds: readonly KindWords[];
  readonly types: readonly TypeTerm[];
  readonly outcomes: readonly OutcomeWords[];
  /** Labels of the documents that such councils issue, where they are not called as everywhere. */
  readonly opinions?: readonly string[];
  readonly speakers: readonly {
    readonly label: string;
    readonly role: 'chair' | 'vice-chair' | 'member' | 'official' | 'secretariat';
  }[];
}
