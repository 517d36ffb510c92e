import type { Browser, Page } from 'playwright-core';

interface Loaded {
  /** As they came over the wire: compressed, with their heads. */
  readonly bytes: number;
  readonly requests: number;
}

/** What a reader does, each time it was done. */
interface Timed {
  readonly name: string;
  /** Milliseconds to the frame that shows what came of it. */
  readonly times: readonly number[];
  /** Milliseconds that the page's own thread was at work: beside other programs the clock tells more of these. */
  readonly work: readonly number[];
}

export async function measureExplorer(
  browser: Browser,
  address: string,
  rounds: number,
): Promise<{ first: Loaded; all: Loaded; inputs: readonly Timed[] }> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  try {
    const loaded = await countBytes(page);
    await page.goto(address);
    await page.waitForSelector('[data-explorer][data-state="done"]');
    await page.waitForLoadState('networkidle');
    const first = loaded();
    const workOf = await measureWork(page);
    const inputs = new Map<string, { times: number[]; work: number[] }>();
    const time = async (name: string, act: string): Promise<void> => {
      const own = inputs.get(name) ?? { times: [], work: [] };
      inputs.set(name, own);
      const before = await workOf();
      own.times.push(Math.round(await page.evaluate<number>(`(${timed})(() => { ${act} })`)));
      own.work.push(Math.round((await workOf()) - before));
    };
    for (const facet of ['department', 'type', 'outcome', 'dissent']) {
      // What an open facet offers is counted and shown with the rest.
      await page.evaluate(`document.querySelector('[data-facet="${facet}"]').open = true`);
      await page.waitForSelector(`[data-facet="${facet}"] li:not([hidden]) input`);
      for (let round = 0; round < rounds * 2; round += 1) {
        const box = `[...document.querySelectorAll('[data-facet="${facet}"] li:not([hidden]) input')]`;
        await time(`choose ${facet}`, `const all = ${box}; all[${round >> 1} % all.length].click();`);
      }
      await page.evaluate(`document.querySelector('[data-facet="${facet}"]').open = false`);
    }
    for (let round = 0; round < rounds; round += 1) {
      for (const key of ['department', 'outcome', 'date']) {
        await time(`sort by ${key}`, `document.querySelector('[data-sort-by="${key}"]').click();`);
      }
      for (const group of ['department', 'article', 'year', '']) {
        await time(
          `group by ${group || 'nothing'}`,
          `const list = document.querySelector('#explorer-group'); list.value = '${group}'; list.dispatchEvent(new Event('change', { bubbles: true }));`,
        );
      }
    }
    // The first letter loads all rows.
    await type(page, '委');
    for (let round = 0; round < rounds; round += 1) {
      for (const words of ['委託', '委託 国', '', '防犯カメラ', '']) await time('type words', typing(words));
    }
    await page.waitForLoadState('networkidle');
    return { first, all: loaded(), inputs: [...inputs].map(([name, own]) => ({ name, ...own })) };
  } finally {
    await page.close();
  }
}

const typing = (words: string): string =>
  `const box = document.querySelector('#explorer-q'); box.value = ${JSON.stringify(words)}; box.dispatchEvent(new InputEvent('input', { bubbles: true }));`;

const type = (page: Page, words: string): Promise<unknown> => page.evaluate(`(${timed})(() => { ${typing(words)} })`);

/** Runs in the page: acts, waits until the page shows what came of it, and then for the frame to be painted. */
const timed = `(act) => new Promise((done) => {
  const root = document.querySelector('[data-explorer]');
  const started = performance.now();
  const observer = new MutationObserver(() => {
    observer.disconnect();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => done(performance.now() - started);
      port2.postMessage(null);
    });
  });
  observer.observe(root, { attributeFilter: ['data-shown'] });
  act();
})`;

/** Milliseconds of processor time that the page's main thread has been at work so far. */
async function measureWork(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  };
}

/** Counts what the network brings from now on. */
async function countBytes(page: Page): Promise<() => Loaded> {
  const session = await page.context().newCDPSession(page);
  let [bytes, requests] = [0, 0];
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
    requests += 1;
  });
  await session.send('Network.enable');
  return () => ({ bytes, requests });
}
