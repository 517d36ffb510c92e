import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MANIFEST_FILE, writeManifestText } from '../../core/evidence/manifest.ts';
import { readVersion } from '../environment.ts';
import { digestFiles, type KnownDigests } from './digest-files.ts';

/** What a release comes from. */
export interface Origin {
  /** SHA-256 of the list of the content. */
  readonly content: string;
  /** SHA-256 of the manifest of the release before; null where none was named. */
  readonly predecessor: string | null;
}

/**
 * Lists the files of a finished site in `manifest.json`: each but the manifest and what is kept for builds. Files that
 * somebody else puts beside a site are not in it.
 * @param files every file of the site
 * @param known digests of files that were taken over untouched
 * @returns all digests, for the next build
 */
export function writeSiteManifest(
  site: string,
  files: readonly string[],
  { content, predecessor }: Origin,
  known: KnownDigests,
): KnownDigests {
  const listed = digestFiles(site, files, known);
  const text = writeManifestText({ generator: `shingiroku ${readVersion()}`, content, predecessor, files: listed });
  writeFileSync(join(site, MANIFEST_FILE), text, { flag: 'wx' });
  return Object.fromEntries(listed.map(({ path, ...facts }) => [path, facts]));
}
