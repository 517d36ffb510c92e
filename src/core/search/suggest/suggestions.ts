/** What can be suggested to someone who types, in the order in which equally good ones are offered. */
export const SUGGESTION_KINDS = ['synonym', 'department', 'law', 'article', 'counterparty', 'title', 'word'] as const;
export type SuggestionKind = (typeof SUGGESTION_KINDS)[number];

/** A word or phrase of the archive that someone may be about to type. */
export interface Suggestion {
  readonly kind: SuggestionKind;
  /** As it stands in the archive, and as it is searched. */
  readonly text: string;
  /** What else may be typed for it: a reading, another name. */
  readonly others: readonly string[];
}

type Stored = Readonly<Partial<Record<SuggestionKind, readonly (string | readonly string[])[]>>>;

/** The file that the browser loads: JSON, by kind, a text alone or with what else may be typed for it. */
export function writeSuggestions(suggestions: readonly Suggestion[]): string {
  const stored: Partial<Record<SuggestionKind, (string | readonly string[])[]>> = {};
  for (const { kind, text, others } of suggestions) {
    stored[kind] ??= [];
    stored[kind].push(others.length === 0 ? text : [text, ...others]);
  }
  return JSON.stringify(stored satisfies Stored);
}

export function readSuggestions(json: string): Suggestion[] {
  const stored = JSON.parse(json) as Stored;
  return SUGGESTION_KINDS.flatMap((kind) =>
    (stored[kind] ?? []).map((entry): Suggestion => {
      const [text = '', ...others] = typeof entry === 'string' ? [entry] : entry;
      return { kind, text, others };
    }),
  );
}
