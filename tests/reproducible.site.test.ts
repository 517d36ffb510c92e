import { cp, mkdir, symlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { digestFolder, runBuildAt } from './support/builds.ts';
import { temporaryFolder } from './support/temporary.ts';

const PROJECT = resolve(import.meta.dirname, '..');
const temporary = await temporaryFolder();

/** What a build needs of the generator's checkout. */
const CHECKOUT = ['astro.config.mjs', 'content/guide', 'package-lock.json', 'package.json', 'public', 'scripts', 'src'];

/** In `npm run test:long` the sample, whose build takes a minute. */
const CONTENT = process.env['PROPERTY_RUNS'] ? 'content' : 'tests/fixtures/tiny-archive';

it('two checkouts at two places make the same bytes of one content, whatever the time zone and the language', async () => {
  const elsewhere = join(temporary, 'ほかの 場所', 'generator');
  for (const part of CHECKOUT) await cp(join(PROJECT, part), join(elsewhere, part), { recursive: true });
  await symlink(join(PROJECT, 'node_modules'), join(elsewhere, 'node_modules'));
  await mkdir(join(temporary, 'near'));
  await cp(join(PROJECT, CONTENT), join(temporary, 'near', 'content'), { recursive: true });
  await cp(join(PROJECT, CONTENT), join(elsewhere, 'minutes'), { recursive: true });
  const near = join(temporary, 'near', 'out');
  const far = join(elsewhere, 'site');
  const built = [
    await runBuildAt(PROJECT, ['--content', join(temporary, 'near', 'content'), '--out', near, '--force'], {
      ...{ TZ: 'Asia/Tokyo', LANG: 'ja_JP.UTF-8', LC_ALL: 'ja_JP.UTF-8' },
    }),
    await runBuildAt(elsewhere, ['--content', 'minutes', '--out', far, '--force'], {
      ...{ TZ: 'America/St_Johns', LANG: 'C', LC_ALL: 'C' },
    }),
  ];
  for (const { code, printed } of built) expect(code, printed).toBe(0);
  expect(await digestFolder(far)).toEqual(await digestFolder(near));
});
