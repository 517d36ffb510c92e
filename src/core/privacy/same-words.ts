import { readableText } from './readable-text.ts';

/** What two ways of writing one number, address or name have in common: without width, blanks, dashes and brackets. */
export const personalKey = (text: string): string =>
  readableText(text)
    .text.normalize('NFKC')
    .replace(/[\s\-().]/g, '')
    .toLowerCase();
