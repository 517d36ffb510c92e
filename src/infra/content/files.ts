import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { ContentFiles } from '../../core/content.ts';
import type { CouncilFiles, TextFile } from '../../core/content-source.ts';
import { PROJECT_ROOT } from '../environment.ts';

/** The secretariat's handbook, which every archive has. */
const HANDBOOK = join(PROJECT_ROOT, 'content', 'guide');

/**
 * Reads a content folder. A folder with a `council.yaml` is a council; other folders are left alone. A page of the
 * handbook that `guide/` does not have is the generator's own, so that what the check refers to is always there.
 * @param root the content folder; files are named relative to the working directory
 * @throws when the folder itself cannot be read
 */
export async function readContentFiles(root: string): Promise<ContentFiles> {
  const entries = await readdir(root, { withFileTypes: true });
  const folders = entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  const councils = await Promise.all(folders.map((id) => readCouncilFiles(root, id)));
  const withMeetings = await Promise.all(
    folders.map(async (id) => ((await ifExists(readdir(join(root, id, 'meetings')))) ? id : undefined)),
  );
  const isCouncil = new Set(councils.map((council) => council?.id));
  const guide = await readMarkdownFolder(join(root, 'guide'));
  const own = new Set(guide.map(({ id }) => id));
  return {
    root: nameOf(root),
    archive: await readText(join(root, 'archive.yaml')),
    synonyms: await readText(join(root, 'synonyms.yaml')),
    councils: councils.filter((council) => council !== undefined),
    orphans: withMeetings.flatMap((id) => (id === undefined || isCouncil.has(id) ? [] : [nameOf(join(root, id))])),
    guide,
    handbook: (await readMarkdownFolder(HANDBOOK)).filter(({ id }) => !own.has(id)),
  };
}

async function readCouncilFiles(root: string, id: string): Promise<CouncilFiles | undefined> {
  const folder = join(root, id);
  const council = await readText(join(folder, 'council.yaml'));
  if (!council) return undefined;
  const [departments, laws, criteria, counterparties, dataItems, meetings] = await Promise.all([
    readText(join(folder, 'departments.yaml')),
    readText(join(folder, 'laws.yaml')),
    readText(join(folder, 'criteria.yaml')),
    readText(join(folder, 'counterparties.yaml')),
    readText(join(folder, 'data-items.yaml')),
    readMarkdownFolder(join(folder, 'meetings')),
  ]);
  return { id, council, departments, laws, criteria, counterparties, dataItems, meetings };
}

async function readMarkdownFolder(folder: string): Promise<(TextFile & { id: string })[]> {
  const names = (await ifExists(readdir(folder))) ?? [];
  const files = await Promise.all(
    names
      .filter((name) => name.endsWith('.md'))
      .sort()
      .map(async (name) => {
        const text = await readText(join(folder, name));
        return text && { ...text, id: name.slice(0, -'.md'.length) };
      }),
  );
  return files.filter((file) => file !== undefined);
}

async function readText(path: string): Promise<TextFile | undefined> {
  const source = await ifExists(readFile(path, 'utf8'));
  return source === undefined ? undefined : { file: nameOf(path), source };
}

/** How diagnostics name a path: relative to the working directory. */
function nameOf(path: string): string {
  return relative(process.cwd(), path) || '.';
}

async function ifExists<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw error;
  }
}
