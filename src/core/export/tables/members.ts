import { meetingAddress } from '../../domain/address/addresses.ts';
import { attendanceOf, type Presence } from '../../domain/members/attendance.ts';
import { type Member, termsOf } from '../../domain/members/member.ts';
import type { CouncilData } from '../council-data.ts';
import { column, councilColumn, REQUIRED, type Table } from '../table.ts';

interface MemberRow {
  readonly data: CouncilData;
  /** 1-based place in the list. */
  readonly number: number;
  readonly member: Member;
}

/** Members are data only where the council publishes their page, and only with what the page shows. */
function* listed(data: CouncilData): Iterable<MemberRow> {
  if (!data.archive.council.publishMembers) return;
  for (const [index, member] of data.archive.members.entries()) yield { data, number: index + 1, member };
}

const number = <Row extends { readonly number: number }>() =>
  column<Row>('number', '順番', 'integer', '名簿の中での順番（1から）。', (row) => row.number, REQUIRED);

export const MEMBERS: Table<MemberRow> = {
  name: 'members',
  title: '委員',
  description: '委員の名簿。委員のページを公開する審議会だけにあります。1行が1人です。',
  key: ['council', 'number'],
  columns: [
    councilColumn(({ data }) => data.archive.council.id),
    number(),
    column('name', '氏名', 'string', '氏名。', ({ member }) => member.name, REQUIRED),
    column('kana', '読み', 'string', '氏名の読み。', ({ member }) => member.kana),
  ],
  rows: listed,
};

interface TermRow extends MemberRow {
  readonly term: ReturnType<typeof termsOf>[number];
}

export const TERMS: Table<TermRow> = {
  name: 'terms',
  title: '委員の任期',
  description: '委員の任期。1行が1人の1つの任期で、任期が分からない委員にも1行があります。',
  key: [],
  columns: [
    councilColumn(({ data }) => data.archive.council.id),
    number(),
    column('name', '氏名', 'string', '氏名。', ({ member }) => member.name, REQUIRED),
    column('valid_from', '始まりの日', 'date', '任期の始まりの日。', ({ term }) => term.from),
    column('valid_to', '最後の日', 'date', '任期の最後の日。', ({ term }) => term.to),
    column('category', '区分', 'string', '委員の区分。', ({ term }) => term.category),
    column('role', '役職', 'string', '審議会での役職。', ({ term }) => term.role),
  ],
  *rows(data) {
    for (const row of listed(data)) {
      for (const term of termsOf(row.member)) yield { ...row, term };
    }
  },
};

interface AttendanceRow {
  readonly data: CouncilData;
  readonly name: string;
  /** Missing for a name that is nobody's of the list. */
  readonly number: number | undefined;
  readonly meeting: string;
  readonly presence: Presence;
}

const PRESENCES: Readonly<Record<Presence, string>> = {
  present: '出席',
  proxy: '代理の人の出席',
  temporary: '臨時の委員としての出席',
  absent: '欠席',
};

export const ATTENDANCE: Table<AttendanceRow> = {
  name: 'attendance',
  title: '出欠',
  description:
    '会議録の名簿にある委員の出席と欠席。委員のページを公開する審議会だけにあります。会議録に名前がないことは、欠席したことを意味しません。',
  key: ['meeting', 'name'],
  columns: [
    column(
      'meeting',
      '会議',
      'address',
      '会議のアドレス。',
      ({ data, meeting }) => meetingAddress(data.archive.council.id, meeting),
      {
        ...REQUIRED,
        refersTo: 'meetings',
      },
    ),
    column(
      'name',
      '氏名',
      'string',
      '名簿にある氏名。名簿の1人に決まらない名前は、会議録に書かれたまま。',
      ({ name }) => name,
      REQUIRED,
    ),
    councilColumn(({ data }) => data.archive.council.id),
    column(
      'number',
      '名簿での順番',
      'integer',
      '名簿の中での順番。名簿の1人に決まらない名前では空です。',
      (row) => row.number,
    ),
    column('presence', '出欠', 'string', '会議録の名簿での出欠。', ({ presence }) => presence, {
      ...REQUIRED,
      values: PRESENCES,
    }),
  ],
  *rows(data) {
    const { archive } = data;
    if (!archive.council.publishMembers) return;
    const { byMember, unlisted } = attendanceOf(archive);
    const people = [
      ...[...listed(data)].map(({ member, number }) => ({
        name: member.name,
        number,
        presences: byMember.get(member),
      })),
      ...unlisted.map(({ name, presences }) => ({ name, number: undefined, presences })),
    ];
    for (const { id } of archive.meetings) {
      for (const { name, number, presences } of people) {
        const presence = presences?.get(id);
        if (presence) yield { data, name, number, meeting: id, presence };
      }
    }
  },
};
