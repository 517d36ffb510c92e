import { councilAddress, meetingAddress, membersAddress } from '../../core/domain/address/addresses.ts';
import type { CouncilArchive } from '../../core/domain/archive.ts';
import { formatPeriod } from '../../core/domain/council/council.ts';
import type { Meeting } from '../../core/domain/meeting/meeting.ts';
import { attendanceOf, type Presence, type Presences } from '../../core/domain/members/attendance.ts';
import { isInOffice, type Member, termsOf } from '../../core/domain/members/member.ts';
import { formatDays, formatWareki } from '../../core/text/wareki.ts';
import { makeFrame, type PageFrame } from '../frame.ts';
import type { SiteContext } from '../site-context.ts';

/** How often the records have somebody as there and as absent: `5回（うち代理1回）`, `1回`. */
interface AttendanceCounts {
  readonly attended: string;
  readonly absent: string;
}

interface MemberProps extends AttendanceCounts {
  readonly name: string;
  readonly kana: string | undefined;
  /** Of all terms, each once. */
  readonly categories: string;
  readonly roles: string;
  /** A line for each term of which something is known. */
  readonly terms: readonly string[];
  /** Recorded meetings in the member's terms: what the counts are of; undefined where the list gives no dates. */
  readonly meetings: number | undefined;
  /** How often the records have the member as there outside of the terms; empty where never. */
  readonly outside: string;
}

interface UnlistedProps extends AttendanceCounts {
  /** As the first record writes it. */
  readonly name: string;
}

/** One person's presence at the meetings of a period, a cell for each meeting. */
interface AttendanceRow {
  readonly name: string;
  /** 出席, 代理, 臨時, 欠席; ― where the record does not say; empty outside of the terms. */
  readonly cells: readonly string[];
}

export interface PeriodAttendance {
  readonly label: string;
  /** Oldest first. */
  readonly meetings: readonly {
    readonly label: string;
    readonly href: string;
    readonly date: string;
    readonly dateText: string;
  }[];
  readonly members: readonly AttendanceRow[];
  /** Names that are nobody's of the list, as written. */
  readonly unlisted: readonly AttendanceRow[];
}

export interface MembersProps {
  readonly frame: PageFrame;
  readonly councilName: string;
  /** In the order of the list. */
  readonly members: readonly MemberProps[];
  readonly unlisted: readonly UnlistedProps[];
  /** What the page shows, and what the names are that are nobody's of the list. */
  readonly words: { readonly lead: string; readonly unlisted: string; readonly unlistedLead: string };
  /** Newest first; periods whose records name nobody are left out. */
  readonly periods: readonly PeriodAttendance[];
}

const PRESENCES: Readonly<Record<Presence, string>> = {
  present: '出席',
  proxy: '代理',
  temporary: '臨時',
  absent: '欠席',
};
const NOT_RECORDED = '―';
const NONE: Presences = new Map();

const WITH_LIST: MembersProps['words'] = {
  lead: '委員の名簿と、収録した会議録の名簿にある出席と欠席です。',
  unlisted: '名簿の1人に決まらない名前',
  unlistedLead: '名簿にないか、姓だけでは2人に当たる名前です。会議録に書かれたまま示します。',
};
/** For a council that keeps no list of its members. */
const WITHOUT_LIST: MembersProps['words'] = {
  lead: '収録した会議録の名簿にある出席と欠席です。',
  unlisted: '会議録にある名前',
  unlistedLead: '会議録に書かれたまま示します。姓だけの名前は、同じ姓の別の人のことがあります。',
};

/** The page of a council's members, which exists only where the council says so; see `publishMembers`. */
export function membersView(context: SiteContext, council: CouncilArchive): MembersProps {
  const { id, name } = council.council;
  const { byMember, unlisted } = attendanceOf(council);
  const hasList = council.members.length > 0;
  return {
    frame: makeFrame(context, {
      council,
      kind: 'members',
      title: '委員と出欠',
      within: name,
      description: `${name}の委員の${hasList ? '名簿と、' : ''}収録した会議ごとの出席と欠席の一覧です。`,
      address: membersAddress(id),
      above: [[name, councilAddress(id)]],
    }),
    councilName: name,
    members: council.members.map((member) => memberProps(council, member, byMember.get(member) ?? NONE)),
    words: hasList ? WITH_LIST : WITHOUT_LIST,
    unlisted: unlisted.map((one) => ({ name: one.name, ...countPresences([...one.presences.values()]) })),
    periods: periodsOf(council).flatMap(([period, meetings]) => {
      const isThere = ({ cells }: AttendanceRow) => cells.some((cell) => cell !== '');
      const members = council.members.map((member) => memberRow(member, meetings, byMember.get(member) ?? NONE));
      const others = unlisted.map((one) => nameRow(one.name, meetings, one.presences));
      const rows = { members: members.filter(isThere), unlisted: others.filter(isThere) };
      if (rows.members.length + rows.unlisted.length === 0) return [];
      const links = meetings.map((meeting) => meetingLink(context, meeting));
      return [{ label: formatPeriod(council.council, period), meetings: links, ...rows }];
    }),
  };
}

