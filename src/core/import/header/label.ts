import { fold } from '../fold.ts';
import { type FieldKey, keyOfLabel } from './labels.ts';
import { isCategory, isOffice, isRole, isSpeakerLike } from './people/offices.ts';
import { isSentence } from './spoken.ts';

/** The labels of a council's headers. */
export type Labels = ReadonlyMap<string, FieldKey>;

/** A label at the beginning of a line, with the number before it and what follows it. */
export interface FoundLabel {
  readonly key: FieldKey;
  readonly numbering: string;
  readonly label: string;
  readonly rest: string;
}

/** No label of any council is longer. */
const LONGEST_LABEL = 36;
const NUMBERING =
  /^(?:[○◯〇●◎・■◆□◇※*＊▼]\s*)?(?:第[0-9０-９一二三四五六七八九十]{1,3}\s+|[（(]?(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3}|[Ⅰ-Ⅻ]|[①-⑳]|[ア-ン])(?:[）)]\s*|[.．、:：]\s*|\s+)|[①-⑳]\s*)?/u;
const BRACKETED =
  /^(?:[【［[＜<〔《〈]\s*([^】］\]＞>〕》〉]{1,20})\s*[】］\]＞>〕》〉]|([◇◆■□●○☆★])\s*([^◇◆■□●○☆★]{1,20}?)\s*\2)\s*[:：]?\s*/u;
/** （出席委員） on a line of its own. */
const ALONE = /^[（(]\s*([^（）()]{2,12})\s*[）)]\s*$/u;
/** (敬称略、五十音順) and (3人) behind the label of a list are the list's. */
const TOLD_OF_LIST = /^[（(][^（）()]{0,24}[）)]/u;

export function readLabel(text: string, labels: Labels): FoundLabel | undefined {
  const numbered = NUMBERING.exec(text)?.[0] ?? '';
  for (const numbering of numbered === '' ? [''] : [numbered, '']) {
    const found = labelAt(text.slice(numbering.length), labels);
    if (found) return { ...found, numbering };
  }
  return undefined;
}

