import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Manifest, readManifestText } from '../../core/evidence/manifest.ts';
import { sha256 } from './digest-files.ts';

/** The manifests of former releases that somebody kept in a folder under whatever names, by their digests. */
export function readKeptReleases(folder: string): ReadonlyMap<string, Manifest> {
  const kept = new Map<string, Manifest>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.json')) continue;
    const bytes = readFileSync(join(entry.parentPath, entry.name));
    const manifest = readManifestText(bytes.toString());
    if (manifest) kept.set(sha256(bytes), manifest);
  }
  return kept;
}
