import { parseNumeral } from '../../text/numerals.ts';
import { fold } from '../fold.ts';

const BULLET = /^\s*[○◯〇●◎・■◆□◇※*＊▼]\s*/u;
const NUMBER = /^\s*(?:([（(第]?)([0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})([）)]|[.．、:：]|(?=\s))|([①-⑳]))\s*/u;

/** The number before a line, with its form: `(2)`, `2.`, `②`, `第2`. */
export interface Enumerator {
  readonly form: string;
  readonly number: number;
}

/** Undefined for a line that begins with no number. */
export function readEnumerator(text: string): Enumerator | undefined {
  const [, open = '', digits = '', close = '', circled] = NUMBER.exec(text.replace(BULLET, '')) ?? [];
  if (circled !== undefined) return { form: '①', number: Number(circled.normalize('NFKC')) };
  const number = parseNumeral(digits);
  return number ? { form: `${fold(open)}${/[0-9０-９]/u.test(digits) ? 1 : '一'}${fold(close)}`, number } : undefined;
}

/** A line without its bullet and its number. */
export const withoutEnumerator = (text: string): string => text.replace(BULLET, '').replace(NUMBER, '');

/** True where a line goes on counting what another is one of: 3 意見交換 behind 2 報告事項, 五　出席した書記 behind 四　欠席した委員. */
export function isNextTo(line: Enumerator | undefined, before: Enumerator | undefined): boolean {
  return line !== undefined && before !== undefined && line.form === before.form && line.number === before.number + 1;
}
