import { gzipSync } from 'node:zlib';
import type { Browser, Page, Route } from 'playwright-core';
import { VOCABULARY_FILE } from '../../../src/core/search/index/files.ts';
import type { KindOf } from './kinds-of-files.ts';

type BytesByKind = ReadonlyMap<string, number>;

/** One search in a browser that had never been there. */
export interface Answer {
  readonly query: string;
  readonly hits: number;
  /** Bytes that every first search loads before anything of what it looks for: scripts (gzipped), lists, roots, columns. */
  readonly once: number;
  /** Bytes that this query loaded, the documents shown included. */
  readonly loaded: number;
  /** The same two, by what the files hold. */
  readonly onceByKind: BytesByKind;
  readonly loadedByKind: BytesByKind;
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
  { hasRanges, kindOf }: { readonly hasRanges: boolean; readonly kindOf: KindOf },
): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const query of queries) {
    const context = await browser.newContext();
    try {
      if (!hasRanges) await context.route('**/packs/*.bin', withoutRange);
      answers.push(await askOnce(await context.newPage(), { url, query, kindOf }));
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

async function askOnce(
  page: Page,
  { url, query, kindOf }: { readonly url: string; readonly query: string; readonly kindOf: KindOf },
): Promise<Answer> {
  const loaded: { readonly kind: string; readonly bytes: number }[] = [];
  const pending: Promise<void>[] = [];
  page.on('requestfinished', (request) => {
    const note = async () => {
      const body = (await (await request.response())?.body()) ?? Buffer.alloc(0);
      const path = new URL(request.url()).pathname;
      const kind = kindOf(path);
      if (kind !== undefined) loaded.push({ kind, bytes: path.endsWith('.bin') ? body.length : gzipSync(body).length });
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
  // What is offered to somebody whose words stand nowhere is loaded for them only.
  const onceByKind = sumByKind(loaded.slice(0, before).filter(({ kind }) => kind !== VOCABULARY_FILE));
  const own = loaded.slice(before);
  const loadedByKind = sumByKind(own);
  return {
    query,
    hits: Number(await page.locator('[data-total]').textContent()),
    once: sumOf(onceByKind),
    loaded: sumOf(loadedByKind),
    onceByKind,
    loadedByKind,
    requests: own.length,
    first,
    next,
  };
}

function sumByKind(loaded: readonly { readonly kind: string; readonly bytes: number }[]): BytesByKind {
  const sums = new Map<string, number>();
  for (const { kind, bytes } of loaded) sums.set(kind, (sums.get(kind) ?? 0) + bytes);
  return sums;
}

const sumOf = (byKind: BytesByKind): number => [...byKind.values()].reduce((sum, bytes) => sum + bytes, 0);

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
