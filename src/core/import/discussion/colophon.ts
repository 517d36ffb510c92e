import type { Span } from '../../text/span.ts';
import { readLabel } from '../header/fields.ts';
import type { Labels } from '../header/label.ts';
import type { FieldKey } from '../header/labels.ts';
import type { Roster } from '../header/roster.ts';
import { isSentence } from '../header/spoken.ts';
import type { Row } from '../rows/rows.ts';

/** 以上 on a line of its own. */
export const isEndMark = (folded: string): boolean => /^[(]?以上[)]?$/.test(folded);

const SIGNED =
  /^(?:以上|上記|右|本|この|会議|議事).{0,40}(?:署名(?:する|します|した)|証する|証明する|相違(?:が)?(?:ない|ありません|ございません|な[いき]こと))|^[^。、]{0,40}、?ここに署名(?:する|します)|^(?:(?:会議録|議事録)?署名(?:議員|委員|人|者))(?![はにのをがもと、])/;
/** この議事録は、…確定した: written, and not said. */
const OF_MINUTES = /^※?(?:この|本)(?:会議録|議事録|記録|要旨|概要)は[^。]*(?:た|る|である|もの|ない)。?$/;
/** 会議録調製者　鬼塚かおり */
const WRITER = /^(?:会議録|議事録|記録)(?:の)?(?:調製|作成|記録|担当|確認|校閲|承認)者?(?![はにのをがもと、。])/;
const ANSWERED_FOR = /^[(]?文責(?![はにのをがもと、])/;
const CONTACT = /^(?:お|ご)?(?:問い?合わ?せ|連絡先)(?:先)?(?![はにのをがもと、])/;
const RULE = /^[-‐―—─━ー＝=*＊_~～]{4,}$/u;
/** Fields that offices put below the discussion. */
const BELOW: ReadonlySet<FieldKey> = new Set(['materials', 'contact', 'visitors', 'visitorsReason', 'other']);

/**
 * Where what is said ends, behind the last speaker: at 以上, a rule, the lines in which minutes are signed or say of
 * themselves who wrote them, a field of the header, or a title and a name below a blank line. -1 where nothing does.
 */
export function findEnd(
  rows: readonly Row[],
  zone: Span,
  opens: (row: Row) => boolean,
  roster: Pick<Roster, 'isSpeaker'>,
  labels: Labels,
): number {
  const isTitle = (text: string) => roster.isSpeaker(text);
  const isSpoken = (row: Row) => opens(row) && !isSigner(row, isTitle);
  const lastOf = (isOne: (row: Row) => boolean, end: number) =>
    rows.slice(0, end).findLastIndex((row, index) => index >= zone.start && isOne(row));
  // Who signs stands below as speakers do: 議長　　穂積　源一.
  const spoken = Math.max(zone.start, lastOf(isSpoken, zone.end));
  const signed = rows.findIndex(({ folded }, index) => index > spoken && index < zone.end && SIGNED.test(folded));
  const last = lastOf(opens, signed < 0 ? zone.end : signed);
  const from = Math.max(zone.start, last) + 1;
  let end = rows.findIndex(
    (row, index) =>
      index >= from &&
      index < zone.end &&
      (isOfMinutes(row) ||
        (last >= 0 && (isField(row, labels) || (rows[index - 1]?.kind === 'blank' && isSigner(row, isTitle))))),
  );
  // 令和6年11月1日 and 会長　白石　千明 above the other names are signed as well.
  for (let at = end - 1; at >= from && isSignature(rows[at], isTitle); at -= 1) end = at;
  return end;
}

const isOfMinutes = ({ kind, text, folded }: Row): boolean =>
  isEndMark(folded) ||
  SIGNED.test(folded) ||
  (kind === 'text' &&
    (ANSWERED_FOR.test(folded) ||
      OF_MINUTES.test(folded) ||
      WRITER.test(folded) ||
      CONTACT.test(folded) ||
      RULE.test(text.trim())));

/** 【配布資料】資料1　名簿の案 */
function isField({ kind, text }: Row, labels: Labels): boolean {
  if (kind !== 'text' || !/^[【〔［■□◆◇]|[:：]/u.test(text)) return false;
  const found = readLabel(text, labels);
  return found !== undefined && BELOW.has(found.key) && found.rest !== '' && !isSentence(found.rest);
}

/** A date, or a title and a name, and nothing else. */
function isSignature(row: Row | undefined, isTitle: (text: string) => boolean): boolean {
  if (row === undefined || SENTENCE.test(row.text)) return false;
  return row.kind === 'blank' || /^(?:令和|平成)[^。]{3,10}日$/.test(row.folded) || isSigner(row, isTitle);
}

/** 会長　白石　千明 */
function isSigner({ kind, text }: Row, isTitle: (text: string) => boolean): boolean {
  if (kind !== 'text' || SENTENCE.test(text) || text.length > LONGEST_SIGNATURE) return false;
  return [...text.matchAll(/\s+/gu)].some(({ index, 0: { length } }) => {
    const name = text.slice(index + length);
    return isTitle(text.slice(0, index)) && NAME.test(name);
  });
}

const SENTENCE = /[。！？!?]/u;
const NAME = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々ー\s()（）]{1,24}印?$/u;
const LONGEST_SIGNATURE = 48;
