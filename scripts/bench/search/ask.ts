import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';

/** One search in a browser that had never been there. */
export interface Answer {
  readonly query: string;
  readonly hits: number;
  /** Bytes that every first search loads: scripts (gzipped), list and heads of the shards. */
  readonly once: number;
  /** Bytes that this query loaded: parts of the index, documents shown. */
  readonly index: number;
  readonly documents: number;
  readonly requests: number;
  /** Milliseconds from the address to the results. */
  readonly first: number;
  /** Milliseconds from asking to the results, with the search loaded and nothing of the query. */
  readonly next: number;
}

/** Asks each query in a context of its own, after another that loads the search. */
export async function ask(browser: Browser, url: string, queries: readonly string[]): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const query of queries) {
    const context = await browser.newContext();
    try {
      answers.push(await askOnce(await context.newPage(), url, query));
    } finally {
      await context.close();
    }
  }
  return answers;
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
  await page.goto(`${url}search/?q=${encodeURIComponent('ありえない言葉')}`);
  await page.waitForSelector('[data-search-results][data-state="done"]');
  const first = performance.now() - started;
  await Promise.all(pending);
  const before = loaded.length;
  const next = await page.evaluate(submit, query);
  await Promise.all(pending);
  const own = loaded.slice(before);
  const sum = (some: typeof loaded, name: RegExp) =>
    some.filter(({ path }) => name.test(path)).reduce((total, { bytes }) => total + bytes, 0);
  return {
    query,
    hits: Number(await page.locator('[data-total]').textContent()),
    once: sum(loaded, /\.js$|(?:shards|synonyms)\.json$|head\.bin$/),
    index: sum(own, /\/words\//),
    documents: sum(own, /\/documents\//),
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
