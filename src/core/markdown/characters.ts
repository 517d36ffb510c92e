import { type Diagnostic, diagnose } from '../diagnostic/diagnostic.ts';
import { positionAt } from '../text/span.ts';

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
  return [...source.matchAll(CONTROL)].map((match) =>
    diagnose('control-character', positionAt(file, source, match.index), {
      codePoint: `U+${match[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
    }),
  );
}
