import { UNSETTLED_SPEAKER } from '../../domain/meeting/speaker.ts';
import { SPEAKER_TITLE } from '../../markdown/body/speaker.ts';
import { fold } from '../fold.ts';
import type { Roster } from '../header/roster.ts';

/** Marks that open a speech at the beginning of a line. */
const MARK = /^[○◯◎◆]\s*/u;
/** What a marked line is when it heads a list and names nobody. */
const LIST =
  /出席|欠席|日程|付した|署名|会議録|事件|案件|議案|説明のため|職務のため|^(?:第|議題|審議|報告)|について|の件/u;
const HONORIFIC = /(?:君|氏|さん|様)$/u;
const CALLED = /(?:君|氏|さん|様|議員|委員)$/u;
const SEAT = /^[0-9〇一二三四五六七八九十百]{1,3}番(?:委員|議員)?$/u;
const OFFICE =
  /(?:議員|大臣|長官|政務官|参考人|公述人|証人|知事|市長|町長|村長|区長|番外|代理|管理者|委員|兼務|取扱|[長監])$/u;
/** 三枝直樹: two to eight characters of a name, which may be spread with blanks. */
const NAME = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〆ヶ・]{2,10}$/u;
const LONGEST_LABEL = 48;

/** The parts of a marked line: who speaks, and what is said on it. */
interface MarkedLine {
  readonly label: string;
  readonly rest: string;
}

/** Reads ○議長（白石千明君）　… and its like, where a mark at the beginning of a line is known to open a speech. */
export function readMarkedLine(text: string, roster: Roster): MarkedLine | undefined {
  const mark = MARK.exec(text);
  if (!mark) return undefined;
  const after = text.slice(mark[0].length);
  return readBracketed(after, roster) ?? readSpaced(after, roster) ?? readNobody(after);
}

/** Whose words are between two named ones, or stand behind a mark alone, nobody says: （問）, （答）. */
function readNobody(text: string): MarkedLine | undefined {
  const isAsked = /^[（(](?:問|答|質問|回答|意見|質疑|答弁)[）)]/u.test(text);
  return isAsked || (/。/u.test(text) && !LIST.test(fold(text).slice(0, 12)))
    ? { label: UNSETTLED_SPEAKER, rest: text }
    : undefined;
}

/** Takes a label that is known to stand at the beginning of a line off it; undefined where it does not stand there. */
export function withoutLabel(text: string, label: string): string | undefined {
  const after = text.replace(MARK, '');
  const bare = label.replace(MARK, '');
  if (bare === '' || !after.startsWith(bare)) return undefined;
  const rest = after.slice(bare.length);
  return after !== text || /^(?:$|[\s（(〔])/u.test(rest) ? rest.trimStart() : undefined;
}

const HEAD = /^([^（）()［］[\]\s。、]{0,20}(?:［[^［］]{1,20}］)?)/u;
const GROUP = /^(?:（([^（）]*(?:（[^（）]*）[^（）]*)*)）|\(([^()]*)\))/u;

/** 議長（渡瀬　昇君）ただいま · （福地麻衣議長） · 課長（兼室長）（稲葉慎一君） · 斉藤（や）委員長　… */
function readBracketed(text: string, roster: Roster): MarkedLine | undefined {
  const head = HEAD.exec(text)?.[0] ?? '';
  const first = GROUP.exec(text.slice(head.length));
  if (!first) return undefined;
  const firstEnd = head.length + first[0].length;
  const inside = first[1] ?? first[2] ?? '';
  // Of two with one surname, the first character of the other name stands behind it.
  const title = /^\S{1,20}(?=\s|$)/u.exec(text.slice(firstEnd))?.[0];
  if (title !== undefined && [...inside].length <= 2 && isTitle(title, roster))
    return part(text, firstEnd + title.length);
  const second = GROUP.exec(text.slice(firstEnd));
  const named = second?.[1] ?? second?.[2] ?? '';
  const isSecondName = second !== null && !CALLED.test(fold(inside)) && HONORIFIC.test(fold(named));
  const end = firstEnd + (isSecondName ? second[0].length : 0);
  if (LIST.test(fold(head))) return undefined;
  const isPerson = isSecondName || isPersonName(inside, head, roster);
  return isPerson && end <= LONGEST_LABEL ? part(text, end) : undefined;
}

function isPersonName(inside: string, head: string, roster: Roster): boolean {
  const folded = fold(inside);
  const bare = folded.replace(/\(.*\)$/u, '');
  if (folded === '' || /[。、「」]/u.test(folded) || /^[0-9第]+[0-9号回日名人]*$/u.test(folded)) return false;
  if (CALLED.test(folded) || isTitle(bare, roster) || folded.endsWith('の概要')) return true;
  return NAME.test(bare) && (head === '' ? bare.length >= 3 : isTitle(head, roster));
}

/** 水谷冬子君　… · 中沢　委員長　… · 委員長 */
function readSpaced(text: string, roster: Roster): MarkedLine | undefined {
  const [first = ''] = /^[^\s。、（）()「」]{1,28}(?=\s|$)/u.exec(text) ?? [];
  if (first === '' || LIST.test(fold(first))) return undefined;
  if (isOffice(fold(first)) || HONORIFIC.test(first)) return part(text, first.length);
  const [wide = '', next = ''] = /^\s+([^\s。、（）()「」]{1,20})(?=\s|$)/u.exec(text.slice(first.length)) ?? [];
  if (next !== '' && (isTitle(next, roster) || HONORIFIC.test(next))) return part(text, first.length + wide.length);
  const rest = text.slice(first.length).trim();
  // Somebody, though neither an office nor an honorific says so: the sentence behind the name is not another's.
  return roster.isSpeaker(first) || (rest !== '' && rest.includes('。')) ? part(text, first.length) : undefined;
}

const isOffice = (folded: string): boolean => SEAT.test(folded) || OFFICE.test(folded) || SPEAKER_TITLE.test(folded);

const isTitle = (words: string, roster: Roster): boolean => isOffice(fold(words)) || roster.isSpeaker(words);

/** The label without brackets that hold all of it. */
function part(text: string, end: number): MarkedLine {
  const label = text.slice(0, end);
  const whole = /^（([^（）]+)）$/u.exec(label)?.[1];
  return { label: (whole ?? label).trim(), rest: text.slice(end).trimStart() };
}
