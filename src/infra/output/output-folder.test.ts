import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { PROJECT_ROOT } from '../environment.ts';
import { MARKER_FILE, writeMarker } from './marker.ts';
import { GENERATOR_ENTRIES, inspectOutput } from './output-folder.ts';

const root = realpathSync(mkdtempSync(join(tmpdir(), 'shingiroku-output-')));
const content = join(root, 'minutes');
const cache = join(root, 'cache');
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Lays out files in a folder below the root; a path that ends in a slash is an empty folder. */
function lay(name: string, files: Readonly<Record<string, string>>): string {
  const folder = join(root, name);
  mkdirSync(folder, { recursive: true });
  for (const [file, text] of Object.entries(files)) {
    const path = join(folder, file);
    mkdirSync(file.endsWith('/') ? path : dirname(path), { recursive: true });
    if (!file.endsWith('/')) writeFileSync(path, text);
  }
  return folder;
}

function link(name: string, to: string): string {
  symlinkSync(to, join(root, name));
  return join(root, name);
}

lay('minutes/kou/meetings', {});
lay('cache/records', {});
const marked = lay('marked', { 'index.html': '', [MARKER_FILE]: writeMarker(['index.html', MARKER_FILE]) });
const insideGenerator = (name: string) => join(PROJECT_ROOT, name);

describe('a folder that a site may be written into', () => {
  it.each<readonly [name: string, out: string, found: object]>([
    ['missing', join(root, 'new'), { exists: false }],
    ['missing, in missing folders', join(root, 'a', 'b', 'c'), { exists: false }],
    ['empty', lay('empty', {}), { exists: true, ours: new Set() }],
    ['empty but for what a system leaves', lay('mac', { '.DS_Store': '', 'lost+found/': '' }), { exists: true }],
    ['with what a killed build leaves', lay('killed', { '.shingiroku.lock': '', '.shingiroku-AbC123/x': '' }), {}],
    ['marked', marked, { exists: true, ours: new Set(['index.html', MARKER_FILE]) }],
    [
      'marked, with foreign files',
      lay('mixed', { [MARKER_FILE]: writeMarker([]), CNAME: '' }),
      { exists: true, ours: new Set([MARKER_FILE]) },
    ],
    ['a link to a marked one', link('to-marked', marked), { path: marked, exists: true }],
    ['a link to an empty one', link('to-empty', join(root, 'empty')), { path: join(root, 'empty') }],
    ['below a link', join(link('to-root', root), 'below'), { path: join(root, 'below'), exists: false }],
    ['dist of the generator', insideGenerator('no-such-dist'), { exists: false }],
    ['below dist of the generator', insideGenerator('no-such-dist/city'), { exists: false }],
    ['a name that begins like the content', join(root, 'minutes-site'), { exists: false }],
    ['beside the content', join(root, 'site', '..', 'beside'), { path: join(root, 'beside') }],
  ])('%s', (_name, out, found) => {
    const target = inspectOutput(out, { content, cache });
    expect(target).not.toHaveProperty('reason');
    expect(target).toMatchObject(found);
  });
});

describe('a folder that is refused', () => {
  it.each<readonly [name: string, out: string, refusal: object]>([
    ['the content', content, { reason: 'holds', part: 'content' }],
    ['what holds the content', root, { reason: 'holds', part: 'content' }],
    ['in the content', join(content, 'dist'), { reason: 'lies-in', part: 'content' }],
    ['a council', join(content, 'kou'), { reason: 'lies-in', part: 'content' }],
    ['a link to the content', link('to-content', content), { reason: 'holds', part: 'content' }],
    ['below a link into the content', join(link('to-kou', join(content, 'kou')), 'x'), { reason: 'lies-in' }],
    ['by a way around', join(content, '..', 'minutes', 'kou', '..'), { reason: 'holds', part: 'content' }],
    ['the generator', PROJECT_ROOT, { reason: 'holds', part: 'generator' }],
    ['the sources', insideGenerator('src'), { reason: 'lies-in', part: 'generator' }],
    ['in the sources', insideGenerator('src/pages/new'), { reason: 'lies-in', part: 'generator' }],
    ['the packages', insideGenerator('node_modules/x'), { reason: 'lies-in', part: 'generator' }],
    ['its git', insideGenerator('.git'), { reason: 'lies-in', part: 'generator' }],
    ['the root', resolve('/'), { reason: 'holds', part: 'root' }],
    ['the home', homedir(), { reason: 'holds', part: 'home' }],
    ['what holds homes', '/home', { reason: 'holds', part: 'home' }],
    ['somebody’s home', '/home/somebody', { reason: 'holds', part: 'home' }],
    ['the caches', cache, { reason: 'holds', part: 'cache' }],
    ['in the caches', join(cache, 'records'), { reason: 'lies-in', part: 'cache' }],
    ['in a repository’s own folder', join(root, 'city', '.git', 'x'), { reason: 'lies-in', part: 'repository' }],
    ['a file', join(lay('files', { 'a.txt': '' }), 'a.txt'), { reason: 'no-folder' }],
    ['below a file', join(root, 'files', 'a.txt', 'dist'), { reason: 'no-folder' }],
    ['a link that leads nowhere', link('dangling', join(root, 'nowhere')), { reason: 'broken-link' }],
    ['a link to itself', link('circle', join(root, 'circle')), { reason: 'broken-link' }],
    ['with CNAME', lay('cname', { CNAME: '' }), { reason: 'not-ours', entries: ['CNAME'] }],
    ['with pdf/', lay('pdf', { 'pdf/1.pdf': '', 'a.txt': '' }), { reason: 'not-ours', entries: ['a.txt', 'pdf/'] }],
    ['with a repository', lay('repository', { '.git/HEAD': '' }), { reason: 'not-ours', entries: ['.git/'] }],
    ['with an empty folder', lay('inner', { 'x/': '' }), { reason: 'not-ours', entries: ['x/'] }],
    ['with a marker of others', lay('other', { [MARKER_FILE]: 'x' }), { reason: 'not-ours', entries: [MARKER_FILE] }],
    ['with a marker that is a folder', lay('odd', { [`${MARKER_FILE}/x`]: '' }), { reason: 'not-ours' }],
  ])('%s', (_name, out, refusal) => {
    expect(inspectOutput(out, { content, cache })).toMatchObject(refusal);
  });
});

it('knows every folder of the generator’s checkout', () => {
  const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: PROJECT_ROOT, encoding: 'utf8' }).split('\0');
  const folders = new Set(tracked.filter((file) => file.includes('/')).map((file) => file.split('/')[0] ?? ''));
  const own = [...folders].filter((name) => !name.startsWith('.'));
  expect(own.filter((name) => !GENERATOR_ENTRIES.includes(name))).toEqual([]);
});
