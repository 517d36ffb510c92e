import { gzipSync } from 'node:zlib';
import type { Browser, Page, Route } from 'playwright-core';
import { VOCABULARY_FILE } from '../../../src/core/search/index/files.ts';

/** One search in a browser that had never been there. */
export interface Answer {
  readonly query: string;
  readonly hits: number;
  /** Bytes that every first search loads before anything of what it looks for: scripts (gzipped), lists, roots, columns. */
  readonly once: number;
  /** Bytes that this query loaded, the documents shown included. */
  readonly loaded: number;
  readonly requests: number;
  /** Milliseconds from the address to the results. */
  readonly first: number;
  /** Milliseconds from asking to the results, with the search loaded and nothing of the query. */
  readonly next: number;
}

/** A word that no index can have, so that nothing is looked up for it. */
const NOTHING = '\0';

/**
 * Asks each query in a context of its own, after another that loads the search.
 * @param hasRanges false for a host that gives away whole files only
 */
export async function ask(
  browser: Browser,
  url: string,
  queries: readonly string[],
  hasRanges: boolean,
): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const query of queries) {
    const context = await browser.newContext();
    try {
      if (!hasRanges) await context.route('**/packs/*.bin', withoutRange);
      answers.push(await askOnce(await context.newPage(), url, query));
    } finally {
      await context.close();
    }
  }
  return answers;
}

function withoutRange(route: Route): Promise<void> {
  const { range: _, ...headers } = route.request().headers();
  return route.continue({ headers });
}

async function askOnce(page: Page, url: string, query: string): Promise<Answer> {
  const loaded: { readonly path: string; readonly bytes: number }[] = [];
  const pending: Promise<void>[] = [];
  page.on('requestfinished', (request) => {
    const note = async () => {
      const body = (await (await request.response())?.body()) ?? Buffer.alloc(0);
      const path = new URL(request.url()).pathname;
      loaded.push({ path, bytes: path.endsWith('.bin') ? body.length : gzipSync(body).length });
    };
    pending.push(note());
  });
  const started = performance.now();
  await page.goto(`${url}search/?q=${encodeURIComponent(NOTHING)}`);
  await page.waitForSelector('[data-search-results][data-state="done"]');
  const first = performance.now() - started;
  await Promise.all(pending);
  const before = loaded.length;
  const next = await page.evaluate(submit, query);
  await Promise.all(pending);
  const isOfSearch = ({ path }: (typeof loaded)[number]) => /\.js$|\/search-index\//.test(path);
  const sum = (some: typeof loaded) => some.filter(isOfSearch).reduce((total, { bytes }) => total + bytes, 0);
  const own = loaded.slice(before);
  return {
    query,
    hits: Number(await page.locator('[data-total]').textContent()),
    // What is offered to somebody whose words stand nowhere is loaded for them only.
    once: sum(loaded.slice(0, before).filter(({ path }) => !path.endsWith(VOCABULARY_FILE))),
    loaded: sum(own),
    requests: own.length,
    first,
    next,
  };
}

/** Runs in the page. */
function submit(query: string): Promise<number> {
  const input = document.querySelector<HTMLInputElement>('#search-q');
  const results = document.querySelector<HTMLElement>('[data-search-results]');
  return new Promise((done) => {
    if (!input || !results) throw new Error('no search on this page');
    const started = performance.now();
    new MutationObserver(() => {
      // After the paint that shows the results.
      if (results.dataset['state'] === 'done') requestAnimationFrame(() => done(performance.now() - started));
    }).observe(results, { attributeFilter: ['data-state'] });
    input.value = query;
    input.form?.requestSubmit();
  });
}
