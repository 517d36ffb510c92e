import type { Span } from '../../text/span.ts';

/** The forms in which a number is written with its area code, as groups of digits that {@link isTelephone} counts. */
const WITH_AREA = new RegExp(
  `(?<![\\dA-Za-z./=])(?<!\\d-)(?:${[
    String.raw`\+81[- ]?(?:\(0\))?[- ]?[1-9]\d{0,3}[- ]?\d{1,4}[- ]?\d{4}`,
    String.raw`\(0[1-9]\d{0,3}\) ?-?\d{1,4}[- ]?\d{4}`,
    String.raw`0[1-9]\d{0,3} ?\(\d{1,4}\) ?-?\d{4}`,
    String.raw`0[1-9]\d{0,3} ?- ?\d{1,4} ?- ?\d{3,4}`,
    String.raw`0[1-9]\d{0,3} \d{1,4} \d{4}`,
    String.raw`0[1-9]\d{0,3}\.\d{1,4}\.\d{4}`,
    String.raw`0[1-9]\d{0,3}[- ]\d{6,8}`,
    String.raw`(?<![-第])0[1-9]\d{8,9}`,
  ].join('|')})(?!\\d|-\\d|[A-Za-z])`,
  'g',
);
/** Without its area code a number is one only behind a word that says so. */
const LABELLED =
  /(?:電話(?:番号)?|TEL|Tel|tel|℡|☎|携帯(?:電話)?(?:番号)?|FAX|Fax|fax|ファックス|ファクス|ファクシミリ|連絡先)[^\d\n]{0,6}?(?<![\d-])(\d{2,4} ?- ?\d{4})(?![\d-])/g;
const EXTENSION = /内線(?:番号)?[ :|(は、]{0,4}(\d{2,5})(?![\d-]|番台|[台回本個件人])/g;
/** Numbers that belong to services, never to a person: free of charge, at a flat rate, of information. */
const OF_SERVICES = /^0(?:120|570|990|180|800\D)/;
/** Of mobile phones, pagers and phones over the internet: one digit longer than others. */
const LONGER = /^0[5-9]0/;

/** Telephone and fax numbers of Japan and extensions, but for those of toll-free services. */
export function* findTelephones(text: string): Iterable<Span> {
  for (const { 0: found, index } of text.matchAll(WITH_AREA)) {
    if (isTelephone(found)) yield { start: index, end: index + found.length };
  }
  for (const pattern of [LABELLED, EXTENSION]) {
    for (const { 0: found, 1: number = '', index } of text.matchAll(pattern)) {
      const end = index + found.length;
      yield { start: end - number.length, end };
    }
  }
}

function isTelephone(written: string): boolean {
  const digits = written.replace(/^\+81\D*0?/, '0').replace(/\D/g, '');
  return digits.length === (LONGER.test(digits) ? 11 : 10) && !OF_SERVICES.test(written);
}