function labelAt(text: string, labels: Labels): Omit<FoundLabel, 'numbering'> | undefined {
  const bracketed = BRACKETED.exec(text) ?? ALONE.exec(text);
  const named = bracketed?.[1] ?? bracketed?.[3];
  const inside = named === undefined ? undefined : keyOfLabel(fold(named), labels);
  if (bracketed && named && inside) return { key: inside, label: named, rest: text.slice(bracketed[0].length) };
  // Labels are spread with blanks (日　時), so the longest start whose fold is a label counts.
  let best: Omit<FoundLabel, 'numbering'> | undefined;
  for (let end = 1; end <= Math.min(text.length, 3 * LONGEST_LABEL); end += 1) {
    const rest = text.slice(end);
    if (!/^(?:\s*$|\s*[:：]|\s+|[（(])/u.test(rest)) continue;
    const label = text.slice(0, end);
    const folded = fold(label);
    if (folded.length > LONGEST_LABEL) break;
    if (goesOn(label, rest)) continue;
    const key = /\s$/u.test(label) ? undefined : keyOfLabel(folded, labels);
    if (key) best = { key: ownKey(key, rest), label, rest: textBehind(rest) };
  }
  return best;
}

/** 委　員　長 is no 委員: the letter behind stands as far off as those of the label. */
function goesOn(label: string, rest: string): boolean {
  const inner = /^\S(\s+)\S(?:\1\S)*$/u.exec(label)?.[1];
  const behind = /^(\s+)\S(?:\s|$)/u.exec(rest)?.[1];
  return inner !== undefined && inner === behind;
}

/** 事務局（担当課） is who may be asked, and nobody who was there. */
const ownKey = (key: FieldKey, rest: string): FieldKey =>
  key === 'officials' && /^\s*[（(](?:担当|所管|問|連絡)/u.test(rest) ? 'contact' : key;

function textBehind(rest: string): string {
  const trimmed = rest.trimStart();
  const told = TOLD_OF_LIST.exec(trimmed)?.[0];
  if (told === undefined) return trimmed.replace(/^[:：]?\s*/u, '');
  const behind = trimmed.slice(told.length).replace(/^\s*[:：]\s*/u, '');
  const isRemark = /^[（(](?:敬称|順不同|.{0,6}順|担当|所管|問|連絡|職|氏名|名称|予定|実績|時間|西暦)/u.test(told);
  // What a bracket before a colon says is the label's; a count is the list's.
  const isLabels =
    isRemark ||
    (/^\s*[:：]/u.test(trimmed.slice(told.length)) && !/[0-9０-９一二三四五六七八九十〇なし無]/u.test(told));
  return isLabels ? behind.trimStart() : `${told} ${behind.trimStart()}`.trim();
}

/** What a label that no council of ours knows may be made of. */
const LETTERS = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々・ヶA-Za-z()及]+$/u;
/** Rooms, houses and offices are what labels are about. */
const NO_LABEL_PLACE = /(?:役所|役場|庁舎|館|センター|プラザ|ホール|学校|公園|病院|[部課局係室])$/u;
/** Names of bodies and of minutes are no labels, and headings of the discussion hold no value. */
const NO_LABEL = /(?:会|会議|協議|審議|録|メモ|記録|概要|要旨|経過|次第|内容|結果|状況|発言|議事|挨拶|あいさつ)$/u;
/** 令和　６年 is a year that was spread over its column. */
const ERA = /^(?:令和|平成|昭和|大正|西暦)$/u;
const COLON = /^([^\s:：。、「」（）()][^:：。、「」]{0,18}?)\s*[:：]\s*/u;
const SPREAD = /^(?:\S[\u3000 ]+){4,}\S(?:[\u3000 ]|[（(]|$)/u;
const GAP = /^((?:\S[\u3000 ]+){1,3}\S|[^\s:：。、「」]{2,16})(?:\u3000+|\s{2,})(?=\S)/u;

/** A label that is none of the known ones, with the value that stands on its line. */
interface UnlistedLabel {
  readonly label: string;
  readonly rest: string;
}

/**
 * 会議形態　対面 · 形態：公開 · 【審議対象期間】: words of a label's length, parted from a value. Whoever speaks or is
 * listed is no label, and no sentence is a value.
 */
export function readUnlisted(text: string): UnlistedLabel | undefined {
  const bare = text.slice(NUMBERING.exec(text)?.[0].length ?? 0);
  const bracketed = BRACKETED.exec(bare);
  const named = bracketed?.[1] ?? bracketed?.[3];
  if (bracketed && named !== undefined) return unlisted(named, bare.slice(bracketed[0].length), true);
  // 会　議　の　経　過 is one word, however far its letters stand apart.
  if (SPREAD.test(bare)) return undefined;
  const match = COLON.exec(bare) ?? GAP.exec(bare);
  return match?.[1] === undefined ? undefined : unlisted(match[1], bare.slice(match[0].length), false);
}

function unlisted(label: string, rest: string, mayBeAlone: boolean): UnlistedLabel | undefined {
  if (!isLabelLike(label) || isSentence(rest) || (rest === '' && !mayBeAlone)) return undefined;
  return /(?:録|メモ|要旨|概要)$/u.test(rest) ? undefined : { label: label.trim(), rest: rest.trim() };
}

/** True for a line that may be a label whose value stands below it. */
export function isLabelLike(text: string): boolean {
  const folded = fold(text).replace(/\([^()]*\)$/u, '');
  if (
    folded.length < 2 ||
    folded.length > 14 ||
    !LETTERS.test(folded) ||
    NO_LABEL.test(folded) ||
    ERA.test(folded) ||
    NO_LABEL_PLACE.test(folded)
  )
    return false;
  return !(isRole(folded) || isOffice(folded) || isSpeakerLike(folded) || isCategory(folded));
}
