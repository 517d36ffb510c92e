import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { findBagFaults } from '../../../tests/support/bag-validator.ts';
import { digestFolder } from '../../../tests/support/builds.ts';
import { temporaryFolder } from '../../../tests/support/temporary.ts';
import { SAMPLE_ARCHIVE } from '../../core/guide/sample-archive.ts';
import { writeSiteManifest } from '../../infra/evidence/write-site-manifest.ts';
import { listFiles } from '../../infra/output/file-marks.ts';
import { rememberingOutput } from '../fixtures/remembering-output.ts';
import { bagRecords } from './bag.ts';
import { verifySite } from './verify.ts';

const root = await temporaryFolder();
const [content, site, bags] = [join(root, 'content'), join(root, 'site'), join(root, 'bags')];
const BAG = join(bags, 'hoshimi-privacy-2026');
const SITE = {
  'index.html': 'home',
  '_astro/site.css': 'b{}',
  'hoshimi-privacy/meetings/2026-04-21/index.html': '会議',
  'hoshimi-privacy/meetings/2026-04-21/index.md': '会議',
  'hoshimi-privacy/inquiries/3-12/index.html': '諮問',
  'hoshimi-disclosure/meetings/2026-03-12/index.html': 'ほかの会議',
  'data/hoshimi-privacy/100%.csv': 'a',
};

const lay = (folder: string, files: Readonly<Record<string, string>>) => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
};

async function bagged(options: Partial<Parameters<typeof bagRecords>[0]> = {}) {
  const output = rememberingOutput();
  const code = await bagRecords({ content, site, out: bags, ...options }, output);
  return { code, said: [...output.lines, ...output.errors].join('\n') };
}

async function verified(folder: string) {
  const output = rememberingOutput();
  return { code: await verifySite({ site: folder }, output), said: [...output.lines, ...output.errors].join('\n') };
}

beforeAll(async () => {
  lay(content, SAMPLE_ARCHIVE);
  lay(site, SITE);
  writeSiteManifest(site, listFiles(site), { content: 'c'.repeat(64), predecessor: null }, {});
  expect(await bagged()).toMatchObject({ code: 0 });
});

describe('bags of an archive', () => {
  it('are valid by RFC 8493, and hold what the year has and nothing else', async () => {
    expect(await findBagFaults(BAG)).toEqual([]);
    expect(await findBagFaults(join(bags, 'hoshimi-disclosure-2026'))).toEqual([]);
    expect(listFiles(BAG).sort()).toEqual([
      'bag-info.txt',
      'bagit.txt',
      'data/records/hoshimi-privacy/meetings/2026-02-10.md',
      'data/records/hoshimi-privacy/meetings/2026-04-21.md',
      'data/site/_astro/site.css',
      'data/site/data/hoshimi-privacy/100%.csv',
      'data/site/hoshimi-privacy/inquiries/3-12/index.html',
      'data/site/hoshimi-privacy/meetings/2026-04-21/index.html',
      'data/site/hoshimi-privacy/meetings/2026-04-21/index.md',
      'data/site/manifest.json',
      'manifest-sha256.txt',
      'tagmanifest-sha256.txt',
    ]);
    expect(readFileSync(join(BAG, 'bag-info.txt'), 'utf8')).toContain('Source-Organization: 星見市\n');
    expect(await verified(bags)).toMatchObject({ code: 0 });
  });

  it('come out the same a second time', async () => {
    const out = join(root, 'again');
    expect(await bagged({ out })).toMatchObject({ code: 0 });
    expect(await digestFolder(out)).toEqual(await digestFolder(bags));
  });

  it('a byte changed in any of their files is told, and the file is named', async () => {
    for (const path of listFiles(BAG)) {
      const copy = join(root, 'copy');
      rmSync(copy, { recursive: true, force: true });
      cpSync(BAG, copy, { recursive: true });
      const bytes = readFileSync(join(copy, path));
      const place = Math.floor(bytes.length / 2);
      bytes[place] = (bytes[place] ?? 0) ^ 1;
      writeFileSync(join(copy, path), bytes);
      const { code, said } = await verified(copy);
      expect([path, code]).toEqual([path, 1]);
      // A list that is damaged accuses what it lists, or cannot be read.
      if (path !== 'tagmanifest-sha256.txt') expect(said).toContain(`中身が違う：${copy}/${path}`);
      expect(await findBagFaults(copy), path).not.toEqual([]);
    }
  });

  it('a file too few or too many is told', async () => {
    const copy = join(root, 'copy-2');
    cpSync(BAG, copy, { recursive: true });
    rmSync(join(copy, 'data/site/manifest.json'));
    lay(copy, { 'data/more.txt': '' });
    const { code, said } = await verified(copy);
    expect(code).toBe(1);
    for (const line of [`ない：${copy}/data/site/manifest.json`, `一覧にない：${copy}/data/more.txt`])
      expect(said).toContain(line);
  });
});

describe('what is not public', () => {
  const packed = async (files: Readonly<Record<string, string>>) => {
    const folder = join(root, 'kept-back');
    rmSync(folder, { recursive: true, force: true });
    lay(folder, { ...SAMPLE_ARCHIVE, ...files });
    const out = join(root, 'kept-back-bags');
    const { code, said } = await bagged({ content: folder, out, council: 'hoshimi-privacy' });
    expect(code, said).toBe(0);
    return {
      said,
      records: listFiles(out)
        .filter((path) => path.includes('/data/records/'))
        .map((path) => path.slice(-13)),
    };
  };
  const meeting = 'hoshimi-privacy/meetings/2026-04-21.md';
  const withdrawn = (address: string, kind: string) => ({
    'hoshimi-privacy/withdrawals.yaml': `- { address: ${address}, kind: ${kind}, ground: personal, date: 2026-05-01, by: 総務課 }\n`,
  });

  it('drafts are in no bag', async () => {
    const draft = (SAMPLE_ARCHIVE[meeting] ?? '').replace('---\n', '---\nstatus: draft\n');
    expect((await packed({ [meeting]: draft })).records).toEqual(['2026-02-10.md']);
  });

  it.each([
    ['a passage', '/hoshimi-privacy/meetings/2026-04-21/#u1', 'passage', ['2026-02-10.md']],
    ['an item that two meetings took up', '/hoshimi-privacy/inquiries/3-11/', 'item', []],
    ['a record', '/hoshimi-privacy/meetings/2026-04-21/', 'record', ['2026-02-10.md']],
  ])(
    'the file of a record that still says %s that was withdrawn is in no bag',
    async (_what, address, kind, records) => {
      expect((await packed(withdrawn(address, kind))).records).toEqual(records);
    },
  );
});

it.each([
  ['another council', { council: 'nobody' }, '合う記録がありません'],
  ['a site that was touched', { site: content }, '作ったままの書庫ではありません'],
])('%s is refused', async (_what, options, said) => {
  expect(await bagged({ out: join(root, 'none'), ...options })).toMatchObject({
    code: 2,
    said: expect.stringContaining(said),
  });
});
