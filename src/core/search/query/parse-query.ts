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
 * Reads a query in the language that people know from other searches: white space or `AND` for all of the words, `OR`
 * between two for any of them, `-word` or `NOT word` for none of it, `(` `)` around words that belong together, quotes of any
 * kind for the very text, `speaker:会長` for a field. Every operator may be typed full-width. Never throws; whatever cannot
 * be read as an operator is text.
 */
export function parseQuery(typed: string): ParsedQuery {
  const tokens = cutTokens(typed);
  const reader = new TokenReader(tokens);
  const { groups, excluded, fields } = reader.readGroup();
  if (tokens.some((token) => isUnclosed(token, typed))) reader.readings.add(READINGS.unclosedGroup());
  const parsed = { groups, excluded, fields, readings: [...reader.readings] };
  return groups.length + fields.length > 0 || tokens.length === 0
    ? parsed
    : readAsText(typed, excluded, reader.readings);
}

type Clauses = Record<'groups', QueryTerm[][]> & Record<'excluded', QueryTerm[]> & Record<'fields', FieldClause[]>;

/** Reads tokens from the first to the last, the groups in parentheses one inside the other. */
class TokenReader {
  readonly readings = new Set<string>();
  private readonly tokens: readonly QueryToken[];
  private at = 0;

  constructor(tokens: readonly QueryToken[]) {
    this.tokens = tokens;
  }

  /** Up to the parenthesis that closes it, or the end. */
  readGroup(): Clauses {
    const read: Clauses = { groups: [], excluded: [], fields: [] };
    let isJoined = false;
    let isNegated = false;
    let previous: 'word' | 'other' | undefined;
    for (let token = this.take(); token && token.kind !== 'close'; token = this.take()) {
      const next = this.tokens[this.at];
      if (token.kind === 'or') {
        if (previous === undefined || isOver(next) || next?.kind === 'or') this.readings.add(READINGS.danglingOr());
        else if (previous === 'word' && isPlainWord(next)) isJoined = true;
        else this.readings.add(READINGS.orWithExcluded());
      } else if (token.kind === 'and') {
        const stands = next?.kind === 'word' || next?.kind === 'not' || next?.kind === 'open';
        if (previous === undefined || !stands) this.readings.add(READINGS.danglingAnd());
      } else if (token.kind === 'not') {
        if (next?.kind === 'word' || next?.kind === 'open') isNegated = true;
        else this.readings.add(READINGS.danglingNot());
      } else {
        const own = token.kind === 'open' ? this.readGroup() : this.readWord(token);
        this.add(read, own, isJoined, isNegated);
        previous = own.groups.length > 0 && !isNegated ? 'word' : 'other';
        isJoined = false;
        isNegated = false;
      }
    }
    return read;
  }

  private take(): QueryToken | undefined {
    const token = this.tokens[this.at];
    this.at += 1;
    return token;
  }

  private readWord(token: QueryToken): Clauses {
    for (const sentence of describeOddities(token)) this.readings.add(sentence);
    const { start, end, isExact, field, isNegated } = token;
    const text = isExact ? token.text : this.withoutStar(token);
    const term: QueryTerm = { text, isExact, start, end };
    if (field !== undefined) {
      return { groups: [], excluded: [], fields: text === '' ? [] : [{ ...term, field, isNegated }] };
    }
    return { groups: isNegated ? [] : [[term]], excluded: isNegated ? [term] : [], fields: [] };
  }

  /** Parts of words are found anyway, so that a star at the end of one says nothing. */
  private withoutStar({ text, field }: QueryToken): string {
    const [, word = ''] = /^(.*[\p{L}\p{N}ー々])[*＊]+$/su.exec(text) ?? [];
    if (word !== '' && field === undefined) this.readings.add(READINGS.star(text, word));
    else if (/[\p{L}\p{N}][*＊][\p{L}\p{N}]/u.test(text)) this.readings.add(READINGS.starInside(text));
    return word === '' ? text : word;
  }

  private add(read: Clauses, own: Clauses, isJoined: boolean, isNegated: boolean): void {
    const { groups, excluded, fields } = own;
    if (isNegated) {
      if (groups.length > 1) this.readings.add(READINGS.excludedGroup());
      read.excluded.push(...groups.flat());
      read.groups.push(...excluded.map((term) => [term]));
      read.fields.push(...fields.map((clause) => ({ ...clause, isNegated: !clause.isNegated })));
      return;
    }
    // Either of two groups of which one needs several words: any of the words will do, and it is said.
    const joinsMany = groups.length > 1 && (isJoined || this.tokens[this.at]?.kind === 'or');
    if (joinsMany) this.readings.add(READINGS.orWithGroup());
    const kept = joinsMany ? [groups.flat()] : groups;
    if (isJoined) read.groups.at(-1)?.push(...kept.flat());
    else read.groups.push(...kept.map((terms) => [...terms]));
    read.excluded.push(...excluded);
    read.fields.push(...fields);
  }
}

/** A parenthesis before a word, as before a group of words, that none closes. */
const isUnclosed = ({ kind, text, isExact, start }: QueryToken, typed: string): boolean =>
  kind === 'word' && !isExact && /^[(（]./.test(text) && !/[)）]/.test(typed.slice(start));

const isOver = (token: QueryToken | undefined): boolean => token === undefined || token.kind === 'close';

/** What stands between white space; see WHITE_SPACE of fold.ts. */
const WORD = /[\S\ufeff]+/g;

const isPlainWord = (token: QueryToken | undefined): boolean =>
  token?.kind === 'open' || (token?.kind === 'word' && token.field === undefined && !token.isNegated);

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
