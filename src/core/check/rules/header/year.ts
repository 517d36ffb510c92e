import { diagnose } from '../../../diagnostic/diagnostic.ts';
import { yearOf } from '../../../domain/council/year.ts';
import type { Rule } from '../../rule.ts';

/**
 * A council that counts by year names the one its meeting lies in: the calendar year, or the fiscal year (April to
 * March) as the 西暦 of its April.
 */
export const year: Rule = {
  *check(council) {
    const { numbering } = council.archive.council;
    if (numbering === 'term') return;
    for (const { header, locate } of council.meetingsWith('period', 'date')) {
      const { period, date } = header;
      const expected = yearOf(numbering, date);
      if (period === expected) continue;
      const unit = numbering === 'fiscal-year' ? '年度' : '年';
      yield diagnose('period-mismatch', locate(['period']), { period, date, year: expected, unit });
    }
  },
};
