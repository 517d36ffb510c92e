import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { listFiles } from './site.ts';

const PROJECT = resolve(import.meta.dirname, '..', '..');

/** What a build left: its exit code and everything it printed. */
export interface BuildResult {
  readonly code: number;
  readonly printed: string;
}

/**
 * Runs the production build as `npm run build -- --content … --out …` does, in a process of its own.
 * @param more further arguments of the command
 */
export function runBuild(content: string, out: string, siteUrl?: string, ...more: string[]): Promise<BuildResult> {
  const site: Record<string, string> = siteUrl ? { SITE_URL: siteUrl } : {};
  return runBuildAt(PROJECT, ['--content', content, '--out', out, ...more], site);
}

/**
 * Runs the production build of a checkout, in it.
 * @param variables of the environment, beside those of this process; SITE_URL is not taken over
 */
export function runBuildAt(
  checkout: string,
  args: readonly string[],
  variables: Readonly<Record<string, string>>,
): Promise<BuildResult> {
  const { SITE_URL: _, ...env } = process.env;
  return new Promise((done, fail) => {
    execFile(
      process.execPath,
      ['scripts/build.ts', ...args],
      { cwd: checkout, env: { ...withoutTestMode(env), ...variables }, maxBuffer: 1e8 },
      (error, stdout, stderr) => {
        const code = error ? error.code : 0;
        if (typeof code === 'number') done({ code, printed: stdout + stderr });
        else fail(error);
      },
    );
  });
}

/** Node keeps what it compiled for the next of many processes. */
const COMPILED = join(PROJECT, 'node_modules', '.cache', 'compiled');

/** Vitest's own variables would make Astro build as if it were under test. */
export function withoutTestMode(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const own = ['NODE_ENV', 'MODE', 'DEV', 'PROD', 'SSR', 'BASE_URL', 'TEST', 'NODE_OPTIONS'];
  const others = Object.entries(env).filter(([name]) => !own.includes(name) && !name.startsWith('VITEST'));
  return { NODE_COMPILE_CACHE: COMPILED, ...Object.fromEntries(others) };
}

/** Digest of every file of a folder, by its path: equal when not a byte, nor a name, has changed. */
export async function digestFolder(folder: string): Promise<Record<string, string>> {
  const files = await listFiles(folder);
  const digests = files.map(async (file) => {
    const bytes = await readFile(join(folder, file));
    return [file, createHash('sha256').update(bytes).digest('hex')] as const;
  });
  return Object.fromEntries(await Promise.all(digests));
}
