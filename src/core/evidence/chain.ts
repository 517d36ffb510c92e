import type { Manifest } from './manifest.ts';

/** How far a site's releases could be followed back. */
export type Chain =
  /** Every one down to the first is there. */
  | { readonly status: 'whole'; readonly releases: number }
  /** Among the kept manifests none has the digest that the release after it names. */
  | { readonly status: 'broken'; readonly releases: number; readonly missing: string };

/**
 * Follows the releases from a manifest back to the first. A digest is of the whole manifest that it names, and so of the
 * digest that that one names: no release before can be changed without every later one telling.
 * @param kept the manifests of former releases, by their digests
 */
export function followChain(manifest: Manifest, kept: ReadonlyMap<string, Manifest>): Chain {
  let releases = 1;
  for (let current = manifest; current.predecessor !== null; releases += 1) {
    const before = kept.get(current.predecessor);
    if (!before) return { status: 'broken', releases, missing: current.predecessor };
    current = before;
  }
  return { status: 'whole', releases };
}

/**
 * The digest of the newest release in `releases.txt`: one on each line, oldest first, as `sha256sum` writes it or by itself;
 * lines with `#` are comments. Null where it names none yet.
 * @returns the number of the first line that is none of these
 */
export function readReleases(text: string): { readonly newest: string | null } | { readonly badLine: number } {
  let newest: string | null = null;
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (/^\s*(?:#|$)/.test(line)) continue;
    const found = /^\s*(?:sha256:)?([0-9a-f]{64})(?:\s|$)/.exec(line)?.[1];
    if (found === undefined) return { badLine: index + 1 };
    newest = found;
  }
  return { newest };
}
