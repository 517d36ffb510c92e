import { diagnose } from '../../../diagnostic/diagnostic.ts';
import { namedVoters } from '../../../domain/item/votes.ts';
import { membersPresent } from '../../../domain/meeting/header.ts';
import type { Meeting } from '../../../domain/meeting/meeting.ts';
import { findMember, memberTitles } from '../../../domain/meeting/member-names.ts';
import { nearest } from '../../../text/nearest.ts';
import type { Rule } from '../../rule.ts';

/** Whoever signs the record, votes by name, leaves or is excluded was there, and is one member. */
export const membersNamed: Rule = {
  *check(council) {
    const needed = [
      'signatories',
      'attendees.members',
      'attendees.temporary',
      'items.votes',
      'items.recusals',
      'items.parts',
    ] as const;
    for (const meeting of council.meetingsWith(...needed)) {
      const members = membersPresent(meeting.header);
      if (members.length === 0) continue;
      const titles = memberTitles(
        council.archive.council,
        members.map(({ role }) => role),
      );
      for (const { name, path } of namesIn(meeting)) {
        if (findMember(members, name, titles)) continue;
        const known = members.map((member) => member.name);
        yield diagnose('unknown-member', meeting.locate(path), { name, nearest: nearest(name, known) });
      }
    }
  },
};

interface NamedMember {
  readonly name: string;
  readonly path: readonly PropertyKey[];
}

function* namesIn({ header }: Meeting): Iterable<NamedMember> {
  for (const [index, name] of header.signatories.entries()) yield { name, path: ['signatories', index] };
  for (const { entry, path } of header.items) {
    yield* namesOf(entry, path);
    for (const [index, part] of entry.parts.entries()) yield* namesOf(part, [...path, 'parts', index]);
  }
}

type Decided = Pick<Meeting['header']['items'][number]['entry'], 'votes' | 'recusals'>;

function* namesOf({ votes, recusals }: Decided, path: readonly PropertyKey[]): Iterable<NamedMember> {
  for (const [index, { name }] of recusals.entries()) yield { name, path: [...path, 'recusals', index, 'name'] };
  for (const vote of votes) {
    for (const { side, names } of namedVoters(vote.named)) {
      for (const [index, name] of names.entries()) yield { name, path: [...path, ...vote.path, 'named', side, index] };
    }
  }
}
