import { type Diagnostic, diagnose } from '../diagnostic/diagnostic.ts';
import { positionAt, positionsAt } from '../text/span.ts';

/** What a decoder puts where bytes are no UTF-8: the file is in another encoding, or damaged. */
const UNDECODABLE = '\uFFFD';

/** Control characters other than tab and line ends. They come along when text is copied from other programs. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g;

/** The first place where a file is not UTF-8. Nothing else that could be said of such a file would be true. */
export function findUndecodable(file: string, source: string): Diagnostic | undefined {
  const offset = source.indexOf(UNDECODABLE);
  if (offset < 0) return undefined;
  const detail = 'UTF-8として読めない文字があります';
  return diagnose('unreadable-file', positionAt(file, source, offset), { detail });
}

export function findControlCharacters(file: string, source: string): Diagnostic[] {
  const found = [...source.matchAll(CONTROL)];
  const places = positionsAt(
    file,
    source,
    found.map(({ index }) => index),
  );
  return places.map((at, place) => {
    const code = found[place]?.[0].charCodeAt(0) ?? 0;
    return diagnose('control-character', at, { codePoint: `U+${code.toString(16).toUpperCase().padStart(4, '0')}` });
  });
}
