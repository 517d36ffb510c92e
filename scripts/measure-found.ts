import { resolve } from 'node:path';
import { measureFound } from '../tests/found/measure.ts';
import { DIST, SITE_URL } from '../tests/support/built.ts';

/** Prints which share of the words that readers see the search finds, by kind of page; VERBOSE=1 names what is missing. */
const [dist = DIST] = process.argv.slice(2);
const kinds = await measureFound(resolve(dist), SITE_URL.pathname);
for (const { kind, pages, seen, found, missing } of kinds) {
  const share = ((100 * found) / Math.max(1, seen)).toFixed(2);
  console.log(
    `${kind.padEnd(16)}${String(pages).padStart(5)} pages ${`${share} %`.padStart(9)}  ${found} of ${seen} characters`,
  );
  if (process.env['VERBOSE'] === '1') for (const { page, text } of missing) console.log(`  ${page}  ${text}`);
}
if (kinds.some(({ seen, found }) => found < 0.99 * seen)) process.exitCode = 1;
