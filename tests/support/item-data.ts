import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A line of `items.csv` by the names of its columns; lists stand as the file has them. */
export type DataRow = Readonly<Record<string, string>>;

const BETWEEN = '｜';

/** The values of a list in one cell. */
export const listOf = (cell: string | undefined): string[] => (cell ? cell.split(BETWEEN) : []);

/** The items of all councils as their published data has them: read here by itself, without the code that writes it. */
export function readItemData(dist: string): {
  readonly rows: readonly DataRow[];
  readonly texts: ReadonlyMap<string, string>;
} {
  // Beside the councils' folders are those of other formats.
  const fileOf = (name: string) => join(dist, 'data', name, 'items.csv');
  const councils = readdirSync(join(dist, 'data')).filter((name) => existsSync(fileOf(name)));
  const texts = new Map(councils.map((name) => [name, readFileSync(fileOf(name), 'utf8')] as const));
  return { rows: [...texts.values()].flatMap(readTable), texts };
}

export function readTable(csv: string): DataRow[] {
  const [head = [], ...lines] = readCsv(csv.replace(/^\ufeff/, ''));
  return lines.map((cells) => Object.fromEntries(head.map((name, index) => [name, cells[index] ?? ''])));
}

/** RFC 4180, letter by letter. */
function readCsv(csv: string): string[][] {
  const lines: string[][] = [];
  let line: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (let at = 0; at < csv.length; at += 1) {
    const letter = csv.charAt(at);
    if (isQuoted) {
      if (letter !== '"') cell += letter;
      else if (csv.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = false;
    } else if (letter === '"') isQuoted = true;
    else if (letter === ',') {
      line.push(cell);
      cell = '';
    } else if (letter === '\n') {
      lines.push([...line, cell.replace(/\r$/, '')]);
      line = [];
      cell = '';
    } else cell += letter;
  }
  return lines;
}
