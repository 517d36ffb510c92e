import { execFile } from 'node:child_process';
import { cp, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ASTRO_CACHES, BENCH_FOLDER, PROJECT_CACHE, PROJECT_ROOT } from './folders.ts';
import { addCosts, type Command, type Cost, runMeasured } from './measure/run-measured.ts';
import { ELEVENTY, HUGO, type IndexedPages, type PeerFormat } from './peers/convert.ts';

const run = promisify(execFile);

export const PEERS_FOLDER = `${BENCH_FOLDER}/peers`;

export const PEER_NAMES = ['hugo', 'hugo-once', 'eleventy'] as const;
type PeerName = (typeof PEER_NAMES)[number];

/** A generator with stock Pagefind behind it, making the same pages. */
export interface Peer {
  readonly name: PeerName;
  readonly label: string;
  readonly format: PeerFormat;
  readonly indexed: IndexedPages;
  /** Its project, with templates and converted pages. */
  readonly folder: string;
  readonly site: string;
  readonly generate: Command;
  /** Makes it ready; @returns its version, or undefined (after saying what to do) when it cannot be had */
  readonly prepare: () => Promise<string | undefined>;
}

const eleventyFolder = `${PEERS_FOLDER}/eleventy`;

function hugo(name: PeerName, label: string, indexed: IndexedPages): Peer {
  const folder = `${PEERS_FOLDER}/${name}`;
  return {
    ...{ name, label, indexed, folder, format: HUGO, site: `${folder}/public` },
    generate: { argv: ['hugo', '--quiet'], cwd: folder },
    prepare: async () => {
      try {
        const { stdout } = await run('hugo', ['version']);
        return /v[\d.]+\S*/.exec(stdout)?.[0];
      } catch {
        console.error('hugo がありません。Hugo との比較を省きます（Debian では「apt-get install hugo」で入ります）。');
        return undefined;
      }
    },
  };
}

export const PEERS: readonly Peer[] = [
  hugo('hugo', 'Hugo + Pagefind', 'all'),
  hugo('hugo-once', 'Hugo + Pagefind on the meeting pages only', 'meetings'),
  {
    name: 'eleventy',
    label: 'Eleventy + Pagefind',
    indexed: 'all',
    format: ELEVENTY,
    folder: eleventyFolder,
    site: `${eleventyFolder}/public`,
    generate: {
      argv: [process.execPath, 'node_modules/@11ty/eleventy/cmd.cjs', '--config=eleventy.config.ts'],
      cwd: eleventyFolder,
    },
    prepare: async () => {
      await cp(ELEVENTY.templates, eleventyFolder, { recursive: true });
      const version = () => readVersion(join(eleventyFolder, 'node_modules/@11ty/eleventy/package.json'));
      const wanted = (await readJson(join(eleventyFolder, 'package.json')))['dependencies'] as Record<string, string>;
      if ((await version().catch(() => '')) !== wanted['@11ty/eleventy']) {
        console.error('Eleventy を入れています（npm ci）。');
        await run('npm', ['ci', '--no-audit', '--no-fund'], { cwd: eleventyFolder });
      }
      return version();
    },
  },
];

const PAGEFIND = join(PROJECT_ROOT, 'node_modules/pagefind');

export async function pagefindVersion(): Promise<string> {
  return readVersion(join(PAGEFIND, 'package.json'));
}

/** Stock Pagefind over a peer's site, by its command as npm installs it. */
function pagefindCommand(peer: Peer): Command {
  return { argv: [process.execPath, join(PAGEFIND, 'lib/runner/bin.cjs'), '--site', peer.site], cwd: peer.folder };
}

/** A full build of a peer; @returns the cost of the whole and of its two steps */
export async function buildPeer(peer: Peer): Promise<{ cost: Cost; steps: Record<string, Cost> }> {
  await rm(peer.site, { recursive: true, force: true });
  await settle();
  const pages = await runMeasured(peer.generate);
  const pagefind = await runMeasured(pagefindCommand(peer));
  return { cost: addCosts([pages, pagefind]), steps: { pages, pagefind } };
}

/** This project's build of a content folder. */
export async function buildProject(content: string, out: string): Promise<Cost> {
  await settle();
  return runMeasured({
    argv: [process.execPath, 'scripts/build.ts', '--content', content, '--out', out],
    cwd: PROJECT_ROOT,
  });
}

/** Forgets everything that an earlier build has left. */
export async function clearProject(out: string): Promise<void> {
  const kept = await readdir(PROJECT_CACHE).catch(() => []);
  const own = kept.map((name) => join(PROJECT_CACHE, name)).filter((path) => path !== BENCH_FOLDER);
  for (const path of [...own, ...ASTRO_CACHES, out]) await rm(path, { recursive: true, force: true });
}

/** Lets the system write what is waiting, so that no contestant pays for the one before. */
async function settle(): Promise<void> {
  await run('sync');
}

async function readVersion(path: string): Promise<string> {
  return String((await readJson(path))['version']);
}

async function readJson(path: string): Promise<Record<string, unknown>> {
  return JSON.parse(await readFile(path, 'utf8')) as Record<string, unknown>;
}
