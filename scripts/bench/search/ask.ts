import { gzipSync } from 'node:zlib';
import type { Browser, Page, Request, Route } from 'playwright-core';
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

/** Milliseconds without a request after which a page has loaded what it loads by itself. */
const QUIET = 200;

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
  const open = new Set<Request>();
  page.on('request', (request) => open.add(request));
  page.on('requestfailed', (request) => open.delete(request));
  /** Waits for what the page loads by itself behind its first results, as far as the window shows it. */
  const settle = async () => {
    for (let quiet = 0; quiet < 2; quiet = open.size === 0 ? quiet + 1 : 0) await page.waitForTimeout(QUIET);
  };
  page.on('requestfinished', (request) => {
    const note = async () => {
      const body = (await (await request.response())?.body()) ?? Buffer.alloc(0);
      const path = new URL(request.url()).pathname;
      const kind = kindOf(path);
      if (kind !== undefined) loaded.push({ kind, bytes: path.endsWith('.bin') ? body.length : gzipSync(body).length });
    };
    pending.push(note().finally(() => open.delete(request)));
  });
  const started = performance.now();
  await page.goto(`${url}search/?q=${encodeURIComponent(NOTHING)}`);
  await page.waitForSelector('[data-search-results][data-state="done"]');
  const first = performance.now() - started;
  await settle();
  await Promise.all(pending);
  const before = loaded.length;
  const next = await page.evaluate(submit, query);
  await settle();
  await Promise.all(pending);
  const isForAll = ({ kind }: (typeof loaded)[number]) => kind !== VOCABULARY_FILE && kind !== 'occasional scripts';
  // What is offered to somebody whose words stand nowhere is loaded for them only.
  const onceByKind = sumByKind(loaded.slice(0, before).filter(isForAll));
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
