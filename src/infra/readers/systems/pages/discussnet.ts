import { recordLines } from '../stated-lines.ts';
import type { PageReading } from './page-tree.ts';
import { attributeOf, linesOf, ofId, type Page, takeOut, withTag } from './page-tree.ts';

/** Reads a saved screen of DiscussNet: a `<pre>` for each record, in the part that a script filled. */
export function discussNetPage(page: Page): PageReading | undefined {
  const text = ofId(page, 'plain-minute') ?? ofId(page, 'tab-minute-plain');
  const records = text ? withTag(text, 'pre') : [];
  if (records.length > 0) {
    const blocks = records.flatMap((record) => recordLines(linesOf(record)));
    for (const record of records) takeOut(record);
    return { blocks };
  }
  const isShell = page.elements.some(
    (element) =>
      element.tagName === 'script' && /\/tenant\/[^/]+\/js\/tenant\.js|\/dnp\//.test(attributeOf(element, 'src')),
  );
  if (!isShell && !text) return undefined;
  return {
    found: 'DiscussNet Premiumの画面の枠で、発言がないもの',
    how: '発言が表示されてから画面を保存するか、会議録を開いたときに通信する get_minute の応答（JSON）を保存してください。',
  };
}
