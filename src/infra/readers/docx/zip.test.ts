import { describe, expect, it } from 'vitest';
import { wordFile, zipFiles } from '../fixtures/zip-files.ts';
import { isWordDocument, LARGEST_DOCUMENT, ZipArchive } from './zip.ts';

const decode = (bytes: Uint8Array | undefined) => bytes && new TextDecoder().decode(bytes);

/** Where things stand in the first entry's record in the directory, and its size in the record before its bytes. */
const ENTRY = 'PK\x01\x02';
const [METHOD, SIZE, PLACE, OWN_SIZE] = [10, 24, 42, 22];

function edit(file: Buffer, change: (copy: Buffer, entry: number) => unknown): Buffer {
  const copy = Buffer.from(file);
  change(copy, copy.indexOf(ENTRY));
  return copy;
}

/** An archive whose first entry declares another size than it has, in both places. */
const declare = (file: Buffer, size: number) =>
  edit(file, (copy, at) => [at + SIZE, OWN_SIZE].map((place) => copy.writeUInt32LE(size, place)));

describe('an archive', () => {
  const files = { 'a.txt': '本文', 'b.txt': '続き'.repeat(1000) };

  it.each([0, 9] as const)('packed at level %d is read file by file', async (level) => {
    const archive = await ZipArchive.open(zipFiles(files, level));
    expect(archive.names).toEqual(['a.txt', 'b.txt']);
    expect(decode(await archive.read('b.txt'))).toBe(files['b.txt']);
    expect(decode(await archive.read('a.txt'))).toBe(files['a.txt']);
    expect(await archive.read('c.txt')).toBeUndefined();
  });

  const stored = zipFiles(files);
  const packed = zipFiles({ 'a.txt': '本文'.repeat(1000) }, 9);
  it.each<[string, Buffer, string]>([
    ['a spoilt character', edit(stored, (copy) => copy.fill(0x2a, 36, 38)), '「a.txt」の検査値が合いません'],
    ['an end that is missing', stored.subarray(0, -30), '目録がなく、途中で切れています'],
    ['a spoilt directory', edit(stored, (copy, at) => copy.fill(0, at, at + 4)), '目録が壊れています'],
    [
      'a way of packing that nobody knows',
      edit(stored, (copy, at) => copy.writeUInt16LE(77, at + METHOD)),
      '「a.txt」',
    ],
    ['a place that is none', edit(stored, (copy, at) => copy.writeUInt32LE(9, at + PLACE)), '「a.txt」'],
    ['no ZIP at all', Buffer.from('審議会の会議録'), '目録がありません'],
    ['a size that is too small', declare(packed, 10), '「a.txt」の大きさが'],
    ['a size that is too large', declare(packed, 9000), '「a.txt」の'],
    ['two sizes', edit(packed, (copy, at) => copy.writeUInt32LE(10, at + SIZE)), '「a.txt」が目録と食い違います'],
    ['packed bytes that are spoilt', edit(packed, (copy) => copy.fill(0xff, 36, 44)), '「a.txt」'],
  ])('with %s is refused', async (_, file, message) => {
    await expect(ZipArchive.open(file).then((archive) => archive.read('a.txt'))).rejects.toThrow(message);
  });
});

describe('a bomb', () => {
  const bomb = zipFiles({ 'a.xml': new Uint8Array(LARGEST_DOCUMENT + 1), 'b.xml': '<b/>' }, 9);

  it('is refused by the size that it declares, and its other files can be read', async () => {
    const archive = await ZipArchive.open(bomb);
    await expect(archive.read('a.xml')).rejects.toThrow('「a.xml」が大きすぎます');
    expect(decode(await archive.read('b.xml'))).toBe('<b/>');
  });

  it('that declares a small size is unpacked no further', async () => {
    const lying = declare(bomb, 1000);
    const before = process.memoryUsage().arrayBuffers;
    await expect(ZipArchive.open(lying).then((archive) => archive.read('a.xml'))).rejects.toThrow('大きさ');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(LARGEST_DOCUMENT / 4);
  });

  it('of many files is refused by what they come to together', async () => {
    const archive = await ZipArchive.open(zipFiles({ a: '12345', b: '12345', c: '12345' }), 12);
    await archive.read('a');
    await archive.read('b');
    await expect(archive.read('c')).rejects.toThrow('「c」が大きすぎます');
  });
});

it.each<[string, Buffer, boolean]>([
  ['a Word document', wordFile(''), true],
  ['another archive', zipFiles({ 'a.txt': '本文' }), false],
  ['one that is broken off', wordFile('').subarray(0, 60), false],
])('tells whether %s is a Word document', async (_, file, expected) => {
  expect(await isWordDocument(file)).toBe(expected);
});
