import { fold } from '../fold/fold.ts';
import { MOST_WORDS, type SearchQuery, type SearchWord } from '../query/query.ts';
import { expandTerm } from '../spelling/expand-term.ts';
import type { Lexicon } from '../spelling/lexicon.ts';
import { cutKana } from './cut-kana.ts';
import { cutQuestion, pairsOf, type QuestionPart } from './cut-question.ts';

/** A word of which not all need to be there. */
export interface RelaxedWord extends SearchWord {
  readonly kind: QuestionPart['kind'];
  /** Of a pair of characters: the word that it is of. */
  readonly of?: RelaxedWord;
}

/** A query whose words are parts of those of another; fields, speakers and excluded words stay as they are. */
export interface RelaxedQuery extends SearchQuery {
  readonly words: readonly RelaxedWord[];
}

/** Cuts the words of a query into what they are about. What stands in quotes is not cut. */
export function relaxQuery(query: SearchQuery, lexicon: Lexicon): RelaxedQuery {
  const words = query.words.flatMap((word): RelaxedWord[] =>
    word.terms.some(({ isExact }) => isExact)
      ? [{ ...word, kind: 'word' }]
      : word.terms.flatMap(({ text }) =>
          cutQuestion(fold(text))
            .flatMap((part) => cutReadings(part, lexicon))
            .map((part) => makeWord(part, lexicon)),
        ),
  );
  return withWords(query, words);
}

/** With the pairs of the words that stand nowhere, in their place: one of them may be misspelled. */
export function relaxSpelling(query: RelaxedQuery, nowhere: ReadonlySet<RelaxedWord>): RelaxedQuery {
  const words = query.words.flatMap((word) => {
    const pairs = nowhere.has(word) && mayBeMisspelled(word) ? pairsOf(fold(word.typed)) : [];
    return [word, ...pairs.map((pair) => ({ ...plainWord(pair), of: word }))];
  });
  return withWords(query, words);
}

/** Of longer runs some word stands somewhere. */
const LONGEST_RUN = 10;

/** A word; or words together of which a single character may be wrong (個人情報保護条列). */
const mayBeMisspelled = ({ kind, typed }: RelaxedWord): boolean =>
  kind === 'word' || (typed.length > 3 && typed.length <= LONGEST_RUN);

const KANA = /^[ぁ-ゖァ-ヶー]+$/;

/** Kana that read several words in a row. */
function cutReadings(part: QuestionPart, { readings }: Lexicon): QuestionPart[] {
  if (part.kind !== 'word' || !KANA.test(part.text)) return [part];
  return cutKana(part.text, readings).map((text) => ({ text, kind: 'word' }));
}

function withWords(query: SearchQuery, words: readonly RelaxedWord[]): RelaxedQuery {
  // A pair may be a word that is looked for already.
  const distinct = words.filter(({ typed }, place) => words.findIndex((word) => word.typed === typed) === place);
  const room = MOST_WORDS - query.excluded.length - query.speakers.length;
  return { ...query, words: distinct.slice(0, Math.max(0, room)) };
}

const makeWord = ({ text, kind }: QuestionPart, lexicon: Lexicon): RelaxedWord => ({
  typed: text,
  forms: expandTerm(text, lexicon),
  terms: [],
  kind,
});

const plainWord = ({ text, kind }: QuestionPart): RelaxedWord => ({
  typed: text,
  forms: [{ text, folded: text, kind: 'typed', notBefore: '', notAfter: '' }],
  terms: [],
  kind,
});
