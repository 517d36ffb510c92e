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

/** As a term of case sheets, as far as it is said. */
interface SheetTermWords {
  /** Missing where the label is its own id. */
  readonly id?: string | undefined;
  readonly label: string;
  readonly rows?: readonly string[] | undefined;
}

interface ListWords {
  readonly label?: string | undefined;
  readonly description?: string | undefined;
}

/** Words for what the papers of a council name, and for its lists of it. What is left out is what any council says. */
export interface PaperWords {
  readonly sheet?:
    | {
        readonly opens?: readonly string[] | undefined;
        readonly counterparties?: readonly SheetTermWords[] | undefined;
        readonly dataItems?: { readonly [K in 'label' | 'rows']?: SheetTermWords[K] | undefined } | undefined;
        readonly departments?: readonly SheetTermWords[] | undefined;
        readonly others?: readonly string[] | undefined;
        readonly ofDeed?: readonly string[] | undefined;
      }
    | undefined;
  readonly names?:
    | { readonly counterparties?: ListWords | undefined; readonly 'data-items'?: ListWords | undefined }
    | undefined;
  readonly criteria?:
    | {
        readonly label?: string | undefined;
        readonly title?: string | undefined;
        readonly description?: string | undefined;
        readonly lead?: string | undefined;
      }
    | undefined;
}

/** The words of one kind of council, over which a council's own come. */
export interface Preset extends PaperWords {
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
