import { describe, expect, it } from 'vitest';
import { FONT, japaneseFont, type PdfPage, pdfFile, utf16 } from '../fixtures/pdf-file.ts';
import { readPageTexts } from './page-texts.ts';

const page = (...lines: readonly string[]): PdfPage => ({
  content: lines.map((line, index) => `BT /F1 12 Tf 50 ${700 - 20 * index} Td ${utf16(line)} Tj ET`).join('\n'),
  resources: FONT,
});
const UNMAPPED = { content: `BT /F1 10 Tf 50 700 Td <${'0001'.repeat(20)}> Tj ET`, resources: FONT };
const FONTS = japaneseFont('UniJIS-UTF16-H');
const LOCKED =
  '/Encrypt << /Filter /Standard /V 1 /R 2 /O <00> /U <00> /P -4 >> /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]';

describe('the text of each page', () => {
  it('of a PDF, pages without any included', async () => {
    const file = pdfFile([page('議案書', '表紙'), { content: '0 0 100 100 re f' }, page('住宅の委託の仕様')], FONTS);
    expect(await readPageTexts(file, 10)).toEqual({ count: 3, pages: ['議案書\n表紙', '', '住宅の委託の仕様'] });
  });

  it('of a long one as far as is read', async () => {
    const file = pdfFile([page('一'), page('二'), page('三')], FONTS);
    expect(await readPageTexts(file, 2)).toEqual({ count: 3, pages: ['一', '二'], unread: 'too-long' });
  });

  it.each([
    ['damaged', Buffer.from('%PDF-1.7\n%%EOF')],
    ['damaged', Buffer.from('ただの文字')],
    ['encrypted', pdfFile([page('秘密')], FONTS, LOCKED)],
    ['lost-glyphs', pdfFile([UNMAPPED], japaneseFont('Identity-H', 'Identity'))],
  ])('none of what is %s', async (unread, file) => {
    expect(await readPageTexts(file, 10)).toMatchObject({ pages: [], unread });
  });
});
