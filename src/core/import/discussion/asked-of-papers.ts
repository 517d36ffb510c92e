import { fold } from '../fold.ts';

/** 仕様書13ページ, 資料2の4～6頁, 別紙1ページ: a place in a paper that was handed out. */
const PLACE = /(?:[書料表画紙案面領程図]|別添)\s*\d*(?:の|\s|-)*\d+(?:[~〜～-]\d+)?(?:ページ|頁|p)/iu;
/** What stands there is taken from the paper as it is. */
const TAKEN = /[「『]|とある|と書(?:か|い)|と記(?:載|さ)|文言/u;
/** なぜか。 誰がするのか。 どういう意味か。 */
const WHAT = /(?:何|なぜ|どう|どの|どれ|どこ|どんな|誰|いつ|いくら)[^。]*か(?:ね)?[。?？]?$/u;
/** Asked of what somebody said, not of what was written: which could be anybody's. */
const OF_WORDS =
  /(?:こと|意味|意図|意見|趣旨|質問|指摘|お?尋ね|懸念|要望|解釈|理解|認識)(?:なの|である|です)?か[。?？]?$|(?:言|い|おっしゃ|仰|聞|訊|尋ね|指|求め|心配|懸念)(?:って|いて|して|しゃって|て)[^。]*か[。?？]?$/u;
/** Asked of a word of the paper: どういう意味か。 */
const OF_MEANING = /(?:どういう|どのような|何の|どんな)(?:意味|意図|趣旨|こと)(?:なの|である|です)?か[。?？]?$/u;

/**
 * True for words that ask what a paper means by what stands on a page of it: 仕様書13ページに「60件程度」とあるが、なぜか。 In a list
 * of 委員意見及び…の回答 those are a member's: who put the paper before the council does not ask what it says. Who answers asks
 * back at times, of a page too (資料2の4頁の数字のことか。), so that no other question tells who asks.
 */
export function isAskedOfPapers(text: string): boolean {
  const folded = fold(text).trim();
  const asked = folded.split(/(?<=[。?？])/u).at(-1) ?? '';
  return (
    PLACE.test(folded) && TAKEN.test(folded) && WHAT.test(asked) && (OF_MEANING.test(asked) || !OF_WORDS.test(asked))
  );
}
