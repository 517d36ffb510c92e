import type { PageReading } from './page-tree.ts';
import { attributeOf, type Page } from './page-tree.ts';

/** Frames of the systems, by the programs that fill them. */
const SYSTEMS: readonly (readonly [src: RegExp, system: string])[] = [
  [/r_(?:TextFrame|Speakers)|See\.exe|GetText3|cgi-bin3/i, 'kensakusystem'],
  [/voiweb/i, 'VOICES'],
  [/Template=doc-/i, 'DB-Search'],
  [/MinuteView|minuteFrame/i, 'DiscussNet'],
];

/** A page that only says which frames stand where: saving it saved no words. */
export function frameOnly(page: Page): PageReading | undefined {
  if (!page.elements.some(({ tagName }) => tagName === 'frameset')) return undefined;
  const sources = page.elements
    .filter(({ tagName }) => tagName === 'frame')
    .map((frame) => `${attributeOf(frame, 'src')} ${attributeOf(frame, 'name')}`)
    .join(' ');
  const system = SYSTEMS.find(([src]) => src.test(sources))?.[1];
  if (system === undefined) return undefined;
  return {
    found: `${system}の画面の枠（フレーム）で、発言がないもの`,
    how: '発言の出ている枠を右クリックして、その枠だけを保存してください。システムに「ダウンロード」があれば、そのテキストが確かです。',
  };
}
