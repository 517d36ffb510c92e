import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../../tests/support/temporary.ts';
import { contentList, type ListedFile } from '../../core/evidence/manifest.ts';
import { sha256 } from '../../infra/evidence/digest-files.ts';
import { writeSiteManifest } from '../../infra/evidence/write-site-manifest.ts';
import { listFiles } from '../../infra/output/file-marks.ts';
import { serveFolder } from '../../infra/preview/serve.ts';
import { rememberingOutput } from '../fixtures/remembering-output.ts';
import { signSite } from './sign.ts';
import { verifySite } from './verify.ts';

const root = await temporaryFolder();
const whole = join(root, 'whole');
const FILES = {
  'index.html': '<p>一</p>',
  '404.html': 'no',
  'kou/meetings/2010-01-22/index.html': '発言',
  _headers: '/*',
};
const content = sha256(contentList([]));

const lay = (folder: string, files: Readonly<Record<string, string>>) => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
};
const list = (folder: string, predecessor: string | null = null) => {
  rmSync(join(folder, 'manifest.json'), { force: true });
  writeSiteManifest(folder, listFiles(folder), { content, predecessor }, {});
};
const digestOf = (folder: string) => sha256(readFileSync(join(folder, 'manifest.json')));

const said = ({ lines, errors }: ReturnType<typeof rememberingOutput>) => [...lines, ...errors].join('\n');

let copies = 0;
function copy(of = whole): string {
  copies += 1;
  const folder = join(root, `copy-${copies}`);
  cpSync(of, folder, { recursive: true });
  return folder;
}

async function verified(site: string, options: Partial<Parameters<typeof verifySite>[0]> = {}) {
  const output = rememberingOutput();
  return { code: await verifySite({ site, ...options }, output), said: said(output) };
}

beforeAll(() => {
  lay(whole, FILES);
  list(whole);
});

describe('a folder', () => {
  it('as it was made is good', async () => {
    expect(await verified(whole)).toMatchObject({ code: 0, said: expect.stringContaining('4個すべて') });
  });

  it.each(Object.keys(FILES))('with any one byte of %s changed is told, and the file is named', async (path) => {
    const bytes = readFileSync(join(whole, path));
    for (let place = 0; place < bytes.length; place += 1) {
      const site = copy();
      const flipped = Buffer.from(bytes);
      flipped[place] = (flipped[place] ?? 0) ^ 1;
      writeFileSync(join(site, path), flipped);
      const { code, said } = await verified(site);
      expect([code, said]).toEqual([1, expect.stringContaining(`中身が違う：${path}`)]);
    }
  });

  it('with a file too few or too many is told', async () => {
    const site = copy();
    rmSync(join(site, '404.html'));
    lay(site, { 'kou/more.html': '', CNAME: 'example.org' });
    const { code, said } = await verified(site);
    expect(code).toBe(1);
    for (const line of ['× ない：404.html', '× 一覧にない：kou/more.html', '比べていません：CNAME'])
      expect(said).toContain(line);
  });

  it.each([
    ['that is not there', '/nowhere', 2, 'フォルダもアドレスもありません'],
    ['without a manifest', root, 2, 'manifest.json がありません'],
  ])('%s is refused', async (_what, site, code, said) => {
    expect(await verified(site)).toMatchObject({ code, said: expect.stringContaining(said) });
  });

  it('with a manifest that leads out of it is told, and nothing outside is read', async () => {
    const site = copy();
    const text = readFileSync(join(site, 'manifest.json'), 'utf8');
    writeFileSync(join(site, 'manifest.json'), text.replace('"404.html"', '"../404.html"'));
    expect(await verified(site)).toMatchObject({ code: 1, said: expect.stringContaining('書きかえられています') });
  });
});

