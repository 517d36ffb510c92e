import { nameKey } from '../../text/name-key.ts';
import type { Council } from '../council/council.ts';
import { findMember, memberTitles } from '../meeting/member-names.ts';
import { isInOffice, type Member, termsOf } from './member.ts';

/** A member of the council's list whom a record names. */
interface ListedMember {
  readonly member: Member;
  /** False where the whole name is that of a member who was not in office on the day. */
  readonly inOffice: boolean;
}

/** Whom of a council's list a name of a record means on a day; undefined where none or several may be meant. */
type FindListed = (written: string, day: string) => ListedMember | undefined;

/**
 * Looks names of records up in a council's list: the member in office whose full name it is, or the only one in office
 * whose surname it is; else whoever has the full name without being in office. A surname of nobody in office means nobody.
 */
export function listedMembers(council: Pick<Council, 'speakers'>, members: readonly Member[]): FindListed {
  const titles = memberTitles(
    council,
    members.flatMap((member) => termsOf(member).map(({ role }) => role)),
  );
  const lookUp = (written: string, there: readonly Member[]): ListedMember | undefined => {
    const name = withoutBrackets(written);
    const found = findMember(there, written, titles) ?? findMember(there, name, titles);
    if (found) return { member: found, inOffice: true };
    // Two in office have the surname: that somebody of an earlier day is called so settles nothing.
    if (there.some((member) => findMember([member], name, titles))) return undefined;
    const [former, ...others] = members.filter((member) => nameKey(member.name) === nameKey(written));
    return former && others.length === 0 ? { member: former, inOffice: false } : undefined;
  };
  // Records of many years name the same few people again and again: each name is looked up once for each membership.
  const days = new Map<string, { readonly there: readonly Member[]; readonly membership: string }>();
  const known = new Map<string, ListedMember | undefined>();
  const membershipOn = (day: string) => {
    const inOffice = members.map((member) => isInOffice(member, day));
    return { there: members.filter((_, index) => inOffice[index]), membership: inOffice.map(Number).join('') };
  };
  return (written, day) => {
    const { there, membership } = days.get(day) ?? membershipOn(day);
    days.set(day, { there, membership });
    const key = `${membership} ${written}`;
    if (!known.has(key)) known.set(key, lookUp(written, there));
    return known.get(key);
  };
}

/** 中村(弘) tells by the beginning of the given name which 中村 it is. */
const withoutBrackets = (written: string): string => written.normalize('NFKC').replace(/[()]/g, '');
