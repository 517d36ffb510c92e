import { cp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { digestFolder, runBuild } from './support/builds.ts';
import { CONTENT } from './support/built.ts';
import { temporaryFolder } from './support/temporary.ts';

const temporary = await temporaryFolder();
const [before, after] = [join(temporary, 'before'), join(temporary, 'after')];

/** The newest meeting of a council, with its inquiries 6-15 to 6-17 and a report. */
const ADDED = '2011-02-22';
/** A page shows the meeting when it names its day, in an address or in words, or counts the meetings since another. */
const SHOWN = new RegExp(`${ADDED}|平成23年2月22日|inquiries/6-1[567]/|その後に収録した会議`);

/** Kinds of pages that give the number of items with each entry, or the years of the archive. */
const COUNTING = new Set(['departments', 'criteria', 'laws', 'law', 'search']);

beforeAll(async () => {
  const content = join(temporary, 'content');
  await cp(CONTENT, content, { recursive: true });
  await rm(join(content, 'nerima-privacy', 'meetings', `${ADDED}.md`));
  for (const [folder, out] of [
    [content, before],
    [CONTENT, after],
  ] as const) {
    const { code, printed } = await runBuild(folder, out, undefined, '--force');
    expect(code, printed).toBe(0);
  }
});

it('a meeting that is added changes only pages that show it', async () => {
  const [old, now] = [await digestFolder(before), await digestFolder(after)];
  const changed = Object.keys(now).filter((file) => file.endsWith('.html') && old[file] !== now[file]);
  const silent = await Promise.all(
    changed.map(async (file) => {
      const html = await readFile(join(after, file), 'utf8');
      const kind = /<main[^>]* data-page="([^"]+)"/.exec(html)?.[1] ?? '';
      return SHOWN.test(html) || COUNTING.has(kind) ? [] : [file];
    }),
  );
  expect(silent.flat()).toEqual([]);
  expect(changed).toContain(`nerima-privacy/meetings/${ADDED}/index.html`);
  expect(changed).toContain('nerima-privacy/inquiries/5-45/index.html');
  expect(changed.filter((file) => file.startsWith('higashimurayama-privacy/'))).toEqual([]);
});

it('nothing that was published goes away', async () => {
  const pages = (files: Record<string, string>) => Object.keys(files).filter((file) => file.endsWith('.html'));
  const now = new Set(pages(await digestFolder(after)));
  expect(pages(await digestFolder(before)).filter((file) => !now.has(file))).toEqual([]);
});
