import { itemId } from '../address/ids.ts';
import { type CouncilArchive, type Item, relationsOf } from '../archive.ts';
import type { RelationKind, RelationTarget } from './relation.ts';

/** Relations that carry a matter on through meetings; a matter that is only related does not lead further. */
export const CARRYING: readonly RelationKind[] = ['continues', 'amends', 'answers'];

/** What an item says, where one meeting takes it up, of another item of its lineage. */
export interface LineageStatement {
  readonly kind: RelationKind;
  readonly other: Item;
}

/** A meeting that took up an item of the lineage. */
export interface LineageTreatment {
  readonly kind: 'treatment';
  readonly item: Item;
  readonly treatment: Item['latest'];
  readonly statements: readonly LineageStatement[];
}

/** Something that the lineage rests on and the archive does not hold. */
export interface LineageGap {
  readonly kind: 'unrecorded';
  readonly relation: RelationKind | 'carriedOver';
  /** The item that names it. */
  readonly namedBy: Item;
  readonly target: Exclude<RelationTarget, string>;
}

export type LineageStep = LineageTreatment | LineageGap;

interface Lineage {
  /** Oldest first; a gap without a date stands before the step that names it. */
  readonly steps: readonly LineageStep[];
  /** Items that belong to it and are left out, because a lineage is cut after its nearest items. */
  readonly omitted: number;
}

/** Items of a lineage; a matter that comes back for decades is cut to those nearest in relations. */
const MOST_ITEMS = 24;

/**
 * The way of an item through the meetings: what it continues, amends or answers, what does so to it, and so on; every
 * meeting that took one of them up; and, one step from the item itself, what it is related to in other meetings.
 */
export function lineageOf(archive: CouncilArchive, item: Item): Lineage {
  const { items, omitted } = collectItems(archive, item);
  const steps = [...items].flatMap((one) => stepsOf(archive, one, items));
  return {
    steps: steps
      .map((step) => ({ step, key: orderOf(step) }))
      .sort(byKey)
      .map(({ step }) => step),
    omitted,
  };
}

function collectItems(archive: CouncilArchive, item: Item): { items: ReadonlySet<Item>; omitted: number } {
  const items = new Set([item]);
  const omitted = new Set<Item>();
  const add = (other: Item) => {
    if (items.has(other)) return;
    if (items.size < MOST_ITEMS) items.add(other);
    else omitted.add(other);
  };
  // A set may grow while it is walked: the nearest come first.
  for (const one of items) {
    for (const { kind, other } of relationsOf(archive, one)) {
      if (other && CARRYING.includes(kind)) add(other);
    }
  }
  for (const { kind, other } of relationsOf(archive, item)) {
    if (kind === 'relatesTo' && other && !shareMeeting(item, other)) add(other);
  }
  return { items, omitted: omitted.size };
}

/** Items that were put together are related there, not through time. */
function shareMeeting(a: Item, b: Item): boolean {
  return a.treatments.some(({ meeting }) => b.treatments.some((other) => other.meeting === meeting));
}

function stepsOf(archive: CouncilArchive, item: Item, items: ReadonlySet<Item>): LineageStep[] {
  return item.treatments.flatMap((treatment): LineageStep[] => {
    const { entry } = treatment;
    const statements: LineageStatement[] = [];
    const gaps: LineageStep[] = [];
    for (const kind of [...CARRYING, 'relatesTo'] as const) {
      for (const target of entry[kind]) {
        if (typeof target !== 'string') {
          if (kind !== 'relatesTo') gaps.push({ kind: 'unrecorded', relation: kind, namedBy: item, target });
          continue;
        }
        const other = archive.items.get(target);
        if (other && items.has(other)) statements.push({ kind, other });
      }
    }
    const { carriedOver } = entry;
    if (carriedOver && carriedOver.from === undefined) {
      const target = { recorded: false, ...(carriedOver.note ? { note: carriedOver.note } : {}) } as const;
      gaps.push({ kind: 'unrecorded', relation: 'carriedOver', namedBy: item, target });
    }
    return [...gaps, { kind: 'treatment', item, treatment, statements }];
  });
}

/** By day and meeting; of one meeting by its header; a gap stands where it is dated, or else before who names it. */
function orderOf(step: LineageStep): string {
  if (step.kind === 'treatment') return placeOf(step.item, step.treatment, 1);
  const [first] = step.namedBy.treatments;
  return step.target.date ?? (first ? placeOf(step.namedBy, first, 0) : '');
}

function placeOf({ id }: Item, { meeting }: Item['latest'], rank: 0 | 1): string {
  const index = meeting.header.items.findIndex(({ named }) => itemId(named, meeting) === id);
  return `${meeting.id} ${String(index).padStart(4, '0')} ${rank}`;
}

function byKey(a: { key: string }, b: { key: string }): number {
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
}
