import { type Diagnostic, diagnose } from '../../../diagnostic/diagnostic.ts';
import { countVotes, formatSide, namedVoters, type Vote } from '../../../domain/item/votes.ts';
import { membersPresent } from '../../../domain/meeting/header.ts';
import type { Meeting } from '../../../domain/meeting/meeting.ts';
import type { Position } from '../../../text/span.ts';
import type { Rule } from '../../rule.ts';

/** Nobody votes twice: votes are at most as many as the members present, and names as many as votes. */
export const votes: Rule = {
  *check(council) {
    for (const meeting of council.meetingsWith(
      'attendees.members',
      'attendees.temporary',
      'items.votes',
      'items.parts',
    )) {
      const members = membersPresent(meeting.header).length;
      for (const { vote, path } of votesOf(meeting)) {
        const counted = countVotes(vote);
        // A record that names no member does not say how many there were.
        if (members > 0 && counted > members) {
          yield diagnose('votes-exceed-members', meeting.locate(path, 'key'), { votes: counted, members });
        }
        yield* checkNames(vote, (...steps) => meeting.locate([...path, 'named', ...steps]));
      }
    }
  },
};

/** Every vote of a meeting's items and of their parts, with its path in the header. */
function votesOf({ header }: Meeting): { vote: Vote; path: PropertyKey[] }[] {
  return header.items.flatMap(({ entry, path }) => [
    ...entry.votes.map((vote) => ({ vote, path: [...path, ...vote.path] })),
    ...entry.parts.flatMap((part, index) =>
      part.votes.map((vote) => ({ vote, path: [...path, 'parts', index, ...vote.path] })),
    ),
  ]);
}

function* checkNames(vote: Vote, at: (...path: PropertyKey[]) => Position): Iterable<Diagnostic> {
  const seen = new Set<string>();
  for (const { side, names } of namedVoters(vote.named)) {
    const counted = vote[side];
    if (counted !== undefined && counted !== names.length) {
      const params = { side: formatSide(side), votes: counted, names: names.length };
      yield diagnose('votes-differ-from-names', at(side), params);
    }
    for (const [index, name] of names.entries()) {
      if (seen.has(name)) yield diagnose('voter-twice', at(side, index), { name });
      seen.add(name);
    }
  }
}
