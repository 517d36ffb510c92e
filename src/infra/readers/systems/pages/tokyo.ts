import { blocksOfNodes } from '../../html/read-html.ts';
import { transcriptBlocks } from '../stated-lines.ts';
import type { PageReading } from './page-tree.ts';
import { ofId, type Page, takeOut, wordsOf } from './page-tree.ts';

const RECORD = /(?:速記録|会議録)第[〇一二三四五六七八九十百]+号/u;

/** Reads a page of the Tokyo metropolitan assembly: its `#contents`, in which ○ tells the speakers. */
export function tokyoPage(page: Page): PageReading | undefined {
  const contents = ofId(page, 'contents');
  if (!contents || !RECORD.test(wordsOf(contents).slice(0, 200))) return undefined;
  const blocks = blocksOfNodes(contents.childNodes);
  if (!blocks.some((block) => block.type === 'line' && /^[○◯]/u.test(block.text))) return undefined;
  takeOut(contents);
  return { blocks: transcriptBlocks(blocks) };
}
