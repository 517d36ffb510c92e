import type { SourceLine } from '../../../core/import/source-text.ts';
import { decodeStrictly, detectEncoding, type Encoding } from '../encoding.ts';
import { handOver, type Reading, refuse } from '../reading.ts';

/** Reads a text file, line by line. A form feed begins a new page. @param encoding what the user said, instead of finding it out */
export async function readText(bytes: Uint8Array, name: string, encoding?: Encoding): Promise<Reading> {
  if (encoding === undefined) {
    const decoding = detectEncoding(bytes);
    if (decoding.status === 'decoded') return handOver(name, linesOf(decoding.text));
    const { plausible } = decoding;
    const seen = plausible.length > 0 ? `${plausible.join('、')}のどれともとれます` : 'どの文字コードにも合いません';
    return refuse('source-encoding', name, { seen });
  }
  const text = decodeStrictly(bytes, encoding);
  if (text !== undefined) return handOver(name, linesOf(text));
  return refuse('source-undecodable', name, { encoding, line: firstUndecodableLine(bytes, encoding) });
}

/** The lines of a text, whatever ends them; the end of the last line begins no other. */
function linesOf(text: string): SourceLine[] {
  const pages = text.split('\f');
  return pages.flatMap((page, index) => {
    const lines = page.split(/\r\n|\r|\n/);
    if (lines.at(-1) === '') lines.pop();
    return lines.map(
      (line): SourceLine => ({
        type: 'line',
        text: line,
        ...(pages.length > 1 ? { page: index + 1 } : {}),
      }),
    );
  });
}

/** 1-based. Decodes ever longer beginnings; one that breaks off within a character is not yet wrong. */
function firstUndecodableLine(bytes: Uint8Array, encoding: Encoding): number {
  const isSound = (end: number) => {
    try {
      new TextDecoder(encoding, { fatal: true }).decode(bytes.subarray(0, end), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  let [sound, wrong] = [0, bytes.length];
  while (wrong - sound > 1) {
    const middle = (sound + wrong) >> 1;
    if (isSound(middle)) sound = middle;
    else wrong = middle;
  }
  const before = new TextDecoder(encoding).decode(bytes.subarray(0, sound), { stream: true });
  return before.split(/\r\n|\r|\n/).length;
}
