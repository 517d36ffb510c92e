import {
  councilStatisticsAddress,
  criteriaAddress,
  departmentsAddress,
  lawsAddress,
  membersAddress,
  namesAddress,
  undertakingsAddress,
} from '../core/domain/address/addresses.ts';
import type { CouncilArchive } from '../core/domain/archive.ts';
import type { NameKind } from '../core/domain/names/name-list.ts';
import { countMembers } from './members/members.ts';
import { formatNameKind } from './names/names.ts';
import type { SiteContext } from './site-context.ts';

const MEMBERS = '委員と出欠';
const DEPARTMENTS = '所管課';
const LAWS = '条例・規則・法';
const UNDERTAKINGS = '条件・要望とその後';
const STATISTICS = '統計';

/** A page that gathers what a council has of a kind. */
export interface CouncilDoor {
  readonly label: string;
  readonly href: string;
  /** How much there is: `12件`; empty where nothing is counted. */
  readonly count: string;
}

/** The pages of a council that gather something, as far as they hold anything. */
export function councilDoors(context: SiteContext, council: CouncilArchive): CouncilDoor[] {
  const { id, vocabulary } = council.council;
  const asked = context.asked(council);
  const open = asked.filter(({ answers }) => answers.length === 0).length;
  const door = (label: string, address: string, count: number, told = `${count}件`): CouncilDoor[] =>
    count === 0 ? [] : [{ label, href: context.href(address), count: told }];
  return [
    ...memberDoor(context, council),
    ...door(DEPARTMENTS, departmentsAddress(id), council.departments.size),
    ...door(LAWS, lawsAddress(id), council.laws.size),
    ...door(vocabulary.criteria.label, criteriaAddress(id), council.criteria.size),
    ...nameDoor(context, council, 'counterparties'),
    ...nameDoor(context, council, 'data-items'),
    ...door(
      UNDERTAKINGS,
      undertakingsAddress(id),
      asked.length,
      `${asked.length}件${open === 0 ? '' : `、うち報告の記録がないもの${open}件`}`,
    ),
    ...door(STATISTICS, councilStatisticsAddress(id), council.meetings.length, ''),
  ];
}

/** Those of the pages that every council may have, for a page that lists many councils. */
export function mainDoors(context: SiteContext, council: CouncilArchive): Omit<CouncilDoor, 'count'>[] {
  const { id, publishMembers } = council.council;
  const doors: readonly (readonly [label: string, address: string, isThere: boolean])[] = [
    [MEMBERS, membersAddress(id), publishMembers && council.meetings.length > 0],
    [DEPARTMENTS, departmentsAddress(id), council.departments.size > 0],
    [LAWS, lawsAddress(id), council.laws.size > 0],
    [UNDERTAKINGS, undertakingsAddress(id), context.asked(council).length > 0],
    [STATISTICS, councilStatisticsAddress(id), council.meetings.length > 0],
  ];
  return doors.flatMap(([label, address, isThere]) => (isThere ? [{ label, href: context.href(address) }] : []));
}

/** Leads to the page of members where the council has one: whom the page shows, listed or not, is counted. */
function memberDoor(context: SiteContext, council: CouncilArchive): CouncilDoor[] {
  const { id, publishMembers } = council.council;
  if (!publishMembers) return [];
  const count = countMembers(council);
  return count === 0 ? [] : [{ label: MEMBERS, href: context.href(membersAddress(id)), count: `${count}名` }];
}

/** Counts what the council's records name, listed or not; an entry of the list that none names does not count. */
function nameDoor(context: SiteContext, council: CouncilArchive, kind: NameKind): CouncilDoor[] {
  const { byEntry, unlisted } = context.names(council, kind);
  const count = byEntry.size + unlisted.size;
  const href = context.href(namesAddress(council.council.id, kind));
  return count === 0 ? [] : [{ label: formatNameKind(council, kind), href, count: `${count}件` }];
}
