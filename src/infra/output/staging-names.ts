/** Names of what a build keeps in or beside an output folder while it works. */

/** Inside of the folder: a build at work, its lock, and the one file that it is just writing. */
export const INSIDE_PREFIX = '.shingiroku-';
export const INSIDE_LOCK = '.shingiroku.lock';
export const PART_FILE = '.shingiroku.part';

/** True for a name right inside an output folder that only builds use. */
export const isWorkName = (name: string): boolean =>
  name === INSIDE_LOCK || name === PART_FILE || name.startsWith(INSIDE_PREFIX);

/** Beside the folder. */
export const besidePrefix = (name: string): string => `.${name}-`;
export const besideLock = (name: string): string => `.${name}.lock`;
