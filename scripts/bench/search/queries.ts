import { readContent } from '../../../src/core/content.ts';
import { searchDocuments } from '../../../src/core/search/documents/document.ts';
import { readContentFiles } from '../../../src/infra/content/files.ts';

/** What people type: a term in ideographs or katakana. */
const TERM = /[\u4e00-\u9fff々]{2,8}|[ァ-ヴー]{3,12}/g;

/**
 * Queries of all kinds: terms of the record, taken by their occurrences, so that common ones come up as often as they
 * are said; every fifth two of them; every tenth a whole clause; every fifteenth a single character.
 */
export async function pickQueries(content: string, count: number): Promise<string[]> {
  const documents = searchDocuments(readContent(await readContentFiles(content)).archive);
  const texts = documents.flatMap(({ segments }) => segments.map(({ text }) => text));
  const textAt = (step: number) => texts[Math.floor(((step * 0.618034) % 1) * texts.length)] ?? '';
  const termAt = (step: number) => {
    for (let next = step; next < step + 100; next += 1) {
      const terms = textAt(next).match(TERM) ?? [];
      if (terms.length > 0) return terms[step % terms.length] ?? '';
    }
    return '';
  };
  return Array.from({ length: count }, (_, index) => {
    if (index % 15 === 14) return termAt(index).charAt(0);
    if (index % 10 === 9) return textAt(index).slice(0, 20).replace(/\s/g, '');
    return index % 5 === 4 ? `${termAt(index)} ${termAt(index + 1000)}` : termAt(index);
  });
}
