import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import fc from 'fast-check';

/** A made-up document that can be written in several formats. */
export type Part =
  | { readonly type: 'paragraph' | 'heading'; readonly text: string }
  | { readonly type: 'table'; readonly rows: readonly (readonly string[])[] };

/** Words whose characters PDFs are known to mistake: shared glyphs, old forms, beyond the basic plane, half-width. */
const WORDS = [
  '会議',
  '委員長',
  '日',
  '見',
  '一',
  '二',
  '長',
  '金',
  '西',
  '民',
  '青',
  '食',
  'の',
  'について、',
  'します。',
  '「承認」',
  '（会長）',
  'ＡＢＣ',
  'A委員',
  '12,000円',
  '第4～6号',
  '〜',
  'ー',
  '―',
  '・',
  '①',
  '㈱',
  '髙',
  '﨑',
  '𠮷野',
  'ﾃﾞｰﾀ',
  'べに',
  'パブリック',
  '●',
  '○',
  '→',
  '□',
  '％',
  '¥',
  'file-No.7',
  '々',
  '〇',
  '齋',
  '德',
  '辻',
  '葛',
] as const;

const text = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 24 }).map((words) => words.join(''));
const cell = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 }).map((words) => words.join(''));
const rows = fc
  .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 2, max: 4 }))
  .chain(([height, width]) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: height, maxLength: height }),
  );

export const documents: fc.Arbitrary<readonly Part[]> = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: fc.record({ type: fc.constant('paragraph' as const), text }) },
    { weight: 1, arbitrary: fc.record({ type: fc.constant('heading' as const), text: cell }) },
    { weight: 1, arbitrary: fc.record({ type: fc.constant('table' as const), rows }) },
  ),
  { minLength: 1, maxLength: 12 },
);

export function toHtml(parts: readonly Part[]): string {
  const body = parts.map((part) => {
    if (part.type === 'table')
      return `<table>${part.rows.map((row) => `<tr>${row.map((inner) => `<td>${inner}</td>`).join('')}</tr>`).join('')}</table>`;
    return part.type === 'heading' ? `<h2>${part.text}</h2>` : `<p>${part.text}</p>`;
  });
  return `<!DOCTYPE html><html lang="ja"><meta charset="utf-8"><style>
    body { font: 11pt/1.6 "Noto Serif CJK JP", serif } table { border-collapse: collapse } td { border: 1px solid }
  </style>${body.join('\n')}</html>`;
}

export async function toDocx(parts: readonly Part[]): Promise<Buffer> {
  const children = parts.map((part) => {
    if (part.type !== 'table')
      return new Paragraph({ text: part.text, ...(part.type === 'heading' ? { heading: 'Heading2' as const } : {}) });
    return new Table({
      rows: part.rows.map(
        (row) => new TableRow({ children: row.map((inner) => new TableCell({ children: [new Paragraph(inner)] })) }),
      ),
    });
  });
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

/** Every character of a document but blanks, in reading order. */
export function charactersOf(parts: readonly Part[]): string {
  return parts
    .map((part) => (part.type === 'table' ? part.rows.flat().join('') : part.text))
    .join('')
    .replace(/\s/gu, '');
}

/** The tables of a document, cell by cell. */
export function tablesOf(parts: readonly Part[]): (readonly (readonly string[])[])[] {
  return parts.flatMap((part) => (part.type === 'table' ? [part.rows] : []));
}
