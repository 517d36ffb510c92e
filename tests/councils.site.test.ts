import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveFolder } from '../src/infra/preview/serve.ts';
import { measureFound } from './found/measure.ts';
import { launchBrowser } from './support/browser.ts';
import { runBuild } from './support/builds.ts';
import { findHtmlFaults } from './support/html-faults.ts';
import { findBrokenLinks, findRepeatedIds } from './support/links.ts';
import { findPageFaults } from './support/page-faults.ts';
import { findMissingAddresses, readSite, type Site } from './support/site.ts';
import { temporaryFolder } from './support/temporary.ts';

const temporary = await temporaryFolder();

/**
 * A council of a kind that no preset is made for: an agricultural committee, which decides on the conversion of
 * farmland. Nothing but YAML says so: its kinds of items, how they are numbered, its outcomes, who speaks.
 */
const COMMITTEE: Readonly<Record<string, string>> = {
  'archive.yaml': 'title: 星見市農業委員会 議事録\ndescription: 架空の農業委員会の議事録です。\n',
  'hoshimi-farmland/council.yaml': `name: 星見市農業委員会
municipality: 星見市
preset: general
numbering: term
kinds:
  - { key: permits, label: 転用許可申請, call: "議第{n}号", words: [議], numbering: running }
  - { key: notices, label: 届出, call: "第{n}号届出", numbering: calendar-year, outcome: 受理 }
  - { key: surveys, label: 現地調査, call: "現地調査{n}", numbering: none, outcome: 受理 }
types:
  - { label: 農地法第4条 }
  - { id: article-5, label: 農地法第5条 }
outcomes:
  - { label: 許可相当, effect: approved-as-proposed }
  - { label: 条件付き許可相当, effect: approved-with-conditions }
  - { label: 不許可相当, effect: rejected }
  - { label: 受理, effect: noted }
  - { label: 審議未了, effect: continued }
speakers:
  - { label: 議長, role: chair }
  - { label: 推進委員, role: member }
  - { label: 農政係, role: secretariat }
`,
  'hoshimi-farmland/departments.yaml': '- { id: farm-policy, name: 農政課 }\n',
  'hoshimi-farmland/meetings/2025-06-10.md': `---
period: 24
session: 11
kind: 総会
date: 2025-06-10
attendees:
  members: [青木一郎, 井上花子, 上田次郎, 江口三郎]
permits:
  - number: 871
    title: 農地の転用について（字北原）
    type: 農地法第5条
    department: 農政課
    outcome: 許可相当
    votes: { method: show-of-hands, for: 2, against: 1, named: { against: [井上委員] } }
    recusals: [{ name: 江口委員, is: excluded, reason: 申請者のため }]
  - number: 872
    title: 農地の転用について（字南原）
    type: 農地法第4条
    outcome: 審議未了
notices:
  - number: 31
    title: 相続の届出について
    discussed: false
surveys:
  - title: 遊休農地の見回り
record: { fidelity: verbatim, source: { title: 第24期第11回総会議事録 } }
---

## 発言

### 議第871号

（議長）議第871号を議題とします。

（農政係）鶏舎の建設に伴うものです。

（議長）賛成多数により許可相当とします。

### 議第872号

（推進委員）水路の境を確かめたい。

### 現地調査1

（農政係）先月の現地調査の結果です。
`,
  'hoshimi-farmland/meetings/2025-07-10.md': `---
period: 24
session: 12
kind: 総会
date: 2025-07-10
attendees: { members: [青木一郎, 井上花子, 上田次郎] }
permits:
  - number: 872
    title: 農地の転用について（字南原）
    type: 農地法第4条
    carriedOver: { from: 2025-06-10 }
    outcome: 条件付き許可相当
    conditions: [{ text: 水路の境に杭を打つこと }]
record: { fidelity: verbatim, source: { title: 第24期第12回総会議事録 } }
---

## 発言

### 議第872号

（議長）前回の議第872号です。条件を付けて許可相当とします。令和7年第31号届出とは関わりません。
`,
};

