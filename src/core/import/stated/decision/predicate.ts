import type { Span } from '../../../text/span.ts';

/**
 * How a word of deciding is said, by what follows it in its sentence:
 * `decided` 承認いたします · `refused` 採択すべきものではないと決しました · `asked` 承認してよろしいでしょうか ·
 * `put` 承認することに賛成の方は挙手を · `bare` 承認、(…) – a sentence that goes on decides about it · `told` everything else:
 * 承認しかねます, 承認された案件, 承認すると聞いています.
 */
export type Mood = 'decided' | 'refused' | 'asked' | 'put' | 'bare' | 'told';

export interface Predicate {
  readonly mood: Mood;
  /** How much of the text behind the word belongs to it. */
  readonly length: number;
  /** What nobody objects to, by the same words: 承認することに異議なしと認めます. */
  readonly isUnopposed: boolean;
}

/** What may stand between the word and the end of its clause where something is decided. All that is not here tells of it only. */
const PARTS = [
  '[」』)]',
  'という(?:こと|結論|取扱い|扱い|形|整理|まとめ)',
  '(?:すべき|する|した(?!い)|さるべき|されるべき|である)(?:もの|こと|旨)(?:である)?',
  '(?:する|である)?(?:もの|こと|旨)',
  '(?:ご|御)?異議(?:は|が|も)?(?:ござい|あり)ません(?:でした)?(?=の(?:で|もの)|から|、|。)',
  '(?:ご|御)?異議(?:が|は)?な(?:し|い)(?:もの)?と認め(?:ます|ました|まして|る)?',
  '(?:ご|御)?異議な[くし](?=、)',
  'いずれも|それぞれ|ともに|さよう|そのように|ここに|改め(?:ます|ました|る)?',
  '(?:さ?せて)(?:いただき|頂き)(?:ます|ました|まして)?',
  '(?:いただき|頂き|いただい)(?:ました|た(?:ものと|ということ))',
  '(?:決定|決し|決する|決まり|決め|議決|成立|判断|答申|取り扱い|取扱い|扱い|確認|認め|結論|結審)(?:する|る|たし|いたし|致し|し)?(?:ます|ました|まして|た)?',
  '(?:いたし|致し|され|なり|し|させ)(?:ます|ました|まして|た(?!い))?',
  'する|いたす|される|なる',
  'でございます|であります|です|である|だ',
  '申し上げます|申し上げました',
  'べき|すべき',
  'もの(?:と|で)',
  '(?:と|に|で|を|は|も|の)',
  'ます|ました',
  'その',
  '[るた](?=こと|もの|旨|と)',
  '[^、。]{1,8}(?:長|大臣)(?:に|へ)(?:対し(?:て)?、?)?',
] as const;
const PART = new RegExp(`^(?:${PARTS.join('|')})`, 'u');
/** Where the clause of a decision ends: its sentence, or what it is the reason of or goes on to. */
const ENDS = /^(?:[。)]|$|、|(?:ので|から|ため|けれども)(?:、|$)|が、)/u;
/** A pause inside: 承認、ということにいたします · 可決すべきもの、と決しました. */
const PAUSE =
  /^、(?=(?:[^、。]{1,8}長(?:に|へ)|と|という|その|この(?:よう|とおり)|以上の(?:よう|とおり))(?!き|ころ|も|ころで))/u;
/** 承認いたしますが、よろしいですか: the decision waits for the answer. */
const ASKS_ALONG =
  /^(?:が|けれども)?、[^。]{0,10}(?:(?:ご|御)?異議[^。]{0,10}か|よろしい[^。]{0,6}か|いかが[^。]{0,6}か)(?:。|$)/u;
/** Without one of these the parts make no predicate: 承認の is none. */
const SAYS =
  /(?:し|する|いたす|した|され(?:る|ました|た|ます|、|ること)|され$|ます|ました|です|である|であります|でございます|だ|決定|決し|決する|認め|答申|判断|議決|いただいた)/u;

