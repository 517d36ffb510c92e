import { createHash } from 'node:crypto';

/** One digest of several texts in their order; no two lists of texts run together. */
export function digest(...texts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(`${text.length} `).update(text);
  return hash.digest('base64url').slice(0, 27);
}
