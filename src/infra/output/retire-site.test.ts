import {
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { findConflicts, keepForeign } from './foreign-files.ts';
import { MARKER_FILE } from './marker.ts';
import { retireSite } from './retire-site.ts';

const root = mkdtempSync(join(tmpdir(), 'shingiroku-retire-'));
const [old, target] = [join(root, 'old'), join(root, 'target')];

function write(folder: string, ...files: string[]): void {
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), file);
  }
}

const names = (folder: string): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();

beforeEach(() => {
  rmSync(root, { recursive: true, force: true });
  write(old, 'index.html', 'a/index.html', MARKER_FILE);
  write(target, 'index.html', MARKER_FILE);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const ours = new Set(['index.html', 'a/index.html', MARKER_FILE]);

describe('an old site', () => {
  it('goes when all of it is ours', () => {
    expect(retireSite(old, target, ours)).toEqual([]);
    expect(names(root)).toEqual(['target', `target/${MARKER_FILE}`, 'target/index.html']);
  });

  it('gives what was put there meanwhile to the new one', () => {
    write(old, 'a/late.txt');
    symlinkSync('nowhere', join(old, 'late-link'));
    expect(retireSite(old, target, ours)).toEqual([]);
    expect(readFileSync(join(target, 'a/late.txt'), 'utf8')).toBe('a/late.txt');
    expect(names(target)).toContain('late-link');
    expect(names(root)).not.toContain('old');
  });

  it('keeps what the new one has another of, and says so', () => {
    write(old, 'theirs.txt', 'same.txt', 'linked.txt');
    write(target, 'theirs.txt', 'same.txt');
    writeFileSync(join(target, 'theirs.txt'), 'another');
    linkSync(join(old, 'linked.txt'), join(target, 'linked.txt'));
    expect(retireSite(old, target, ours)).toEqual(['theirs.txt']);
    expect(names(old)).toEqual([MARKER_FILE, 'theirs.txt']);
    expect(readFileSync(join(target, 'theirs.txt'), 'utf8')).toBe('another');
  });
});

describe('foreign things', () => {
  it('stand in the new site as in the old one', () => {
    write(old, 'pdf/deep/1.pdf', 'CNAME');
    mkdirSync(join(old, 'empty'));
    symlinkSync('CNAME', join(old, 'link'));
    const entries = [
      { path: 'CNAME', isFolder: false },
      { path: 'empty', isFolder: true },
      { path: 'link', isFolder: false },
      { path: 'pdf', isFolder: true },
    ];
    keepForeign(old, target, entries);
    const all = [MARKER_FILE, 'CNAME', 'empty', 'index.html', 'link', 'pdf', 'pdf/deep', 'pdf/deep/1.pdf'];
    expect(names(target)).toEqual(all.sort());
  });

  it.each<readonly [string, string, boolean, string[]]>([
    ['a file where a page is', 'new.html', false, ['new.html']],
    ['a file where a folder of pages is', 'new', false, ['new']],
    ['a file below a page', 'new.html/x', false, ['new.html/x']],
    ['a folder beside pages', 'new/pdf', true, []],
    ['a folder where a folder of pages is', 'new', true, []],
    ['a file elsewhere', 'CNAME', false, []],
  ])('%s', (_name, path, isFolder, conflicts) => {
    write(old, isFolder ? `${path}/x` : path);
    const files = new Set(['new.html', 'new/index.html']);
    expect(findConflicts(old, [{ path, isFolder }], files)).toEqual(conflicts);
  });
});
