import { type Diagnostic, diagnose } from '../../../diagnostic/diagnostic.ts';
import type { Item } from '../../../domain/archive.ts';
import { RELATIONS, type RelationKind, type RelationTarget } from '../../../domain/item/relation.ts';
import type { Meeting } from '../../../domain/meeting/meeting.ts';
import { nearest } from '../../../text/nearest.ts';
import { formatPosition } from '../../../text/span.ts';
import type { CheckedCouncil, Rule } from '../../rule.ts';

/** A relation names another item of the council's record, or says that it is not recorded, and then it is not. */
export const relations: Rule = {
  *check(council) {
    for (const kind of RELATIONS) {
      const readable = new Set(council.meetingsWith(`items.${kind}`));
      for (const item of council.archive.items.values()) {
        for (const { meeting, entry, path: itemPath } of item.treatments.filter((one) => readable.has(one.meeting))) {
          for (const [place, target] of entry[kind].entries()) {
            const path = [...itemPath, kind, place];
            yield* checkTarget(council, item, meeting, kind, target, path);
          }
        }
      }
    }
  },
};

function checkTarget(
  council: CheckedCouncil,
  item: Item,
  { locate }: Meeting,
  relation: RelationKind,
  target: RelationTarget,
  path: readonly PropertyKey[],
): Diagnostic[] {
  const { items } = council.archive;
  if (typeof target !== 'string') {
    const { id } = target;
    if (id === undefined || !items.has(id)) return [];
    return [diagnose('relation-now-recorded', locate([...path, 'id']), { name: id })];
  }
  if (target === item.id) return [diagnose('relation-to-itself', locate(path), { name: target, relation })];
  if (items.has(target) || council.mayHold(target)) return [];
  const elsewhere = council.elsewhere(target);
  if (elsewhere) {
    const other = formatPosition(elsewhere.at);
    const params = { name: target, relation, council: elsewhere.council, other };
    return [diagnose('relation-across-councils', locate(path), params, [{ at: elsewhere.at, message: target }])];
  }
  const candidates = [...items.keys()].filter((id) => id !== item.id);
  const params = { name: target, relation, nearest: nearest(target, candidates) };
  return [diagnose('relation-to-nothing', locate(path), params)];
}
