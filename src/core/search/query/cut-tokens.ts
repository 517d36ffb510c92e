import { WHITE_SPACE } from '../fold/fold.ts';
import { type FieldName, fieldNamed } from './field-name.ts';
import { findGroups, type Groups } from './find-groups.ts';
import type { QueryToken } from './token.ts';

const OR = /^(?:OR|ＯＲ|\||｜)$/;
const AND = /^(?:AND|ＡＮＤ)$/;
const NOT = /^(?:NOT|ＮＯＴ)$/;
/** Minus signs as keyboards of both widths give them; not the long vowel mark, with which words begin. */
const MINUS = /^[-－−‐–]/;
const MINUS_ALONE = /^[-－−‐–]$/;
/** As the folding has it: U+FEFF is no space. */
const SPACE = WHITE_SPACE;
/** A name, a colon, and something that is not the rest of a web address. */
const NAMED = /^([\p{L}\p{N}]{1,12})[:：](?!\/\/)/u;

/** Quotation marks that close what they open wherever they stand next, by opening mark. */
const QUOTES: Readonly<Record<string, string>> = { '"': '"＂”', '＂': '"＂”', '“': '”＂"', '”': '”' };
/** Brackets are parts of texts, too: they quote only where a word is all in them. */
const BRACKETS: Readonly<Record<string, string>> = { '「': '」', '『': '』' };

/**
 * Cuts what was typed at white space, quotation marks and the parentheses that group words. Anything can be typed; nothing
 * of it is lost.
 */
export function cutTokens(typed: string): QueryToken[] {
  const groups = findGroups(typed);
  const tokens: QueryToken[] = [];
  let at = 0;
  while (at < typed.length) {
    const mark = groups.get(at);
    if (mark) tokens.push({ ...PLAIN, kind: mark, start: at, end: at + 1, text: typed.charAt(at) });
    if (mark || SPACE.test(typed.charAt(at))) at += 1;
    else {
      const token = readToken(typed, at, groups);
      tokens.push(token);
      at = token.end;
    }
  }
  return tokens;
}

const PLAIN = { isExact: false, isNegated: false, field: undefined, unclosed: undefined, unknownField: undefined };

function readToken(typed: string, start: number, groups: Groups): QueryToken {
  const end = findSpace(typed, start, groups);
  const chunk = typed.slice(start, end);
  const own = { ...PLAIN, start, end, text: chunk };
  if (OR.test(chunk)) return { ...own, kind: 'or' };
  if (AND.test(chunk)) return { ...own, kind: 'and' };
  if (NOT.test(chunk) || (MINUS_ALONE.test(chunk) && groups.get(end) === 'open')) return { ...own, kind: 'not' };
  const isNegated = MINUS.test(chunk) && chunk.length > 1;
  const unsigned = start + (isNegated ? 1 : 0);
  const named = NAMED.exec(typed.slice(unsigned, end));
  const field: FieldName | undefined = named ? fieldNamed(named[1] ?? '') : undefined;
  const from = field ? unsigned + (named?.[0].length ?? 0) : unsigned;
  const unknownField = field ? undefined : named?.[1];
  const quotation = readQuotation(typed, from, groups);
  return { ...own, kind: 'word', isNegated, field, unknownField, ...(quotation ?? { text: typed.slice(from, end) }) };
}

type Quotation = Pick<QueryToken, 'text' | 'end' | 'isExact' | 'unclosed'>;

/** The quotation that begins at a place; undefined where the mark there is a part of the word, or nothing is in it. */
function readQuotation(typed: string, start: number, groups: Groups): Quotation | undefined {
  const mark = typed.charAt(start);
  const close = QUOTES[mark] ? findQuote(typed, start, QUOTES[mark], groups) : findBracket(typed, start, groups);
  if (close === undefined) return undefined;
  const text = typed.slice(start + 1, close < 0 ? typed.length : close);
  if (text.trim() === '') return undefined;
  return close < 0
    ? { text, end: typed.length, isExact: true, unclosed: mark }
    : { text, end: close + 1, isExact: true, unclosed: undefined };
}

/**
 * The mark that closes a quotation: the first one at the end of a word, so that a mark inside a quoted passage does not
 * end it, unless another quotation seems to begin before; then the first one. −1 for none.
 */
function findQuote(typed: string, start: number, closing: string, groups: Groups): number {
  let first = -1;
  for (let at = start + 1; at < typed.length; at += 1) {
    if (!closing.includes(typed.charAt(at))) continue;
    if (isEnd(typed, at + 1, groups)) return at;
    if (first >= 0 && SPACE.test(typed.charAt(at - 1))) break;
    if (first < 0) first = at;
  }
  return first;
}

/** The bracket that closes one, if a word ends there; −1 for none at all; undefined where it stands inside a word. */
function findBracket(typed: string, start: number, groups: Groups): number | undefined {
  const mark = typed.charAt(start);
  const closing = BRACKETS[mark];
  if (!closing) return undefined;
  let depth = 0;
  for (let at = start; at < typed.length; at += 1) {
    if (typed.charAt(at) === mark) depth += 1;
    if (typed.charAt(at) === closing) depth -= 1;
    if (depth === 0) return isEnd(typed, at + 1, groups) ? at : undefined;
  }
  return typed.includes(closing, start) ? undefined : -1;
}

const isEnd = (typed: string, at: number, groups: Groups): boolean =>
  at >= typed.length || SPACE.test(typed.charAt(at)) || groups.has(at);

function findSpace(typed: string, from: number, groups: Groups): number {
  let at = from;
  while (!isEnd(typed, at, groups)) at += 1;
  return at;
}
