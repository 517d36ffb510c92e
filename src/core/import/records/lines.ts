import { NUMERAL_CHARACTERS } from '../../text/numerals.ts';

/** A line of strokes or dots, with a diamond or a dot between: ――――◇――――. */
const RULE = /^[─━―—–－‐\-=＝…‥・･.．◇◆○*＊]{3,}$/u;

/** True for a line that only parts what stands above from what stands below. */
export function isRule(text: string): boolean {
  return RULE.test(text.replace(/\s/gu, '')) && /[─━―—–－‐\-=＝…‥]{2}|[*＊・･.．]{5}/u.test(text);
}

const BRACKETED =
  /^(?:(?:〔[^〔〕]*〕|［[^［］]*］|（[^（）]*(?:（[^（）]*）[^（）]*)*）|\([^()]*(?:\([^()]*\)[^()]*)*\))\s*)+$/u;
/** ───　賛成者起立　───　　１１：１ */
const DASHED = /^[─━―—－-]{2,}\s*[^。─━―—－-][^。─━―—－]*[─━―—－-]{2,}[^。]*$/u;

/** True for a line that says what was done and not what was said, by its brackets or strokes. */
export const isStage = (text: string): boolean => BRACKETED.test(text) || DASHED.test(text);

const LEADING = /^(?:[〔（［(][^〔〕（）［］()]{0,60}(?:拍手|登壇|起立|着席|退席|挙手|降壇|呼ぶ者あり)[〕）］)]\s*)+/u;

/** What was done while a speech began, in brackets before its words; empty where nothing was. */
export const leadingStage = (text: string): string => LEADING.exec(text)?.[0] ?? '';

/** Marks of headings: an agenda's, a section's. */
const HEADING_MARK = /^[△▲●■□◇▼▽]/u;
const ORDER_OF_DAY = new RegExp(`^(?:追加)?日程第?[${NUMERAL_CHARACTERS}]{1,3}`, 'u');
const LONGEST_HEADING = 120;

/** True for a line that takes up an item: △日程第１ …, 日程第１. A sentence is none. */
export function isHeadingLine(text: string, folded: string): boolean {
  return (
    (HEADING_MARK.test(text) || ORDER_OF_DAY.test(folded)) &&
    folded.length <= LONGEST_HEADING &&
    !/[。！？]/u.test(text)
  );
}

/** True for prose as it is spoken: what follows a rule in other words is a letter, a table, a signature. */
export const isSpokenProse = (text: string): boolean =>
  /(?:です|ます|でした|ました|ません|ません?か|ください|下さい|でしょう|たい|ございます)(?:か|が|ね|よ|から)?[。？?](?:[（〔][^（）〔〕]*[）〕])?$/u.test(
    text,
  );
