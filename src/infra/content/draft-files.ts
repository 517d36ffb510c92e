import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, parse } from 'node:path';

/** As many meetings of one council may be recorded of one day: `2010-01-22`, then `-2` to `-9`. */
const MEETINGS_A_DAY = 9;

/** Where drafts without a date wait: nothing in it is checked or published. */
const DRAFTS_FOLDER = 'drafts';

/** The names that a draft may have below its council's folder, the first free one to be taken. */
export function draftNames(date: string | undefined, source: string): string[] {
  const stem = parse(source).name;
  const drafts = [stem, ...Array.from({ length: 98 }, (_, index) => `${stem}-${index + 2}`)];
  const waiting = drafts.map((name) => join(DRAFTS_FOLDER, `${name}.md`));
  if (date === undefined) return waiting;
  const counted = Array.from({ length: MEETINGS_A_DAY - 1 }, (_, index) => `${date}-${index + 2}`);
  return [...[date, ...counted].map((name) => join('meetings', `${name}.md`)), ...waiting];
}

/**
 * Writes a text under the first of the names that is free; never over a file that is there, whoever wrote it when.
 * @returns the path written to
 */
export async function writeToFirstFree(folder: string, names: readonly string[], text: string): Promise<string> {
  for (const name of names) {
    const path = join(folder, name);
    await mkdir(parse(path).dir, { recursive: true });
    try {
      await writeFile(path, text, { flag: 'wx' });
      return path;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  throw new RangeError(`No name is left for ${names[0]}.`);
}

/** The drafts without a date of a council, by their paths. */
export async function readWaitingDrafts(folder: string): Promise<{ readonly file: string; readonly source: string }[]> {
  const drafts = join(folder, DRAFTS_FOLDER);
  const names = await readdir(drafts).catch(() => []);
  const files = names.filter((name) => name.endsWith('.md')).sort();
  return Promise.all(
    files.map(async (name) => ({ file: join(drafts, name), source: await readFile(join(drafts, name), 'utf8') })),
  );
}
