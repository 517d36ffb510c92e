import { afterEach, expect, it, vi } from 'vitest';
import { prepareChromium } from './chromium.ts';

afterEach(() => vi.unstubAllEnvs());

it('takes the executable that SHINGIROKU_CHROMIUM names', async () => {
  vi.stubEnv('SHINGIROKU_CHROMIUM', process.execPath);
  expect(await prepareChromium()).toEqual({ executablePath: process.execPath, env: {} });
});

it('says what to correct when SHINGIROKU_CHROMIUM names nothing that runs', async () => {
  vi.stubEnv('SHINGIROKU_CHROMIUM', '/nowhere/chromium');
  await expect(prepareChromium()).rejects.toThrow(/\/nowhere\/chromium.*unset/s);
});