const REFUSED = new RegExp(
  [
    '^(?:は|を|と)?し(?:ない|ません)(?:こと|もの)?(?:と|に)(?:する|し|いたし|決|なり)',
    '^(?:と|を)?(?:は)?(?:す(?:る|べき)|さるべき)?(?:もの|こと)?で(?:は)?ない(?:もの)?(?:と|に)(?:する|いたし|し(?:ます|ました|、)|決|認め|判断)',
    '^し(?:ない|ません)(?:もの)?と(?:決|いたし)',
    '^(?:は)?され(?:ませんでした|なかった(?:。|もの))',
    '^でき(?:ない|ません)(?:もの|こと|旨)?と(?:決|いたし|する|し(?:ます|ました|、)|答申|認め)',
    '^(?:な(?:い|かった)|ません)(?:もの|こと|旨)?(?:と|に|を)(?:の)?(?:決|いたし|する|し(?:ます|ました|、)|答申|認め)',
    '^(?:る)?こと(?:は)?(?:しない|せず)(?:こと)?と(?:決|いたし|し)',
  ].join('|'),
  'u',
);
const PUT =
  /^[^。]{0,16}?(?:こと|もの|の)?(?:に|とする|と決する(?:こと)?に|と|、)?(?:ついて)?(?:、)?(?:ご|御)?(?:賛成|同意|賛同)(?:の|する|され|いただ|する)[^。]{0,8}(?:方|委員|者|諸君|皆)|^[^。]{0,14}(?:と|に)?(?:する|され)(?:る)?(?:方|委員|諸君)[^。]{0,12}(?:挙手|起立)/u;
/** What may follow a predicate where the chair asks, or wishes: what answers it decides. */
const ASKED =
  /^、?(?:て(?:も)?)?(?:よろしい|よろしゅう|よい|良い|いい|結構|差し支え|いかが|どう(?:で|か)|(?:ご|御)?(?:異議|意見|異存)[^。]{0,12}(?:か|ね)(?:。|」|$)|(?:ご|御)?異議(?:は|が)?(?:な(?:い|し)|ござい|あり)[^。]{0,10}か|たい(?:と(?:思|存じ|考え)|の?(?:です|ですが)|。|、|$)|でしょうか|(?:ます)?か(?:。|$)|[^。、]{0,6}が、(?:ご|御)?(?:異議|意見|よろしい|いかが))/u;

/** Reads what follows a word of deciding up to the end of the sentence. @param tail folded @param word the word of deciding */
export function readPredicate(tail: string, word = ''): Predicate {
  // 適当と認め、その旨答申します: the word is the verb itself.
  const isVerb = /認め$/u.test(word);
  const none = { length: 0, isUnopposed: false };
  if (REFUSED.test(tail)) return { ...none, mood: 'refused' };
  if (PUT.test(tail)) return { ...none, mood: 'put' };
  let length = 0;
  let said = '';
  for (;;) {
    const rest = tail.slice(length);
    const isPause = PAUSE.test(rest);
    if (ENDS.test(rest)) {
      const isSaid = SAYS.test(said) && !isLeftOpen(said, rest);
      if (isSaid) return { mood: ASKS_ALONG.test(rest) ? 'asked' : 'decided', length, isUnopposed: /異議/u.test(said) };
      if (!isPause) return said === '' ? { ...none, mood: isVerb ? 'decided' : 'bare' } : { ...none, mood: 'told' };
    }
    const [part] = (isPause ? PAUSE : PART).exec(rest) ?? [];
    if (part === undefined) return { ...none, mood: ASKED.test(rest) ? 'asked' : 'told' };
    said += part;
    length += part.length;
  }
}

/** 承認とすることは、 and 承認したことを、 go on to say something of it. */
const isLeftOpen = (said: string, rest: string): boolean =>
  /(?:[はもを]|の|である|こと|もの|旨|(?:する|した|された|される)(?=$))$/u.test(said) && rest.startsWith('、');

/** 承認とするのは諮問第32号のみです: the word stands first, and what it is about behind it. */
export const CLEFT = /^(?:と|に)?(?:いたし?|す|し|な|され)(?:ます|る|た|りました)?(?:の|もの)は/u;

/** 「承認いたします」とは申し上げられません: words inside a quotation are told of; 「可」とします is how a decision is written. */
export function quotationFinder(sentence: string): (start: number, end: number) => boolean {
  const quotations: Span[] = [];
  for (let start = sentence.indexOf('「'); start >= 0; ) {
    const end = sentence.indexOf('」', start);
    if (end < 0) break;
    quotations.push({ start, end });
    start = sentence.indexOf('「', end);
  }
  return (start, end) => {
    const quotation = quotations.find((one) => one.start <= start && start <= one.end);
    if (!quotation) return false;
    const inside = sentence.slice(sentence.lastIndexOf('「', start) + 1, quotation.end);
    return [...inside].length > [...sentence.slice(start, end)].length + 10;
  };
}
