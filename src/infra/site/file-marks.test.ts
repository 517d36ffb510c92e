import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { compareMarks, type FileMarks, markFiles } from './file-marks.ts';

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
  left = markFiles(root);
});

afterAll(() => rm(root, { recursive: true, force: true }));

describe('markFiles', () => {
  it('names every file by its path, and none of a folder that is gone', () => {
    expect(Object.keys(left).sort()).toEqual([...FILES].sort());
    expect(markFiles(join(root, 'nowhere'))).toEqual({});
  });

  it('takes what is known of a folder for what is in it', () => {
    const known: FileMarks = { 'a/kept.html': [1, 2] };
    const marks = markFiles(root, new Map([['a', known]]));
    expect(Object.keys(marks).sort()).toEqual(['a/kept.html', 'b/index.html', 'top.html']);
    expect(marks['a/kept.html']).toEqual([1, 2]);
  });
});

describe('compareMarks', () => {
  const compare = () => compareMarks(left, markFiles(root));

  it('finds an untouched folder whole, down to the second level', () => {
    const standing = compare();
    expect(standing.isWhole).toBe(true);
    expect(Object.keys(standing.wholeFolder('a') ?? {}).sort()).toEqual(FILES.filter((file) => file.startsWith('a/')));
    expect(Object.keys(standing.wholeFolder('a/meetings') ?? {})).toHaveLength(2);
    expect(standing.wholeFolder('a/meetings/1')).toBeUndefined();
    expect(standing.wholeFolder('c')).toBeUndefined();
  });

  it.each<readonly [string, () => Promise<unknown>]>([
    ['changed', () => write('a/meetings/1/index.html', 'something else')],
    ['touched', () => utimes(join(root, 'a/meetings/1/index.html'), 1, 1)],
    ['gone', () => rm(join(root, 'a/meetings/1'), { recursive: true })],
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

  it('finds no folder whole that got a file', async () => {
    await write('b/added.html');
    const standing = compare();
    expect([standing.isWhole, standing.wholeFolder('b')]).toEqual([false, undefined]);
    expect(standing.isIntact('b/added.html')).toBe(false);
    expect(standing.wholeFolder('a')).toBeDefined();
  });
});
