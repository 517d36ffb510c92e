import { NUMERAL_CHARACTERS, parseNumeral } from '../text/numerals.ts';
import type { Citation } from './citation.ts';
import { ARTICLE_PATTERN, readPlace } from './law-citation.ts';
import { BACKWARD_NAMES, type Lexicon } from './lexicon.ts';

const N = `[${NUMERAL_CHARACTERS}]+`;
const ARTICLE_HERE = new RegExp(ARTICLE_PATTERN, 'uy');
const INQUIRY = new RegExp(`諮問第(${N})号`, 'gu');
/** A name that goes on to the left (○○市情報公開|条例) or right (別表4|0) is another name. */
const NAME_GOES_ON_LEFT = /[\p{Script=Han}\p{Script=Katakana}ー]$/u;
const DIGIT_AT_END = /[0-9０-９]$/u;
const DIGIT_AT_START = /^[0-9０-９]/u;

/** Finds what a text cites, in order of its place. Offsets are those of the stored text. */
export function findCitations(text: string, lexicon: Lexicon): Citation[] {
  return [...findNames(text, lexicon), ...findInquiries(text)].sort((a, b) => a.span.start - b.span.start);
}

function findInquiries(text: string): Citation[] {
  return [...text.matchAll(INQUIRY)].flatMap((match): Citation[] => {
    const number = parseNumeral(match[1] ?? '');
    return number
      ? [{ kind: 'inquiry', number, span: { start: match.index, end: match.index + match[0].length } }]
      : [];
  });
}

function findNames(text: string, lexicon: Lexicon): Citation[] {
  return [...text.matchAll(lexicon.pattern)].flatMap((match): Citation[] => {
    const name = match[0].normalize('NFKC');
    const start = match.index;
    const nameEnd = start + match[0].length;
    if (lexicon.criteria.has(name)) {
      const goesOn = DIGIT_AT_END.test(name) && DIGIT_AT_START.test(text.slice(nameEnd));
      return goesOn ? [] : [{ kind: 'criterion', name, span: { start, end: nameEnd } }];
    }
    const isBackward = (BACKWARD_NAMES as readonly string[]).includes(name);
    if (!isBackward && NAME_GOES_ON_LEFT.test(text.slice(0, start))) return [];
    ARTICLE_HERE.lastIndex = nameEnd;
    const article = ARTICLE_HERE.exec(text);
    const place = article ? readPlace(article.slice(1, 4)) : undefined;
    if (!place && !isBackward && !lexicon.distinctive.has(name)) return [];
    return [
      { kind: 'law', name, place, span: { start, end: place && article ? nameEnd + article[0].length : nameEnd } },
    ];
  });
}
