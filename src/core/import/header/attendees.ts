import type { Department } from '../../domain/council/department.ts';
import { SPEAKER_TITLE } from '../../markdown/body/speaker.ts';
import { fold } from '../fold.ts';
import type { FieldPart } from './fields.ts';
import type { Attendees } from './roster.ts';

type Group = 'mixed' | 'members' | 'absent' | 'officials';
type Member = Attendees['members'][number];
type Official = Attendees['officials'][number];

/** Who was there, and what of the list could not be told. */
export interface ReadAttendees {
  readonly members: Member[];
  readonly absent: Member[];
  readonly officials: Official[];
  readonly andOthers: boolean;
  /** Words that are neither a member nor an official for certain. */
  readonly unsettled: FieldPart[];
  /** Titles that were read with the name of a department one character off. */
  readonly misprints: { readonly n: number; readonly title: string; readonly department: string }[];
}

const GROUPS: Readonly<Record<string, Group>> = {
  出席者: 'mixed',
  出席委員: 'members',
  委員: 'members',
  会長: 'members',
  欠席者: 'absent',
  欠席委員: 'absent',
  欠席: 'absent',
  事務局: 'officials',
  市事務局: 'officials',
  区事務局: 'officials',
  町事務局: 'officials',
  説明員: 'officials',
  市側: 'officials',
  区側: 'officials',
  職員: 'officials',
  理事者: 'officials',
  出席職員: 'officials',
  関係職員: 'officials',
  幹事: 'officials',
  所管課: 'officials',
  担当課: 'officials',
  実施機関: 'officials',
  学識経験者: 'members',
  学識委員: 'members',
  公募委員: 'members',
  区民委員: 'members',
  市民委員: 'members',
  議会選出委員: 'members',
  団体代表: 'members',
  区議会議員: 'members',
  市議会議員: 'members',
  町民委員: 'members',
};
const GROUP_LABEL = new RegExp(
  `(?:[●○■◆◇□・]\\s*)?(?:[（(【〔＜<［]\\s*(${Object.keys(GROUPS)
    .filter((name) => name !== '会長')
    .join('|')})\\s*[）)】〕＞>］]\\s*[:：]?|(?<![\\p{Script=Han}])(${Object.keys(GROUPS).join('|')})\\s*[:：])\\s*`,
  'gu',
);
const ROLES =
  '会長職務代理者|会長職務代理|会長代理|職務代理者|職務代理|副会長|会長|副委員長|委員長|副議長|議長|副座長|座長|副部会長|部会長';
const ROLE_BEHIND = new RegExp(`^(.{1,14}?)\\s*[（(]?(${ROLES})[）)]?$`, 'u');
const ROLE_BEFORE = new RegExp(
  `^[（(【]?(${ROLES}|委員)[）)】]?[\\s:：]+(.{1,16})$|^[（(【](${ROLES}|委員)[）)】](.{1,16})$`,
  'u',
);
const OFFICIAL =
  /(?:部長|課長|係長|次長|主査|主事|主任|参事|主幹|局長|室長|所長|館長|補佐|技監|教育長|書記|専門員|職員|担当|副市長|副区長|書記長|推進員|技師|主席|統括|センター長|課員|係員|係|課|室)$/u;
const HONORIFIC = /\s*(?:君|氏|さん|様)$/u;
const OTHERS = /(?:ほか|他|外)(?:\s*[0-9０-９]+\s*[名人])?$/u;

/** Reads the fields of a header that list who was there. */
export function readAttendees(
  fields: readonly { readonly key: string; readonly parts: readonly FieldPart[] }[],
  departments: readonly Department[],
): ReadAttendees {
  const read: ReadAttendees & { andOthers: boolean } = {
    members: [],
    absent: [],
    officials: [],
    andOthers: false,
    unsettled: [],
    misprints: [],
  };
  for (const { key, parts } of fields) {
    let group: Group | undefined =
      key === 'attendees' ? 'mixed' : key === 'members' || key === 'absent' || key === 'officials' ? key : undefined;
    if (!group) continue;
    for (const part of joinWrapped(parts)) {
      for (const piece of splitGroups(part.text, group)) {
        group = piece.group;
        for (const token of splitNames(piece.text, group))
          addToken(read, group, { n: part.n, text: token }, departments);
      }
    }
  }
  return read;
}

/** A list that was broken into lines goes on after 、 or ・. */
function joinWrapped(parts: readonly FieldPart[]): FieldPart[] {
  const joined: FieldPart[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last && /[、，,・]$/u.test(last.text.trimEnd()))
      joined[joined.length - 1] = { n: last.n, text: last.text.trimEnd() + part.text };
    else joined.push(part);
  }
  return joined;
}

function splitGroups(text: string, group: Group): { group: Group; text: string }[] {
  const pieces: { group: Group; text: string }[] = [];
  let current = group;
  let start = 0;
  for (const match of text.matchAll(GROUP_LABEL)) {
    pieces.push({ group: current, text: text.slice(start, match.index) });
    const name = match[1] ?? match[2] ?? '';
    // 会長：山田太郎 is a member with a role, to be read with its label.
    start = name === '会長' ? match.index : match.index + match[0].length;
    current = GROUPS[name] ?? current;
  }
  pieces.push({ group: current, text: text.slice(start) });
  return pieces.filter((piece) => piece.text.trim() !== '');
}

const MARKS = /[、，,;；]/u;

