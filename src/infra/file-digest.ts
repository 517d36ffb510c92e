import { createHash } from 'node:crypto';

/** The digest of a file's bytes as records keep it: `sha256:…`. */
export function fileDigest(bytes: Uint8Array): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}
