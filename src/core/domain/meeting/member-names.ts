import { nameKey } from '../../text/name-key.ts';
import type { Council } from '../council/council.ts';

/** What follows a member's name where minutes call one: 委員, 臨時委員, and the roles that the council has. */
export function memberTitles(
  { speakers }: Pick<Council, 'speakers'>,
  roles: readonly (string | undefined)[],
): string[] {
  const listed = speakers.filter(({ role }) => role !== 'official' && role !== 'secretariat').map(({ label }) => label);
  const titles = new Set(['委員', ...listed, ...roles.filter((role) => role !== undefined)]);
  // 臨時委員 is tried before 委員.
  return [...titles].sort((a, b) => b.length - a.length);
}

/**
 * The one member of a list that a text calls: by the full name, or by a surname that only one of them has, with or
 * without a title (江口三郎, 江口三郎委員, 江口委員). Undefined where none or several may be meant.
 */
export function findMember<M extends { readonly name: string }>(
  members: readonly M[],
  written: string,
  titles: readonly string[],
): M | undefined {
  const called = nameKey(written);
  const names = [
    called,
    ...titles.filter((title) => called.endsWith(title)).map((title) => called.slice(0, -title.length)),
  ];
  for (const name of names) {
    const exact = members.filter((member) => nameKey(member.name) === name);
    if (exact.length === 1) return exact[0];
    if (exact.length > 1) return undefined;
    const begun = members.filter((member) => isSurname(name, nameKey(member.name)));
    if (begun.length > 0) return begun.length === 1 ? begun[0] : undefined;
  }
  return undefined;
}

/** A surname leaves a given name of at most three characters; one of a single character at most two. */
function isSurname(name: string, full: string): boolean {
  const rest = full.length - name.length;
  return name !== '' && full.startsWith(name) && rest >= 1 && rest <= (name.length === 1 ? 2 : 3);
}
