import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Writes new files into a folder, all of them or none.
 * @returns what could not be written, after everything that was written is taken away again
 */
export function writeAll(
  folder: string,
  files: ReadonlyMap<string, string>,
): { readonly path: string; readonly code: string } | undefined {
  const written: string[] = [];
  for (const [path, text] of files) {
    const file = join(folder, path);
    try {
      const made = mkdirSync(dirname(file), { recursive: true });
      if (made !== undefined) written.push(made);
      // Fails where a file of that name has come up meanwhile.
      writeFileSync(file, text, { flag: 'wx' });
      written.push(file);
    } catch (error) {
      // Folders are here only where we made them.
      for (const one of written.reverse()) rmSync(one, { recursive: true, force: true });
      return { path, code: (error as NodeJS.ErrnoException).code ?? String(error) };
    }
  }
  return undefined;
}
