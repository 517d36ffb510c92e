import { formatCodePoint } from '../../text/invisible.ts';

/** What keeps a name from being a part of an address, and a name that could be one. */
interface NameFault {
  readonly reason: string;
  readonly right: string;
}

/** White space, what is invisible, and what means something else in addresses or on some system's disk. */
const UNUSABLE = /[\s\p{C}%#?\\:*"<>|]/u;
/** A folder's name holds 255 bytes on most systems, and what writes a file may put an ending behind it. */
const MOST_BYTES = 200;
const MOST_CHARACTERS = 100;

/** Looks at a name that is to be a part of an address; undefined when it can be. */
export function findNameFault(name: string): NameFault | undefined {
  const composed = name.normalize('NFC');
  const bad = UNUSABLE.exec(composed)?.[0];
  if (bad !== undefined) {
    const shown = /[\s\p{C}]/u.test(bad) ? formatCodePoint(bad) : bad;
    const right = composed.replace(new RegExp(`${UNUSABLE.source}+`, 'gu'), '-');
    return { reason: `アドレスに使えない文字「${shown}」があります`, right: shorten(right) };
  }
  if (name !== composed) {
    return { reason: '濁点などが文字から分かれた形（NFD）で保存されています', right: shorten(composed) };
  }
  const right = shorten(name);
  return right === name ? undefined : { reason: `長すぎます（${MOST_CHARACTERS}字、${MOST_BYTES}バイトまで）`, right };
}

/** As much of a name as a folder can hold. */
function shorten(name: string): string {
  let bytes = 0;
  const kept: string[] = [];
  for (const character of name) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (bytes > MOST_BYTES || kept.length === MOST_CHARACTERS) break;
    kept.push(character);
  }
  return kept.join('');
}
