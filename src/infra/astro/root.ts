import { existsSync, mkdirSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { IS_PACKAGE, PROJECT_ROOT, WORK_FOLDER } from '../environment.ts';

/**
 * The folder that Astro takes for its project's, and writes its own files to. A package may be read-only, and may lie
 * where its dependencies are not beside it; so its project is a folder of the user's, which has links to the packages
 * that templates and their bundles load.
 * @throws what the system reports
 */
export function prepareAstroRoot(): string {
  if (!IS_PACKAGE) return PROJECT_ROOT;
  for (const [name, folder] of packagesOf(PROJECT_ROOT)) linkPackage(join(WORK_FOLDER, 'node_modules', name), folder);
  return WORK_FOLDER;
}

/** The packages that the generator needs, and those of Astro, whose code is in every bundle; with where they lie. */
function packagesOf(root: string): ReadonlyMap<string, string> {
  const own = dependenciesOf(root);
  const astro = own.get('astro');
  return new Map([...(astro === undefined ? [] : dependenciesOf(astro)), ...own]);
}

function dependenciesOf(folder: string): ReadonlyMap<string, string> {
  const { dependencies = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    dependencies?: Readonly<Record<string, string>>;
  };
  return new Map(
    Object.keys(dependencies).flatMap((name) => {
      const place = findPackage(name, folder);
      return place === undefined ? [] : [[name, place] as const];
    }),
  );
}

/** As Node looks for a package: in the `node_modules` of a folder and of every folder above. */
function findPackage(name: string, from: string): string | undefined {
  const here = join(from, 'node_modules', name);
  if (existsSync(here)) return here;
  const above = dirname(from);
  return above === from ? undefined : findPackage(name, above);
}

/** A junction on Windows, which needs no right of its own. */
function linkPackage(link: string, folder: string): void {
  if (existsSync(link) && realpathSync(link) === realpathSync(folder)) return;
  mkdirSync(dirname(link), { recursive: true });
  // The package has been put elsewhere since.
  rmSync(link, { recursive: true, force: true });
  try {
    symlinkSync(folder, link, 'junction');
  } catch (error) {
    // Another build was first, and links to the same place.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}
