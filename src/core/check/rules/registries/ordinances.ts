import { diagnose } from '../../../diagnostic/diagnostic.ts';
import { nearest } from '../../../text/nearest.ts';
import type { Rule } from '../../rule.ts';

/** The ordinance that a rule carries out (`of`) is one of the council's laws. */
export const ordinances: Rule = {
  *check({ archive }) {
    const { value, locate } = archive.source.laws;
    for (const [index, { of: name }] of value.entries()) {
      if (name === undefined || archive.laws.has(name)) continue;
      yield diagnose('unknown-law', locate([index, 'of']), { name, nearest: nearest(name, archive.laws.keys()) });
    }
  },
};
