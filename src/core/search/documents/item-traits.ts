import type { CouncilArchive, Item } from '../../domain/archive.ts';
import { dissentOf } from '../../domain/item/told.ts';
import { askedOf, isOverdue } from '../../domain/item/undertakings.ts';
import { decisionsOf, type ItemEntry } from '../../domain/meeting/header.ts';
import type { Meeting } from '../../domain/meeting/meeting.ts';
import { TRAIT_VALUES, type Traits } from './traits.ts';

/** An item as one meeting treated it. */
interface Treated {
  readonly item: Item;
  readonly entry: ItemEntry;
}

export function traitsOf(archive: CouncilArchive, meeting: Meeting, treated: readonly Treated[]): Traits {
  if (treated.length === 0) return {};
  const valuesOf = (has: (one: Treated) => boolean) =>
    TRAIT_VALUES.filter((value) => treated.some((one) => has(one) === (value === 'yes')));
  return {
    dissent: valuesOf(({ entry }) => dissentOf(entry) !== ''),
    conditions: valuesOf(({ entry }) => hangsOnConditions(entry)),
    overdue: valuesOf(({ item, entry }) => hasOverdue(archive, meeting, item, entry)),
  };
}

function hangsOnConditions(entry: ItemEntry): boolean {
  return entry.conditions.length > 0 || decisionsOf(entry).some(({ effect }) => effect === 'approved-with-conditions');
}

/** Whether something that the meeting made a condition, or was promised, is overdue; what was merely asked is not owed. */
export function hasOverdue(archive: CouncilArchive, meeting: Meeting, item: Item, entry: ItemEntry): boolean {
  const owed = [...entry.conditions, ...entry.requests.filter(({ is }) => is === 'promise')];
  // Most items owe nothing by a time: who answers is looked up for the others only.
  if (!owed.some(({ due }) => due !== undefined)) return false;
  return askedOf(archive, item).some(
    (one) => one.meeting.id === meeting.id && owed.includes(one.undertaking) && isOverdue(archive, one),
  );
}
