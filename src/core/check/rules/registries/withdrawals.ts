import { type Diagnostic, diagnose } from '../../../diagnostic/diagnostic.ts';
import { findGround } from '../../../domain/withheld/ground.ts';
import { withdrawableIn } from '../../../permanence/withdrawal/withdrawn-places.ts';
import { nearest } from '../../../text/nearest.ts';
import type { Rule } from '../../rule.ts';

/**
 * A withdrawal is of something that is there, or that was published once and has been taken out of the folder since; its
 * ground is one of the list. A misspelt address would leave the words in the archive.
 */
export const withdrawals: Rule = {
  looksUp: ['grounds', 'withdrawals'],
  *check({ archive }): Iterable<Diagnostic> {
    const { withdrawals: list, allGrounds, ledger = [] } = archive.source;
    if (list.value.length === 0) return;
    const known = new Set(archive.records.flatMap(withdrawableIn));
    for (const [index, { address, ground }] of list.value.entries()) {
      if (!known.has(address) && !ledger.some(({ source }) => source.includes(`${address}\t`))) {
        const at = list.locate([index, 'address']);
        yield diagnose('withdrawal-of-nothing', at, { name: address, nearest: nearest(address, known) });
      }
      if (!findGround(allGrounds, ground)) {
        const params = {
          name: ground,
          nearest: nearest(
            ground,
            allGrounds.map(({ id }) => id),
          ),
          id: ground,
        };
        yield diagnose('unknown-ground', list.locate([index, 'ground']), params);
      }
    }
  },
};
