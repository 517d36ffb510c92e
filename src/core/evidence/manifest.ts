import { z } from 'zod';

/** Where a site lists its own files. */
export const MANIFEST_FILE = 'manifest.json';
/** Its signature, made after it. */
export const SIGNATURE_FILE = `${MANIFEST_FILE}.sig`;

const FORMAT = 'shingiroku-manifest/1';

const digest = z.string().regex(/^[0-9a-f]{64}$/);

/** A file by its path below the site, with slashes. */
const listedFile = z.strictObject({
  path: z.string().refine(isInside),
  /** Its size. */
  bytes: z.int().nonnegative(),
  /** Of its bytes, in hexadecimal digits. */
  sha256: digest,
});

const manifestSchema = z.strictObject({
  format: z.literal(FORMAT),
  /** Name and version of what made the site. */
  generator: z.string(),
  /** See {@link contentList}. */
  content: digest,
  /** SHA-256 of the manifest of the release before; null where none was named. */
  predecessor: digest.nullable(),
  files: z.array(listedFile),
});

export type ListedFile = z.infer<typeof listedFile>;
/** What a site consists of, and what it came from. */
export type Manifest = z.infer<typeof manifestSchema>;

/** The text of a manifest: the same site gives the same bytes. A line for each file, so that a difference can be read. */
export function writeManifestText({ generator, content, predecessor, files }: Omit<Manifest, 'format'>): string {
  const head = JSON.stringify({ format: FORMAT, generator, content, predecessor }, null, 1).slice(0, -2);
  const lines = sortFiles(files).map(({ path, bytes, sha256 }) => JSON.stringify({ path, bytes, sha256 }));
  return `${head},\n "files": [\n${lines.join(',\n')}\n]}\n`;
}

/**
 * @returns undefined for what no manifest of ours is: another format, a path that leads out of the site, a path twice. What
 * stands at an address may be anybody's.
 */
export function readManifestText(text: string): Manifest | undefined {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return undefined;
  }
  const { data: manifest } = manifestSchema.safeParse(data);
  const isUnique = new Set(manifest?.files.map(({ path }) => path)).size === manifest?.files.length;
  return isUnique ? manifest : undefined;
}

/**
 * What the digest of a content folder is made of: a line `sha256  path` for each file that was read, sorted by path, as
 * `sha256sum` writes and `sha256sum --check` reads them.
 */
export const contentList = (files: readonly Omit<ListedFile, 'bytes'>[]): string =>
  sortFiles(files)
    .map(({ path, sha256 }) => `${sha256}  ${path}\n`)
    .join('');

/** By the code units of their paths, whatever the language of the machine. */
function sortFiles<T extends { readonly path: string }>(files: readonly T[]): T[] {
  return [...files].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

function isInside(path: string): boolean {
  const names = path.split('/');
  return !/[\\\0]/.test(path) && names.every((name) => name !== '' && name !== '.' && name !== '..');
}
