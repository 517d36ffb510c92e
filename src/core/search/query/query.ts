import { fold, WHITE_SPACE } from '../fold/fold.ts';
import { expandTerm, type SearchForm, typedForm } from '../spelling/expand-term.ts';
import { entryOf, type Lexicon, PLAIN_LEXICON } from '../spelling/lexicon.ts';
import { FIELD_NAMES, type FieldName } from './field-name.ts';
import { type FieldOptions, findFieldValues } from './field-values.ts';
import { type FieldClause, parseQuery, type QueryTerm } from './parse-query.ts';
import { READINGS } from './reading.ts';

/** A word of a query, or several of which any will do: what was typed, and the forms that it is looked for in. */
export interface SearchWord {
  readonly typed: string;
  readonly forms: readonly SearchForm[];
  /** The terms that it is made of, where they stand in what was typed. */
  readonly terms: readonly QueryTerm[];
}

/** What a document or an utterance must have (or, negated, must not have) of a facet: any of the values. */
export interface FieldTest {
  readonly field: Exclude<FieldName, 'speaker'>;
  readonly values: ReadonlySet<string>;
  readonly isNegated: boolean;
}

/** Who must (or must not) speak: any of the folded names. */
export interface SpeakerTest {
  readonly names: readonly string[];
  readonly isNegated: boolean;
}

export interface SearchQuery {
  /** All required. */
  readonly words: readonly SearchWord[];
  /** None allowed; looked for as typed. */
  readonly excluded: readonly SearchWord[];
  readonly speakers: readonly SpeakerTest[];
  readonly fields: readonly FieldTest[];
  /** How the query was read where that is not plain, as Japanese sentences. */
  readonly readings: readonly string[];
}

/** Characters (code points) of a query that are read. */
export const LONGEST_QUERY = 200;
/** Words, excluded ones and speakers together: each is a bit of a number. */
export const MOST_WORDS = 20;

interface ReadingOptions {
  readonly lexicon?: Lexicon;
  readonly options?: FieldOptions;
  /** Look for every word as typed only. */
  readonly isExact?: boolean;
}

/** True when there is nothing to search for. */
export function isEmptyQuery({ words, speakers, fields }: SearchQuery): boolean {
  return words.length + speakers.length + fields.length === 0;
}

/** Reads what was typed. Anything can be typed. */
export function readQuery(
  typed: string,
  { lexicon = PLAIN_LEXICON, options = {}, isExact = false }: ReadingOptions = {},
): SearchQuery {
  const characters = [...typed];
  const read = characters.slice(0, LONGEST_QUERY).join('');
  const parsed = parseQuery(read);
  const readings = new Set(parsed.readings);
  const { tests, unknown } = readFields(parsed.fields, options, readings);
  const asText = unknown.map((term) => [{ ...term, text: read.slice(term.start, term.end), isExact: true }]);
  const groups = isExact ? parsed.groups : joinPhrases(parsed.groups, read, lexicon);
  const words = distinct([...groups, ...asText].flatMap((terms) => makeWord(terms, lexicon, isExact)));
  const excluded = distinct(parsed.excluded.flatMap((term) => makeWord([term], lexicon, true)));
  const speakers = readSpeakers(parsed.fields);
  const room = MOST_WORDS - Math.min(speakers.length, MOST_WORDS / 2);
  const isCut = characters.length > LONGEST_QUERY || words.length + excluded.length > room;
  if (isCut) readings.add(READINGS.cut(LONGEST_QUERY, MOST_WORDS));
  return {
    words: words.slice(0, room),
    excluded: excluded.slice(0, Math.max(0, room - words.length)),
    speakers: speakers.slice(0, MOST_WORDS / 2),
    fields: tests,
    readings: [...readings],
  };
}

/** How many words of a row are joined, the most first. */
const SOME = [4, 3, 2] as const;

