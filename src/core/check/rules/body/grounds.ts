import { type Diagnostic, diagnose } from '../../../diagnostic/diagnostic.ts';
import { findGround } from '../../../domain/withheld/ground.ts';
import { nearest } from '../../../text/nearest.ts';
import type { Position } from '../../../text/span.ts';
import type { CheckedCouncil, Rule } from '../../rule.ts';

/** What could only be an id. */
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * The mark of a withheld passage, and a correction that does not show what stood there, name a ground of `grounds.yaml`. A council that keeps no list may give its reason in
 * words, as records did before there were lists; an id means nothing without one.
 */
export const grounds: Rule = {
  looksUp: ['grounds'],
  *check(council): Iterable<Diagnostic> {
    const { allGrounds } = council.archive.source;
    const known = allGrounds.flatMap(({ id, name }) => [id, name]);
    for (const { words, at } of namedIn(council)) {
      if (words === '' || findGround(allGrounds, words)) continue;
      if (allGrounds.length === 0 && !ID.test(words)) continue;
      const params = { name: words, nearest: nearest(words, known), id: ID.test(words) ? words : 'id' };
      yield diagnose('unknown-ground', at, params);
    }
  },
};

function* namedIn({ archive, meetingsWith }: CheckedCouncil): Iterable<{ words: string; at: Position }> {
  for (const { file, marks = [] } of archive.records)
    for (const { words, line, column } of marks) yield { words, at: { file, line, column } };
  for (const { header, locate } of [
    ...meetingsWith('corrections'),
    ...[...archive.opinions.values()].map((one) => one.record),
  ])
    for (const [index, { wasWithheld }] of header.corrections.entries())
      if (wasWithheld !== undefined) yield { words: wasWithheld, at: locate(['corrections', index, 'wasWithheld']) };
}
