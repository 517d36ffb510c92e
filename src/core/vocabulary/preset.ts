import type { Effect } from './effect.ts';
import type { ItemNumbering, Term } from './vocabulary.ts';

/**
 * What a preset, or a `council.yaml` over it, says of a kind. Beside the key everything may be left out that
 * {@link makeVocabulary} has an answer to.
 */
export interface KindWords {
  readonly key: string;
  readonly label?: string | undefined;
  readonly call?: string | undefined;
  readonly words?: readonly string[] | undefined;
  readonly numbering?: ItemNumbering | undefined;
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

/** How a council may count its sessions: by term of office, fiscal year or calendar year. */
export const SESSION_NUMBERINGS = ['term', 'fiscal-year', 'calendar-year'] as const;

/** The words of one kind of council, over which a council's own come. */
export interface Preset {
  /** What kind of council it is for, as a question about it would say. */
  readonly label: string;
  /** How such councils count their meetings. */
  readonly numbering: (typeof SESSION_NUMBERINGS)[number];
  readonly kinds: readonly KindWords[];
  readonly types: readonly Term[];
  readonly outcomes: readonly OutcomeWords[];
  readonly speakers: readonly {
    readonly label: string;
    readonly role: 'chair' | 'vice-chair' | 'member' | 'official' | 'secretariat';
  }[];
}
