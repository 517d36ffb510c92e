import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, symlink, truncate, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../../tests/support/temporary.ts';
import { readContent } from '../../core/content.ts';
import { editSmallCouncil, SMALL_COUNCIL } from '../../core/fixtures/small-council.ts';
import { readContentFiles } from './files.ts';
import { listContentTree } from './tree.ts';

const temporary = await temporaryFolder();
const RECORD = SMALL_COUNCIL['kou/meetings/2010-02-10.md'] ?? '';

async function folderOf(files: Readonly<Record<string, string>> = editSmallCouncil({})): Promise<string> {
  const root = await mkdtemp(join(temporary, 'tree-'));
  for (const [path, text] of Object.entries(files)) await write(join(root, path), text);
  return root;
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

async function report(root: string): Promise<string[]> {
  const { diagnostics } = readContent(await readContentFiles(root));
  const below = (file: string) => relative(root, file).normalize('NFC');
  return diagnostics.map(({ at, code }) => `${below(at.file)}:${at.line} ${code}`).sort();
}

const failure = (code: string) => Object.assign(new Error(code), { code });
const failing = (code: string) => (): never => {
  throw failure(code);
};
const listing = (path: string) => readdirSync(path, { withFileTypes: true });

describe('links', () => {
  it('a council may be one, and lead out of the folder', async () => {
    const elsewhere = await folderOf();
    const root = await folderOf({});
    await symlink(join(elsewhere, 'kou'), join(root, 'kou'));
    const files = await readContentFiles(root);
    expect(files.councils.map(({ id, meetings }) => [id, meetings.length])).toEqual([['kou', 2]]);
    expect(await report(root)).toEqual([]);
  });

  it('one that leads back to a folder that it stands in is reported once, not followed', async () => {
    const root = await folderOf();
    await symlink('..', join(root, 'kou/meetings/all'));
    await symlink(root, join(root, 'again'));
    await symlink('self.md', join(root, 'kou/meetings/self.md'));
    expect(await report(root)).toEqual([
      'again:1 broken-link',
      'kou/meetings/all:1 broken-link',
      'kou/meetings/self.md:1 broken-link',
    ]);
  });
});

it('a record in the folder of its year is the record that it was', async () => {
  const root = await folderOf();
  await mkdir(join(root, 'kou/meetings/2010'));
  await rename(join(root, 'kou/meetings/2010-02-10.md'), join(root, 'kou/meetings/2010/2010-02-10.md'));
  const { archive, diagnostics } = readContent(await readContentFiles(root));
  expect(diagnostics).toEqual([]);
  expect([...(archive.councils.get('kou')?.meetingsById.keys() ?? [])]).toEqual(['2010-01-22', '2010-02-10']);
});

describe('what the system refuses', () => {
  it('a folder that may not be listed', async () => {
    const root = await folderOf();
    const calls = {
      readdir: (path: string) => (path.endsWith('meetings') ? failing('EACCES')() : listing(path)),
      stat: failing('EACCES'),
      readlink: failing('EACCES'),
      realpath: (path: string) => path,
    };
    const entries = listContentTree(root, calls);
    expect(entries.find(({ path }) => path === 'kou/meetings')).toMatchObject({ kind: 'unreadable', code: 'EACCES' });
    expect(entries.find(({ path }) => path === 'kou/laws.yaml')).toMatchObject({ kind: 'unreadable', code: 'EACCES' });
  });

  it('a file that may not be opened is named, and the others are read', async () => {
    const root = await folderOf();
    const files = await readContentFiles(root, (path) =>
      path.endsWith('2010-02-10.md') ? Promise.reject(failure('EIO')) : readFile(path, 'utf8'),
    );
    expect(files.problems?.map(({ code, message }) => [code, message])).toEqual([
      ['file-unopenable', '「2010-02-10.md」を開けません（EIO）。'],
    ]);
    expect(files.councils[0]?.meetings.map(({ id }) => id)).toEqual(['2010-01-22']);
  });
});

it('all mistakes at once: one diagnostic each, and nothing hangs', async () => {
  const root = await folderOf();
  const inside = (path: string) => join(root, path);
  await mkdir(inside('kou/meetings/2010-05-01.md'));
  execFileSync('mkfifo', [inside('kou/meetings/2010-05-02.md')]);
  const server = createServer().listen(inside('kou/meetings/s'));
  await symlink('gone.md', inside('kou/meetings/2010-05-03.md'));
  await symlink('..', inside('kou/meetings/loop'));
  await write(inside('kou/meetings/2010-05-04.MD'), RECORD);
  await write(inside('kou/meetings/2010-05-05.md.txt'), RECORD);
  await write(inside('kou/meetings/2009/2010-01-22.md'), SMALL_COUNCIL['kou/meetings/2010-01-22.md'] ?? '');
  await write(inside('kou/meetings/2010-05-06.md'), '');
  await truncate(inside('kou/meetings/2010-05-06.md'), 20_000_001);
  await write(inside('kou/meetings/._2010-05-07.md'), '\0\0');
  await write(inside('kou/2010-05-08.md'), RECORD);
  await write(inside('kou/laws.yml'), '[]');
  await write(inside('otsu/council.yml'), '');
  await write(inside('hei/meetings'), '');
  await write(inside('x/tei/council.yaml'), '');
  await write(inside('synonym.yaml'), '[]');
  await write(inside('guide/100%.md'), '');
  await write(inside('guide/カ\u3099イト.md'), '');
  await write(inside('public/index.html'), '');
  await symlink('/etc/passwd', inside('public/passwd'));
  try {
    expect(await report(root)).toEqual([
      'guide/100%.md:1 name-not-addressable',
      'guide/ガイト.md:1 name-not-addressable',
      'hei:1 council-file-missing',
      'kou/2010-05-08.md:1 file-misplaced',
      'kou/laws.yml:1 file-misnamed',
      'kou/meetings/2010-01-22.md:1 duplicate-id',
      'kou/meetings/2010-05-01.md:1 wrong-kind-of-entry',
      'kou/meetings/2010-05-02.md:1 wrong-kind-of-entry',
      'kou/meetings/2010-05-03.md:1 broken-link',
      'kou/meetings/2010-05-04.MD:1 file-misnamed',
      'kou/meetings/2010-05-05.md.txt:1 file-misnamed',
      'kou/meetings/2010-05-06.md:1 file-too-large',
      'kou/meetings/loop:1 broken-link',
      'kou/meetings/s:1 wrong-kind-of-entry',
      'otsu/council.yml:1 file-misnamed',
      'public/index.html:1 public-name-taken',
      'public/passwd:1 wrong-kind-of-entry',
      'synonym.yaml:1 unknown-file',
      'x/tei/council.yaml:1 file-misplaced',
    ]);
  } finally {
    server.close();
  }
});
