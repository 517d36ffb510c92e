import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Random } from '../../scripts/bench/corpus/random.ts';
import { listFiles } from './site.ts';

/** What somebody did to an archive; `undo` takes it back. */
export interface Edit {
  readonly name: string;
  readonly undo: () => Promise<void>;
  /** A file that no build makes: it has to be there after the next build. */
  readonly foreign?: { readonly file: string; readonly remove: () => Promise<void> };
}

/** Where the edits happen. */
export interface Edited {
  readonly content: string;
  readonly out: string;
  readonly random: Random;
  /** Files taken away earlier in the sequence, which may come back. */
  readonly removed: Map<string, string>;
}

/** Ways to change an archive and what was built of it; undefined where there is nothing to do it to. */
const EDITS: Readonly<Record<string, (edited: Edited) => Promise<Edit | undefined>>> = {
  'a character of a record': async (edited) => {
    const file = await pickContent(edited, /meetings\/.*\.md$/);
    if (file === undefined) return undefined;
    return changeText(file, (text) => insertAt(text, placeInText(text, edited.random), '々'));
  },
  'a word of a registry': async (edited) => {
    const file = await pickContent(edited, /(departments|laws|criteria)\.yaml$/);
    if (file === undefined) return undefined;
    return changeText(file, (text) => replaceOne(text, /(?<=(?:name|title|subject): )(?=[^"'{[])/g, '新', edited));
  },
  'the outcome of an item': async (edited) => {
    const file = await pickContent(edited, /meetings\/.*\.md$/);
    return file === undefined
      ? undefined
      : changeText(file, (text) => replaceOne(text, /(?<=outcome: )\S+/g, 'continued', edited));
  },
  'a record taken away': async (edited) => {
    const file = await pickContent(edited, /meetings\/.*\.md$/);
    if (!file) return undefined;
    const text = await readFile(file, 'utf8');
    await rm(file);
    edited.removed.set(file, text);
    return { name: file, undo: () => writeFile(file, text) };
  },
  'a record put back': async ({ removed, random }) => {
    const files = [...removed.keys()];
    if (files.length === 0) return undefined;
    const file = random.pick(files);
    await writeFile(file, removed.get(file) ?? '');
    removed.delete(file);
    return { name: file, undo: () => rm(file) };
  },
  'the handbook': async ({ content, random }) =>
    changeText(join(content, 'guide', 'index.md'), (text) => `${text}\n${random.int(1, 9)}つ目の補足です。\n`),
  'the title of the archive': async ({ content, random }) =>
    changeText(join(content, 'archive.yaml'), (text) => text.replace(/(?<=^title: ).*/m, `書庫${random.int(1, 99)}`)),
  'a built page spoilt': async ({ out, random }) => {
    const file = join(out, random.pick((await listFiles(out)).filter((name) => name.endsWith('.html'))));
    return changeText(file, () => 'spoilt');
  },
  'a built folder removed': async ({ out, random }) => {
    const folders = (await readdir(out, { withFileTypes: true })).filter((entry) => entry.isDirectory());
    const folder = join(out, random.pick(folders).name);
    await rm(folder, { recursive: true });
    return { name: folder, undo: async () => {} };
  },
  'a file added to what was built': async ({ out, random }) => {
    const file = join(out, dirname(random.pick(await listFiles(out))), 'added.html');
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, 'added');
    const remove = () => rm(file, { force: true });
    return { name: file, undo: remove, foreign: { file, remove } };
  },
  nothing: async () => ({ name: '', undo: async () => {} }),
};

/** Makes one random edit, and says which. */
export async function editAtRandom(edited: Edited): Promise<Edit> {
  for (;;) {
    const name = edited.random.pick(Object.keys(EDITS));
    const edit = await EDITS[name]?.(edited);
    if (edit) return { ...edit, name: `${name} ${edit.name}`.trim() };
  }
}

async function pickContent({ content, random }: Edited, pattern: RegExp): Promise<string | undefined> {
  const files = (await listFiles(content)).sort().filter((file) => pattern.test(file));
  return files.length === 0 ? undefined : join(content, random.pick(files));
}

async function changeText(file: string, change: (text: string) => string): Promise<Edit | undefined> {
  const text = await readFile(file, 'utf8');
  const changed = change(text);
  if (changed === text) return undefined;
  await writeFile(file, changed);
  return { name: file, undo: () => writeFile(file, text) };
}

const insertAt = (text: string, at: number, what: string): string => text.slice(0, at) + what + text.slice(at);

/** Behind a full stop somewhere below the header. */
function placeInText(text: string, random: Random): number {
  const places = [...text.slice(text.indexOf('\n---')).matchAll(/。/g)].map(({ index }) => index);
  return text.indexOf('\n---') + random.pick(places) + 1;
}

function replaceOne(text: string, pattern: RegExp, by: string, { random }: Edited): string {
  const places = [...text.matchAll(pattern)];
  if (places.length === 0) return text;
  const { index, 0: found } = random.pick(places);
  return text.slice(0, index) + by + text.slice(index + found.length);
}
