import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { followChain, readReleases } from './chain.ts';
import { compareAnswers, compareFolder } from './compare.ts';
import { contentList, type ListedFile, type Manifest, readManifestText, writeManifestText } from './manifest.ts';

const hex = (digit: string) => digit.repeat(64);
const file = (path: string, digit = 'a', bytes = 1): ListedFile => ({ path, bytes, sha256: hex(digit) });
const manifest = (files: readonly ListedFile[], predecessor: string | null = null): Manifest => ({
  format: 'shingiroku-manifest/1',
  generator: 'shingiroku 0.2.0',
  content: hex('c'),
  predecessor,
  files: [...files],
});

describe('the text of a manifest', () => {
  it('says the same of the same files in whatever order, and is read as it was written', () => {
    const names = fc.uniqueArray(
      fc.string({ unit: 'grapheme', minLength: 1 }).filter((name) => !/[/\\\0]|^\.\.?$/.test(name)),
    );
    fc.assert(
      fc.property(names, (paths) => {
        const files = paths.map((path) => file(path));
        const text = writeManifestText(manifest(files));
        expect(writeManifestText(manifest([...files].reverse()))).toBe(text);
        expect(new Set(readManifestText(text)?.files)).toEqual(new Set(files));
      }),
    );
  });

  it('has a line for each file', () => {
    expect(
      writeManifestText(manifest([file('b'), file('a')]))
        .split('\n')
        .slice(5),
    ).toEqual([
      ' "files": [',
      `{"path":"a","bytes":1,"sha256":"${hex('a')}"},`,
      `{"path":"b","bytes":1,"sha256":"${hex('a')}"}`,
      ']}',
      '',
    ]);
  });

  it.each(['../a', '/a', 'a//b', 'a/./b', 'a\\b', 'a\0', ''])('with the path %j is none', (path) => {
    expect(readManifestText(writeManifestText(manifest([file(path)])))).toBeUndefined();
  });

  it.each([
    ['nothing', ''],
    ['no object', '[]'],
    ['another format', JSON.stringify({ ...manifest([]), format: 'shingiroku-manifest/2' })],
    ['a path twice', JSON.stringify(manifest([file('a'), file('a', 'b')]))],
    ['more than it may', JSON.stringify({ ...manifest([]), more: 1 })],
    ['a short digest', JSON.stringify({ ...manifest([]), content: 'ab' })],
  ])('%s is none', (_what, text) => {
    expect(readManifestText(text)).toBeUndefined();
  });

  it('the list of the content is what sha256sum writes', () => {
    expect(contentList([file('kou/b.md'), file('archive.yaml', 'b')])).toBe(
      `${hex('b')}  archive.yaml\n${hex('a')}  kou/b.md\n`,
    );
  });
});

describe('a folder compared with its manifest', () => {
  const listed = manifest([file('a.html'), file('b/c.html'), file('d.css')]);
  const whole = [...listed.files, file('manifest.json', 'f'), file('manifest.json.sig', 'f'), file('.shingiroku', 'f')];

  it.each<[what: string, found: readonly ListedFile[], faults: readonly string[], passedOver: readonly string[]]>([
    ['as it is', whole, [], []],
    ['with other bytes', [...whole.slice(1), file('a.html', 'b')], ['changed a.html'], []],
    ['with another size', [...whole.slice(1), file('a.html', 'a', 2)], ['changed a.html'], []],
    ['without a file', whole.filter(({ path }) => path !== 'b/c.html'), ['missing b/c.html'], []],
    ['with one more', [...whole, file('b/more.html')], ['extra b/more.html'], []],
    ['with a manifest in a folder', [...whole, file('b/manifest.json')], ['extra b/manifest.json'], []],
    ['with files of the host', [...whole, file('CNAME'), file('.nojekyll')], [], ['CNAME', '.nojekyll']],
    ['with a hidden page', [...whole, file('.x/index.html')], ['extra .x/index.html'], []],
  ])('%s', (_what, found, faults, passedOver) => {
    const result = compareFolder(listed, found);
    expect(result.faults.map(({ kind, path }) => `${kind} ${path}`)).toEqual(faults);
    expect(result.passedOver).toEqual(passedOver);
  });
});

it('of an address, what hosts keep for themselves is passed over, and nothing else', () => {
  const listed = manifest([file('_headers'), file('a.html'), file('b.html'), file('public/CNAME')]);
  const result = compareAnswers(listed, (path) => (path === 'a.html' ? file('a.html', 'b') : undefined));
  expect(result.faults.map(({ kind, path }) => `${kind} ${path}`)).toEqual([
    'changed a.html',
    'missing b.html',
    'missing public/CNAME',
  ]);
  expect(result.passedOver).toEqual(['_headers']);
});

describe('the chain of releases', () => {
  const kept = new Map([
    [hex('1'), manifest([])],
    [hex('2'), manifest([], hex('1'))],
  ]);

  it.each([
    ['the first', null, { status: 'whole', releases: 1 }],
    ['the third', hex('2'), { status: 'whole', releases: 3 }],
    ['one after a stranger', hex('9'), { status: 'broken', releases: 1, missing: hex('9') }],
  ])('of %s', (_what, predecessor, chain) => {
    expect(followChain(manifest([], predecessor), kept)).toEqual(chain);
  });

  it.each([
    ['', { newest: null }],
    ['# none yet\n\n', { newest: null }],
    [`${hex('1')}\r\n# second\nsha256:${hex('2')}  manifest.json\n`, { newest: hex('2') }],
    [`${hex('1')}\n${hex('2')}0\n`, { badLine: 2 }],
    [`${hex('A')}\n`, { badLine: 1 }],
  ])('releases.txt %#', (text, read) => {
    expect(readReleases(text)).toEqual(read);
  });
});