/** Several words in a row that a lexicon knows as one (call center) become one: the longest, from the left. */
function joinPhrases(
  groups: readonly (readonly QueryTerm[])[],
  typed: string,
  lexicon: Lexicon,
): (readonly QueryTerm[])[] {
  const joined: (readonly QueryTerm[])[] = [];
  for (let at = 0; at < groups.length; ) {
    const count = SOME.find((some) => phraseOf(groups.slice(at, at + some), some, typed, lexicon)) ?? 1;
    const phrase = phraseOf(groups.slice(at, at + count), count, typed, lexicon);
    joined.push(phrase ? [phrase] : (groups[at] ?? []));
    at += phrase ? count : 1;
  }
  return joined;
}

function phraseOf(
  groups: readonly (readonly QueryTerm[])[],
  count: number,
  typed: string,
  lexicon: Lexicon,
): QueryTerm | undefined {
  const terms = groups.flatMap((group) => (group.length === 1 ? group : []));
  const [first, last] = [terms[0], terms.at(-1)];
  if (!first || !last || count < 2 || terms.length < count || terms.some(({ isExact }) => isExact)) return undefined;
  const text = typed.slice(first.start, last.end);
  // Nothing but white space may stand between them.
  const isRow = text.split(WHITE_SPACE).join(' ') === terms.map((term) => term.text).join(' ');
  return isRow && entryOf(fold(text), lexicon) ? { ...first, text, end: last.end } : undefined;
}

function makeWord(terms: readonly QueryTerm[], lexicon: Lexicon, isExact: boolean): SearchWord[] {
  const forms = new Map<string, SearchForm>();
  const expanded = terms.map((term) =>
    isExact || term.isExact ? [typedForm(term.text) ?? []].flat() : expandTerm(term.text, lexicon),
  );
  // What was typed comes first, so that no other spelling of one term hides that another was typed.
  for (const form of [...expanded.flatMap((own) => own.slice(0, 1)), ...expanded.flat()]) {
    if (!forms.has(form.folded)) forms.set(form.folded, form);
  }
  const typed = terms.map(({ text }) => text).join(' OR ');
  return forms.size === 0 ? [] : [{ typed, forms: [...forms.values()], terms }];
}

function distinct(words: readonly SearchWord[]): SearchWord[] {
  const known = new Map<string, SearchWord>();
  for (const word of words) {
    const key = word.forms.map(({ folded }) => folded).join('\0');
    if (!known.has(key)) known.set(key, word);
  }
  return [...known.values()];
}

/** The clauses of one field become one test, for a meeting has one year: any of the values will do. */
function readFields(
  clauses: readonly FieldClause[],
  options: FieldOptions,
  readings: Set<string>,
): { tests: FieldTest[]; unknown: FieldClause[] } {
  const tests = new Map<string, FieldTest>();
  const unknown: FieldClause[] = [];
  for (const clause of clauses) {
    const { field, isNegated, text } = clause;
    if (field === 'speaker') continue;
    const name = FIELD_NAMES[field][0] ?? field;
    const values = findFieldValues(field, text, options[field] ?? []);
    if (values.length === 0) {
      unknown.push(clause);
      readings.add(READINGS.unknownValue(name, text));
      continue;
    }
    const key = `${isNegated ? '-' : ''}${field}`;
    const known = tests.get(key);
    if (known && !isNegated) readings.add(READINGS.repeatedField(name));
    tests.set(key, { field, isNegated, values: new Set([...(known?.values ?? []), ...values]) });
  }
  return { tests: [...tests.values()], unknown };
}

function readSpeakers(clauses: readonly FieldClause[]): SpeakerTest[] {
  return [false, true].flatMap((isNegated) => {
    const own = clauses.filter((clause) => clause.field === 'speaker' && clause.isNegated === isNegated);
    const names = own.flatMap(({ text }) => typedForm(text)?.folded ?? []);
    return names.length === 0 ? [] : [{ names: [...new Set(names)], isNegated }];
  });
}