/** Names are parted by 、 or ・, or by wide gaps; inside a name a single blank may stand. */
function splitNames(text: string, group: Group): string[] {
  const whole = text.trim().replace(/^[○◯〇●◎・■◆□◇]\s*/u, '');
  const byMark = whole
    .split(MARKS.test(whole) ? MARKS : /・|[／/]/u)
    .map((token) => token.trim())
    .filter((token) => token !== '');
  return byMark.flatMap((token) => {
    if (!/\s/u.test(token) || ROLE_BEFORE.test(token)) return [token];
    const single = token.split(/\s+/u);
    // Three characters are a whole name; two may be half of one.
    if (
      single.length > 1 &&
      single.every((one) => [...one].length >= 3) &&
      group !== 'mixed' &&
      !single.some((one) => OFFICIAL.test(one))
    )
      return single;
    const wide = token.split(/\s{2,}/u);
    if (
      single.length > 2 &&
      single.every((one) => /委員$/.test(one) || new RegExp(`(?:${ROLES})$`, 'u').test(one) || OFFICIAL.test(one))
    )
      return single;
    if (single.length === 2 && single.every((one) => /委員$/.test(one) || OFFICIAL.test(one))) return single;
    return wide.length > 1 && wide.every((one) => one.split(/\s/u).length <= 2) && group !== 'mixed' ? wide : [token];
  });
}

function addToken(
  read: ReadAttendees & { andOthers: boolean },
  group: Group,
  part: FieldPart,
  departments: readonly Department[],
): void {
  let text = part.text.replace(/^[（(【][^（）()【】]{0,10}$/u, '').trim();
  if (OTHERS.test(text)) {
    read.andOthers = true;
    text = text.replace(OTHERS, '').trim();
  }
  text = text.replace(HONORIFIC, '').replace(/[。.]$/u, '');
  // The extraction's own marks, and what is left of them.
  text = text.replace(/<\/?[a-z]+[^<>]*>/giu, '').trim();
  if (text === '' || /^(?:計|合計|以上)?\s*[0-9０-９]+\s*[名人]$|^なし$|^無し?$|^以上$/u.test(text)) {
    if (/[名人]$/u.test(text)) read.unsettled.push(part);
    return;
  }
  if (group !== 'officials') {
    const member = readMember(text, group);
    if (member !== undefined) {
      (group === 'absent' ? read.absent : read.members).push(member);
      return;
    }
  }
  const official = group === 'absent' ? undefined : readOfficial(text, part.n, departments, read);
  if (official !== undefined) read.officials.push(official);
  else read.unsettled.push(part);
}

function readMember(text: string, group: Group): Member | undefined {
  const before = ROLE_BEFORE.exec(text);
  const role = before?.[1] ?? before?.[3];
  const named = (before?.[2] ?? before?.[4])?.replace(HONORIFIC, '').trim();
  if (role && named) return role === '委員' ? named.replace(/委員$/u, '') : { name: named, role };
  const behind = ROLE_BEHIND.exec(text);
  if (behind?.[1] && behind[2]) return { name: behind[1].replace(HONORIFIC, ''), role: behind[2] };
  const member = /^(.{1,16}?)\s*委員$/u.exec(text)?.[1];
  if (member !== undefined) return member;
  if (group === 'mixed' || OFFICIAL.test(text) || !isName(text) || text.split(/\s+/u).length > 2) return undefined;
  return text;
}

/** Four to eight characters or less, no sentence, no number. */
const isName = (text: string): boolean =>
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〆ヶA-Za-zＡ-Ｚ\s（()）・]{1,14}$/u.test(text);

function readOfficial(
  text: string,
  n: number,
  departments: readonly Department[],
  read: ReadAttendees,
): Official | undefined {
  const [, first = '', rest = ''] = /^(\S+?)[\s:：]+(\S.*)$/u.exec(text) ?? [];
  const name = rest.replace(HONORIFIC, '');
  if (name !== '' && name.split(/\s/u).length <= 2) {
    if (OFFICIAL.test(first) && !OFFICIAL.test(name) && isName(name)) return { name, title: first };
    if (OFFICIAL.test(name) && !/\s/u.test(name) && isName(first) && !OFFICIAL.test(first))
      return { name: first, title: name };
  }
  const inBrackets = /^(.+?)[（(]([^（）()]{1,12})[）)]$/u.exec(text);
  if (inBrackets?.[1] && inBrackets[2] && OFFICIAL.test(inBrackets[1]))
    return { name: inBrackets[2], title: inBrackets[1] };
  if (!OFFICIAL.test(text) && !SPEAKER_TITLE.test(text)) return undefined;
  return splitName(text, n, departments, read) ?? text;
}

/** 東村総務部長 is 東村, 総務部長 where 総務部 is a department of the council; a name has one to four characters. */
function splitName(
  text: string,
  n: number,
  departments: readonly Department[],
  read: ReadAttendees,
): Official | undefined {
  const names = departments.map(({ name }) => name).sort((a, b) => b.length - a.length);
  if (names.some((name) => fold(text).startsWith(fold(name)))) return undefined;
  for (const exact of [true, false]) {
    for (let length = 1; length <= Math.min(4, text.length - 3); length += 1) {
      const title = text.slice(length);
      const found = names.find((name) => {
        const start = title.slice(0, name.length);
        return exact ? start === name : name.length >= 4 && start.length === name.length && isOneOff(start, name);
      });
      if (found === undefined || !OFFICIAL.test(title)) continue;
      if (!exact) read.misprints.push({ n, title, department: found });
      return { name: text.slice(0, length), title };
    }
  }
  return undefined;
}

const isOneOff = (a: string, b: string): boolean => [...a].filter((char, index) => char !== [...b][index]).length === 1;
