import type { Browser } from 'playwright-core';
import { afterAll } from 'vitest';
import { launchBrowser } from './browser.ts';
import { type Served, serveSite } from './served.ts';

/** Serves the built site and starts a Chromium for the tests of one file; both are closed after the last of them. */
export async function openSite(): Promise<{ readonly served: Served; readonly browser: Browser }> {
  const served = await serveSite();
  const browser = await launchBrowser().catch(async (error: unknown) => {
    await served.close();
    throw error;
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
  });
  return { served, browser };
}
