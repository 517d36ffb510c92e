import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { type ContentFiles, contentFilesFrom } from '../../core/content.ts';
import { type TextFile, textsOf } from '../../core/content-source.ts';
import { type Diagnostic, diagnose } from '../../core/diagnostic/diagnostic.ts';
import { nameIn } from '../../core/tree/entry.ts';
import { readTree, type TreePlan } from '../../core/tree/read-tree.ts';
import { PROJECT_ROOT } from '../environment.ts';
import { listContentTree } from './tree.ts';

/** The content folder of the generator's checkout: its `guide/` is the handbook, which every archive has. */
const OWN_CONTENT = join(PROJECT_ROOT, 'content');

/** Reads the text of a file; tests give one that fails. */
type ReadText = (path: string) => Promise<string>;

const readUtf8: ReadText = (path) => readFile(path, 'utf8');

/**
 * Reads a content folder. What could not be read, and what nobody reads, is among its problems. A page of the
 * handbook that `guide/` does not have is the generator's own, so that what the check refers to is always there.
 * @param root the content folder; files are named relative to the working directory
 * @throws when the folder itself cannot be read
 */
export async function readContentFiles(root: string, read: ReadText = readUtf8): Promise<ContentFiles> {
  const place = (path: string) => nameOf(join(root, path));
  const plan = readTree(listContentTree(root), place);
  const { texts, problems } = await readTexts(root, pathsOf(plan), read);
  const files = contentFilesFrom(plan, (path) => texts.get(path), place);
  const own = new Set(files.guide.map(({ id }) => id));
  const handbook = (await readHandbook()).filter(({ id }) => !own.has(id));
  return { ...files, problems: [...plan.problems, ...problems], handbook };
}

async function readHandbook(): Promise<(TextFile & { readonly id: string })[]> {
  const { guide } = readTree(
    listContentTree(OWN_CONTENT).filter(({ path }) => path === 'guide' || path.startsWith('guide/')),
    (path) => path,
  );
  const { texts } = await readTexts(
    OWN_CONTENT,
    guide.map(({ path }) => path),
    readUtf8,
  );
  return textsOf(guide, (path) => texts.get(path));
}

function pathsOf({ archive, synonyms, grounds, councils, guide }: TreePlan): string[] {
  const ofCouncils = councils.flatMap(({ council, registries, meetings, opinions, ledger }) => [
    council,
    ...Object.values(registries),
    ...[...meetings, ...opinions, ...ledger].map(({ path }) => path),
  ]);
  return [archive, synonyms, grounds, ...ofCouncils, ...guide.map(({ path }) => path)].filter(
    (path) => path !== undefined,
  );
}

async function readTexts(
  root: string,
  paths: readonly string[],
  read: ReadText,
): Promise<{ texts: ReadonlyMap<string, TextFile>; problems: Diagnostic[] }> {
  const texts = new Map<string, TextFile>();
  const problems: Diagnostic[] = [];
  await Promise.all(
    paths.map(async (path) => {
      const file = nameOf(join(root, path));
      try {
        texts.set(path, { file, source: await read(join(root, path)) });
      } catch (error) {
        const params = { name: nameIn(path), detail: (error as NodeJS.ErrnoException).code ?? String(error) };
        problems.push(diagnose('file-unopenable', { file, line: 1, column: 1 }, params));
      }
    }),
  );
  return { texts, problems };
}

/** How diagnostics name a path: relative to the working directory. */
function nameOf(path: string): string {
  return relative(process.cwd(), path) || '.';
}
