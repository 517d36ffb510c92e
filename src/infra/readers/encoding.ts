import { hasControls, hasKana, proseShare } from './japanese-evidence.ts';

/** The encodings a text file may have, by the names that `--encoding` takes. */
export const ENCODINGS = ['utf-8', 'shift_jis', 'euc-jp', 'iso-2022-jp', 'utf-16le', 'utf-16be'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** A text with the encoding that it was read by, or what stands in the way. */
type Decoding =
  | { readonly status: 'decoded'; readonly text: string; readonly encoding: Encoding }
  /** `plausible`: the encodings that the bytes could be. */
  | { readonly status: 'unclear'; readonly plausible: readonly Encoding[] };

/** What `--encoding` and documents call an encoding, to our name for it; undefined for one that we do not read. */
export function namedEncoding(name: string): Encoding | undefined {
  try {
    // The Encoding Standard knows cp932, sjis, x-sjis, windows-31j, csiso2022jp, …; it takes US-ASCII for windows-1252.
    const standard = new TextDecoder(/^cp932$/i.test(name.trim()) ? 'shift_jis' : name.trim()).encoding;
    return ENCODINGS.find((encoding) => encoding === standard);
  } catch {
    return undefined;
  }
}

/** Decodes strictly: undefined when a byte is not of the encoding. A byte order mark is not part of the text. */
export function decodeStrictly(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Share of everyday characters below which a decoding is not taken for Japanese. */
const PLAUSIBLE = 0.6;
/** How much plainer than the next best a decoding must be. */
const MARGIN = 0.2;

/**
 * Finds the encoding of a text: by its byte order mark; by escape sequences; UTF-8 where the bytes are that; else the
 * one encoding whose strict decoding reads as Japanese, clearly more so than any other. Never the likelier of two that
 * both could be.
 */
export function detectEncoding(bytes: Uint8Array): Decoding {
  const marked = markedEncoding(bytes);
  if (marked) return decodeAs(bytes, [marked]);
  if (bytes.every((byte) => byte < 0x80)) return decodeAs(bytes, [bytes.includes(0x1b) ? 'iso-2022-jp' : 'utf-8']);
  if (bytes.includes(0)) return decodeAs(bytes, ['utf-16le', 'utf-16be']);
  // Characters of three bytes, as Japanese is made of, never come about by chance in another encoding; those of two may.
  const utf8 = decodeStrictly(bytes, 'utf-8');
  if (utf8 !== undefined && /[\u0800-\u{10FFFF}]/u.test(utf8) && !hasControls(utf8)) {
    return { status: 'decoded', text: utf8, encoding: 'utf-8' };
  }
  return decodeAs(bytes, ['utf-8', 'shift_jis', 'euc-jp']);
}

function markedEncoding([a, b, c]: Uint8Array): Encoding | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : undefined;
}

interface Candidate {
  readonly encoding: Encoding;
  readonly text: string;
  readonly share: number;
}

function decodeAs(bytes: Uint8Array, encodings: readonly Encoding[]): Decoding {
  const readings = encodings
    .flatMap((encoding): Candidate[] => {
      const text = decodeStrictly(bytes, encoding);
      return text === undefined || hasControls(text) ? [] : [{ encoding, text, share: proseShare(text) }];
    })
    .sort((a, b) => b.share - a.share);
  const [best, second] = readings;
  if (best && (encodings.length === 1 || isClear(best, second))) {
    return { status: 'decoded', text: best.text, encoding: best.encoding };
  }
  return { status: 'unclear', plausible: readings.map(({ encoding }) => encoding) };
}

/** Half-width katakana in one encoding are everyday kanji in the next: there only kana count. */
function isClear(best: Candidate, second: Candidate | undefined): boolean {
  if (best.share < PLAUSIBLE) return false;
  if (!second) return true;
  return best.share - second.share >= MARGIN && (best.encoding === 'utf-8' || hasKana(best.text));
}
