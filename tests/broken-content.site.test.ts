import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { checkAndBuild } from '../src/cli/build.ts';
import type { Output } from '../src/cli/output.ts';
import { MARKER_FILE, writeMarker } from '../src/infra/output/marker.ts';
import { digestFolder, runBuild } from './support/builds.ts';
import { temporaryFolder } from './support/temporary.ts';

const FIXTURES = resolve(import.meta.dirname, 'fixtures');
const BROKEN = join(FIXTURES, 'broken');
const SOUND = join(FIXTURES, 'tiny-archive');
const temporary = await temporaryFolder();

/** The site that is there before; among its files one that no build makes, and one that every build makes. */
const OLD_SITE = {
  'index.html': '前の書庫',
  'old/page.html': '前のページ',
  '.htaccess': 'Options -Indexes',
  [MARKER_FILE]: writeMarker(['index.html', 'old/page.html']),
};

let out = '';
let before: Record<string, string> = {};

beforeEach(async () => {
  out = join(temporary, 'published', 'dist');
  await rm(out, { recursive: true, force: true });
  await mkdir(join(out, 'old'), { recursive: true });
  for (const [name, text] of Object.entries(OLD_SITE)) await writeFile(join(out, name), text);
  before = await digestFolder(out);
});

/** Nothing of the old site has changed, and nothing was left beside it. */
async function expectOldSite(): Promise<void> {
  expect(await digestFolder(out)).toEqual(before);
  expect(await readdir(join(temporary, 'published'))).toEqual(['dist']);
}

/**
 * Each folder of fixtures/broken is laid over the sound tiny archive; its expected.txt lists all that must be reported,
 * as `file:line code` a line.
 */
describe('a build of broken content', async () => {
  it.each(await readdir(BROKEN))('%s: names each mistake, leaves the old site alone', async (name) => {
    const { content, expected } = await lay(name);
    const printed: string[] = [];
    const print = (text: string) => printed.push(text);
    const output: Output = {
      line: print,
      error: print,
      color: false,
      progress: () => {
        throw new Error('it began to build');
      },
    };

    expect(await checkAndBuild({ content, out, force: true }, output)).toBe(false);

    expect(reportedIn(printed.join('\n')), printed.join('\n')).toEqual(expected);
    await expectOldSite();
  });

  it('by its command: exits 1, names each mistake, leaves the old site alone', async () => {
    const { content, expected } = await lay('several');
    const { code, printed } = await runBuild(content, out);
    expect(code, printed).toBe(1);
    expect(reportedIn(printed), printed).toEqual(expected);
    await expectOldSite();
  });

  it('a folder without a council: exits 1 and leaves the old site alone', async () => {
    const content = join(temporary, 'empty');
    await mkdir(content);
    const { code, printed } = await runBuild(content, out);
    expect([code, printed]).toEqual([1, expect.stringContaining('no-council')]);
    await expectOldSite();
  });

  it('a SITE_URL that is no address: exits 1, says what to write, leaves the old site alone', async () => {
    const { code, printed } = await runBuild(SOUND, out, 'www.example.lg.jp');
    expect([code, printed]).toEqual([1, expect.stringContaining('https://www.example.lg.jp/minutes/')]);
    expect(printed).not.toMatch(/^ {4}at /m);
    await expectOldSite();
  });

  it('a folder that is not there: exits 1, names it, leaves the old site alone', async () => {
    const { code, printed } = await runBuild(join(temporary, 'nowhere'), out);
    expect([code, printed]).toEqual([1, expect.stringContaining('nowhere')]);
    expect(printed).not.toMatch(/^ {4}at /m);
    await expectOldSite();
  });
});

/** Lays a fixture over the sound archive. @returns the content folder, and what must be reported of it */
async function lay(name: string): Promise<{ content: string; expected: string[] }> {
  const content = join(temporary, name);
  await cp(SOUND, content, { recursive: true });
  await cp(join(BROKEN, name), content, { recursive: true });
  return { content, expected: (await readFile(join(content, 'expected.txt'), 'utf8')).trim().split('\n') };
}

/** The `file:line code` of every diagnostic that was printed, below the content folder. */
function reportedIn(printed: string): string[] {
  const lines = printed.matchAll(
    /([\w-]+\/(?:meetings\/)?[\w.-]+\.(?:md|yaml)):(\d+):\d+\s+(?:\S+\s+)?([a-z]+(?:-[a-z]+)+)/g,
  );
  return [...lines].map(([, file, line, code]) => `${file}:${line} ${code}`);
}
