import { type ItemId, itemId, itemPeriod, type NamedItem } from '../../domain/address/ids.ts';
import type { CouncilArchive } from '../../domain/archive.ts';
import { yearOf } from '../../domain/council/year.ts';
import type { Meeting } from '../../domain/meeting/meeting.ts';
import type { NamedPeriod } from '../../text/period.ts';
import { type ItemKind, periodOf } from '../../vocabulary/vocabulary.ts';
import type { CitationTarget, ItemCitation, Resolution } from '../citation.ts';
import { isDayIn, periodAt, type RelativeTime } from '../time/relative-time.ts';
import { sessionBefore } from './meetings.ts';
import { resolved, unresolved } from './outcome.ts';

/**
 * A number alone is that of an item of the meeting's own header or, where that has none, of the meeting's own period.
 * An item that first came up after the meeting cannot be meant by it.
 */
export function resolveItem(archive: CouncilArchive, meeting: Meeting, citation: ItemCitation): Resolution {
  const kind = archive.council.vocabulary.kinds.find(({ key }) => key === citation.item);
  if (!kind || citation.owner !== undefined) return unresolved('other-body');
  if (citation.isPeriodUnclear) return unresolved('unclear-owner');
  if (citation.isBranch) return unresolved('not-recorded');
  if (citation.dashed) return resolveDashed(archive, meeting, kind, citation, citation.dashed);
  return resolveNumber(archive, meeting, kind, citation);
}

type Numbered = Pick<ItemCitation, 'number' | 'period' | 'time' | 'then'>;

function resolveNumber(
  archive: CouncilArchive,
  meeting: Meeting,
  kind: ItemKind,
  { number, period, time, then }: Numbered,
): Resolution {
  const named = period ?? (time && periodOf(kind) === time.unit ? periodAt(time, meeting) : undefined);
  const when = named ? undefined : (time ?? then);
  if (when) return resolveInTime(archive, meeting, { kind, number }, when);
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

/** 昨年の諮問第3号 where numbers begin anew each April, 前回の諮問第3号: the one of this number that was dealt with then. */
function resolveInTime(
  archive: CouncilArchive,
  meeting: Meeting,
  item: NamedItem,
  time: RelativeTime | NamedPeriod,
): Resolution {
  const isThen = thenOf(archive, meeting, time);
  const found = [...archive.items.values()].filter(
    ({ kind, number, treatments }) =>
      kind.key === item.kind.key &&
      number === item.number &&
      treatments.some((one) => one.meeting.header.date <= meeting.header.date && isThen(one.meeting)),
  );
  const targets = found.map(({ id }): CitationTarget => ({ kind: 'item', id }));
  const [only] = targets;
  if (only && targets.length === 1) return resolved(only);
  return unresolved(targets.length > 1 ? 'several-before' : 'not-recorded', targets);
}

function thenOf(
  archive: CouncilArchive,
  meeting: Meeting,
  time: RelativeTime | NamedPeriod,
): (one: Meeting) => boolean {
  if ('numbering' in time) {
    const { numbering, value } = time;
    return ({ header }) => (numbering === 'term' ? header.period : yearOf(numbering, header.date)) === value;
  }
  if (time.unit === 'session') {
    const before = sessionBefore(archive, meeting, time.back);
    return (one) => before.includes(one);
  }
  const period = time.unit === 'term' ? periodAt(time, meeting) : undefined;
  if (time.unit === 'term' && archive.council.numbering !== 'term') return () => false;
  return ({ header }) => isDayIn(header.date, time, meeting) ?? header.period === period?.value;
}

/** 諮問第5-42号: one item, unless the archive holds both ends of a range and no such item. */
function resolveDashed(
  archive: CouncilArchive,
  meeting: Meeting,
  kind: ItemKind,
  { number, implied }: ItemCitation,
  dashed: NonNullable<ItemCitation['dashed']>,
): Resolution {
  if (periodOf(kind) !== 'term') return implied ? { status: 'none' } : unresolved('unclear-owner');
  const one = itemId({ kind, ...dashed }, meeting);
  const isOne = isKnownAt(archive, one, meeting);
  const ends = [dashed.period, dashed.number].map((end) => itemId({ kind, number: end }, meeting));
  const isRange = dashed.period < dashed.number && ends.every((id) => isKnownAt(archive, id, meeting));
  if (isRange && !isOne) return resolveNumber(archive, meeting, kind, { number });
  if (implied) return { status: 'none' };
  if (isOne && isRange)
    return unresolved(
      'several-before',
      [one, ...ends].map((id) => ({ kind: 'item', id })),
    );
  return isOne ? resolved({ kind: 'item', id: one }) : unresolved('not-recorded');
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
