import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The file that tells an output folder of ours, and which of the files in it are ours. */
export const MARKER_FILE = '.shingiroku';

/** How each marker begins: a folder is ours only when its first line says so. */
const FIRST_LINE = '# 審議録が作ったフォルダです。';
const HEAD = [
  FIRST_LINE,
  '# 下に並ぶファイルは、書庫を作り直すたびに書きかえられます。並んでいないファイルには触りません。',
  '# このファイルを消すと、このフォルダには書き込めなくなります。',
];

/** The text of a marker: the same files give the same bytes, in whatever order. */
export function writeMarker(files: Iterable<string>): string {
  const sorted = [...files].sort();
  return [...HEAD, ...sorted.map(escapeBreaks), ''].join('\n');
}

/**
 * The files that a build wrote into a folder, by their paths below it, the marker itself included.
 * @returns undefined when the folder bears no marker
 */
export function readMarker(folder: string): ReadonlySet<string> | undefined {
  let text: string;
  try {
    text = readFileSync(join(folder, MARKER_FILE), 'utf8');
  } catch {
    return undefined;
  }
  const lines = text.split('\n');
  if (lines[0] !== FIRST_LINE) return undefined;
  const files = lines.filter((line) => line !== '' && !line.startsWith('#'));
  return new Set([...files.map(readBreaks), MARKER_FILE]);
}

/** A name may hold a line break, and may begin with the sign of a comment. */
const escapeBreaks = (path: string): string =>
  path.replace(/[\\\n\r]/g, (mark) => encodeURIComponent(mark).replace('%', '\\')).replace(/^#/, '\\23');
const readBreaks = (line: string): string =>
  line.replace(/\\([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
