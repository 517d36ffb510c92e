import { deflateSync } from 'node:zlib';
import { describe, expect, inject, it } from 'vitest';
import { FONT, japaneseFont, pdfFile, utf16 } from './fixtures/pdf-file.ts';
import { show } from './fixtures/show-blocks.ts';
import { wordFile, zipFiles } from './fixtures/zip-files.ts';
import { LimitedReader } from './read-within-limits.ts';

const FONTS = japaneseFont('UniJIS-UTF16-H');
const GOOD = pdfFile([{ content: `BT /F1 10 Tf 50 700 Td ${utf16('会議録')} Tj ET`, resources: FONT }], FONTS);

/** A form that draws the next one ten times, which does the same: ten billion drawings of a page. */
function fanOut(): Buffer {
  const form = (next: number) =>
    `<< /Type /XObject /Subtype /Form /BBox [0 0 1 1] /Resources << /XObject << /X ${next} 0 R >> >> /Length 60 >>\nstream\n${'/X Do '.repeat(10)}\nendstream`;
  const last = '<< /Type /XObject /Subtype /Form /BBox [0 0 1 1] /Length 3 >>\nstream\nq Q\nendstream';
  const page = { content: '/X Do', resources: `${FONT} /XObject << /X 5 0 R >>` };
  return pdfFile([page], [...FONTS, ...Array.from({ length: 10 }, (_, index) => form(6 + index)), last]);
}

/** A page whose drawing unpacks to four hundred million bytes. */
function flateBomb(): Buffer {
  const data = deflateSync(Buffer.alloc(400_000_000, 'q Q\n'));
  const start = [
    '%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj',
    '2 0 obj\n<< /Type /Pages /Count 1 /Kids [3 0 R] >>\nendobj',
    '3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R >>\nendobj',
    `4 0 obj\n<< /Length ${data.length} /Filter /FlateDecode >>\nstream\n`,
  ].join('\n');
  const end = '\nendstream\nendobj\ntrailer\n<< /Size 5 /Root 1 0 R >>\n%%EOF\n';
  return Buffer.concat([Buffer.from(start, 'latin1'), data, Buffer.from(end, 'latin1')]);
}

describe('a reader within limits', () => {
  it('reads as without, and the next file too', async () => {
    const reader = new LimitedReader();
    const readings = [await reader.read(GOOD, 'a.pdf'), await reader.read(GOOD, 'b.pdf')];
    await reader.close();
    expect(readings.map(show)).toEqual([['会議録'], ['会議録']]);
    expect(readings[1]).toMatchObject({ source: { name: 'b.pdf' }, warnings: [] });
  });

  it.each<[string, Buffer, Partial<ConstructorParameters<typeof LimitedReader>[0]>, string]>([
    ['one that hangs', fanOut(), { seconds: 2 }, '2秒かけても'],
    [
      'one that makes the process grow',
      wordFile('<w:p><w:r><w:t>あ</w:t></w:r></w:p>'.repeat(400_000)),
      { growthMegabytes: 60 },
      'メモリ',
    ],
  ])('refuses %s, and reads the next', async (_, file, limits, detail) => {
    const reader = new LimitedReader({ seconds: 30, heapMegabytes: 1200, growthMegabytes: 750, ...limits });
    const name = file.subarray(0, 2).toString() === 'PK' ? 'a.docx' : 'a.pdf';
    const refused = await reader.read(file, name);
    const next = await new LimitedReader().read(GOOD, 'b.pdf');
    await reader.close();
    expect(refused).toMatchObject({
      status: 'refused',
      reason: { code: 'source-too-large', message: expect.stringContaining(detail) },
    });
    expect(show(next)).toEqual(['会議録']);
  });

  it.runIf(inject('propertyRuns') > 1).each<[string, string, () => Buffer]>([
    ['a flate bomb', 'a.pdf', flateBomb],
    [
      'ten thousand pages',
      'a.pdf',
      () =>
        pdfFile(
          Array.from({ length: 10_000 }, () => ({ content: '', resources: FONT })),
          FONTS,
        ),
    ],
    [
      'a zip bomb',
      'a.docx',
      () => zipFiles({ '[Content_Types].xml': '<T/>', 'word/document.xml': new Uint8Array(200_000_000) }, 9),
    ],
    [
      'elements in elements',
      'a.docx',
      () => wordFile('<w:sdt><w:sdtContent>'.repeat(100_000) + '</w:sdtContent></w:sdt>'.repeat(100_000)),
    ],
    ['a text of a hundred megabytes', 'a.txt', () => Buffer.from('（会長）これは長い文です。\n'.repeat(2_500_000))],
    ['a page of thirty megabytes', 'a.html', () => Buffer.from('<p>会長の発言です</p>'.repeat(1_000_000))],
  ])('refuses %s within a minute', { timeout: 90_000 }, async (_, name, make) => {
    const reader = new LimitedReader();
    const start = performance.now();
    const refused = await reader.read(make(), name);
    await reader.close();
    expect(refused).toMatchObject({ status: 'refused', reason: { code: 'source-too-large' } });
    expect(performance.now() - start).toBeLessThan(60_000);
  });
});
