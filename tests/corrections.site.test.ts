import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { CORRECTED_FILES, KEPT_BACK, ORIGINAL_DIGEST } from '../src/core/fixtures/corrected-council.ts';
import { measureFound } from './found/measure.ts';
import { openSearch } from './golden/engine.ts';
import { runBuild } from './support/builds.ts';
import { findHtmlFaults } from './support/html-faults.ts';
import { findBrokenLinks } from './support/links.ts';
import { findPageFaults } from './support/page-faults.ts';
import { listFiles, readSite, type Site } from './support/site.ts';
import { temporaryFolder } from './support/temporary.ts';

const temporary = await temporaryFolder();
const content = join(temporary, 'content');
const out = join(temporary, 'out');
const SITE = 'https://archive.example/minutes/';
const PDF = Buffer.from('%PDF-1.4 made up');
const digest = createHash('sha256').update(PDF).digest('hex');

const build = () => runBuild(content, out, SITE, '--cache', join(temporary, 'cache'));
const write = async (path: string, data: string | Buffer) => {
  await mkdir(dirname(join(content, path)), { recursive: true });
  await writeFile(join(content, path), data);
};
let site: Site;
const page = (file: string) => site.pages.find((one) => one.file === file)?.source ?? '';

beforeAll(async () => {
  for (const [path, text] of Object.entries(CORRECTED_FILES)) {
    await write(path, text.replace(ORIGINAL_DIGEST, `sha256:${digest}`));
  }
  await write('kou/files/originals/2010-01-22.pdf', PDF);
  await write('kou/files/originals/2010-01-22.docx', 'made up');
  const { code, printed } = await build();
  expect(code, printed).toBe(0);
  site = await readSite(out, new URL(SITE));
});

it('pages are whole', async () => {
  expect([findBrokenLinks(site), findPageFaults(site), await findHtmlFaults(site)]).toEqual([[], [], []]);
});

it('a correction stands at its place, in the history, on the page of the item and in the list of all', () => {
  const marked = '次の<del>3</del>点';
  const meeting = page('kou/meetings/2010-01-22/index.html');
  expect(meeting.split(marked)).toHaveLength(3);
  expect(meeting).toContain('id="correction-2010-03-01-u3"');
  for (const file of ['kou/inquiries/5-42/index.html', 'corrections/index.html']) {
    expect(page(file).split(marked), file).toHaveLength(2);
    expect(page(file)).toContain('href="/minutes/kou/meetings/2010-01-22/#correction-2010-03-01-u3"');
  }
  expect(page('kou/opinions/2010-06-01-1/index.html').split('第<del>６</del>条')).toHaveLength(3);
  expect(page('corrections/index.html')).toContain('実質5件、誤字3件');
});

it('all that readers see of it is found', async () => {
  const kinds = await measureFound(out, new URL(SITE).pathname);
  const measured = kinds.filter(({ kind }) => ['meeting', 'item', 'opinion', 'corrections'].includes(kind));
  expect(measured.map(({ kind, missing }) => [kind, missing])).toEqual(
    ['corrections', 'item', 'meeting', 'opinion'].map((kind) => [kind, []]),
  );
  const { hits } = await (await openSearch(out)).find('録音と照合し、数の誤り');
  expect([...hits]).toEqual(['kou/meetings/2010-01-22/#correction-2010-03-01-u3']);
});

it('words that are kept back are in no file', async () => {
  for (const file of await listFiles(out)) {
    expect((await readFile(join(out, file))).includes(KEPT_BACK), file).toBe(false);
  }
});

it('the original is there with its digest', () => {
  const meeting = page('kou/meetings/2010-01-22/index.html');
  expect(meeting).toContain('href="/minutes/kou/files/originals/2010-01-22.pdf"');
  expect(meeting).toContain(`<code>${digest}</code>`);
});

it('an archive without any says so, and has no feed of them', async () => {
  for (const path of ['kou/meetings/2010-01-22.md', 'kou/opinions/2010-06-01-1.md']) {
    const text = CORRECTED_FILES[path] ?? '';
    await write(path, text.replace(/^corrections:\n(?: .*\n)+/m, '').replace(ORIGINAL_DIGEST, `sha256:${digest}`));
  }
  expect((await build()).code).toBe(0);
  site = await readSite(out, new URL(SITE));
  expect(page('corrections/index.html')).toContain('この書庫に、訂正した記録はありません。');
  expect([...site.files].filter((file) => file.startsWith('corrections/'))).toEqual(['corrections/index.html']);
  expect(page('kou/meetings/2010-01-22/index.html')).not.toContain('訂正あり');
});
