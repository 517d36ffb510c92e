import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BAG_DECLARATION, compareBag } from '../../core/evidence/bag.ts';
import type { FileFault } from '../../core/evidence/compare.ts';
import { readFolder } from './read-site.ts';

/** A folder that is a bag, or the bags that stand in it; empty where there are none. */
export function findBags(folder: string): string[] {
  const isBag = (path: string) => existsSync(join(path, BAG_DECLARATION));
  if (isBag(folder)) return [folder];
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .filter(isBag)
    .sort();
}

/** @returns what is wrong with a bag; undefined where its lists cannot be read */
export const faultsOfBag = (bag: string): FileFault[] | undefined =>
  compareBag(readFolder(bag), (path) => readFileSync(join(bag, path), 'utf8'));
