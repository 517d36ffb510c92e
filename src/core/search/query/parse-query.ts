import { nearest } from '../../text/nearest.ts';
import { cutTokens } from './cut-tokens.ts';
import { ALL_FIELD_NAMES, FIELD_NAMES, type FieldName } from './field-name.ts';
import { READINGS } from './reading.ts';
import type { QueryToken } from './token.ts';

/** A word or quotation to look for. Offsets are UTF-16 units of what was typed, its quotation marks included. */
export interface QueryTerm {
  readonly text: string;
  /** To be found as it stands, without other spellings. */
  readonly isExact: boolean;
  readonly start: number;
  readonly end: number;
}

/** `所管課:住宅課`; negated: any but this. */
export interface FieldClause extends QueryTerm {
  readonly field: FieldName;
  readonly isNegated: boolean;
}

/** What a query says: all of the groups, in each any of its terms, none of the excluded, and each of the fields. */
interface ParsedQuery {
  readonly groups: readonly (readonly QueryTerm[])[];
  readonly excluded: readonly QueryTerm[];
  readonly fields: readonly FieldClause[];
  /** How the query was read where that is not plain, as Japanese sentences. */
  readonly readings: readonly string[];
}

/**
 * Reads a query in the language that people know from other searches: white space for all of the words, `OR` between
 * two for any of them, `-word` or `NOT word` for none of it, quotes of any kind for the very text, `speaker:会長` for a
 * field. Every operator may be typed full-width. Never throws; whatever cannot be read as an operator is text.
 */
export function parseQuery(typed: string): ParsedQuery {
  const tokens = cutTokens(typed);
  const readings = new Set<string>();
  const groups: QueryTerm[][] = [];
  const excluded: QueryTerm[] = [];
  const fields: FieldClause[] = [];
  let isJoined = false;
  let isNegated = false;
  let previous: 'word' | 'other' | undefined;
  for (const [index, token] of tokens.entries()) {
    const next = tokens[index + 1];
    if (token.kind === 'or') {
      if (previous === undefined || !next || next.kind === 'or') readings.add(READINGS.danglingOr());
      else if (previous === 'word' && isPlainWord(next)) isJoined = true;
      else readings.add(READINGS.orWithExcluded());
      continue;
    }
    if (token.kind === 'not') {
      if (next?.kind === 'word') isNegated = true;
      else readings.add(READINGS.danglingNot());
      continue;
    }
    for (const sentence of describeOddities(token)) readings.add(sentence);
    const term: QueryTerm = { text: token.text, isExact: token.isExact, start: token.start, end: token.end };
    const refuses = token.isNegated !== isNegated;
    if (token.field !== undefined) {
      if (token.text !== '') fields.push({ ...term, field: token.field, isNegated: refuses });
    } else if (refuses) excluded.push(term);
    else if (isJoined) groups.at(-1)?.push(term);
    else groups.push([term]);
    previous = token.field === undefined && !refuses ? 'word' : 'other';
    isJoined = false;
    isNegated = false;
  }
  const parsed = { groups, excluded, fields, readings: [...readings] };
  return groups.length + fields.length > 0 || tokens.length === 0 ? parsed : readAsText(typed, excluded, readings);
}

/** What stands between white space; see WHITE_SPACE of fold.ts. */
const WORD = /[\S\ufeff]+/g;

const isPlainWord = (token: QueryToken): boolean =>
  token.kind === 'word' && token.field === undefined && !token.isNegated;

function* describeOddities({ field, text, unclosed, unknownField }: QueryToken): Iterable<string> {
  if (unclosed !== undefined) yield READINGS.unclosedQuote(unclosed, text);
  if (field !== undefined && text === '') yield READINGS.emptyField(FIELD_NAMES[field][0] ?? field);
  if (unknownField !== undefined) {
    const meant = nearest(unknownField.toLowerCase(), ALL_FIELD_NAMES);
    // A colon is a part of many texts (時間：15時): only what resembles a field is worth a word.
    if (meant !== undefined || /^[a-z]+$/i.test(unknownField)) yield READINGS.unknownField(unknownField, meant);
  }
}

/** Nothing to look for was found in it: every word stands for itself then, its signs included. */
function readAsText(typed: string, excluded: readonly QueryTerm[], readings: ReadonlySet<string>): ParsedQuery {
  const groups = [...typed.matchAll(WORD)].map(({ 0: text, index }) => [
    { text, isExact: true, start: index, end: index + text.length },
  ]);
  const sentences = excluded.length > 0 ? [READINGS.onlyExcluded(typed.trim())] : readings;
  return { groups, excluded: [], fields: [], readings: [...sentences] };
}
