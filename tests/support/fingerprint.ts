import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readShardsFile, SEARCH_FOLDER, SHARDS_FILE } from '../../src/core/search/index/files.ts';
import { PAGEFIND_FOLDER } from '../../src/core/search/pagefind/folder.ts';
import { listFiles } from './site.ts';

/** Names of bundled files hold a digest of the sources they come from, which readers never see. */
const BUNDLED = /_astro\/[^"'\s<>]*/g;
/** The digests of scripts and styles in the policy of each page change with them. */
const POLICY = /sha256-[\w+/=]+/g;

/** Published files whose bytes tell how the site was made rather than what it says. */
const OF_MAKING = /^(?:_astro\/|(?:\.shingiroku|manifest\.json|_headers|headers\.(?:nginx\.conf|Caddyfile))$)/;

const short = (...bytes: readonly (string | Uint8Array)[]): string => {
  const hash = createHash('sha256');
  for (const part of bytes) hash.update(part);
  return hash.digest('hex').slice(0, 12);
};

/**
 * What a site says, a line each: every file with the digest of its bytes (but for names of bundled files), and the index
 * as a whole, shard by shard in its order, and Pagefind's bundle as one. Two sites with the same lines show readers the same.
 */
export async function fingerprint(root: string): Promise<string[]> {
  const files = await listFiles(root);
  const inIndex = files.filter((file) => file.startsWith(`${SEARCH_FOLDER}/`));
  const inBundle = files.filter((file) => file.startsWith(`${PAGEFIND_FOLDER}/`));
  const others = new Set([...inIndex, ...inBundle]);
  const lines = files
    .filter((file) => !OF_MAKING.test(file) && !others.has(file))
    .map(async (file) => {
      const bytes = await readFile(join(root, file));
      const isPage = file.endsWith('.html');
      return `${file} ${short(isPage ? bytes.toString().replace(BUNDLED, '_astro/').replace(POLICY, '') : bytes)}`;
    });
  const bundle = await Promise.all(inBundle.map((file) => readFile(join(root, file))));
  return [
    ...(await Promise.all(lines)),
    ...(await fingerprintIndex(root, inIndex)),
    ...(inBundle.length === 0 ? [] : [`${PAGEFIND_FOLDER}/ ${inBundle.length} files ${short(...bundle)}`]),
  ];
}

async function fingerprintIndex(root: string, files: readonly string[]): Promise<string[]> {
  const folder = join(root, SEARCH_FOLDER);
  const { shards = [] } = readShardsFile(await readFile(join(folder, SHARDS_FILE), 'utf8')) ?? {};
  const lines: string[] = [];
  for (const [number, shard] of shards.entries()) {
    const own = files.filter((file) => file.startsWith(`${SEARCH_FOLDER}/${shard.folder}/`));
    const bytes = await Promise.all(own.map((file) => readFile(join(root, file))));
    lines.push(`${SEARCH_FOLDER}/ shard ${number}: ${own.length} files ${short(...bytes)}`);
  }
  for (const file of files.filter((one) => one.split('/').length === 2 && !one.endsWith(SHARDS_FILE))) {
    lines.push(`${file} ${short(await readFile(join(root, file)))}`);
  }
  return lines;
}
