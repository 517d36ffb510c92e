import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSearch } from '../golden/engine.ts';
import { runBuild } from '../support/builds.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { PUBLIC_WORDS, secretContent, WITHDRAWN_FILE } from './content.ts';
import { placesOf, readEverything } from './read-everything.ts';
import { Secrets } from './secrets.ts';

const temporary = await temporaryFolder();
const secrets = new Secrets();
// Maps of the source and messages hold paths of the machine.
const content = join(temporary, secrets.of('path of the machine'), 'content');
const out = join(temporary, 'out');
const VARIABLE = 'SHINGIROKU_TEST_SECRET';
let all: ReadonlyMap<string, Buffer>;
let printed: string;

beforeAll(async () => {
  for (const [path, text] of Object.entries(secretContent(secrets))) {
    await mkdir(dirname(join(content, path)), { recursive: true });
    await writeFile(join(content, path), text);
  }
  process.env[VARIABLE] = secrets.of('variable of the environment');
  const result = await runBuild(content, out, 'https://minutes.example.lg.jp/', '--date', '2026-05-31', '--force');
  expect(result, result.printed).toMatchObject({ code: 0 });
  printed = result.printed;
  all = await readEverything(out);
});
afterAll(() => {
  delete process.env[VARIABLE];
});

it('there are at least fifty ways', () => {
  expect(secrets.words.size).toBeGreaterThanOrEqual(50);
  expect(new Set(secrets.words.values()).size).toBe(secrets.words.size);
});

it('what is public is found in every kind of file', () => {
  const places = placesOf(PUBLIC_WORDS, all).join('\n');
  for (const kind of [
    /^hinata\/meetings\/2026-04-21\/index\.html$/m,
    /\.akn\.xml$/m,
    /\.json$/m,
    /\.csv$/m,
    /\.sqlite$/m,
    /\.parquet as rows$/m,
    /\.zip\/.+$/m,
    /feed\.xml$/m,
    /^pagefind\/.+ unpacked$/m,
    /^hinata\/files\/koukai\.txt$/m,
    /\/index\.md$/m,
  ])
    expect(places).toMatch(kind);
});

it('no secret is in a file, or in a name of one', () => {
  const found = [...secrets.words].flatMap(([route, word]) => placesOf(word, all).map((place) => `${route}: ${place}`));
  expect(found).toEqual([]);
});

it('the address of a withdrawn file is told by its stone alone, and by the lists of all files', () => {
  const stone = `hinata/files/${WITHDRAWN_FILE}`;
  expect(placesOf(WITHDRAWN_FILE, all).sort()).toEqual([
    '.shingiroku',
    'manifest.json',
    `name ${stone}`,
    `name ${stone}/index.html`,
  ]);
});

it.each(['departments.yaml', 'council.yaml', 'meetings/2026-04-21.md'])(
  'nothing is published with an unknown key in %s',
  async (file) => {
    const path = join(content, 'hinata', file);
    const text = await readFile(path, 'utf8');
    const key = 'himitsu: 1';
    const wrong = {
      'departments.yaml': text.replace('name: 港湾課', `name: 港湾課, ${key}`),
      'council.yaml': `${text}${key}\n`,
    }[file];
    await writeFile(path, wrong ?? text.replace('session: 1\n', `session: 1\n${key}\n`));
    const elsewhere = join(temporary, 'elsewhere');
    const result = await runBuild(content, elsewhere);
    await writeFile(path, text);
    expect(result).toMatchObject({ code: 1, printed: expect.stringContaining('unknown-field') });
    await expect(readFile(join(elsewhere, 'index.html'))).rejects.toThrow('ENOENT');
  },
);

describe('the index', () => {
  it('finds no secret, and what is public', async () => {
    const { findPhrases } = await openSearch(out);
    const count = async (words: string) => (await findPhrases([words])).total;
    expect(await count(PUBLIC_WORDS)).toBeGreaterThan(0);
    const found: string[] = [];
    for (const [route, word] of secrets.words) if ((await count(word)) > 0) found.push(route);
    expect(found).toEqual([]);
  });
});

it('stones stand where pages were withdrawn, and none where a draft would have stood', async () => {
  const stone = (path: string) => readFile(join(out, path, 'index.html'), 'utf8');
  for (const path of ['meetings/2026-01-30', 'inquiries/1-40', 'inquiries/1-2', 'opinions/1']) {
    const html = await stone(`hinata/${path}`);
    expect(html).toMatch(/noindex.*令和8年5月1日.*個人に関する情報（条例第7条）.*総務課/s);
  }
  for (const path of ['meetings/2026-01-10', 'meetings/2026-01-20', 'inquiries/1-20', 'inquiries/1-30'])
    await expect(stone(`hinata/${path}`)).rejects.toThrow('ENOENT');
  expect(printed).toMatch(/下書き（status: draft）1件は公開しません：.*2026-01-10\.md/);
  expect(printed).toMatch(/2026-01-20\.md（2026-06-01から）/);
});

it('the record that stays shows gaps, and the utterances behind them under their ids', async () => {
  const page = await readFile(join(out, 'hinata/meetings/2026-04-21/index.html'), 'utf8');
  for (const id of ['u1', 'u2', 'u3', 'u4']) expect(page).toContain(`id="${id}"`);
  expect(page).toContain('<span class="withheld-gap">〔非公開：個人に関する情報〕</span>');
  expect(page).not.toContain('href="/hinata/inquiries/1-2/"');
});
