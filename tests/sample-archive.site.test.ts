import { expect, it } from 'vitest';
import { DIST } from './support/built.ts';
import { fingerprint } from './support/fingerprint.ts';

/**
 * Every page, file and shard of the sample archive with a digest of what readers get of it. A change of the code alone
 * leaves all lines as they are; a change of what is shown or found shows which pages it reaches, and is taken over by
 * `npm run test:site -- sample-archive -u` when it is meant.
 */
it.skipIf(process.env['SITE_URL'])('the sample archive shows and finds what it did', async () => {
  await expect(`${(await fingerprint(DIST)).join('\n')}\n`).toMatchFileSnapshot('golden/sample-archive.txt');
});
