import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readReleases } from '../../core/evidence/chain.ts';
import { sha256 } from './digest-files.ts';

/** Below the content folder: the digests of the manifests of all releases, kept by hand. */
export const RELEASES_FILE = 'releases.txt';

export type Predecessor =
  | { readonly digest: string | null }
  | { readonly reason: 'unreadable-option' }
  | { readonly reason: 'bad-line'; readonly line: number };

/**
 * The digest of the release before: what the option says, else the last of `releases.txt`. Nothing is asked for from anywhere.
 * @param option a digest, `none`, or the path of that release's manifest
 */
export function findPredecessor(content: string, option: string | undefined): Predecessor {
  if (option === 'none') return { digest: null };
  const given = option === undefined ? undefined : /^(?:sha256:)?([0-9a-f]{64})$/.exec(option)?.[1];
  if (given !== undefined) return { digest: given };
  try {
    if (option !== undefined) return { digest: sha256(readFileSync(option)) };
  } catch {
    return { reason: 'unreadable-option' };
  }
  let text: string;
  try {
    text = readFileSync(join(content, RELEASES_FILE), 'utf8');
  } catch {
    return { digest: null };
  }
  const read = readReleases(text);
  return 'badLine' in read ? { reason: 'bad-line', line: read.badLine } : { digest: read.newest };
}
