import { diagnose } from '../../../diagnostic/diagnostic.ts';
import { namesCriterion } from '../../../domain/criteria/history.ts';
import { nearest } from '../../../text/nearest.ts';
import type { Rule } from '../../rule.ts';

/** The table and category of the criteria that an item adds to or applies are those of the council. */
export const criteria: Rule = {
  looksUp: ['criteria'],
  *check(council) {
    const known = [...council.archive.criteria.values()];
    for (const meeting of council.meetingsWith('items.criteria')) {
      for (const { entry, path } of meeting.header.items) {
        for (const [index, { table, category }] of entry.criteria.entries()) {
          const criterion = known.find((one) => namesCriterion({ table }, one));
          if (!criterion) {
            const names = known.flatMap(({ name, title }) => [name, title]);
            const at = meeting.locate([...path, 'criteria', index, 'table']);
            yield diagnose('unknown-criterion', at, { name: table, nearest: nearest(table, names) });
          } else if (!criterion.categories.some(({ number }) => number === category)) {
            const at = meeting.locate([...path, 'criteria', index, 'category']);
            const numbers = criterion.categories.map(({ number }) => number).join('、');
            yield diagnose('unknown-category', at, { table, category, known: numbers || 'なし' });
          }
        }
      }
    }
  },
};
