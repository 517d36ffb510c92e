import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { sketch } from './sketch.ts';

/** What is kept of the words at a place of a record, by which they are known again; never the words themselves. */
export interface WordsMark {
  /** The first 128 bits of the SHA-256 of the words, as 32 hexadecimal digits. */
  readonly digest: string;
  /** The same of the label of who spoke, 32 bits; empty where nobody does. */
  readonly speaker: string;
  /** What is nearly alike has nearly the same; see `sketch.ts`. */
  readonly sketch: string;
}

/**
 * The mark of words. White space is none of them: records wrap their lines, and pages join them.
 * @param text as stored
 * @param speaker the label as the record writes it
 */
export function markWords(text: string, speaker = ''): WordsMark {
  const words = text.replaceAll(/\s/gu, '');
  return {
    digest: digestOf(words).slice(0, 32),
    speaker: speaker === '' ? '' : digestOf(speaker).slice(0, 8),
    sketch: sketch(words),
  };
}

const digestOf = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));
