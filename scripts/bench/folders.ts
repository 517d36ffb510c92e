import { fileURLToPath } from 'node:url';

/** The generator's checkout. */
export const PROJECT_ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What a build keeps for the next one; all of it is safe to delete. */
export const PROJECT_CACHE = `${PROJECT_ROOT}.cache`;

/** Everything that the bench makes: corpora, peers' projects, copies. The one part of the cache that a cold build keeps. */
export const BENCH_FOLDER = `${PROJECT_CACHE}/bench`;

/** The site that the bench builds: a build writes into none of the generator's own folders, such as its cache. */
export const BENCH_SITE = `${PROJECT_ROOT}dist-bench`;

/** Caches of Astro and Vite, beside our own. */
export const ASTRO_CACHES = [`${PROJECT_ROOT}node_modules/.astro`, `${PROJECT_ROOT}node_modules/.vite`];

/** Where the contestants put their search index, below the site's root: Pagefind's place, and ours. */
export const INDEX_FOLDERS: ReadonlySet<string> = new Set(['pagefind', 'search-index']);
