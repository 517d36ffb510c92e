import type { Span } from '../../text/span.ts';

/** Nothing that is counted. */
const NOT_COUNTED = String.raw`(?![\d,.]|-\d|[円件人名部枚通世])`;
/** Seven digits behind a word that says what they are. 普通 and 当座 have other meanings, so that nothing may come between. */
const ACCOUNT = new RegExp(
  String.raw`(?:口座(?:番号)?[^\d\n。]{0,12}|(?:普通|当座|貯蓄)(?:預金)?(?:口座)?[ :|)]{0,4}(?:No\.?|番号)?[ :|]{0,2}|\((?:普|当)\) ?)(?<!\d)(\d{7})${NOT_COUNTED}`,
  'g',
);
/** Of the post bank: a sign of five digits that begins with 1, and a number. */
const POSTAL = new RegExp(String.raw`記号[^\d\n]{0,6}(1\d{4}[^\d\n]{1,8}\d{2,8})${NOT_COUNTED}`, 'g');

/** Numbers of bank accounts, which only the words before them tell from others. */
export function* findBankAccounts(text: string): Iterable<Span> {
  for (const pattern of [ACCOUNT, POSTAL]) {
    for (const { 0: found, 1: number = '', index } of text.matchAll(pattern)) {
      const end = index + found.length;
      yield { start: end - number.length, end };
    }
  }
}
