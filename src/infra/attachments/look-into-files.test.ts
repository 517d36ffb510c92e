import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Document, Packer, Paragraph } from 'docx';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { CacheFaults } from '../cache/cache-faults.ts';
import { readContentFiles } from '../content/files.ts';
import { fileDigest } from '../file-digest.ts';
import { FONT, japaneseFont, pdfFile, utf16 } from '../readers/fixtures/pdf-file.ts';
import { readContentWithFiles } from './look-into-files.ts';

const root = mkdtempSync(join(tmpdir(), 'shingiroku-attached-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const [content, cache] = [join(root, 'content'), join(root, 'cache')];

const pdfOf = (text: string) =>
  pdfFile(
    [{ content: `BT /F1 12 Tf 50 700 Td ${utf16(text)} Tj ET`, resources: FONT }],
    japaneseFont('UniJIS-UTF16-H'),
  );
const GIAN = pdfOf('灯台の議案');

function write(path: string, data: string | Buffer): string {
  const file = join(content, 'kou', path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, data);
  return file;
}

const record = (fields: string) => `---
period: 1
session: 1
date: 2026-04-21
attendees: { members: [] }
attachments: [{ title: 議案書1, ${fields} }]
record: { fidelity: summary, source: { title: 会議要録 } }
---
`;

async function read(version = 'v1') {
  const faults = new CacheFaults();
  const read = await readContentWithFiles(await readContentFiles(content), undefined, { cache, version, faults });
  const file = read.archive.councils.get('kou')?.files.get('gian.pdf');
  return { file, codes: read.diagnostics.map(({ code }) => code), faults };
}

beforeEach(() => {
  rmSync(root, { recursive: true, force: true });
  write('council.yaml', 'name: 甲市審議会\nmunicipality: 甲市\nnumbering: term\nspeakers: []\n');
  write('meetings/2026-04-21.md', record('file: gian.pdf'));
  write('files/gian.pdf', GIAN);
  write('files/other.pdf', GIAN);
});

describe('a file that a record names', () => {
  it('is looked into, and no other', async () => {
    const { file, codes } = await read();
    expect([file?.facts?.digest, file?.facts?.pages, file?.facts?.text?.()]).toEqual([
      fileDigest(GIAN),
      1,
      ['灯台の議案'],
    ]);
    expect(codes).toEqual([]);
    expect(readdirSync(join(cache, 'attachments', 'texts'))).toHaveLength(1);
  });

  it('is looked through for personal data, from the cache, too', async () => {
    write('files/gian.pdf', pdfOf('連絡先は０９０－１２３４－５６７８'));
    expect((await read()).codes).toEqual(['personal-data']);
    const { file, codes } = await read();
    expect(codes).toEqual(['personal-data']);
    expect(file?.facts?.suspects).toEqual([{ kind: 'telephone', text: '０９０－１２３４－５６７８', page: 1 }]);
    const entry = '\nprivacy: [{ text: 090-1234-5678, reason: 窓口の番号 }]';
    write('meetings/2026-04-21.md', record('file: gian.pdf').replace('\nrecord:', `${entry}\nrecord:`));
    expect((await read()).codes).toEqual([]);
  });

  it.each([
    ['a text', 'a.txt', Buffer.from('灯台の会\n連絡先は090-1234-5678です。\n')],
    ['a table', 'a.csv', Buffer.from('氏名,電話\n灯台の会,090-1234-5678\n')],
    ['a page', 'a.html', Buffer.from('<p>灯台の会 <span hidden>090-1234-5678</span></p>')],
  ])('is looked through where it is %s', async (_, name, data) => {
    write(`files/${name}`, data);
    write('meetings/2026-04-21.md', record(`file: ${name}`));
    // A page is warned of for what else it could do.
    expect((await read()).codes.filter((code) => code !== 'attachment-active')).toEqual(['personal-data']);
  });

  it('is looked through where it is a Word document', async () => {
    const text = new Document({
      sections: [{ children: [new Paragraph('山田太郎さん、番号は1234-5678-9018です。')] }],
    });
    write('files/a.docx', await Packer.toBuffer(text));
    write('meetings/2026-04-21.md', record('file: a.docx'));
    expect((await read()).codes.sort()).toEqual(['personal-data', 'personal-number']);
  });

  it('is not read again as long as its size and time are the same', async () => {
    const path = join(content, 'kou/files/gian.pdf');
    utimesSync(path, 1_000, 1_000);
    await read();
    writeFileSync(path, Buffer.alloc(GIAN.length));
    utimesSync(path, 1_000, 1_000);
    expect((await read()).file?.facts).toMatchObject({ digest: fileDigest(GIAN) });
    expect((await read()).file?.facts?.text?.()).toEqual(['灯台の議案']);
  });

  it('is read again after a change, or by another version of the generator', async () => {
    await read();
    const changed = pdfOf('灯台の新しい議案');
    write('files/gian.pdf', changed);
    expect((await read()).file?.facts).toMatchObject({ digest: fileDigest(changed) });
    expect((await read('v2')).file?.facts?.text?.()).toEqual(['灯台の新しい議案']);
  });

  it('is read again where what was kept is damaged or gone', async () => {
    await read();
    const [name = ''] = readdirSync(join(cache, 'attachments')).filter((one) => one.endsWith('.cache'));
    writeFileSync(join(cache, 'attachments', name), 'x');
    const { file, faults } = await read();
    expect([file?.facts?.pages, faults.damaged]).toEqual([1, [join(cache, 'attachments', name)]]);
    rmSync(join(cache, 'attachments', 'texts'), { recursive: true });
    expect((await read()).file?.facts?.text?.()).toEqual(['灯台の議案']);
  });

  it('whose kept text is damaged fails once, and is made anew', async () => {
    await read();
    const texts = join(cache, 'attachments', 'texts');
    const [name = ''] = readdirSync(texts);
    writeFileSync(join(texts, name), 'x');
    const { file } = await read();
    expect(() => file?.facts?.text?.()).toThrow('EIO');
    expect((await read()).file?.facts?.text?.()).toEqual(['灯台の議案']);
  });

  it.each([
    ['the right digest', `file: gian.pdf, digest: "${fileDigest(GIAN)}"`, []],
    ['another digest', `file: gian.pdf, digest: "sha256:${'0'.repeat(64)}"`, ['attachment-changed']],
    ['a name in capitals', 'file: Gian.pdf', ['attachment-misnamed']],
    ['no such file', 'file: none.pdf', ['attachment-missing']],
  ])('with %s', async (_, fields, codes) => {
    write('meetings/2026-04-21.md', record(fields));
    expect((await read()).codes).toEqual(codes);
  });

  it('that is no PDF in spite of its name is told, and published', async () => {
    write('files/gian.pdf', 'ただの文字');
    const { file, codes } = await read();
    expect([codes, file?.facts?.text]).toEqual([['attachment-unsearched'], undefined]);
  });
});
