import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { withoutTestMode } from '../support/builds.ts';

const PROJECT = resolve(import.meta.dirname, '..', '..');

/** Packs the generator as `npm publish` would. @returns the tarball */
export function packTarball(folder: string): string {
  // A shell on Windows, where npm is a script.
  const options = { cwd: PROJECT, encoding: 'utf8', shell: process.platform === 'win32' } as const;
  const printed = execFileSync('npm', ['pack', '--json', '--silent', '--pack-destination', folder], options);
  const [{ filename }] = JSON.parse(printed.slice(printed.search(/^\[$/m)));
  return join(folder, filename);
}

/**
 * Puts the package of a tarball into a folder of minutes, as npm does. Its dependencies, and no other packages, are
 * links to those of the checkout: tests reach no registry, and npm's own cache may lack what a lock file has.
 * @returns the folder of the package
 */
export function installTarball(tarball: string, folder: string): string {
  const modules = join(folder, 'node_modules');
  const place = join(modules, 'shingiroku');
  mkdirSync(place, { recursive: true });
  execFileSync('tar', ['-xzf', tarball, '-C', place, '--strip-components', '1']);
  for (const name of Object.keys(readManifest(place).dependencies)) linkPackage(name, modules);
  return place;
}

/** Links a package of the checkout into a `node_modules`. */
export function linkPackage(name: string, modules: string): void {
  mkdirSync(dirname(join(modules, name)), { recursive: true });
  rmSync(join(modules, name), { force: true });
  symlinkSync(join(PROJECT, 'node_modules', name), join(modules, name), 'junction');
}

interface Manifest {
  readonly version: string;
  readonly bin: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
}

export const readManifest = (place: string): Manifest => JSON.parse(readFileSync(join(place, 'package.json'), 'utf8'));

/** The file that `node_modules/.bin/shingiroku` stands for. */
export const binaryOf = (place: string): string => join(place, readManifest(place).bin['shingiroku'] ?? '');

/** The environment of somebody's terminal: nothing of npm's or Vitest's, and no checkout on the way to `node`. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  const own = Object.entries(withoutTestMode(process.env)).filter(([name]) => !/^npm_|^NODE_|^SITE_URL$/.test(name));
  return Object.fromEntries(own);
}

/** Runs a command of the installed package in a folder of minutes. */
export function runInstalled(
  { folder, place, node = process.execPath }: { folder: string; place: string; node?: string | undefined },
  ...typed: string[]
): Promise<{ readonly code: number; readonly printed: string }> {
  const options = { cwd: folder, env: plainEnvironment(), maxBuffer: 1e8 };
  return new Promise((done, fail) => {
    execFile(node, [binaryOf(place), ...typed], options, (error, stdout, stderr) => {
      const code = error ? error.code : 0;
      if (typeof code === 'number') done({ code, printed: stdout + stderr });
      else fail(error);
    });
  });
}
