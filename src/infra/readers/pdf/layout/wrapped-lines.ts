import { type Line, lineText } from './lines.ts';

/** Where lines could have gone on: the edges of a page's column or of a cell, in the frame of the writing. */
export interface Margins {
  readonly left: number;
  readonly right: number;
}

/** How much more room (em) than the next word needs a line may have and still be full: margins are not exact. */
const TOLERANCE = 0.4;
/** Characters that may not begin a line, and those that may not end one (JIS X 4051): they move with their neighbour. */
const NEVER_FIRST =
  /^[、。，．・：；？！!?,.:;)）」』】〕〉》\]］}｝’”ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々％%〜～]/u;
const NEVER_LAST = /^[(（「『【〔〈《[［{｛‘“]/u;
const WORD = /^[A-Za-z0-9]/;

/** In narrower space (em) every line is full: nothing can be told from it. */
const NARROWEST = 10;

const SENTENCE_END = /[。．！？!?][」』）)]?$/u;
/** How lines begin that are the first of something: bullets, numbers, speakers. */
const OPENING =
  /^(?:[-‐−・･●○◯〇◎◉→⇒■□◆◇▲△▼▽※*•▪]|[（(]?[0-9０-９①-⑳一二三四五六七八九十ア-ン]{1,3}(?:[)）.．、]|\s(?![ぁ-ん]))|[（(‹〈【［[][^）)›〉】］\]]{0,12}(?:長|委員|事務局|[部課室係]|氏|名)[^）)›〉】］\]]{0,4}[）)›〉】］\]](?!\s*$))/u;
/** A short word set off from what follows, as fields of a header are. */
const LABEL = /^[^\s：:]{1,10}(?:\s{2,}|　|[：:])|^\S(?:\s+\S){1,6}\s{2,}/u;

/**
 * True when a line goes on in the next: it has no room left, no sentence ends with it, and the next one does not begin
 * as something of its own. In doubt the lines stay two.
 */
export function goesOn(line: Line, next: Line, { left, right }: Margins): boolean {
  if (right - left < NARROWEST * line.em) return false;
  if (right - line.end > widthOfFirstWord(next) + TOLERANCE * line.em) return false;
  if (Math.abs(line.em - next.em) > 0.15 * line.em || next.v - line.v > 2.6 * line.em) return false;
  const [text, continuation] = [lineText(line), lineText(next)];
  return !SENTENCE_END.test(text) && !OPENING.test(continuation) && !LABEL.test(continuation);
}

/** What of a line could not have been cut off to stand at the end of the line above. */
function widthOfFirstWord({ glyphs, start }: Line): number {
  const visible = glyphs.filter(({ text }) => text.trim() !== '');
  let end = start;
  let before = '';
  for (const { text, u, advance } of visible) {
    const staysTogether =
      before === '' || NEVER_LAST.test(before) || NEVER_FIRST.test(text) || (WORD.test(before) && WORD.test(text));
    if (!staysTogether) break;
    end = u + advance;
    before = text;
  }
  return end - start;
}

/** The text of two lines as one. Latin words stay apart. */
export function joinTexts(text: string, continuation: string): string {
  const isLatin = /[A-Za-z0-9,.;:]$/.test(text) && /^[A-Za-z]/.test(continuation);
  return isLatin ? `${text} ${continuation}` : text + continuation;
}
