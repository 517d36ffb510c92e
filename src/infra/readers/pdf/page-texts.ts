import type { SourceBlock } from '../../../core/import/source-text.ts';
import { layOutPage } from './layout/page-layout.ts';
import { openDocument } from './open-document.ts';
import { ActualTexts } from './page/actual-text.ts';
import { readRadical } from './page/radicals.ts';
import { areLost, eachPage } from './read-pages.ts';

/** What a PDF says, page by page, and how many pages it has; `unread` when not all of it could be read: why. */
export interface PageTexts {
  readonly count?: number;
  readonly pages: readonly string[];
  readonly unread?: 'encrypted' | 'damaged' | 'lost-glyphs' | 'too-long';
}

/**
 * Reads the text of each page of a PDF, to be searched. Other than an import it takes what there is: pages without text
 * are pictures and drawings, which papers may well be. Never throws on data.
 * @param most pages that are read of a document
 */
export async function readPageTexts(bytes: Uint8Array, most: number): Promise<PageTexts> {
  try {
    const opening = await openDocument(bytes);
    if (opening.status === 'encrypted') return { pages: [], unread: 'encrypted' };
    const { document } = opening;
    try {
      const count = document.numPages;
      const pages: string[] = [];
      let [glyphs, unmapped] = [0, 0];
      for await (const content of eachPage(document, new ActualTexts(bytes), most)) {
        glyphs += content.glyphs.length;
        unmapped += content.glyphs.filter(({ isUnmapped }) => isUnmapped).length;
        const blocks = layOutPage(content, pages.length + 1);
        pages.push(readRadical(blocks.map(({ block }) => textOf(block)).join('\n')));
      }
      if (areLost(unmapped, glyphs)) return { count, pages: [], unread: 'lost-glyphs' };
      return { count, pages, ...(count > most ? { unread: 'too-long' } : {}) };
    } finally {
      await document.loadingTask.destroy();
    }
  } catch {
    return { pages: [], unread: 'damaged' };
  }
}

/** Cells are parted as those of a record's tables are. */
function textOf(block: SourceBlock): string {
  if (block.type === 'line') return `${block.marker ?? ''}${block.text}`;
  return block.rows.map((row) => row.join('\t')).join('\n');
}
