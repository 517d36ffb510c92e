import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { Random } from '../../scripts/bench/corpus/random.ts';
import { digestFolder } from '../support/builds.ts';
import { runKilled } from '../support/run-killed.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { expectBodies, visit } from '../support/visitor.ts';

/** How many of the switch's operations a process is killed before; `KILLS=all npm run test:site -- kills` takes all. */
const { KILLS = '12', KILLS_SEED = 'shingiroku' } = process.env;
const SCRIPT = 'tests/kills/switch-once.ts';

const folder = await temporaryFolder();
const room = join(folder, 'room');
const out = join(room, 'out');
const [one, other, content] = ['one', 'other', 'content'].map((name) => join(folder, name)) as [string, string, string];

/** Two sites with pages of both, of one alone, and a file in one where the other has a folder. */
const SITES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  one: { 'index.html': '1', 'a/index.html': '1', 'a/b/index.html': '1', 'search-index/shards.json': '1', turned: '1' },
  other: {
    'index.html': '2',
    'a/index.html': '2',
    'c/index.html': '2',
    'search-index/shards.json': '2',
    'turned/x.html': '2',
  },
};
const COMMON = ['index.html', 'a/index.html', 'search-index/shards.json'];
const FOREIGN = { CNAME: 'minutes.example', '.git/HEAD': 'ref', 'a/notes.txt': 'note', 'pdf/1.pdf': 'pdf' };

async function write(root: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), text);
  }
}

/** The site in the output folder with what is foreign there; without the marker, which is looked at elsewhere. */
async function published(): Promise<Record<string, string>> {
  const { '.shingiroku': _, ...files } = await digestFolder(out);
  return files;
}

const start = async (): Promise<void> => {
  await rm(room, { recursive: true, force: true });
  await mkdir(room);
  expect(await runKilled(SCRIPT, [one, out, content], { root: '/nowhere' })).toMatchObject({ code: 0 });
  await write(out, FOREIGN);
};

/** Which operations to be killed before: all of them, or as many as there is time for. */
function moments(operations: number): number[] {
  const all = Array.from({ length: operations }, (_, index) => index + 1);
  if (KILLS === 'all') return all;
  const random = new Random(KILLS_SEED);
  return random.sample(all, Number(KILLS)).sort((a, b) => a - b);
}

describe.each([
  ['in one step', false],
  ['file by file', true],
])('a switch %s', (_name, byFile) => {
  let before: Record<string, string> = {};
  let after: Record<string, string> = {};
  let operations = 0;

  beforeAll(async () => {
    await write(one, SITES['one'] ?? {});
    await write(other, SITES['other'] ?? {});
    await start();
    before = await published();
    const whole = await runKilled(SCRIPT, [other, out, content], { root: room, byFile });
    expect(whole.code, whole.printed).toBe(0);
    operations = whole.operations;
    after = await published();
  });

  it('puts the new site in the old one’s place and keeps what is foreign', async () => {
    expect(after).toEqual({ ...(await digestFolder(other)), ...(await foreignDigests()) });
    expect(await readdir(room)).toEqual(['out']);
    const marker = await readFile(join(out, '.shingiroku'), 'utf8');
    expect(marker.split('\n').filter((line) => line !== '' && !line.startsWith('#'))).toEqual(
      ['.shingiroku', ...Object.keys(SITES['other'] ?? {})].sort(),
    );
  });

  it('leaves a whole site whenever it is killed, and the next one finishes', async () => {
    expect(operations).toBeGreaterThan(20);
    const expected = await expectBodies([one, other], COMMON);
    for (const at of moments(operations)) {
      await start();
      const visitor = await visit(out, expected);
      const killed = await runKilled(SCRIPT, [other, out, content], { root: room, at, byFile });
      expect(killed.isKilled, `${at}: ${killed.printed}`).toBe(true);
      const { faults } = await visitor.stop();
      expect(faults, `killed before operation ${at}`).toEqual([]);
      const left = await published();
      if (byFile) expect(left).toMatchObject(await foreignDigests());
      else expect([before, after], `killed before operation ${at}`).toContainEqual(left);
      const next = await runKilled(SCRIPT, [other, out, content], { root: '/nowhere', byFile });
      expect(next.code, `${at}: ${next.printed}`).toBe(0);
      expect(await published(), `after a kill before operation ${at}`).toEqual(after);
      expect(await readdir(room)).toEqual(['out']);
    }
  });
});

async function foreignDigests(): Promise<Record<string, string>> {
  const folderOfForeign = join(folder, 'foreign');
  await write(folderOfForeign, FOREIGN);
  return digestFolder(folderOfForeign);
}
