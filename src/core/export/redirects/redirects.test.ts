import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { editSmallCouncil } from '../../fixtures/small-council.ts';
import { readTexts, released } from '../../permanence/fixtures/released.ts';
import { movedPlaces } from '../../permanence/redirects/redirects.ts';
import { redirectFiles } from './redirect-files.ts';

const FIRST = 'kou/meetings/2010-01-22.md';
const moved = (...entries: readonly string[]) => ({
  'kou/moved.yaml': entries.map((entry) => `- { ${entry}, date: 2026-12-01, reason: 誤りを改めた }\n`).join(''),
});
const published = released(editSmallCouncil({}));
const { [FIRST]: minutes = '', ...rest } = published;
const redated = { ...rest, 'kou/meetings/2010-01-23.md': minutes.replace('date: 2010-01-22', 'date: 2010-01-23') };

async function filesOf(texts: Record<string, string>, base = '', taken = new Set<string>()) {
  const { archive } = readTexts(texts);
  const files = redirectFiles([...archive.councils.values()], {
    link: (address) => `${base}${address}`,
    href: (address) => `https://example.jp${base}${address}`,
    taken,
  });
  return Object.fromEntries(
    await Promise.all(files.map(async ({ path, make }) => [path, String(await make())] as const)),
  );
}

describe('what stands at an address that is elsewhere now', () => {
  it('is nothing where nothing was moved', async () => {
    expect(await filesOf(published)).toEqual({});
  });

  it('is a page that leads on, below any base path, and what servers are told', async () => {
    const files = await filesOf(
      { ...published, ...moved('from: /kou/departments/nenkin/, to: /kou/departments/pension/') },
      '/minutes',
    );
    const page = files['kou/departments/nenkin/index.html'] ?? '';
    expect(page).toContain('content="0; url=/minutes/kou/departments/pension/"');
    expect(page).toContain('<link rel="canonical" href="https://example.jp/minutes/kou/departments/pension/">');
    expect(page).toContain('<meta name="robots" content="noindex">');
    expect(page).toContain('<a href="/minutes/kou/departments/pension/">移った先を開く</a>');
    expect(page).toContain('<html lang="ja">');
    expect(page).not.toMatch(/<script|<style/);
    expect(parse(page).childNodes).toHaveLength(2);
    expect(files['_redirects']).toBe('/minutes/kou/departments/nenkin/ /minutes/kou/departments/pension/ 301\n');
    expect(files['redirects.nginx.conf']).toContain(
      'location = "/minutes/kou/departments/nenkin/" { return 301 "/minutes/kou/departments/pension/"; }',
    );
    expect(files['redirects.Caddyfile']).toContain(
      'redir "/minutes/kou/departments/nenkin/" "/minutes/kou/departments/pension/" 301',
    );
  });

  it('of a record leads each place on by its own link', async () => {
    const told = moved('from: /kou/meetings/2010-01-22/, to: /kou/meetings/2010-01-23/');
    const page = (await filesOf({ ...redated, ...told }))['kou/meetings/2010-01-22/index.html'] ?? '';
    for (const id of ['u1', 'u5']) expect(page).toContain(`<li id="${id}"><a href="/kou/meetings/2010-01-23/#${id}">`);
    expect(page).not.toContain('http-equiv="refresh"');
    // The same when the new address has been published, too.
    const later = (await filesOf(released(fixed({ ...redated, ...told }))))['kou/meetings/2010-01-22/index.html'];
    expect(later).toBe(page);
  });

  it('leaves a page alone that stands there now, and the files of others', async () => {
    const swap = moved('from: /kou/departments/housing/, to: /kou/departments/pension/', 'from: /kou/x/, to: /kou/');
    const files = await filesOf({ ...published, ...swap }, '', new Set(['_redirects']));
    expect(Object.keys(files).sort()).toEqual(['kou/x/index.html', 'redirects.Caddyfile', 'redirects.nginx.conf']);
  });

  it('of a place is known to the page of its record', () => {
    const M = '/kou/meetings/2010-01-22/';
    const { archive } = readTexts({
      ...published,
      ...moved(`from: "${M}#u9", to: "${M}#u3"`, `from: "${M}#u8", to: /kou/`),
    });
    const council = archive.councils.get('kou');
    const meeting = council?.meetingsById.get('2010-01-22');
    expect(council && meeting && movedPlaces(council, meeting)).toEqual([
      { id: 'u9', to: `${M}#u3`, within: 'u3' },
      { id: 'u8', to: '/kou/', within: undefined },
    ]);
  });
});

/** With all that a meeting of another date makes necessary. */
const fixed = (texts: Record<string, string>): Record<string, string> => ({
  ...texts,
  'kou/meetings/2010-02-10.md': (texts['kou/meetings/2010-02-10.md'] ?? '')
    .replace('{ from: 2010-01-22 }', '{ from: 2010-01-23 }')
    .replace('2010-01-22-1', '2010-01-23-1'),
  'kou/moved.yaml': `${texts['kou/moved.yaml']}${
    moved(
      'from: /kou/reports/2010-01-22-1/, to: /kou/reports/2010-01-23-1/',
      'from: /kou/criteria/table-4/2010-01-22/, to: /kou/criteria/table-4/2010-01-23/',
    )['kou/moved.yaml']
  }`,
});
