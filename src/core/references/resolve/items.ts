import { type ItemId, itemId, itemPeriod, type NamedItem } from '../../domain/address/ids.ts';
import type { CouncilArchive } from '../../domain/archive.ts';
import type { Meeting } from '../../domain/meeting/meeting.ts';
import { periodOf } from '../../vocabulary/vocabulary.ts';
import type { CitationTarget, ItemCitation, Resolution } from '../citation.ts';
import { resolved, unresolved } from './outcome.ts';

/**
 * A number alone is that of an item of the meeting's own header or, where that has none, of the meeting's own period.
 * An item that first came up after the meeting cannot be meant by it.
 */
export function resolveItem(archive: CouncilArchive, meeting: Meeting, citation: ItemCitation): Resolution {
  const { period: named, number } = citation;
  const kind = archive.council.vocabulary.kinds.find(({ key }) => key === citation.item);
  if (!kind || citation.elsewhere) return unresolved('other-body');
  if (citation.isPeriodUnclear) return unresolved('unclear-owner');
  if (named && named.numbering !== periodOf(kind)) return unresolved('other-body');
  const own = meeting.header.items.filter((one) => one.named.kind.key === kind.key && one.named.number === number);
  if (!named && own.length > 1)
    return unresolved(
      'several-before',
      own.map((one) => targetOf(one.named, meeting)),
    );
  const meant = named ? { kind, number, period: named.value } : (own[0]?.named ?? { kind, number });
  const id = itemId(meant, meeting);
  if (isKnownAt(archive, id, meeting)) return resolved({ kind: 'item', id });
  return unresolved('not-recorded', named ? [] : ofEarlierPeriods(archive, meeting, meant));
}

const targetOf = (named: NamedItem, meeting: Meeting): CitationTarget => ({ kind: 'item', id: itemId(named, meeting) });

function ofEarlierPeriods(archive: CouncilArchive, meeting: Meeting, { kind, number }: NamedItem): CitationTarget[] {
  const period = itemPeriod({ kind, number }, meeting);
  if (period === undefined) return [];
  const periods = new Set(archive.meetings.map((one) => itemPeriod({ kind, number }, one)));
  return [...periods].flatMap((one): CitationTarget[] => {
    if (one === undefined || one >= period) return [];
    const id = itemId({ kind, number, period: one }, meeting);
    return archive.items.has(id) ? [{ kind: 'item', id }] : [];
  });
}

function isKnownAt(archive: CouncilArchive, id: ItemId, meeting: Meeting): boolean {
  const [first] = archive.items.get(id)?.treatments ?? [];
  return first !== undefined && first.meeting.header.date <= meeting.header.date;
}
