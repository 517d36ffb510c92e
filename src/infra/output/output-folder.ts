import { lstatSync, readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, isAbsolute, join, parse, relative, resolve, sep } from 'node:path';
import { CACHE_FOLDER, PROJECT_ROOT } from '../environment.ts';
import { readMarker } from './marker.ts';
import { isWorkName } from './staging-names.ts';

/** Folders that systems put into others by themselves, and files that their file managers leave everywhere. */
const OF_SYSTEMS: ReadonlySet<string> = new Set(['lost+found', '.DS_Store', 'Thumbs.db', 'desktop.ini']);

/** What the generator's own checkout holds; a built site may lie beside it, under any other name. */
export const GENERATOR_ENTRIES: readonly string[] = [
  ...[
    'content',
    'docs',
    'examples',
    'node_modules',
    'packages',
    'public',
    'schemas',
    'scripts',
    'src',
    'tests',
    'coverage',
  ],
];

/** Why nothing may be written into the folder that `--out` names. */
export type OutputRefusal =
  /** It is, holds, or lies in something that is not ours: `what` is the path that stands in the way. */
  | { readonly reason: 'holds' | 'lies-in'; readonly part: ProtectedPart; readonly what: string }
  /** It is a file, or another thing that is no folder. */
  | { readonly reason: 'no-folder' }
  /** A link that leads nowhere, or in a circle. */
  | { readonly reason: 'broken-link' }
  /** It holds files, and no marker of a build. */
  | { readonly reason: 'not-ours'; readonly entries: readonly string[] }
  /** It cannot be looked at. */
  | { readonly reason: 'unreadable'; readonly code: string };

export type ProtectedPart = 'content' | 'generator' | 'home' | 'root' | 'cache' | 'repository';

/** An output folder that may be written into. */
export interface OutputFolder {
  /** Its real path: links are followed. */
  readonly path: string;
  readonly exists: boolean;
  /** The files in it that an earlier build wrote; empty for a new folder. */
  readonly ours: ReadonlySet<string>;
}

interface OutputSurroundings {
  /** The content folder. */
  readonly content: string;
  /** The folder of the caches, when there is one. */
  readonly cache?: string | undefined;
}

/**
 * Looks at the folder that `--out` names, and decides whether a site may be written there: it must be missing, empty or
 * bear the marker of an earlier build, and keep clear of what is the user's. Nothing is written.
 */
export function inspectOutput(
  out: string,
  { content, cache = CACHE_FOLDER }: OutputSurroundings,
): OutputFolder | OutputRefusal {
  const path = realPathOf(resolve(out));
  if (path === undefined) return { reason: 'broken-link' };
  const clash = findClash(path, content, cache);
  if (clash) return clash;
  const stats = look(path);
  if (!stats) return isBelowFile(path) ? { reason: 'no-folder' } : { path, exists: false, ours: new Set() };
  if (!stats.isDirectory()) return { reason: 'no-folder' };
  const ours = readMarker(path);
  if (ours) return { path, exists: true, ours };
  try {
    const entries = readdirSync(path, { withFileTypes: true }).filter(
      ({ name }) => !isOfSystem(name) && !isWorkName(name),
    );
    if (entries.length === 0) return { path, exists: true, ours: new Set() };
    const names = entries.map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name)).sort();
    return { reason: 'not-ours', entries: names };
  } catch (error) {
    return { reason: 'unreadable', code: (error as NodeJS.ErrnoException).code ?? '' };
  }
}

/** What a system leaves in any folder: nobody's file, neither named nor in the way. */
export const isOfSystem = (name: string): boolean => OF_SYSTEMS.has(name);

function findClash(path: string, content: string, cache: string): OutputRefusal | undefined {
  const root = parse(path).root;
  const parts: readonly [part: ProtectedPart, what: string][] = [
    ['root', root],
    ['home', homedir()],
    ['content', content],
    ['generator', PROJECT_ROOT],
    ['cache', cache],
  ];
  for (const [part, what] of parts) {
    const real = realPathOf(resolve(what)) ?? resolve(what);
    if (isWithin(real, path)) return { reason: 'holds', part, what };
    const isOpen = part === 'root' || part === 'home' || (part === 'generator' && isBesideGenerator(real, path));
    if (!isOpen && isWithin(path, real)) return { reason: 'lies-in', part, what };
  }
  if (isHome(path)) return { reason: 'holds', part: 'home', what: path };
  const repository = path.split(sep).indexOf('.git');
  if (repository < 0) return undefined;
  const what = path
    .split(sep)
    .slice(0, repository + 1)
    .join(sep);
  return { reason: 'lies-in', part: 'repository', what };
}

/** Homes lie side by side. */
function isHome(path: string): boolean {
  const homes = new Set(['/home', '/Users', 'C:\\Users', dirname(homedir())]);
  homes.delete(parse(path).root);
  return homes.has(path) || homes.has(dirname(path));
}

/** A folder of the checkout that is none of the generator's own, such as `dist`. */
function isBesideGenerator(generator: string, path: string): boolean {
  const first = relative(generator, path).split(sep)[0] ?? '';
  return first !== '' && !first.startsWith('.') && !GENERATOR_ENTRIES.includes(first);
}

/** True when `inner` is `outer` or lies in it. */
function isWithin(inner: string, outer: string): boolean {
  const way = relative(outer, inner);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

/** The path with all links followed, as far as it is there; undefined where a link leads nowhere or in a circle. */
function realPathOf(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT' || lstatSync(path, { throwIfNoEntry: false }))
      return code === 'ENOENT' || code === 'ELOOP' ? undefined : path;
  }
  const above = dirname(path);
  if (above === path) return path;
  const real = realPathOf(above);
  return real === undefined ? undefined : join(real, basename(path));
}

/** True when the first thing that is there on the way up is no folder. */
function isBelowFile(path: string): boolean {
  const above = dirname(path);
  const stats = look(above);
  return stats ? !stats.isDirectory() : above !== path && isBelowFile(above);
}

function look(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
