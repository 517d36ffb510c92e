import { diagnose } from '../../../diagnostic/diagnostic.ts';
import { formatOpinion, type Opinion } from '../../../domain/opinion/opinion.ts';
import { nearest } from '../../../text/nearest.ts';
import { formatPosition } from '../../../text/span.ts';
import type { Rule } from '../../rule.ts';

/** A document answers items of the council's record, or says that they are not recorded; its number is its own. */
export const opinions: Rule = {
  *check(council) {
    const { items, opinions: documents } = council.archive;
    const first = new Map<string, Opinion>();
    for (const opinion of documents.values()) {
      const { header, record } = opinion;
      for (const [index, target] of header.answers.entries()) {
        if (typeof target !== 'string' || items.has(target) || council.mayHold(target)) continue;
        const params = { name: target, relation: 'answers' as const, nearest: nearest(target, [...items.keys()]) };
        yield diagnose('relation-to-nothing', record.locate(['answers', index]), params);
      }
      if (header.number === undefined) continue;
      const label = formatOpinion(header);
      const known = first.get(`${header.period} ${label}`);
      if (!known) {
        first.set(`${header.period} ${label}`, opinion);
        continue;
      }
      const other = known.record.locate(['number']);
      yield diagnose('duplicate-item', record.locate(['number']), { label, other: formatPosition(other) }, [
        { at: other, message: `もう1つの${label}` },
      ]);
    }
  },
};
