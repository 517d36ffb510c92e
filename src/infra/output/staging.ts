import {
  accessSync,
  constants,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type HeldLock, takeLock } from './lock-file.ts';
import { readMarker } from './marker.ts';
import type { OutputFolder } from './output-folder.ts';
import { retireSite } from './retire-site.ts';
import { besideLock, besidePrefix, INSIDE_LOCK, INSIDE_PREFIX } from './staging-names.ts';

/** The right to write into an output folder: one build has it at a time. */
interface HeldOutput {
  /** False where the file system has no locks. */
  readonly isSure: boolean;
  readonly release: () => void;
}

/** Where a build keeps what it makes until it is published. */
interface Workplace {
  readonly room: string;
  readonly prefix: string;
  readonly lock: string;
}

/**
 * Beside the output folder, where one step can put the new site into its place; inside of it where that is a file
 * system of its own, or where nothing may be written beside it.
 */
function workplaceOf({ path, exists }: Pick<OutputFolder, 'path' | 'exists'>): Workplace {
  const [above, name] = [dirname(path), basename(path)];
  if (exists && (statSync(path).dev !== statSync(above).dev || !isWritable(above))) {
    return { room: path, prefix: INSIDE_PREFIX, lock: join(path, INSIDE_LOCK) };
  }
  return { room: above, prefix: besidePrefix(name), lock: join(above, besideLock(name)) };
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Takes an output folder for this process, and takes away what killed builds left of theirs. The folder around it is made
 * when it is missing, and taken away at the end when nothing came into it.
 * @returns undefined while another build has it
 */
export function holdOutput(target: Pick<OutputFolder, 'path' | 'exists'>): HeldOutput | undefined {
  const above = dirname(target.path);
  const made = mkdirSync(above, { recursive: true });
  const undo = (): void => {
    if (made !== undefined) removeEmpty(above, made);
  };
  let lock: HeldLock | undefined;
  try {
    lock = takeLock(workplaceOf(target).lock);
  } catch (error) {
    undo();
    throw error;
  }
  if (!lock) return undefined;
  const release = (): void => {
    lock.release();
    undo();
  };
  try {
    // Without locks nobody can tell a leftover from a build at work.
    if (lock.isSure) clearLeftovers(target);
  } catch (error) {
    release();
    throw error;
  }
  return { isSure: lock.isSure, release };
}

/** Removes empty folders from `inner` up to `outer`. */
function removeEmpty(inner: string, outer: string): void {
  try {
    for (let folder = inner; folder.length >= outer.length; folder = dirname(folder)) rmdirSync(folder);
  } catch {
    // Something came into it.
  }
}

/** A folder in which a site is made. */
export interface Staging {
  readonly path: string;
  /** Where the new site goes; after the exchange, where the old one is. */
  readonly site: string;
  /** Notes which folder is the new site, so that what is found here later can be told from the old one. */
  readonly noteNewSite: () => void;
  /** Takes everything away that is not somebody else's. @returns the paths that had to stay */
  readonly remove: () => string[];
}

/** The path of the output folder that a staging folder works for. */
const OWNER_FILE = 'output.txt';
/** The inode of the new site's folder. */
const NEW_SITE_FILE = 'new-site.txt';

/** Makes a staging folder for an output folder that this process holds. */
export function makeStaging(target: OutputFolder): Staging {
  const { room, prefix } = workplaceOf(target);
  const path = mkdtempSync(join(room, prefix));
  writeFileSync(join(path, OWNER_FILE), target.path);
  const site = join(path, 'site');
  return {
    path,
    site,
    noteNewSite: () => writeFileSync(join(path, NEW_SITE_FILE), inodeOf(site)),
    remove: () => clear(path, target.path),
  };
}

/** Nobody else works for a folder that this process holds: what is there is of builds that were killed. */
function clearLeftovers(target: Pick<OutputFolder, 'path' | 'exists'>): void {
  const { room, prefix } = workplaceOf(target);
  for (const name of readdirSync(room)) {
    const path = join(room, name);
    if (isLeftover(path, name, prefix, target.path)) clear(path, target.path);
  }
}

const inodeOf = (path: string): string => String(statSync(path, { bigint: true }).ino);

function isLeftover(path: string, name: string, prefix: string, target: string): boolean {
  if (!name.startsWith(prefix) || !/^[A-Za-z0-9]{6}$/.test(name.slice(prefix.length))) return false;
  try {
    // A build that was killed at once has not even said whose it is.
    return readdirSync(path).length === 0 || readFileSync(join(path, OWNER_FILE), 'utf8') === target;
  } catch {
    return false;
  }
}

function clear(staging: string, target: string): string[] {
  const site = join(staging, 'site');
  const old = isOldSite(staging, site) ? (readMarker(site) ?? new Set<string>()) : undefined;
  const left = old ? retireSite(site, target, old).map((file) => join(site, file)) : [];
  if (left.length === 0) rmSync(staging, { recursive: true, force: true });
  return left;
}

function isOldSite(staging: string, site: string): boolean {
  try {
    return readFileSync(join(staging, NEW_SITE_FILE), 'utf8') !== inodeOf(site);
  } catch {
    return false;
  }
}
