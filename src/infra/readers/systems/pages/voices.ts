import type { SourceLine } from '../../../../core/import/source-text.ts';
import { statedLine } from '../stated-lines.ts';
import type { PageReading } from './page-tree.ts';
import { attributeOf, linesOf, type Page, takeOut, wordsOf } from './page-tree.ts';

/** No text of a page holds it: parse5 replaces it. */
const ANCHOR = '\0';

/** Reads the page of words of VOICES: an anchor stands before each speech, and a mark says whose it is. */
export function voicesPage(page: Page): PageReading | undefined {
  const anchors = page.elements.filter(
    (element) => element.tagName === 'a' && /^HUID/i.test(attributeOf(element, 'name')),
  );
  const body = page.elements.find(({ tagName }) => tagName === 'body');
  if (!body || anchors.length === 0) {
    if (body && wordsOf(body).includes('該当する発言がありませんでした')) {
      const how = '会議録の全体を表示して（全文表示）、発言の出ている枠を保存してください。';
      return { found: '検索に当たった発言のないVOICESの画面', how };
    }
    return undefined;
  }
  for (const anchor of anchors) {
    const nodes = anchor.parentNode?.childNodes;
    const at = nodes?.indexOf(anchor) ?? -1;
    nodes?.splice(at, 0, { nodeName: '#text', value: ANCHOR, parentNode: anchor.parentNode });
  }
  const lines = linesOf(body);
  takeOut(body);
  let isStart = false;
  const blocks = lines.map((line): SourceLine => {
    isStart ||= line.includes(ANCHOR);
    const text = line.replaceAll(ANCHOR, '');
    const is = isStart && text.trim() !== '' ? 'record' : 'words';
    if (is === 'record') isStart = false;
    return statedLine(text, { is });
  });
  return { blocks };
}
