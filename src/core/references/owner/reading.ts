import type { Lexicon } from '../lexicon.ts';
import { type Chain, findChains } from './chains.ts';
import { governorOf, type OwnedKind } from './frames.ts';
import { isOfAnotherMeeting } from './other-meeting.ts';

const SENTENCE_END = /[。！？!?]/;
/** Longer clauses than this are none that a reader would hold together. */
const REACH = 160;
/** What turns from one owner to another: what was named before it reaches no further. */
const TURN =
  /(?:^|[、。])(?:一方で?|他方で?|これに対して?|それに対して?|これに比べて?|それに比べて?|ただし|なお|翻って)、?/gu;
const CLOSED_BRACKETS = /\([^()]*\)/g;
const OPEN_BRACKET = /[(〔](?=.)/gsu;
const MARKS = /[「」『』"“”()〔〕]/g;

/** `は、本市のものではなく、みどり市のものです`: what is said of a thing after it was named. */
const SAID_OF =
  /^(?:の[^、。はが]{0,8}|というの|といいますの|とは?申し(?:上げ)?(?:た|ました)?の?|と言[いっ](?:た|ました)?の?|と)?(?:は|が|も)、?/u;
const PREDICATE =
  /^(.{1,40}?)(?:もの|こと|番号|条|表|資料|話|会議|規定|定め|ほう|方)(?:の(?:こと|もの))?(?:です|でした|でして|であり|であって|であった|である|でござい|だった|だ(?=。|$)|(?=。|$))/u;
const NEXT_SENTENCE =
  /^[^。]*。(?:これは|それは|いずれも)?、?([^、。]{1,30}の)(?:こと|もの|話|番号|条|資料|表)(?:です|でした|でござい|だ)/u;

/**
 * Reads whose the things are that a text cites: what stands before one in its clause (みどり市では条例第13条), or is said of
 * it afterwards (…は、契約書の条のことです). One for each text, used by the finders of all kinds.
 */
export class OwnerReading {
  private readonly text: string;
  private readonly lexicon: Lexicon;
  private readonly clauses = new Map<number, { readonly clause: string; readonly chains: readonly Chain[] }>();

  /** @param text clean, see `clean.ts` */
  constructor(text: string, lexicon: Lexicon) {
    this.text = text;
    this.lexicon = lexicon;
  }

  /** The words that name another owner of what stands at a span; undefined where it is the council's or nobody's. */
  otherThan(span: { readonly start: number; readonly end: number }, kind: OwnedKind): string | undefined {
    const { clause, chains } = this.clauseBefore(span.start);
    const governor = governorOf(chains, clause, kind);
    if (governor) return governor.words;
    if ((kind === 'document' || kind === 'annex') && isOfAnotherMeeting(clause)) return isOfAnotherMeeting(clause);
    return this.saidAfter(span.end, kind);
  }

  private clauseBefore(at: number): { readonly clause: string; readonly chains: readonly Chain[] } {
    const known = this.clauses.get(at);
    if (known) return known;
    const clause = clauseOf(this.text.slice(Math.max(0, at - REACH), at));
    const read = { clause, chains: findChains(clause, this.lexicon) };
    this.clauses.set(at, read);
    return read;
  }

  private saidAfter(at: number, kind: OwnedKind): string | undefined {
    const ahead = this.text.slice(at, at + REACH);
    const sentence = ahead.split(SENTENCE_END, 1)[0] ?? '';
    const said = SAID_OF.exec(sentence);
    const parts = said ? sentence.slice(said[0].length).split('、') : [];
    const predicates = parts.flatMap((part) => PREDICATE.exec(part)?.[1] ?? []);
    const next = NEXT_SENTENCE.exec(ahead)?.[1];
    for (const words of next === undefined ? predicates : [...predicates, next]) {
      const clause = clauseOf(words);
      const governor = governorOf(findChains(clause, this.lexicon), clause, kind);
      if (governor) return governor.words;
    }
    return undefined;
  }
}

/** The part of a text that can say whose the thing after it is: from the last break on, without brackets. */
function clauseOf(before: string): string {
  const sentence = before.split(SENTENCE_END).at(-1) ?? '';
  let from = 0;
  for (const { index, 0: turn } of sentence.matchAll(TURN)) from = index + turn.length;
  return sentence.slice(from).replace(CLOSED_BRACKETS, '').replace(OPEN_BRACKET, '、').replace(MARKS, '');
}
