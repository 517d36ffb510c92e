import { isScalar, type Node, type YAMLMap } from 'yaml';

/** A map of lines `key: value`, cut into one piece for each key. */
interface CutMap {
  /** Offset of the first key, behind a `- ` that may stand before it. */
  readonly start: number;
  readonly end: number;
  /** What stands before each key but the first on its line. */
  readonly indent: string;
  /** True when lines of comment stand right above the first key. */
  readonly isHeaded: boolean;
  readonly pieces: readonly { readonly above: string; readonly body: string }[];
}

/**
 * Cuts a block map at its lines. A piece begins with the lines of comment right above its key, as far indented as the
 * key; blank lines belong to what stands above them. @returns undefined where the map does not consist of whole lines
 */
export function cutBlockMap(text: string, map: YAMLMap): CutMap | undefined {
  const keys = map.items.map(({ key }) => (isScalar(key) ? (key.range?.[0] ?? -1) : -1));
  const start = keys[0];
  if (start === undefined || keys.some((key) => key < 0)) return undefined;
  const indent = ' '.repeat(start - lineStart(text, start));
  if (keys.slice(1).some((key) => text.slice(lineStart(text, key), key) !== indent)) return undefined;
  const ends = map.items.map(({ value }, index) => (value as Node | null)?.range?.[1] ?? keys[index] ?? 0);
  const end = endOfLines(text, map);
  if (end === undefined) return undefined;
  // Where each piece begins: at the comments above its key, none of which may be text of the value before.
  const begins = keys.map((key, index) =>
    index === 0 ? start : commentsAbove(text, lineStart(text, key), indent, ends[index - 1] ?? 0),
  );
  const pieces = keys.map((key, index) => {
    const from = index === 0 ? key : lineStart(text, key);
    return {
      above: index === 0 ? '' : text.slice(begins[index], from),
      body: text.slice(key, begins[index + 1] ?? end),
    };
  });
  return { start, end, indent, isHeaded: isHeaded(text, start), pieces };
}

const lineStart = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;

/** The end of the last line of a map; undefined when the text ends without a line end. */
function endOfLines(text: string, map: YAMLMap): number | undefined {
  const last = (map.items.at(-1)?.value as Node | null | undefined)?.range?.[1] ?? map.range?.[1] ?? 0;
  if (text[last - 1] === '\n') return last;
  const end = text.indexOf('\n', last);
  return end < 0 ? undefined : end + 1;
}

function commentsAbove(text: string, line: number, indent: string, notBefore: number): number {
  let begin = line;
  while (begin > notBefore) {
    const above = lineStart(text, begin - 1);
    if (above < notBefore || !text.startsWith(`${indent}#`, above)) return begin;
    begin = above;
  }
  return begin;
}

/** A comment above the `- ` of a list is about what is listed, and an editor's `$schema` line about the file. */
function isHeaded(text: string, start: number): boolean {
  const line = lineStart(text, start);
  if (line === 0 || text.slice(line, start).trim() !== '') return false;
  const above = text.slice(lineStart(text, line - 1), line).trimStart();
  return above.startsWith('#') && !above.includes('$schema=');
}
