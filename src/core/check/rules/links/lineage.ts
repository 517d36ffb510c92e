import { type Diagnostic, diagnose } from '../../../diagnostic/diagnostic.ts';
import type { ItemId } from '../../../domain/address/ids.ts';
import type { Item } from '../../../domain/archive.ts';
import { formatItemInCouncil } from '../../../domain/item/label.ts';
import { CARRYING } from '../../../domain/item/lineage.ts';
import type { RelationKind } from '../../../domain/item/relation.ts';
import type { Meeting } from '../../../domain/meeting/meeting.ts';
import { formatPosition, type Position } from '../../../text/span.ts';
import { placeOfItem } from '../../place-of-item.ts';
import type { CheckedCouncil, Rule } from '../../rule.ts';

/** A relation that carries a matter on, with where it is stated. */
interface Edge {
  readonly kind: RelationKind;
  readonly from: Item;
  readonly to: Item;
  readonly at: () => Position;
}

/** What an item continues, amends or answers came before it, and does not in turn rest on the item. */
export const lineage: Rule = {
  *check(council) {
    const edges = new Map<ItemId, Edge[]>();
    const kinds = CARRYING.map((kind) => {
      const readable = new Set(council.meetingsWith('items.id', `items.${kind}`));
      return { kind, readable };
    });
    for (const item of council.archive.items.values()) {
      for (const { edge, older } of edgesOf(council, item, kinds)) {
        if (older) yield reportOlder(edge, older);
        else edges.set(item.id, [...(edges.get(item.id) ?? []), edge]);
      }
    }
    for (const cycle of findCycles(edges)) yield reportCycle(cycle);
  },
};

function edgesOf(
  council: CheckedCouncil,
  item: Item,
  kinds: readonly { readonly kind: RelationKind; readonly readable: ReadonlySet<Meeting> }[],
): { edge: Edge; older: Item['latest'] | undefined }[] {
  const { items } = council.archive;
  return kinds.flatMap(({ kind, readable }) =>
    item.treatments
      .filter(({ meeting }) => readable.has(meeting))
      .flatMap(({ meeting, entry, path: itemPath }) =>
        entry[kind].flatMap((target, place) => {
          const to = typeof target === 'string' ? items.get(target) : undefined;
          // A meeting that cannot be read may have taken the other item up earlier.
          if (!to || to === item || council.mayHold(to.id)) return [];
          const path = [...itemPath, kind, place];
          const [first] = to.treatments;
          const older = first && meeting.id < first.meeting.id ? first : undefined;
          return [{ edge: { kind, from: item, to, at: () => meeting.locate(path) }, older }];
        }),
      ),
  );
}

function reportOlder({ kind, to, at }: Edge, first: Item['latest']): Diagnostic {
  const label = formatItemInCouncil(to);
  const other = placeOfItem(to.kind, first);
  const params = { relation: kind, label, date: first.meeting.id, other: formatPosition(other) };
  return diagnose('relation-before-its-object', at(), params, [{ at: other, message: `${label}の最初の審議` }]);
}

function reportCycle(cycle: readonly Edge[]): Diagnostic {
  const [closing, ...others] = [...cycle].reverse();
  if (!closing) throw new Error('a cycle has at least one relation');
  const params = {
    way: [...cycle.map(({ from }) => formatItemInCouncil(from)), formatItemInCouncil(closing.to)].join(' → '),
  };
  return diagnose(
    'lineage-cycle',
    closing.at(),
    params,
    others.reverse().map(({ kind, from, to, at }) => ({
      at: at(),
      message: `${formatItemInCouncil(from)}の ${kind}（${formatItemInCouncil(to)}）`,
    })),
  );
}

/** Each relation that leads back to an item on the way to it, at the end of that way. */
function findCycles(edges: ReadonlyMap<ItemId, readonly Edge[]>): Edge[][] {
  const cycles: Edge[][] = [];
  const done = new Set<ItemId>();
  for (const start of edges.keys()) {
    // A stack of our own: a matter may come back through more meetings than calls can nest.
    const way: { id: ItemId; next: number; by: Edge | undefined }[] = [{ id: start, next: 0, by: undefined }];
    const open = new Map([[start, 0]]);
    while (way.length > 0 && !done.has(start)) {
      const top = way.at(-1);
      const edge = top && edges.get(top.id)?.[top.next];
      if (!top || !edge) {
        if (top) {
          done.add(top.id);
          open.delete(top.id);
        }
        way.pop();
        continue;
      }
      top.next += 1;
      const depth = open.get(edge.to.id);
      if (depth !== undefined) cycles.push([...way.slice(depth + 1).flatMap(({ by }) => by ?? []), edge]);
      else if (!done.has(edge.to.id)) {
        open.set(edge.to.id, way.length);
        way.push({ id: edge.to.id, next: 0, by: edge });
      }
    }
  }
  return cycles;
}
