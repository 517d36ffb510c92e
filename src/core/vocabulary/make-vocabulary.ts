import type { KindWords, OutcomeWords, Preset } from './preset.ts';
import type { ItemKind, Term, Vocabulary } from './vocabulary.ts';

/** What a council's own file says over its preset; what stands in both is the council's. */
export interface OwnWords {
  readonly kinds?: readonly KindWords[] | undefined;
  readonly types?: readonly { readonly id?: string | undefined; readonly label: string }[] | undefined;
  readonly outcomes?: readonly OutcomeWords[] | undefined;
}

/** Brings a preset and a council's own words together. */
export function makeVocabulary(preset: Preset, own: OwnWords = {}): Vocabulary {
  return {
    kinds: mergeBy(preset.kinds, own.kinds ?? [], ({ key }) => key).map(makeKind),
    types: mergeTerms(preset.types, own.types ?? []),
    outcomes: mergeTerms(preset.outcomes.map(withId), own.outcomes ?? []),
  };
}

/** A council's own entry completes that of the preset with the same key, or comes after all. */
function mergeBy<T extends object>(base: readonly T[], own: readonly T[], keyOf: (entry: T) => string): T[] {
  const merged = new Map(base.map((entry) => [keyOf(entry), entry]));
  for (const entry of own) {
    const said = Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined));
    merged.set(keyOf(entry), { ...merged.get(keyOf(entry)), ...said } as T);
  }
  return [...merged.values()];
}

/**
 * An own entry without an id completes that of the preset with the same label, or else is called by its label. The own
 * come first: of several words for one effect, the first is the council's.
 */
function mergeTerms<T extends Term>(
  base: readonly T[],
  own: readonly (Omit<T, 'id'> & { readonly id?: string | undefined })[],
): T[] {
  const idOf = (label: string): string => base.find((term) => term.label === label)?.id ?? label;
  const said = new Map(own.map((entry) => [entry.id ?? idOf(entry.label), entry]));
  const first = [...said].map(([id, entry]) => ({ ...base.find((term) => term.id === id), ...entry, id }) as T);
  return [...first, ...base.filter(({ id }) => !said.has(id))];
}

const withId = <T extends { readonly id?: string | undefined; readonly label: string }>(entry: T): T & Term => ({
  ...entry,
  id: entry.id ?? entry.label,
});

function makeKind(words: KindWords): ItemKind {
  const { key, label = key, numbering = 'period', outcome, isPlain = false, isTyped = false, anchor = key } = words;
  const call = words.call ?? (numbering === 'none' ? `${label}{n}` : `${label}第{n}号`);
  return {
    key,
    label,
    call,
    words: [...new Set([...wordsOf(call, label), ...(words.words ?? [])])],
    numbering,
    anchor,
    isPlain,
    isTyped,
    outcome,
  };
}

/** The words before the number in what an item is called, and what its list is called. */
function wordsOf(call: string, label: string): string[] {
  const before = call.slice(0, call.indexOf('{n}')).replace(/第$/, '');
  const after = call.slice(call.indexOf('{n}') + '{n}'.length).replace(/^号/, '');
  return [...new Set([before || after, label])].filter((word) => word !== '');
}
