import { type Diagnostic, diagnose } from '../../../diagnostic/diagnostic.ts';
import type { Registry } from '../../../domain/archive.ts';
import type { Meeting } from '../../../domain/meeting/meeting.ts';
import { namedMembers } from '../../../domain/members/attendance.ts';
import { listedMembers } from '../../../domain/members/find-listed.ts';
import { isBackward, type Member, termsOf } from '../../../domain/members/member.ts';
import { nameKey } from '../../../text/name-key.ts';
import { nearest } from '../../../text/nearest.ts';
import { formatPosition } from '../../../text/span.ts';
import type { Rule } from '../../rule.ts';

/** Each member stands once in the list, for a name is all that tells members apart, and no term ends before it begins. */
export const memberList: Rule = {
  *check({ archive }) {
    yield* findTwice(archive.source.members);
    yield* findBackwardTerms(archive.source.members);
  },
};

function* findTwice({ value, locate }: Registry<readonly Member[]>): Iterable<Diagnostic> {
  const first = new Map<string, number>();
  for (const [index, { name }] of value.entries()) {
    const known = first.get(nameKey(name));
    if (known === undefined) {
      first.set(nameKey(name), index);
      continue;
    }
    const other = locate([known, 'name']);
    yield diagnose('duplicate-member', locate([index, 'name']), { name, other: formatPosition(other) }, [
      { at: other, message: `もう1つの「${name}」` },
    ]);
  }
}

function* findBackwardTerms({ value, locate }: Registry<readonly Member[]>): Iterable<Diagnostic> {
  for (const [index, member] of value.entries()) {
    const terms = member.terms.map((term, place) => ({ term, path: [index, 'terms', place] }));
    for (const { term, path } of [{ term: member, path: [index] }, ...terms]) {
      const { from = '', to = '' } = term;
      if (!isBackward(term)) continue;
      yield diagnose('term-dates', locate([...path, 'to']), { from, to }, [
        { at: locate([...path, 'from']), message: `任期の始まり「${from}」` },
      ]);
    }
  }
}

/** One who is named in the lists of attendees, with every meeting of the same fault, and where it is first met. */
interface Fault {
  readonly name: string;
  readonly member: Member | undefined;
  readonly meeting: Meeting;
  readonly path: readonly PropertyKey[];
  count: number;
}

/**
 * Once a council keeps the list of its members, whoever is present or absent is one of them and in office. Each is told
 * once, where it is first met: the list is what is mended.
 */
export const membersListed: Rule = {
  looksUp: ['members'],
  *check({ archive, meetingsWith }) {
    const { council, source } = archive;
    const members = joinSameNames(archive.members);
    if (members.length === 0) return;
    const find = listedMembers(council, members);
    const faults = new Map<string, Fault>();
    for (const meeting of meetingsWith('date', 'attendees.members', 'attendees.temporary', 'attendees.absent')) {
      for (const { name, path } of namedMembers(meeting)) {
        const found = find(name, meeting.header.date);
        if (found?.inOffice) continue;
        const key = JSON.stringify([nameKey(name), found !== undefined]);
        const known = faults.get(key);
        if (known) known.count += 1;
        else faults.set(key, { name, member: found?.member, meeting, path, count: 1 });
      }
    }
    for (const { name, member, meeting, path, count } of faults.values()) {
      const at = meeting.locate(path);
      const { date } = meeting.header;
      if (member) {
        const own = source.members.locate([archive.members.findIndex(({ name }) => name === member.name)]);
        yield diagnose('member-out-of-term', at, { name, date, count }, [
          { at: own, message: `名簿の「${member.name}」` },
        ]);
      } else {
        const known = members.map((one) => one.name);
        yield diagnose('member-not-listed', at, { name, date, count, nearest: nearest(name, known) });
      }
    }
  },
};

/** One member for each name: that a name stands twice is reported, and who bears it is in the list all the same. */
function joinSameNames(members: readonly Member[]): Member[] {
  const joined = new Map<string, Member>();
  for (const member of members) {
    const key = nameKey(member.name);
    const known = joined.get(key);
    const terms = known && [...termsOf(known), ...termsOf(member)];
    joined.set(key, terms ? { ...known, from: undefined, to: undefined, terms } : member);
  }
  return [...joined.values()];
}
