import { fold } from '../../fold.ts';
import { COUNT, MEMBER_WORD, NOBODY, REMARK, SEAT } from './list-words.ts';
import { isCategory, isRole } from './offices.ts';
import type { ListStyle, Piece } from './piece.ts';

/** What a bracket before an entry says: a piece of its own, a role for the name behind it, nothing that is known. */
export function readAhead(inside: string, { roles }: ListStyle): Piece | string | undefined {
  const folded = fold(inside);
  const count = COUNT.exec(folded);
  if (count) return { kind: 'count', text: inside, isNone: /^[0〇]$/u.test(count[1] ?? '') };
  if (NOBODY.test(folded)) return { kind: 'nobody' };
  if (folded.split(/[、,・]/u).every((word) => REMARK.test(word))) return { kind: 'remark' };
  if (isRole(folded) || roles.has(folded) || MEMBER_WORD.test(folded)) return folded;
  return isCategory(folded) ? { kind: 'category', text: inside.trim() } : undefined;
}

/** What the brackets behind a name say of its bearer. */
export function readRemarks(
  remarks: readonly string[],
  isAbsent: boolean,
  style: ListStyle,
): {
  role?: string;
  category?: string;
  proxy?: string;
  note?: string;
  reason?: string;
} {
  const said: { role?: string; category?: string; proxy?: string; note?: string; reason?: string } = {};
  for (const inside of remarks) {
    const folded = fold(inside);
    const proxy = /^(?:代理(?:出席)?(?:者)?|代)[\s:：]*(\S.*)$/u.exec(inside)?.[1];
    if (isRole(folded) || style.roles.has(folded)) said.role ??= folded;
    else if (MEMBER_WORD.test(folded) || SEAT.test(folded) || REMARK.test(folded) || COUNT.test(folded)) continue;
    else if (proxy !== undefined) said.proxy ??= proxy.trim();
    else if (isAbsent && /ため|都合|事情|病|療養|公務|出張|用務|忌引|休暇|欠席/u.test(folded)) said.reason ??= inside;
    else if (isCategory(folded)) said.category ??= inside;
    else said.note = said.note === undefined ? inside : `${said.note}、${inside}`;
  }
  return said;
}
