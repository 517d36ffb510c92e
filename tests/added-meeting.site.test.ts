import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { digestFolder, runBuild } from './support/builds.ts';
import { CONTENT, DIST, isNoLedger } from './support/built.ts';
import { temporaryFolder } from './support/temporary.ts';

const temporary = await temporaryFolder();
const content = join(temporary, 'content');
const out = join(temporary, 'out');
const meetings = join(content, 'nerima-privacy', 'meetings');

type Digests = Readonly<Record<string, string>>;
const isPage = (file: string) => file.endsWith('.html');

/** Builds the content as it is now, with what earlier builds left. */
async function build(): Promise<Digests> {
  // As dist/ was built: the two are compared.
  const { code, printed } = await runBuild(content, out, process.env['SITE_URL'], '--cache', join(temporary, 'cache'));
  expect(code, printed).toBe(0);
  return digestFolder(out);
}

/** Each page of dist/ that is otherwise than before, with its HTML. */
async function changedSince(before: Digests): Promise<Map<string, string>> {
  const after = await digestFolder(DIST);
  const changed = Object.keys(after).filter((file) => isPage(file) && before[file] !== after[file]);
  return new Map(
    await Promise.all(changed.map(async (file) => [file, await readFile(join(DIST, file), 'utf8')] as const)),
  );
}

/** What was published may not be taken away again: the ledger is there where all meetings are. */
const COUNCILS = ['nerima-privacy', 'higashimurayama-privacy'];
const isOfLedger = (path: string): boolean =>
  path === CONTENT || COUNCILS.some((council) => path.endsWith(council)) || /[/\\]ledger(?:[/\\]|$)/.test(path);

const withoutPast: Digests[] = [];
const complete: Digests[] = [];
const withoutNewest: Digests[] = [];

/** The archive before a meeting of the past was added, with it, and as it was before the newest was. */
beforeAll(async () => {
  await cp(CONTENT, content, { recursive: true, filter: isNoLedger });
  const publish = () => cp(CONTENT, content, { recursive: true, filter: isOfLedger });
  const [past, newest] = [join(meetings, '2010-01-22.md'), join(meetings, '2011-02-22.md')];
  const [pastText, newestText] = [await readFile(past, 'utf8'), await readFile(newest, 'utf8')];
  // What amends an inquiry of the meeting could not be checked without it.
  await writeFile(newest, newestText.replace('    amends: [5-45]\n', ''));
  await rm(past);
  withoutPast.push(await build());
  await writeFile(past, pastText);
  await writeFile(newest, newestText);
  await publish();
  complete.push(await build());
  for (const council of COUNCILS) await rm(join(content, council, 'ledger'), { recursive: true });
  await rm(newest);
  withoutNewest.push(await build());
});

describe('a meeting of the past that is added', () => {
  /** What the meeting and its items are called in addresses. */
  const SHOWS = /\/(?:(?:meetings|criteria\/[^/]+)\/2010-01-22\/|inquiries\/5-4[2345]\/)/;
  /** Its file was another one before, as it could not name the meeting; the pages that it is shown on name its digest. */
  const EDITED = '<li>nerima-privacy/meetings/2011-02-22.md';
  /** Pages that count: meetings, items, or the meetings that passed since something was asked for. */
  const COUNTS =
    /^(?:index|(?:search|decisions|statistics|statistics\/nerima-privacy|data)\/index|nerima-privacy\/(?:departments|laws|criteria|undertakings|counterparties|data-items)\/index|nerima-privacy\/(?:laws|departments)\/[^/]+\/index)\.html$/;

  it('makes of the site what a build from nothing makes', async () => {
    expect(complete).toEqual([await digestFolder(DIST)]);
  });

  it('changes only pages that show it', async () => {
    const changed = await changedSince(withoutPast[0] ?? {});
    const isTouched = (html: string) => SHOWS.test(html) || html.includes(EDITED);
    expect([...changed].flatMap(([name, html]) => (COUNTS.test(name) || isTouched(html) ? [] : [name]))).toEqual([]);
    // The text that names the meeting by its day got its link, and its neighbours their way to it.
    expect(changed.get('nerima-privacy/inquiries/6-15/index.html')).toContain('平成22年1月22日の審議会</a>');
    const names = [...changed.keys()];
    expect(names).not.toContain('higashimurayama-privacy/meetings/2017-02-08/index.html');
    expect(names).not.toContain('nerima-privacy/inquiries/5-13/index.html');
  });
});

describe('the newest meeting that is added', () => {
  /** A page shows the meeting when it names its day, in an address or in words, or counts the meetings since another. */
  const SHOWN = /2011-02-22|平成23年2月22日|inquiries\/6-1[567]\/|その後に収録した会議/;
  /** Kinds of pages that give the number of items with each entry, the years of the archive, or how much of all there is. */
  const COUNTING: ReadonlySet<string> = new Set([
    ...['departments', 'criteria', 'laws', 'law', 'search'],
    ...['decisions', 'statistics', 'council-statistics', 'data'],
    // A unit counts the items of those below it.
    'department',
  ]);

  it('changes only pages that show it', async () => {
    const changed = await changedSince(withoutNewest[0] ?? {});
    const silent = [...changed].flatMap(([name, html]) => {
      const kind = /<main[^>]* data-page="([^"]+)"/.exec(html)?.[1] ?? '';
      return SHOWN.test(html) || COUNTING.has(kind) ? [] : [name];
    });
    expect(silent).toEqual([]);
    const names = [...changed.keys()];
    expect(names).toContain('nerima-privacy/meetings/2011-02-22/index.html');
    expect(names).toContain('nerima-privacy/inquiries/5-45/index.html');
    expect(names.filter((file) => file.startsWith('higashimurayama-privacy/'))).toEqual([]);
  });

  it.each([
    ['a meeting of the past', withoutPast],
    ['the newest', withoutNewest],
  ])('as %s: nothing that was published goes away', async (_, [before = {}]) => {
    const now = await digestFolder(DIST);
    expect(Object.keys(before).filter((file) => isPage(file) && !(file in now))).toEqual([]);
  });
});
