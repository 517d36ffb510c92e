import { cp, readdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { Random } from '../../scripts/bench/corpus/random.ts';
import { digestFolder, runBuild } from '../support/builds.ts';
import { runKilled } from '../support/run-killed.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { expectBodies, visit } from '../support/visitor.ts';

/** How many builds are killed, and the seed of the moments: `npm run test:long` kills 60. */
const { BUILD_KILLS = '2', KILLS_SEED = 'shingiroku' } = process.env;
/** A killed build and the next one, in milliseconds on a slow machine. */
const TIME_A_KILL = 60_000;

const SOUND = resolve(import.meta.dirname, '..', 'fixtures', 'tiny-archive');
const folder = await temporaryFolder();
const [content, room, cache] = ['content', 'room', 'cache'].map((name) => join(folder, name)) as [
  string,
  string,
  string,
];
const out = join(room, 'out');
const colds = [join(folder, 'cold-0'), join(folder, 'cold-1')] as const;
const build = (to: string, ...more: string[]) => runBuild(content, to, undefined, '--cache', cache, ...more);

/** The archive in one of two states: pages of both differ everywhere, and each has one that the other lacks. */
async function setState(state: number): Promise<void> {
  await rm(content, { recursive: true, force: true });
  await cp(SOUND, content, { recursive: true });
  await writeFile(join(content, 'archive.yaml'), `title: 書庫${state}\ndescription: 試しの書庫です。\n`);
  if (state === 1) await rm(join(content, 'bare'), { recursive: true });
}

let digests: Record<string, string>[] = [];
let operations = 0;

beforeAll(async () => {
  for (const state of [1, 0]) {
    await setState(state);
    expect(await build(colds[state as 0 | 1], '--force')).toMatchObject({ code: 0 });
  }
  digests = [await digestFolder(colds[0]), await digestFolder(colds[1])];
  expect(await build(out)).toMatchObject({ code: 0 });
  await setState(1);
  const parts = ['--content', content, '--out', out, '--cache', cache];
  operations = (await runKilled('scripts/build.ts', parts, { root: room })).operations;
});

it(
  `of ${BUILD_KILLS} builds that are killed each leaves the old site or the new one, whole, and the next one is as from nothing`,
  async () => {
    expect(await digestFolder(out)).toEqual(digests[1]);
    expect(operations).toBeGreaterThan(100);
    const files = Object.keys(digests[1] ?? {}).filter((file) => file in (digests[0] ?? {}));
    const addresses = files.filter((file) => file !== '.shingiroku');
    const expected = await expectBodies(colds, addresses);
    const random = new Random(KILLS_SEED);
    let state = 1;
    const left: number[] = [];
    for (let kill = 0; kill < Number(BUILD_KILLS); kill++) {
      state = 1 - state;
      await setState(state);
      // The exchange is among the first tenth of the last operations of a build: the rest takes the old site away.
      const at = random.chance(0.5) ? random.int(1, operations) : random.int(Math.ceil(operations * 0.4), operations);
      const visitor = await visit(out, expected);
      const parts = ['--content', content, '--out', out, '--cache', cache];
      const killed = await runKilled('scripts/build.ts', parts, { root: room, at });
      const visited = await visitor.stop();
      expect(visited.faults, `killed before operation ${at}`).toEqual([]);
      expect(visited.visits).toBeGreaterThan(20);
      const stands = JSON.stringify(await digestFolder(out));
      left.push(digests.findIndex((one) => JSON.stringify(one) === stands));
      expect(left.at(-1), `killed before operation ${at} of ${operations}`).not.toBe(-1);
      if (!killed.isKilled) expect(killed.code, killed.printed).toBe(0);
      const next = await build(out);
      expect(next.code, next.printed).toBe(0);
      expect(await digestFolder(out), `after a kill before operation ${at}`).toEqual(digests[state]);
      expect(await readdir(room)).toEqual(['out']);
    }
  },
  TIME_A_KILL * Number(BUILD_KILLS),
);
