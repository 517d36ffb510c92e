import { makePaperWords } from './paper-words.ts';
import type { KindWords, OutcomeWords, PaperWords, Preset } from './preset.ts';
import {
  findTerm,
  type ItemKind,
  keepsNumber,
  type PeriodNumbering,
  periodOf,
  type Term,
  type TypeTerm,
  type Vocabulary,
} from './vocabulary.ts';

/** What councils call the documents that they issue, where a preset does not say. */
const OPINION_LABELS = ['答申', '意見書', '建議'];

/** What a council's own file says over its preset; what stands in both is the council's. */
export interface OwnWords extends PaperWords {
  readonly kinds?: readonly KindWords[] | undefined;
  readonly types?: readonly (Omit<TypeTerm, 'id'> & { readonly id?: string | undefined })[] | undefined;
  readonly outcomes?: readonly OutcomeWords[] | undefined;
}

/**
 * Brings a preset and a council's own words together.
 * @param numbering how the council counts its meetings, which is what numbers of a `period` go by
 */
export function makeVocabulary(
  preset: Preset,
  own: OwnWords = {},
  numbering: PeriodNumbering = preset.numbering,
): Vocabulary {
  const outcomes = mergeTerms(preset.outcomes.map(withId), own.outcomes ?? []);
  const kinds = mergeBy(preset.kinds, own.kinds ?? [], ({ key }) => key).map((words): ItemKind => {
    const kind = makeKind(words, numbering);
    return { ...kind, outcome: kind.outcome && findTerm(outcomes, kind.outcome)?.id };
  });
  const types = mergeTerms(preset.types, own.types ?? []);
  return {
    kinds: keepIdsApart(leaveWords(kinds, own.kinds ?? [])),
    types,
    outcomes,
    opinions: preset.opinions ?? OPINION_LABELS,
    ...makePaperWords(preset, own),
  };
}

/** A word that a council has for one of its own kinds is no longer that of a kind which only the preset has. */
function leaveWords(kinds: readonly ItemKind[], own: readonly KindWords[]): ItemKind[] {
  const keys = new Set(own.map(({ key }) => key));
  const taken = new Set(kinds.filter(({ key }) => keys.has(key)).flatMap(({ words }) => words));
  return kinds.map((kind) =>
    keys.has(kind.key) ? kind : { ...kind, words: kind.words.filter((word) => !taken.has(word)) },
  );
}

/** Of plain kinds whose ids would look alike, the first stays plain. */
function keepIdsApart(kinds: readonly ItemKind[]): ItemKind[] {
  const taken = new Set<string>();
  return kinds.map((kind) => {
    if (!kind.isPlain) return kind;
    const form = periodOf(kind) ? 'period' : keepsNumber(kind) ? 'running' : 'meeting';
    const isPlain = !taken.has(form);
    taken.add(form);
    return { ...kind, isPlain };
  });
}

/** A council's own entry completes that of the preset with the same key, or comes after all. */
function mergeBy<T extends object>(base: readonly T[], own: readonly T[], keyOf: (entry: T) => string): T[] {
  const merged = new Map(base.map((entry) => [keyOf(entry), entry]));
  for (const entry of own) {
    merged.set(keyOf(entry), { ...merged.get(keyOf(entry)), ...whatIsSaid(entry) } as T);
  }
  return [...merged.values()];
}

/** An entry without the fields that are there but say nothing. */
const whatIsSaid = (entry: object): object =>
  Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined));

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
  const first = [...said].map(
    ([id, entry]) => ({ ...base.find((term) => term.id === id), ...whatIsSaid(entry), id }) as T,
  );
  return [...first, ...base.filter(({ id }) => !said.has(id))];
}

const withId = <T extends { readonly id?: string | undefined; readonly label: string }>(entry: T): T & Term => ({
  ...entry,
  id: entry.id ?? entry.label,
});

function makeKind(words: KindWords, periods: PeriodNumbering): ItemKind {
  const { key, label = key, numbering = 'period', outcome, isPlain = false, isTyped = false, anchor = key } = words;
  const call = words.call ?? (numbering === 'none' ? `${label}{n}` : `${label}第{n}号`);
  return {
    key,
    label,
    call,
    words: [...new Set([...wordsOf(call, label), ...(words.words ?? [])])],
    numbering: numbering === 'period' ? periods : numbering,
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
