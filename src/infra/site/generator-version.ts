import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { digest } from '../digest.ts';
import { IS_PACKAGE, PROJECT_ROOT, readSiteUrl } from '../environment.ts';

/** What decides, beside the content, how a site comes out. */
const FILES = [IS_PACKAGE ? 'package.json' : 'package-lock.json'];
const FOLDERS = ['src', 'public'];

/** A digest of the generator itself: caches of another version are not used. */
async function generatorVersion(): Promise<string> {
  const found = await Promise.all(
    FOLDERS.map(async (folder) => {
      const entries = await readdir(join(PROJECT_ROOT, folder), { recursive: true, withFileTypes: true });
      return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    }),
  );
  const files = [...FILES.map((file) => join(PROJECT_ROOT, file)), ...found.flat()].filter(isPartOfSite).sort();
  const texts = await Promise.all(files.map((file) => readFile(file, 'latin1')));
  return digest(process.versions.node, ...files.map((file) => file.slice(PROJECT_ROOT.length)), ...texts);
}

/** A digest of everything but the content that decides how a site comes out: the generator, and where the site will live. */
export async function siteVersion(): Promise<string> {
  const { origin = '', base } = readSiteUrl();
  return digest(await generatorVersion(), origin, base);
}

const isPartOfSite = (file: string): boolean => !/\.test\.ts$|\/fixtures\/|\/README\.md$/.test(file);
