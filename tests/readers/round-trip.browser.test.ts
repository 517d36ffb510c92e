import fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { SourceBlock } from '../../src/core/import/source-text.ts';
import { readSource } from '../../src/infra/readers/read-source.ts';
import { nonBlankText } from '../../src/infra/readers/reading.ts';
import { launchBrowser } from '../support/browser.ts';
import { charactersOf, documents, type Part, tablesOf, toDocx, toHtml } from './document.ts';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage();
});
afterAll(() => browser.close());

async function toPdf(html: string): Promise<Buffer> {
  await page.setContent(html);
  return page.pdf({ format: 'A4' });
}

async function blocksOf(bytes: Uint8Array, name: string): Promise<readonly SourceBlock[]> {
  const reading = await readSource(bytes, name);
  if (reading.status === 'refused') throw new Error(reading.reason.message);
  return reading.source.blocks;
}

const tablesIn = (blocks: readonly SourceBlock[]) =>
  blocks.flatMap((block) => (block.type === 'table' ? [block.rows] : []));

const FORMATS = [
  ['a.html', async (parts: readonly Part[]) => Buffer.from(toHtml(parts)), 25],
  ['a.docx', toDocx, 25],
  ['a.pdf', (parts: readonly Part[]) => toPdf(toHtml(parts)), 10],
] as const;

describe.each(FORMATS)('a document as %s', (name, write, numRuns) => {
  it('comes out with every character, in order, and its tables', async () => {
    await fc.assert(
      fc.asyncProperty(documents, async (parts) => {
        // A document that has no kana at all is refused: none here is a document.
        const whole: readonly Part[] = [{ type: 'paragraph', text: 'かいぎろく' }, ...parts];
        const blocks = await blocksOf(await write(whole), name);
        expect(nonBlankText(blocks)).toBe(charactersOf(whole));
        const tables = tablesIn(blocks).map((rows) => rows.map((row) => row.map((cell) => cell.replaceAll('\n', ''))));
        // A page may end within a table: then it is two.
        if (name !== 'a.pdf' || tables.length === tablesOf(whole).length) expect(tables).toEqual(tablesOf(whole));
      }),
      { seed: 6, numRuns: numRuns * inject('propertyRuns') },
    );
  });
});

describe('a printed page', () => {
  it('has vertical writing, turned writing, ruby, columns and the page number in reading order', async () => {
    const html = `<html lang="ja"><style>
      body { font: 11pt "Noto Serif CJK JP", serif } .vertical { writing-mode: vertical-rl; height: 12em }
      .turned { transform: rotate(90deg); width: 8em } .columns { columns: 2 }
    </style><p>（会長）<ruby>柴﨑<rt>しばさき</rt></ruby>委員</p>
    <div class="columns">${Array.from({ length: 40 }, (_, n) => `第${n}文を読みます。`).join('')}</div>
    <div class="vertical">縦書きの文章です。<br>「次の行」です。</div><div class="turned">回した文字</div></html>`;
    await page.setContent(html);
    const pdf = await page.pdf({
      format: 'A4',
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: '<span style="font-size: 9px" class="pageNumber"></span>',
    });
    const lines = (await blocksOf(pdf, 'a.pdf')).flatMap((block) =>
      block.type === 'line' && block.text !== '' ? [block.text.trim()] : [],
    );
    expect(lines[0]).toBe('（会長）柴﨑（しばさき）委員');
    const columns = Array.from({ length: 40 }, (_, n) => `第${n}文を読みます。`).join('');
    expect(lines.join('')).toBe(`（会長）柴﨑（しばさき）委員${columns}回した文字縦書きの文章です。「次の行」です。1`);
  });
});