/** How many the page shows: those of the list, and names that are nobody's of it. */
export function countMembers(council: CouncilArchive): number {
  return council.members.length + attendanceOf(council).unlisted.length;
}

function memberProps({ meetings }: CouncilArchive, member: Member, presences: Presences): MemberProps {
  const terms = termsOf(member);
  const inside = new Set(meetings.filter(({ header }) => isInOffice(member, header.date)).map(({ id }) => id));
  const at = (isInside: boolean) =>
    [...presences].filter(([id]) => inside.has(id) === isInside).map(([, presence]) => presence);
  const outside = at(false).filter((presence) => presence !== 'absent');
  const differ = new Set(terms.map(({ category, role }) => JSON.stringify([category, role]))).size > 1;
  return {
    name: member.name,
    kana: member.kana,
    categories: joinOnce(terms.map(({ category }) => category)),
    roles: joinOnce(terms.map(({ role }) => role)),
    terms: terms.flatMap(({ from, to, category, role }) => {
      const days = formatDays({ from, to });
      const told = differ ? joinOnce([category, role]) : '';
      if (days === '') return told === '' ? [] : [told];
      return [told === '' ? days : `${days}（${told}）`];
    }),
    ...countPresences(at(true)),
    meetings: terms.some(({ from, to }) => from ?? to) ? inside.size : undefined,
    outside: outside.length === 0 ? '' : `${outside.length}回`,
  };
}

const joinOnce = (words: readonly (string | undefined)[]): string =>
  [...new Set(words.filter((word) => word !== undefined))].join('、');

function countPresences(presences: readonly Presence[]): AttendanceCounts {
  const count = (presence: Presence) => presences.filter((one) => one === presence).length;
  const [absent, proxy] = [count('absent'), count('proxy')];
  const attended = presences.length - absent;
  return {
    attended: `${attended}回${proxy === 0 ? '' : `（うち代理${proxy}回）`}`,
    absent: `${absent}回`,
  };
}

/** The meetings of each period, oldest first; the newest period first. */
function periodsOf({ meetings }: CouncilArchive): [period: number, meetings: readonly Meeting[]][] {
  const periods = new Map<number, Meeting[]>();
  for (const meeting of [...meetings].reverse()) {
    const { period } = meeting.header;
    periods.set(period, [meeting, ...(periods.get(period) ?? [])]);
  }
  return [...periods];
}

/** A member without dates may be of any day: that no record of a meeting names such a one says nothing. */
function memberRow(member: Member, meetings: readonly Meeting[], presences: Presences): AttendanceRow {
  const isDated = termsOf(member).every(({ from, to }) => from ?? to);
  return rowOf(member.name, meetings, presences, ({ header }) => isDated && isInOffice(member, header.date));
}

const nameRow = (name: string, meetings: readonly Meeting[], presences: Presences): AttendanceRow =>
  rowOf(name, meetings, presences, () => false);

function rowOf(
  name: string,
  meetings: readonly Meeting[],
  presences: Presences,
  isExpected: (meeting: Meeting) => boolean,
): AttendanceRow {
  const cells = meetings.map((meeting) => {
    const presence = presences.get(meeting.id);
    if (presence) return PRESENCES[presence];
    return isExpected(meeting) ? NOT_RECORDED : '';
  });
  return { name, cells };
}

function meetingLink(context: SiteContext, { council, id, header }: Meeting): PeriodAttendance['meetings'][number] {
  const { session, kind = '', date } = header;
  return {
    label: `第${session}回${kind}`,
    href: context.href(meetingAddress(council, id)),
    date,
    dateText: formatWareki(date),
  };
}
