import { type Browser, chromium } from 'playwright-core';
import { prepareChromium } from './chromium.ts';

/** Nothing here may reach for the network: without these Chromium looks up hosts of its own at every start. */
const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Starts the Chromium of the browser tests; close it when done. One for a test file at most: contexts are cheap, browsers
 * are not.
 * @param flags further flags of the command line
 */
export async function launchBrowser(...flags: string[]): Promise<Browser> {
  const { executablePath, env } = await prepareChromium();
  // Without a locale of its own a machine can save no file with a Japanese name.
  const locale = { LC_ALL: 'C.UTF-8' };
  return chromium.launch({ executablePath, args: [...FLAGS, ...flags], env: { ...process.env, ...locale, ...env } });
}
