import { fold } from '../fold.ts';

/** 仕様書13ページ, 資料2の4～6頁, 別紙1ページ: a place in a paper that was handed out. */
const PLACE = /(?:[書料表画紙案面領程図]|別添)\s*\d*(?:の|\s|-)*\d+(?:[~〜～-]\d+)?(?:ページ|頁|p)/iu;
const QUESTION = /か(?:ね)?[。?？]?$/u;

/**
 * True for words that ask what a paper means: 仕様書13ページに「60件程度」とあるが、なぜか。 In a list of 委員意見及び…の回答 those
 * are a member's: who put the paper before the council does not ask what it says. A question that cites no paper tells
 * nothing, for who answers asks back at times.
 */
export function isAskedOfPapers(text: string): boolean {
  const folded = fold(text).trim();
  return QUESTION.test(folded) && PLACE.test(folded);
}
