import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SOURCE_DIAGNOSTICS } from '../../core/diagnostic/source-table.ts';
import { encode } from './fixtures/encode.ts';
import { FONT, japaneseFont, pdfFile, utf16 } from './fixtures/pdf-file.ts';
import { show, warned } from './fixtures/show-blocks.ts';
import { wordFile, zipFiles } from './fixtures/zip-files.ts';
import { readSource } from './read-source.ts';

const PDF = pdfFile(
  [{ content: `BT /F1 10 Tf 50 700 Td ${utf16('会議録')} Tj ET`, resources: FONT }],
  japaneseFont('UniJIS-UTF16-H'),
);
const WORD = wordFile('<w:p><w:r><w:t>会議録</w:t></w:r></w:p>');
const HTML = Buffer.from('<!DOCTYPE html><p>会議録</p>');
const TEXT = Buffer.from('会議録');
const container = (name: string) =>
  Buffer.concat([Buffer.from('D0CF11E0A1B11AE1', 'hex'), Buffer.alloc(512), encode(name, 'utf-16le')]);

describe('readSource', () => {
  it.each<[string, Uint8Array]>([
    ['a.pdf', PDF],
    ['A.PDF', PDF],
    ['folder/a.docx', WORD],
    ['a.html', HTML],
    ['a.htm', TEXT],
    ['a.txt', TEXT],
    ['a', PDF],
    ['a', WORD],
    ['a', HTML],
    ['a', TEXT],
  ])('reads %s', async (name, bytes) => {
    expect(show(await readSource(bytes, name))).toEqual(['会議録']);
  });

  it.each<[string, string, Uint8Array, string]>([
    ['nothing', 'a.txt', Buffer.alloc(0), 'source-empty'],
    ['nothing but blanks', 'a.txt', Buffer.from(' \n　\n'), 'source-empty'],
    ['a page without text', 'a.html', Buffer.from('<p></p>'), 'source-empty'],
    ['a Word document without text', 'a.docx', wordFile('<w:p/>'), 'source-empty'],
    ['an old Word document', 'a.doc', container('WordDocument'), 'source-old-word'],
    ['an old Word document by another name', 'a.docx', container('WordDocument'), 'source-old-word'],
    ['a Word document with a password', 'a.docx', container('EncryptedPackage'), 'source-encrypted'],
    ['another old document', 'a.xls', container('Workbook'), 'source-unknown-type'],
    ['a PDF that is called a Word document', 'a.docx', PDF, 'source-wrong-extension'],
    ['a Word document that is called a PDF', 'a.pdf', WORD, 'source-wrong-extension'],
    ['a PDF that is called a text', 'a.txt', PDF, 'source-wrong-extension'],
    ['a text that is called a PDF', 'a.pdf', TEXT, 'source-damaged'],
    ['a page that is called a Word document', 'a.docx', HTML, 'source-damaged'],
    ['a Word document that breaks off', 'a.docx', WORD.subarray(0, -40), 'source-damaged'],
    ['a PDF that breaks off', 'a.pdf', PDF.subarray(0, 60), 'source-damaged'],
    [
      'a Word document whose text is no XML',
      'a.docx',
      zipFiles({ '[Content_Types].xml': '', 'word/document.xml': '\xFF' }),
      'source-damaged',
    ],
    ['tables in tables beyond measure', 'a.html', Buffer.from('<table><tr><td>a<td>'.repeat(500)), 'source-too-large'],
    [
      'tables in tables of a Word document',
      'a.docx',
      wordFile(`${'<w:tbl><w:tr><w:tc>'.repeat(100)}${'</w:tc><w:tc/></w:tr></w:tbl>'.repeat(100)}`),
      'source-too-large',
    ],
    ['elements in elements beyond measure', 'a.html', Buffer.from('<b><i>'.repeat(50_000)), 'source-too-large'],
    ['another archive', 'a.zip', zipFiles({ 'a.txt': 'a' }), 'source-unknown-type'],
    ['a picture', 'a.png', Buffer.from('89504E470D0A1A0A', 'hex'), 'source-unknown-type'],
    ['a rich text', 'a.rtf', Buffer.from('{\\rtf1 a}'), 'source-unknown-type'],
    ['a file of a name that promises nothing', 'a.bin', TEXT, 'source-unknown-type'],
    ['a text that lost characters', 'a.txt', Buffer.from('会議\uFFFD'), 'source-lost-glyphs'],
    ['a text of private characters', 'a.txt', Buffer.from('会議録の本文は\uE000\uE001\uE002'), 'source-lost-glyphs'],
    ['a text that no encoding reads', 'a.txt', Uint8Array.of(0x8f, 0xff, 0xfe), 'source-encoding'],
  ])('refuses %s', async (_, name, bytes, code) => {
    const reading = await readSource(bytes, name);
    expect(show(reading)).toEqual([`✗ ${code}`]);
    // In Japanese, with what to do, and no words of a library.
    if (reading.status === 'refused') expect(reading.reason.message).not.toMatch(/[a-z]{2,} [a-z]{2,}/);
  });

  it('refuses bytes that are not of the encoding it is told', async () => {
    expect(show(await readSource(encode('会議', 'shift_jis'), 'a.txt', 'utf-8'))).toEqual(['✗ source-undecodable']);
  });

  it('points out a name’s own character, and reads it', async () => {
    const text = `${'会議録の本文です。'.repeat(20)}山\uE000委員`;
    const reading = await readSource(Buffer.from(text), 'a.txt');
    expect([show(reading), warned(reading)]).toEqual([[text], ['source-private-characters']]);
    expect(reading).toMatchObject({ warnings: [{ message: expect.stringContaining('U+E000') }] });
  });

  it('never throws, whatever the bytes', async () => {
    const kinds = fc.constantFrom(PDF, WORD, HTML, TEXT);
    const damage = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { maxLength: 20 });
    const property = fc.asyncProperty(kinds, damage, fc.nat(), async (bytes, changes, cut) => {
      const spoilt = Uint8Array.from(bytes.subarray(0, bytes.length - (cut % 3 === 0 ? cut % bytes.length : 0)));
      for (const [place, value] of changes) spoilt[place % spoilt.length] = value;
      for (const name of ['a.pdf', 'a.docx', 'a.html', 'a.txt', 'a']) {
        expect(['read', 'refused']).toContain((await readSource(spoilt, name)).status);
      }
    });
    await fc.assert(property, { seed: 6, numRuns: 150 });
  });
});

it('every code about sources is exercised by the test of a reader, or of the command', async () => {
  const root = resolve(import.meta.dirname, '..', '..');
  const names = (await readdir(root, { recursive: true })).filter((name) => name.endsWith('.test.ts'));
  const tests = await Promise.all(names.map((name) => readFile(join(root, name), 'utf8')));
  const unseen = Object.keys(SOURCE_DIAGNOSTICS).filter((code) => !tests.some((test) => test.includes(code)));
  expect(unseen).toEqual([]);
});
