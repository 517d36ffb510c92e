import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { digestFolder, runBuild } from '../support/builds.ts';
import { CONTENT } from '../support/built.ts';
import { temporaryFolder } from '../support/temporary.ts';

const temporary = await temporaryFolder();

/** What the added meeting and its items are called in addresses. */
const SHOWS = /\/(?:(?:meetings|criteria\/[^/]+)\/2010-01-22\/|inquiries\/5-4[2345]\/)/;
/** Pages that count: meetings, items, or the meetings that passed since something was asked for. */
const COUNTS =
  /^(?:index|search\/index|nerima-privacy\/(?:departments|laws|criteria|undertakings|counterparties|data-items)\/index|nerima-privacy\/(?:laws|departments)\/[^/]+\/index)\.html$/;

it('adding a meeting changes only pages that show it', async () => {
  const content = join(temporary, 'content');
  const cache = join(temporary, 'cache');
  const out = join(temporary, 'out');
  await cp(CONTENT, content, { recursive: true });
  const file = join(content, 'nerima-privacy', 'meetings', '2010-01-22.md');
  const text = await readFile(file, 'utf8');
  // What amends an inquiry of the meeting could not be checked without it.
  const later = join(content, 'nerima-privacy', 'meetings', '2011-02-22.md');
  await writeFile(later, (await readFile(later, 'utf8')).replace('    amends: [5-45]\n', ''));
  await rm(file);
  expect((await runBuild(content, out, undefined, '--cache', cache)).code).toBe(0);
  const before = await digestFolder(out);
  await writeFile(file, text);
  const { code, printed } = await runBuild(content, out, undefined, '--cache', cache);
  expect(code, printed).toBe(0);
  const after = await digestFolder(out);
  const changed = Object.keys(after).filter((name) => name.endsWith('.html') && before[name] !== after[name]);
  const unrelated: string[] = [];
  for (const name of changed) {
    if (!COUNTS.test(name) && !SHOWS.test(await readFile(join(out, name), 'utf8'))) unrelated.push(name);
  }
  expect(unrelated).toEqual([]);
  // The text that names the meeting by its day got its link, and its neighbours their way to it.
  const wasPlain = 'nerima-privacy/inquiries/6-15/index.html';
  expect(changed).toContain(wasPlain);
  expect(await readFile(join(out, wasPlain), 'utf8')).toContain('平成22年1月22日の審議会</a>');
  expect(changed).not.toContain('higashimurayama-privacy/meetings/2017-02-08/index.html');
  expect(changed).not.toContain('nerima-privacy/inquiries/5-13/index.html');
  const cold = join(temporary, 'cold');
  expect((await runBuild(content, cold, undefined, '--force')).code).toBe(0);
  expect(after).toEqual(await digestFolder(cold));
});
