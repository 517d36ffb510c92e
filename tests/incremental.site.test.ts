import { cp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { digestFolder, runBuild } from './support/builds.ts';
import { CONTENT, isNoLedger } from './support/built.ts';
import { temporaryFolder } from './support/temporary.ts';

const temporary = await temporaryFolder();
const content = join(temporary, 'content');
const cache = join(temporary, 'cache');
const out = join(temporary, 'out');
const SAMPLE = 'nerima-privacy';

async function edit(file: string, find: string | RegExp, replacement: string): Promise<void> {
  const text = await readFile(file, 'utf8');
  const edited = text.replace(find, replacement);
  expect(edited, `${file} has ${find}`).not.toBe(text);
  await writeFile(file, edited);
}

const registry = (council: string, name: string) => join(content, council, `${name}.yaml`);
const meeting = (council: string, id: string) => join(content, council, 'meetings', `${id}.md`);

interface Change {
  readonly name: string;
  /** Pages of the council that at least come out otherwise, appear or go away. */
  readonly least: number;
  readonly make: (council: string) => Promise<unknown>;
}

/**
 * Changes of one council each. Councils share no page but those of the whole archive, so that one build shows for every
 * change whether the pages that it touches were made anew.
 */
const CHANGES: Readonly<Record<string, Change>> = {
  [SAMPLE]: {
    name: 'a word of an utterance',
    least: 1,
    make: (council) => edit(meeting(council, '2010-01-22'), 'これより、', 'これから、'),
  },
  'otsu-privacy': {
    name: 'the outcome of an inquiry',
    least: 3,
    make: (council) => edit(meeting(council, '2010-01-22'), /outcome: approved-as-proposed/, 'outcome: continued'),
  },
  'hei-privacy': {
    name: 'the name of a department',
    least: 2,
    make: (council) => edit(registry(council, 'departments'), 'name: 住宅課,', 'name: 住まい課,'),
  },
  'tei-privacy': { name: 'a meeting taken away', least: 3, make: (council) => rm(meeting(council, '2009-05-11')) },
  'bo-privacy': {
    name: 'the alias of a law',
    least: 1,
    make: (council) => edit(registry(council, 'laws'), '審議会条例', '運営条例'),
  },
  'ki-privacy': {
    name: 'a meeting held on another day',
    least: 3,
    make: async (council) => {
      await edit(meeting(council, '2011-02-22'), 'date: 2011-02-22', 'date: 2011-02-23');
      await rename(meeting(council, '2011-02-22'), meeting(council, '2011-02-23'));
    },
  },
};

/** Councils that are the same as that of the sample. */
const COPIES = Object.keys(CHANGES).filter((council) => council !== SAMPLE);

type Digests = Readonly<Record<string, string>>;

/** Builds with what earlier builds left. @returns the files, and how many pages were made */
async function rebuild(): Promise<{ files: Digests; rendered: number }> {
  const { code, printed } = await runBuild(content, out, undefined, '--cache', cache);
  expect(code, printed).toBe(0);
  return { files: await digestFolder(out), rendered: Number(/のうち(\d+)ページ/.exec(printed)?.[1] ?? 0) };
}

async function buildFromNothing(): Promise<Digests> {
  const cold = join(temporary, 'cold');
  const unused = join(temporary, 'cold-cache');
  await rm(unused, { recursive: true, force: true });
  expect((await runBuild(content, cold, undefined, '--cache', unused)).code).toBe(0);
  return digestFolder(cold);
}

/** The pages below a folder that are not the same in two builds. */
function changedPages(before: Digests, after: Digests, folder = ''): string[] {
  const pages = Object.keys({ ...before, ...after }).filter((file) => file.endsWith('.html'));
  return pages.filter((file) => file.startsWith(folder) && before[file] !== after[file]);
}

const countPages = (files: Digests) => Object.keys(files).filter((file) => file.endsWith('.html')).length;

describe('a build after a change', () => {
  let before: Digests = {};

  beforeAll(async () => {
    await cp(CONTENT, content, { recursive: true, filter: isNoLedger });
    for (const council of COPIES) {
      await cp(join(CONTENT, SAMPLE), join(content, council), { recursive: true, filter: isNoLedger });
    }
    before = (await rebuild()).files;
  });

  it('of nothing makes no page and leaves every file as it is', async () => {
    expect(await rebuild()).toEqual({ files: before, rendered: 0 });
  });

  describe('of a council', () => {
    let after: Digests = {};

    beforeAll(async () => {
      for (const [council, { make }] of Object.entries(CHANGES)) await make(council);
      const { files, rendered } = await rebuild();
      after = files;
      expect(after).toEqual(await buildFromNothing());
      expect(rendered).toBeLessThan(countPages(after) * 0.9);
    });

    it.each(Object.entries(CHANGES).map(([council, { name, least }]) => [name, council, least] as const))(
      '(%s) is what a build from nothing makes',
      (_name, council, least) => {
        expect(changedPages(before, after, `${council}/`).length).toBeGreaterThanOrEqual(least);
      },
    );

    it('leaves the pages of another alone', () => {
      expect(changedPages(before, after, 'higashimurayama-privacy/')).toEqual([]);
    });
  });

  it('of the councils that there are is what a build from nothing makes', async () => {
    for (const council of COPIES) await rm(join(content, council), { recursive: true });
    const { files, rendered } = await rebuild();
    expect(files).toEqual(await buildFromNothing());
    expect(rendered).toBeGreaterThanOrEqual(1);
    expect(rendered).toBeLessThan(countPages(files) * 0.9);
  });

  it('of the title of the archive, without a cache and with one that is spoilt comes to the same', async () => {
    await edit(join(content, 'archive.yaml'), 'title: 審議録', 'title: 書庫');
    const { files, rendered } = await rebuild();
    expect(rendered).toBeGreaterThanOrEqual(50);
    for (const folder of ['records', 'sites']) {
      for (const file of await readdir(join(cache, folder))) await writeFile(join(cache, folder, file), '{"version":');
    }
    expect((await rebuild()).files).toEqual(files);
    await rm(cache, { recursive: true });
    expect((await rebuild()).files).toEqual(files);
  });

  it('puts back what was changed in the output folder by hand', async () => {
    const expected = await digestFolder(out);
    await writeFile(join(out, 'index.html'), 'spoilt');
    await rm(join(out, SAMPLE, 'laws'), { recursive: true });
    expect((await rebuild()).files).toEqual(expected);
  });

  it('builds one council alone, and says which there are when asked for another', async () => {
    const one = join(temporary, 'one');
    expect((await runBuild(CONTENT, one, undefined, '--only', 'higashimurayama-privacy')).code).toBe(0);
    expect((await readdir(one)).filter((name) => name.endsWith('privacy'))).toEqual(['higashimurayama-privacy']);
    const { code, printed } = await runBuild(CONTENT, one, undefined, '--only', 'nerima');
    expect([code, printed]).toEqual([1, expect.stringContaining('nerima-privacy')]);
  });
});
