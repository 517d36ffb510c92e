import type { Browser, Page } from 'playwright-core';

interface Loaded {
  /** As they came over the wire: compressed, with their heads. */
  readonly bytes: number;
  readonly requests: number;
}

/** What a reader does, and the milliseconds from each time it was done to the frame that shows what came of it. */
interface Timed {
  readonly name: string;
  readonly times: readonly number[];
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
    const inputs = new Map<string, number[]>();
    const time = async (name: string, act: string): Promise<void> => {
      const own = inputs.get(name) ?? [];
      inputs.set(name, [...own, Math.round(await page.evaluate<number>(`(${timed})(() => { ${act} })`))]);
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
    // What a frame costs on this machine at this moment, with nothing to do.
    for (let round = 0; round < rounds * 4; round += 1) {
      await time('nothing', `const root = document.querySelector('[data-explorer]'); root.dataset.shown = root.dataset.shown;`);
    }
    // The first letter loads all rows.
    await type(page, '委');
    for (let round = 0; round < rounds; round += 1) {
      for (const words of ['委託', '委託 国', '', '防犯カメラ', '']) await time('type words', typing(words));
    }
    await page.waitForLoadState('networkidle');
    return { first, all: loaded(), inputs: [...inputs].map(([name, times]) => ({ name, times })) };
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
