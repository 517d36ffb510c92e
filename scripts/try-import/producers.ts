import {
  AlignmentType,
  Document,
  Footer,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import type { Browser } from 'playwright-core';

/** A line of minutes, or the rows of a table: lines with tabs that follow one another. */
type Part = { readonly line: string } | { readonly rows: readonly (readonly string[])[] };

/** Lines with tabs are the rows of the tables that a text once had. */
function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  for (const line of text.split(/\r\n|\r|\n/)) {
    const last = parts.at(-1);
    if (!line.trim().includes('\t')) parts.push({ line });
    else if (last && 'rows' in last) parts[parts.length - 1] = { rows: [...last.rows, line.split('\t')] };
    else parts.push({ rows: [line.split('\t')] });
  }
  return parts;
}

/** Prints minutes as an office does: Mincho on A4, numbered pages. */
export async function toPdf(text: string, browser: Browser): Promise<Buffer> {
  const page = await browser.newPage();
  const body = partsOf(text).map((part) =>
    'line' in part
      ? `<p>${escapeMarkup(part.line) || '<br>'}</p>`
      : `<table>${part.rows.map((row) => `<tr>${row.map((cell) => `<td>${markupOf(cell)}</td>`).join('')}</tr>`).join('')}</table>`,
  );
  await page.setContent(`<!DOCTYPE html><html lang="ja"><style>
    body { font: 10.5pt/1.6 "Noto Serif CJK JP", "Yu Mincho", serif } p { margin: 0; white-space: pre-wrap }
    table { border-collapse: collapse } td { border: 1px solid; vertical-align: top; white-space: pre-wrap }
  </style>${body.join('\n')}</html>`);
  const pdf = await page.pdf({
    format: 'A4',
    margin: { top: '25mm', bottom: '25mm', left: '25mm', right: '25mm' },
    displayHeaderFooter: true,
    headerTemplate: '<span></span>',
    footerTemplate:
      '<div style="font-size: 9px; width: 100%; text-align: center">- <span class="pageNumber"></span> -</div>',
  });
  await page.close();
  return pdf;
}

/** Writes minutes as a Word document with numbered pages. */
export function toDocx(text: string): Promise<Buffer> {
  const children = partsOf(text).map((part) =>
    'line' in part
      ? new Paragraph(part.line)
      : new Table({
          rows: part.rows.map(
            (row) => new TableRow({ children: row.map((cell) => new TableCell({ children: [new Paragraph(cell)] })) }),
          ),
        }),
  );
  const number = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: ['- ', PageNumber.CURRENT, ' -'] })],
  });
  return Packer.toBuffer(
    new Document({ sections: [{ children, footers: { default: new Footer({ children: [number] }) } }] }),
  );
}

/** Cells of a text that was taken from a web page may still hold its paragraphs and lists: a page shows them as such. */
function markupOf(cell: string): string {
  return /^<(?:p|ul)\b/.test(cell)
    ? cell.replace(/<(?!\/?(?:p|ul|li|br)\b)/g, '&lt;').replace(/ (?=・)/g, '<br>')
    : escapeMarkup(cell);
}

function escapeMarkup(text: string): string {
  return text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);
}