it('an address is compared as it answers', async () => {
  const site = copy();
  const serving = await serveFolder({ root: site, port: 0, base: '/minutes/' });
  if (serving.status !== 'serving') throw new Error(serving.reason);
  try {
    expect(await verified(serving.url.slice(0, -1))).toMatchObject({ code: 0 });
    lay(site, { 'kou/meetings/2010-01-22/index.html': '発信' });
    rmSync(join(site, '_headers'));
    const { code, said } = await verified(serving.url);
    expect(code).toBe(1);
    expect(said).toContain('× 中身が違う：kou/meetings/2010-01-22/index.html');
    expect(said).toContain('比べていません：_headers');
  } finally {
    await serving.close();
  }
  expect(await verified(serving.url)).toMatchObject({ code: 2, said: expect.stringContaining('読めませんでした') });
});

describe('releases', () => {
  it('are followed back to the first; a changed one breaks the chain', async () => {
    const releases = join(root, 'releases');
    const second = copy();
    list(second, digestOf(whole));
    const third = copy();
    list(third, digestOf(second));
    lay(releases, {
      'one.json': readFileSync(join(whole, 'manifest.json'), 'utf8'),
      'two.json': readFileSync(join(second, 'manifest.json'), 'utf8'),
    });
    expect(await verified(third, { releases })).toMatchObject({ code: 0, said: expect.stringContaining('3回分') });
    lay(releases, { 'one.json': readFileSync(join(whole, 'manifest.json'), 'utf8').replace('0.2.0', '0.2.1') });
    const { code, said } = await verified(third, { releases });
    expect([code, said]).toEqual([
      1,
      expect.stringContaining(`2回分までさかのぼったところで、その前の manifest.json（SHA-256 ${digestOf(whole)}）`),
    ]);
  });
});

describe('a signature', () => {
  const key = join(root, 'key');
  const signers = join(root, 'allowed_signers');
  const sign = async (site: string) => {
    const output = rememberingOutput();
    return { code: await signSite({ site, key }, output), said: said(output) };
  };

  beforeAll(() => {
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', '', '-f', key]);
    writeFileSync(signers, `minutes@example.lg.jp ${readFileSync(`${key}.pub`, 'utf8')}`);
  });

  it('of one who may sign is good, and told; made again, too', async () => {
    const site = copy();
    for (let round = 0; round < 2; round += 1) expect(await sign(site)).toMatchObject({ code: 0 });
    const good = expect.stringContaining('○ 署名：minutes@example.lg.jp');
    expect(await verified(site, { signers })).toMatchObject({ code: 0, said: good });
    expect(await verified(site)).toMatchObject({ code: 0, said: expect.stringContaining('確かめていません') });
  });

  it('of another list, of a stranger, or none where one is expected is told', async () => {
    const site = copy();
    expect(await verified(site, { signers })).toMatchObject({
      code: 1,
      said: expect.stringContaining('× 署名：ありません'),
    });
    await sign(site);
    writeFileSync(
      join(root, 'strangers'),
      'minutes@example.lg.jp ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIMinutesMinutesMinutesMinutesMinutesMinutesMi\n',
    );
    expect(await verified(site, { signers: join(root, 'strangers') })).toMatchObject({ code: 1 });
    list(site, digestOf(whole));
    expect(await verified(site, { signers })).toMatchObject({
      code: 1,
      said: expect.stringContaining('× 署名：manifest.json に合わない'),
    });
  });

  it('is refused without a key or a site', async () => {
    expect(await sign(root)).toMatchObject({ code: 2, said: expect.stringContaining('manifest.json がありません') });
    const output = rememberingOutput();
    expect(await signSite({ site: whole, key: join(root, 'no-key') }, output)).toBe(2);
    expect(said(output)).toContain('ssh-keygen -t ed25519');
  });
});

it('digests of files called as an object has properties are their own', async () => {
  const site = join(root, 'named');
  lay(site, { constructor: 'a', toString: 'b' } as unknown as Record<string, string>);
  list(site);
  const files = listFiles(site).map((path): Pick<ListedFile, 'path'> => ({ path }));
  expect(files.map(({ path }) => path).sort()).toEqual(['constructor', 'manifest.json', 'toString']);
  expect(await verified(site)).toMatchObject({ code: 0 });
});
