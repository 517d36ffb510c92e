import type { Encoding } from '../../encoding.ts';
import { blocksOfNodes, decodePage } from '../../html/read-html.ts';
import { handOver, type Reading, refuse } from '../../reading.ts';
import { marginLines } from '../stated-lines.ts';
import { dbSearchPage } from './dbsearch.ts';
import { discussNetPage } from './discussnet.ts';
import { frameOnly } from './frames.ts';
import { kensakuPage } from './kensaku.ts';
import { type Page, type PageReading, parsePage } from './page-tree.ts';
import { tokyoPage } from './tokyo.ts';
import { voicesPage } from './voices.ts';

/** Words that the pages of these systems have in their code: another page is not looked into. */
const MARKS =
  /voice_block|voice-block|voice__list|page-text__voice|command__title|TEXT2|cgi-bin3|r_TextFrame|See\.exe|GetText3|HUID\d|voiweb|plain-minute|minute-plain|MinuteView|tenant\.js|(?:速記録|会議録)第[〇一二三四五六七八九十]|Template=doc/i;

const READERS: readonly ((page: Page) => PageReading | undefined)[] = [
  dbSearchPage,
  voicesPage,
  kensakuPage,
  discussNetPage,
  tokyoPage,
  frameOnly,
];

/**
 * Reads a page of a system that publishes minutes, or says that it is none of the pages that hold them; undefined for
 * any other page. What the system shows around the minutes is kept, and not read.
 */
export function readSystemPage(bytes: Uint8Array, name: string, encoding?: Encoding): Reading | undefined {
  const text = decodePage(bytes, encoding);
  if (text === undefined || !MARKS.test(text)) return undefined;
  const page = parsePage(text);
  for (const read of READERS) {
    const reading = read(page);
    if (!reading) continue;
    if ('found' in reading) return refuse('source-no-minutes', name, reading);
    return handOver(name, [...reading.blocks, ...marginLines(blocksOfNodes(page.nodes))]);
  }
  return undefined;
}
