import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type ListedFile,
  MANIFEST_FILE,
  type Manifest,
  readManifestText,
  SIGNATURE_FILE,
} from '../../core/evidence/manifest.ts';
import { listFiles } from '../output/file-marks.ts';
import { digestFiles, sha256 } from './digest-files.ts';

/** What a site says of itself. */
export interface Statement {
  readonly manifest: Manifest;
  /** The very bytes of the manifest, which its digest and its signature are of. */
  readonly text: Buffer;
  readonly digest: string;
  readonly signature: Buffer | undefined;
}

/** Undefined where there is no manifest; `unreadable` where it is none of ours. */
type Stated = Statement | 'unreadable' | undefined;

export function readStatement(folder: string): Stated {
  const bytes = (name: string) => (existsSync(join(folder, name)) ? readFileSync(join(folder, name)) : undefined);
  return stateOf(bytes(MANIFEST_FILE), bytes(SIGNATURE_FILE));
}

function stateOf(text: Buffer | undefined, signature: Buffer | undefined): Stated {
  const manifest = text && readManifestText(text.toString());
  if (!text) return undefined;
  return manifest ? { manifest, text, digest: sha256(text), signature } : 'unreadable';
}

/** Every file of a folder with its digest. @throws what the system reports */
export const readFolder = (folder: string): ListedFile[] => digestFiles(folder, listFiles(folder));

/** A server that does not answer would keep the command for ever. */
const PATIENCE_MS = 30_000;
/** How many files of an address are asked for at a time: a small server should not be troubled. */
const AT_ONCE = 6;

/**
 * Asks an address for what it says of itself.
 * @param home the address of the home page, ending in a slash
 * @throws {TypeError} when it cannot be reached
 */
export async function fetchStatement(home: URL): Promise<Stated> {
  return stateOf(await fetchBytes(home, MANIFEST_FILE), await fetchBytes(home, SIGNATURE_FILE));
}

/** Asks an address for files. @returns those that it has, by their paths */
export async function fetchFiles(
  home: URL,
  paths: readonly string[],
  onFile: () => void,
): Promise<ReadonlyMap<string, ListedFile>> {
  const found = new Map<string, ListedFile>();
  const left = [...paths].reverse();
  const work = async (): Promise<void> => {
    for (let path = left.pop(); path !== undefined; path = left.pop()) {
      const bytes = await fetchBytes(home, path);
      if (bytes) found.set(path, { path, bytes: bytes.length, sha256: sha256(bytes) });
      onFile();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return found;
}

/** Undefined for what the address does not have. A folder's page is asked for as readers ask for it. */
async function fetchBytes(home: URL, path: string): Promise<Buffer | undefined> {
  const address = path
    .replace(/(^|\/)index\.html$/, '$1')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
  const answer = await fetch(new URL(`./${address}`, home), { signal: AbortSignal.timeout(PATIENCE_MS) });
  if (answer.ok || (path === '404.html' && answer.status === 404)) return Buffer.from(await answer.arrayBuffer());
  await answer.body?.cancel();
  return undefined;
}
