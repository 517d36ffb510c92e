import { mkdir, mkdtemp, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { compareMarks, type FileMarks, findForeign, foldersAbove, listFiles, markFiles } from './file-marks.ts';

const root = await mkdtemp(join(tmpdir(), 'shingiroku-marks-'));
const FILES = ['top.html', 'a/index.html', 'a/meetings/1/index.html', 'a/meetings/2/index.html', 'b/index.html'];

async function write(file: string, text = file): Promise<void> {
  await mkdir(dirname(join(root, file)), { recursive: true });
  await writeFile(join(root, file), text);
}

let left: FileMarks;

beforeEach(async () => {
  await rm(root, { recursive: true, force: true });
  for (const file of FILES) await write(file);
  left = markFiles(root, FILES);
});

afterAll(() => rm(root, { recursive: true, force: true }));

describe('markFiles', () => {
  it('marks what is there, and takes what is known for the rest', () => {
    const known: FileMarks = { 'a/kept.html': [1, 2] };
    expect(Object.keys(markFiles(root, ['top.html', 'gone.html', 'top.html/x', 'a/kept.html'], known))).toEqual([
      'top.html',
      'a/kept.html',
    ]);
  });

  it('lists every file by its path, and none of a folder that is gone', () => {
    expect(listFiles(root).sort()).toEqual([...FILES].sort());
    expect(listFiles(join(root, 'nowhere'))).toEqual([]);
  });

  it.each([
    ['top.html', []],
    ['a/b/c.html', ['a', 'a/b']],
  ])('knows the folders above %s', (path, folders) => {
    expect(foldersAbove(path)).toEqual(folders);
  });
});

describe('compareMarks', () => {
  const compare = () => compareMarks(left, markFiles(root, FILES));

  it('finds an untouched folder whole, at any depth', () => {
    const standing = compare();
    expect(standing.isWhole).toBe(true);
    expect([...(standing.wholeFolder('a') ?? [])].sort()).toEqual(FILES.filter((file) => file.startsWith('a/')));
    expect(standing.wholeFolder('a/meetings')).toHaveLength(2);
    expect(standing.wholeFolder('c')).toBeUndefined();
  });

  it.each<readonly [string, () => Promise<unknown>]>([
    ['changed', () => write('a/meetings/1/index.html', 'something else')],
    ['touched', () => utimes(join(root, 'a/meetings/1/index.html'), 1, 1)],
    ['gone', () => rm(join(root, 'a/meetings/1'), { recursive: true })],
    [
      'a link now',
      () => rm(join(root, 'a/meetings/1/index.html')).then(() => symlink('x', join(root, 'a/meetings/1/index.html'))),
    ],
    ['below a file now', () => rm(join(root, 'a/meetings/1'), { recursive: true }).then(() => write('a/meetings/1'))],
  ])('finds no folder whole around a file that is %s', async (_how, spoil) => {
    await spoil();
    const standing = compare();
    expect([standing.isWhole, standing.wholeFolder('a'), standing.wholeFolder('a/meetings')]).toEqual([
      false,
      undefined,
      undefined,
    ]);
    expect(standing.wholeFolder('b')).toBeDefined();
    expect(standing.isIntact('a/meetings/1/index.html')).toBe(false);
    expect(standing.isIntact('a/meetings/2/index.html')).toBe(true);
  });

  it('does not look at what nobody marked', async () => {
    await write('b/added.html');
    expect(compare().wholeFolder('b')).toEqual(['b/index.html']);
  });
});

describe('findForeign', () => {
  it.each<readonly [string, string[], object[]]>([
    ['nothing, where all is ours', [], []],
    ['a file at the top', ['CNAME'], [{ path: 'CNAME', isFolder: false }]],
    ['a file among ours', ['a/meetings/1/x'], [{ path: 'a/meetings/1/x', isFolder: false }]],
    ['a whole folder once', ['pdf/1', 'pdf/deep/2'], [{ path: 'pdf', isFolder: true }]],
    ['a folder in one of ours', ['a/pdf/1', 'a/pdf/2'], [{ path: 'a/pdf', isFolder: true }]],
    ['not what systems leave', ['.DS_Store', 'a/.DS_Store', 'a/Thumbs.db'], []],
    ['not what builds leave', ['.shingiroku.lock', '.shingiroku-AbCdEf/site/x', '.shingiroku.part'], []],
    ['such a name deeper down', ['a/.shingiroku.lock'], [{ path: 'a/.shingiroku.lock', isFolder: false }]],
  ])('finds %s', async (_name, files, found) => {
    for (const file of files) await write(file);
    expect(findForeign(root, new Set(FILES))).toEqual(found);
  });
});