async function writeCommittee(): Promise<string> {
  const folder = join(temporary, 'committee');
  for (const [path, text] of Object.entries(COMMITTEE)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

interface Expected {
  readonly content: () => Promise<string>;
  readonly addresses: readonly string[];
  /** What is typed, and where its first hit leads. */
  readonly searches: readonly (readonly [typed: string, hit: string])[];
}

const ARCHIVES: Readonly<Record<string, Expected>> = {
  'a council that only YAML describes': {
    content: writeCommittee,
    addresses: [
      'hoshimi-farmland/permits/871/',
      'hoshimi-farmland/permits/872/',
      'hoshimi-farmland/notices/y2025-31/',
      'hoshimi-farmland/surveys/2025-06-10-1/',
      'hoshimi-farmland/meetings/2025-07-10/',
    ],
    searches: [
      ['鶏舎', '/hoshimi-farmland/meetings/2025-06-10/#u2'],
      ['結果:許可相当 議長', '/hoshimi-farmland/meetings/2025-06-10/#u1'],
      ['水路の境に杭', '/hoshimi-farmland/meetings/2025-07-10/#header'],
    ],
  },
  'the four councils of the example': {
    content: async () => resolve(import.meta.dirname, '../examples/councils'),
    addresses: [
      'hoshimi-city-planning/proposals/2025-07-10-2/',
      'hoshimi-city-planning/reports/2025-07-10-1/',
      'hoshimi-education/petitions/y2025-1/',
      'hoshimi-disclosure/opinions/038/',
      'hoshimi-privacy/inquiries/fy2024-5/',
      'hoshimi-privacy/reports/fy2024-3/',
    ],
    searches: [
      ['共通仮設費', '/hoshimi-disclosure/opinions/038/#p10'],
      ['結果:不採択', '/hoshimi-education/petitions/y2025-1/'],
      ['種別:生産緑地地区 現地', '/hoshimi-city-planning/meetings/2025-07-10/#u7'],
    ],
  },
};

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

describe.each(Object.entries(ARCHIVES))('%s', (name, { content, addresses, searches }) => {
  const out = join(temporary, `site of ${name}`.replaceAll(' ', '-'));
  let site: Site;

  beforeAll(async () => {
    const { code, printed } = await runBuild(await content(), out, 'https://archive.example/');
    expect(code, printed).toBe(0);
    site = await readSite(out, new URL('https://archive.example/'));
  });

  it('has a page for each of its items, by the council’s own kinds', () => {
    expect(findMissingAddresses(site, [...addresses])).toEqual([]);
  });

  it('lets all be found that a reader sees', async () => {
    const kinds = await measureFound(out, '/');
    expect(kinds.length).toBeGreaterThan(8);
    const lost = kinds.filter(({ seen, found }) => found < 0.99 * seen);
    expect(lost).toEqual([]);
  });

  it('has pages that are whole, with no broken link', async () => {
    expect([findBrokenLinks(site), findRepeatedIds(site), findPageFaults(site)]).toEqual([[], [], []]);
    expect(await findHtmlFaults(site)).toEqual([]);
  });

  it('is searched in its own words', async () => {
    const served = await serveFolder({ root: out, port: 0 });
    if (served.status !== 'serving') throw new Error(served.reason);
    const page = await browser.newPage();
    try {
      for (const [typed, hit] of searches) {
        await page.goto(`${new URL('search/', served.url)}?q=${encodeURIComponent(typed)}`);
        await page.waitForSelector('[data-search-results]:is([data-state="done"], [data-state="error"])');
        const href = await page.locator('a[data-hit]').first().getAttribute('href');
        const { pathname, hash } = new URL(href ?? '', served.url);
        expect(`${pathname}${hash}`, typed).toBe(hit);
      }
    } finally {
      await page.close();
      await served.close();
    }
  });
});
