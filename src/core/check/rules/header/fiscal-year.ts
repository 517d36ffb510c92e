import { diagnose } from '../../../diagnostic/diagnostic.ts';
import { fiscalYearOf } from '../../../domain/council/council.ts';
import type { Rule } from '../../rule.ts';

/** A council that counts by fiscal year (April to March) names the one its meeting lies in, as the 西暦 of its April. */
export const fiscalYear: Rule = {
  *check(council) {
    if (council.archive.council.numbering !== 'fiscal-year') return;
    for (const { header, locate } of council.meetingsWith('period', 'date')) {
      const { period, date } = header;
      const expected = fiscalYearOf(date);
      if (period === expected) continue;
      yield diagnose('period-mismatch', locate(['period']), { period, date, fiscalYear: expected });
    }
  },
};
