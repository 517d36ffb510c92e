import { type Diagnostic, diagnose } from '../../../diagnostic/diagnostic.ts';
import { findGround } from '../../../domain/withheld/ground.ts';
import { nearest } from '../../../text/nearest.ts';
import type { Rule } from '../../rule.ts';

/** What could only be an id. */
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * The mark of a withheld passage names a ground of `grounds.yaml`. A council that keeps no list may give its reason in
 * words, as records did before there were lists; an id means nothing without one.
 */
export const grounds: Rule = {
  looksUp: ['grounds'],
  *check({ archive }): Iterable<Diagnostic> {
    const { allGrounds } = archive.source;
    for (const { file, marks = [] } of archive.records) {
      for (const { words, line, column } of marks) {
        if (words === '' || findGround(allGrounds, words)) continue;
        if (allGrounds.length === 0 && !ID.test(words)) continue;
        const known = allGrounds.flatMap(({ id, name }) => [id, name]);
        const params = { name: words, nearest: nearest(words, known), id: ID.test(words) ? words : 'id' };
        yield diagnose('unknown-ground', { file, line, column }, params);
      }
    }
  },
};
