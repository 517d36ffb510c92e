import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { FONT, japaneseFont, pdfFile, utf16 } from '../src/infra/readers/fixtures/pdf-file.ts';
import { openSearch } from './golden/engine.ts';
import { digestFolder, runBuild } from './support/builds.ts';
import { findHtmlFaults } from './support/html-faults.ts';
import { findBrokenLinks } from './support/links.ts';
import { findPageFaults } from './support/page-faults.ts';
import { readSite } from './support/site.ts';
import { temporaryFolder } from './support/temporary.ts';

const temporary = await temporaryFolder();
const content = join(temporary, 'content');
const council = join(content, 'hinata');
const out = join(temporary, 'out');
const cache = join(temporary, 'cache');
const MEETING = join(council, 'meetings', '2026-04-21.md');

const COUNCIL = `name: 陽だまり市審議会
municipality: 陽だまり市
numbering: term
speakers: [{ label: 会長, role: chair }]
`;
const RECORD = `---
period: 1
session: 1
date: 2026-04-21
attendees: { members: [青木] }
inquiries:
  - number: 1
    title: 灯台の管理について
    type: outsourcing
    department: 港湾課
    documents: [議案書1, 名簿]
    outcome: approved-as-proposed
attachments:
  - { title: 議案書1, file: 2026/議案書1.pdf }
  - { title: 名簿, withheld: 個人に関する情報のため }
record: { fidelity: summary, source: { title: 会議要録 } }
---

## 発言

### 諮問第1号

（会長）![灯台までの地図](files/chizu.png)のとおりです。
`;
const OPINION = `---
number: 1
date: 2026-05-01
title: 灯台の管理について
attachments: [{ title: 別紙, file: besshi.pdf }]
record: { fidelity: verbatim, source: { title: 答申 } }
---

## 本文

別紙のとおり。
`;
/** A picture of one point. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const pdfOf = (...pages: readonly string[]) =>
  pdfFile(
    pages.map((text) => ({ content: `BT /F1 12 Tf 50 700 Td ${utf16(text)} Tj ET`, resources: FONT })),
    japaneseFont('UniJIS-UTF16-H'),
  );
const GIAN = pdfOf('灯台の管理に関する議案', '回転灯の点検は毎月行う');
const LOCK = '/Encrypt << /Filter /Standard /V 1 /R 2 /O <00> /U <00> /P -4 >> /ID [<00> <00>]';
const LOCKED = pdfFile([{ content: '' }], [], LOCK);

const files = {
  'council.yaml': COUNCIL,
  'departments.yaml': '- { id: harbour, name: 港湾課 }\n',
  'meetings/2026-04-21.md': RECORD,
  'opinions/1.md': OPINION,
  'files/2026/議案書1.pdf': GIAN,
  'files/chizu.png': PNG,
  'files/besshi.pdf': LOCKED,
  'files/hikae.pdf': GIAN,
};

const build = () => runBuild(content, out, 'https://archive.example/minutes/', '--cache', cache);

/** As a build does that knows of no other. */
async function buildFromNothing() {
  const cold = join(temporary, 'cold');
  const unused = join(temporary, 'cold-cache');
  await rm(unused, { recursive: true, force: true });
  expect((await runBuild(content, cold, 'https://archive.example/minutes/', '--cache', unused)).code).toBe(0);
  return digestFolder(cold);
}

async function find(typed: string): Promise<string[]> {
  const { hits } = await (await openSearch(out)).find(typed);
  return [...hits];
}

const publishedFiles = async () => Object.keys(await digestFolder(join(out, 'hinata', 'files')).catch(() => ({})));

beforeAll(async () => {
  for (const [path, data] of Object.entries(files)) {
    await mkdir(join(council, path, '..'), { recursive: true });
    await writeFile(join(council, path), data);
  }
  const { code, printed } = await build();
  expect(code, printed).toBe(0);
  expect(printed).toContain('attachment-unsearched');
});

it('what records name is published byte for byte, and nothing else', async () => {
  expect(await publishedFiles()).toEqual(['2026/議案書1.pdf', 'besshi.pdf', 'chizu.png']);
  for (const name of await publishedFiles()) {
    expect(await readFile(join(out, 'hinata/files', name))).toEqual(await readFile(join(council, 'files', name)));
  }
});

it('pages link to it, and are whole', async () => {
  const site = await readSite(out, new URL('https://archive.example/minutes/'));
  expect([findBrokenLinks(site), findPageFaults(site), await findHtmlFaults(site)]).toEqual([[], [], []]);
  const page = (file: string) => site.pages.find((one) => one.file === file)?.source ?? '';
  const link = 'href="/minutes/hinata/files/2026/議案書1.pdf"';
  expect(page('hinata/meetings/2026-04-21/index.html')).toContain('id="attachments"');
  for (const file of ['hinata/meetings/2026-04-21/index.html', 'hinata/inquiries/1-1/index.html']) {
    expect(page(file)).toContain(link);
    expect(page(file)).toContain('（PDF、1KB、2ページ）');
    expect(page(file)).toContain('非公開（個人に関する情報のため）');
    expect(page(file)).toContain('alt="灯台までの地図" width="1" height="1" loading="lazy"');
  }
  expect(page('hinata/opinions/1/index.html')).toContain('href="/minutes/hinata/files/besshi.pdf"');
});

it('a word of the second page of a PDF is found there', async () => {
  expect(await find('回転灯')).toEqual(['hinata/files/2026/議案書1.pdf#page=2']);
  expect(await find('灯台までの地図')).toEqual(['hinata/meetings/2026-04-21/#u1']);
});

it('a build of the same leaves everything as it is', async () => {
  const before = await digestFolder(out);
  expect((await build()).printed).toContain('最新です');
  expect(await digestFolder(out)).toEqual(before);
});

it('another file takes the place of the old one, in the site and in the search', async () => {
  await writeFile(
    join(council, 'files/2026/議案書1.pdf'),
    pdfOf('灯台の管理に関する議案', '表紙', '霧笛の点検は毎年行う'),
  );
  expect((await build()).code).toBe(0);
  expect([await find('回転灯'), await find('霧笛')]).toEqual([[], ['hinata/files/2026/議案書1.pdf#page=3']]);
  expect(await digestFolder(out)).toEqual(await buildFromNothing());
});

it('a change elsewhere keeps it', async () => {
  await writeFile(MEETING, RECORD.replace('のとおりです。', 'をご覧ください。'));
  expect((await build()).code).toBe(0);
  expect(await find('霧笛')).toHaveLength(1);
  expect(await digestFolder(out)).toEqual(await buildFromNothing());
});

it('a file that is gone leaves the old site as it was', async () => {
  const before = await digestFolder(out);
  await rm(join(council, 'files/chizu.png'));
  const { code, printed } = await build();
  expect([code, printed]).toEqual([1, expect.stringContaining('attachment-missing')]);
  expect(await digestFolder(out)).toEqual(before);
});

it('what no record names any more goes away', async () => {
  await writeFile(MEETING, RECORD.replace('![灯台までの地図](files/chizu.png)', '地図').replace(/, file: [^ ]+/, ''));
  const { code, printed } = await build();
  expect(code, printed).toBe(0);
  expect(await publishedFiles()).toEqual(['besshi.pdf']);
  expect(await find('霧笛')).toEqual([]);
});
