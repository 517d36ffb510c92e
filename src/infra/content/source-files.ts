import { readdir, stat } from 'node:fs/promises';
import { basename, extname, join, normalize } from 'node:path';
import { SEARCHED_EXTENSIONS } from '../readers/file-kind.ts';

/** What the paths that a user named come to. */
interface FoundSources {
  /** Files to be read, each once: those that were named, and in folders those that look like documents. */
  readonly files: readonly string[];
  /** How many other files the folders hold. */
  readonly passedOver: number;
  /** Paths that cannot be opened, with the system's code for why. */
  readonly missing: readonly { readonly path: string; readonly detail: string }[];
}

/** Finds the files that are meant. Folders are searched to their depths, in the order of the names. */
export async function findSourceFiles(paths: readonly string[]): Promise<FoundSources> {
  const files = new Set<string>();
  const missing: { path: string; detail: string }[] = [];
  let passedOver = 0;
  for (const path of paths) {
    try {
      if ((await stat(path)).isDirectory()) {
        const inside = await listFolder(path);
        const documents = inside.filter((file) => SEARCHED_EXTENSIONS.has(extname(file).toLowerCase()));
        passedOver += inside.length - documents.length;
        for (const file of documents) files.add(normalize(file));
      } else files.add(normalize(path));
    } catch (error) {
      missing.push({ path, detail: codeOf(error) });
    }
  }
  return { files: [...files], passedOver, missing };
}

async function listFolder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !isHidden(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Office and systems leave files of their own beside documents. */
function isHidden(name: string): boolean {
  return name.startsWith('.') || name.startsWith('~$') || basename(name) === 'Thumbs.db';
}

/** `ENOENT` and the like. */
export function codeOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return code ?? message;
}
