import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Random } from '../scripts/bench/corpus/random.ts';
import { writeCorpus } from '../scripts/bench/corpus/write.ts';
import { digestFolder, runBuild } from './support/builds.ts';
import { editAtRandom } from './support/random-edits.ts';
import { temporaryFolder } from './support/temporary.ts';

/** Length and seed of the sequence: `npm run test:long` takes a longer one. */
const { EDITS = '2', EDITS_SEED = 'shingiroku' } = process.env;
/** A cold build and one after the change, in milliseconds on a slow machine. */
const TIME_AN_EDIT = 60_000;

const folder = await temporaryFolder();

it(
  `makes of ${EDITS} random edits, one after the other, what a build from nothing makes`,
  async () => {
    const [content, out, cold] = ['content', 'out', 'cold'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    await writeCorpus(content, { meetings: 8, councils: 3, seed: EDITS_SEED });
    const build = () => runBuild(content, out, undefined, '--cache', join(folder, 'cache'));
    expect((await build()).code).toBe(0);
    const unused = join(folder, 'cold-cache');
    const edited = { content, out, random: new Random(EDITS_SEED), removed: new Map<string, string>() };
    const done: string[] = [];
    let built = 0;
    for (let step = 0; step < Number(EDITS); step++) {
      const edit = await editAtRandom(edited);
      done.push(edit.name);
      const before = await digestFolder(out);
      const { code, printed } = await build();
      if (code !== 0) {
        // An edit that the check refuses leaves the site as it was.
        expect(printed).toContain('エラー');
        expect(await digestFolder(out), done.join('\n')).toEqual(before);
        await edit.undo();
        continue;
      }
      if (edit.foreign) {
        expect(await readFile(edit.foreign.file, 'utf8')).toBe('added');
        await edit.foreign.remove();
      }
      await rm(unused, { recursive: true, force: true });
      expect((await runBuild(content, cold, undefined, '--cache', unused)).code).toBe(0);
      expect(await digestFolder(out), done.join('\n')).toEqual(await digestFolder(cold));
      built += 1;
    }
    expect(built, done.join('\n')).toBeGreaterThan(0);
  },
  TIME_AN_EDIT * (Number(EDITS) + 1),
);
