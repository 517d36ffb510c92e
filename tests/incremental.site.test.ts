import { cp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { digestFolder, runBuild } from './support/builds.ts';
import { CONTENT } from './support/built.ts';
import { temporaryFolder } from './support/temporary.ts';

const temporary = await temporaryFolder();
const content = join(temporary, 'content');
const cache = join(temporary, 'cache');
const out = join(temporary, 'out');
const meetings = join(content, 'nerima-privacy', 'meetings');

async function edit(file: string, find: string | RegExp, replacement: string): Promise<void> {
  const text = await readFile(file, 'utf8');
  const edited = text.replace(find, replacement);
  expect(edited, `${file} has ${find}`).not.toBe(text);
  await writeFile(file, edited);
}

const council = (file: string) => join(content, 'nerima-privacy', file);
const meeting = (id: string) => join(meetings, `${id}.md`);

/** Changes of the content, one after the other, each with the pages that at least must be made anew. */
const EDITS: readonly (readonly [name: string, change: () => Promise<unknown>, least: number])[] = [
  ['nothing', async () => {}, 0],
  ['a word of an utterance', () => edit(meeting('2010-01-22'), 'これより、', 'これから、'), 2],
  [
    'the outcome of an inquiry',
    () => edit(meeting('2010-01-22'), /outcome: approved-as-proposed/, 'outcome: continued'),
    3,
  ],
  ['the name of a department', () => edit(council('departments.yaml'), 'name: 住宅課,', 'name: 住まい課,'), 2],
  ['a meeting taken away', () => rm(meeting('2009-05-11')), 3],
  ['the alias of a law', () => edit(council('laws.yaml'), '審議会条例', '運営条例'), 1],
  [
    'a meeting held on another day',
    async () => {
      await edit(meeting('2011-02-22'), 'date: 2011-02-22', 'date: 2011-02-23');
      await rename(meeting('2011-02-22'), meeting('2011-02-23'));
    },
    3,
  ],
  ['the title of the archive', () => edit(join(content, 'archive.yaml'), 'title: 審議録', 'title: 書庫'), 50],
  ['a council less', () => rm(join(content, 'higashimurayama-privacy'), { recursive: true }), 1],
];

describe('a build after a change', () => {
  beforeAll(async () => {
    await cp(CONTENT, content, { recursive: true });
    expect((await runBuild(content, out, undefined, '--cache', cache)).code).toBe(0);
  });

  it.each(EDITS)('of %s is what a build from nothing makes', async (_name, change, least) => {
    await change();
    const { code, printed } = await runBuild(content, out, undefined, '--cache', cache);
    expect(code, printed).toBe(0);
    const rendered = Number(/のうち(\d+)ページ/.exec(printed)?.[1] ?? 0);
    const cold = join(temporary, 'cold');
    expect((await runBuild(content, cold, undefined, '--force')).code).toBe(0);
    const expected = await digestFolder(cold);
    expect(await digestFolder(out)).toEqual(expected);
    expect(rendered).toBeGreaterThanOrEqual(least);
    const pages = Object.keys(expected).filter((file) => file.endsWith('.html')).length;
    if (least < 50) expect(rendered).toBeLessThan(pages * 0.9);
  });

  it('puts back what was changed in the output folder by hand', async () => {
    const expected = await digestFolder(out);
    await writeFile(join(out, 'index.html'), 'spoilt');
    await rm(join(out, 'nerima-privacy', 'laws'), { recursive: true });
    await runBuild(content, out, undefined, '--cache', cache);
    expect(await digestFolder(out)).toEqual(expected);
  });

  it('does without its cache, and with one that is spoilt', async () => {
    const expected = await digestFolder(out);
    for (const folder of ['records', 'sites']) {
      for (const file of await readdir(join(cache, folder))) await writeFile(join(cache, folder, file), '{"version":');
    }
    const { code, printed } = await runBuild(content, out, undefined, '--cache', cache);
    expect([code, printed]).toEqual([0, expect.stringContaining('壊れていた')]);
    expect(await digestFolder(out)).toEqual(expected);
    await rm(cache, { recursive: true });
    expect((await runBuild(content, out, undefined, '--cache', cache)).code).toBe(0);
    expect(await digestFolder(out)).toEqual(expected);
  });

  it('builds one council alone, and says which there are when asked for another', async () => {
    const one = join(temporary, 'one');
    expect((await runBuild(CONTENT, one, undefined, '--only', 'higashimurayama-privacy')).code).toBe(0);
    expect((await readdir(one)).filter((name) => name.endsWith('privacy'))).toEqual(['higashimurayama-privacy']);
    const { code, printed } = await runBuild(CONTENT, one, undefined, '--only', 'nerima');
    expect([code, printed]).toEqual([1, expect.stringContaining('nerima-privacy')]);
  });
});
