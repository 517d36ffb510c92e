import { departmentAddress, meetingAddress } from '../../domain/address/addresses.ts';
import { readDue } from '../../domain/item/due.ts';
import { itemAddress } from '../../domain/item/label.ts';
import { type AskedFor, askedKind, chargedWith, isOverdue, meetingsSince } from '../../domain/item/undertakings.ts';
import { NEXT_MEETING } from '../../domain/meeting/header.ts';
import type { CouncilData } from '../council-data.ts';
import { column, councilColumn, LIST, REQUIRED, type Table } from '../table.ts';

interface UndertakingRow {
  readonly data: CouncilData;
  readonly one: AskedFor;
}

const under = ({ one }: UndertakingRow) => one.undertaking;
const meetingOf = ({ one }: UndertakingRow) => meetingAddress(one.meeting.council, one.meeting.id);

/** What was asked and promised in a council, oldest meeting first. */
export const UNDERTAKINGS: Table<UndertakingRow> = {
  name: 'undertakings',
  title: '条件・要望・約束',
  description: '結論に付いた条件と、審議で出た要望や約束。1行が1つで、後の会議で回答があったかを示します。',
  key: ['belongs_to', 'list', 'number'],
  columns: [
    column(
      'belongs_to',
      '属するもの',
      'address',
      '属する案件のアドレス。案件に属さないものは会議のアドレス。',
      (row) => (row.one.item ? itemAddress(row.one.item) : meetingOf(row)),
      REQUIRED,
    ),
    column('list', '一覧', 'string', '会議録でどちらの一覧にあるか。', ({ one }) => one.kind, {
      ...REQUIRED,
      values: { condition: '条件', request: '要望と約束' },
    }),
    column(
      'number',
      '順番',
      'integer',
      'その一覧の中で何番目か（1から、古い会議から数えます）。',
      ({ one }) => one.position,
      REQUIRED,
    ),
    councilColumn(({ one }) => one.meeting.council),
    column(
      'kind',
      '種類',
      'string',
      '条件か、要望か、約束か。要望か約束かを会議録が述べていなければ要望です。',
      ({ one }) => askedKind(one),
      { ...REQUIRED, values: { condition: '条件', request: '要望', promise: '約束' } },
    ),
    column(
      'item',
      '案件',
      'address',
      '案件のアドレス。案件に属さないものは空です。',
      ({ one }) => one.item && itemAddress(one.item),
      {
        refersTo: 'items',
      },
    ),
    column('meeting', '会議', 'address', '付け、または述べた会議のアドレス。', meetingOf, {
      ...REQUIRED,
      refersTo: 'meetings',
    }),
    column('date', '開催日', 'date', 'その会議の日。', ({ one }) => one.meeting.header.date, REQUIRED),
    column('text', '内容', 'string', '内容。会議録のとおり。', (row) => under(row).text, REQUIRED),
    column('by_whom', '誰が', 'string', '誰が求め、または約束したか。会議録での呼び方のまま。', (row) => under(row).by),
    column('to_whom', '誰に', 'string', '誰に求めたか。会議録での呼び方のまま。', (row) => under(row).to),
    column(
      'department',
      '行う課',
      'address',
      '行うことになった課のアドレス。会議録が名指ししていなければ、案件の所管課。',
      ({ data, one }) => {
        const unit = chargedWith(data.archive, one);
        return unit && departmentAddress(data.archive.council.id, unit.id);
      },
      { refersTo: 'departments' },
    ),
    column(
      'due',
      '期限',
      'string',
      `期限。会議録の言葉のまま。次回の会議までのものは ${NEXT_MEETING} です。`,
      (row) => under(row).due,
    ),
    column('due_on', '期限の日', 'date', '期限の言葉から日が決まるとき、その最後の日。', ({ one }) => {
      const { due } = one.undertaking;
      return due === undefined || due === NEXT_MEETING ? undefined : readDue(due, one.meeting.header.date);
    }),
    column(
      'status',
      '状態',
      'string',
      '後の会議で回答が記録されているか。会議録だけから分かることで、行われたかどうかではありません。',
      ({ data, one }) => (one.answers.length > 0 ? 'answered' : isOverdue(data.archive, one) ? 'overdue' : 'open'),
      {
        ...REQUIRED,
        values: {
          answered: '回答が記録されている',
          overdue: '期限が過ぎて、回答の記録がない',
          open: '回答の記録がまだない',
        },
      },
    ),
    column(
      'answers',
      '回答した案件',
      'address',
      '回答した案件のアドレス。古い順。',
      ({ one }) => one.answers.map(({ item }) => itemAddress(item)),
      {
        ...LIST,
        refersTo: 'items',
      },
    ),
    column(
      'answered_on',
      '回答のあった日',
      'date',
      '回答のあった会議の日。回答した案件と同じ順。',
      ({ one }) => one.answers.map(({ meeting }) => meeting.header.date),
      LIST,
    ),
    column(
      'meetings_since',
      'その後の会議の数',
      'integer',
      'その後に開かれ、この書庫に収録した会議の数。',
      ({ data, one }) => meetingsSince(data.archive, one),
      REQUIRED,
    ),
  ],
  *rows(data) {
    // Stable: in a meeting what belongs to its items stays first.
    const oldestFirst = [...data.asked].sort((a, b) =>
      a.meeting.id < b.meeting.id ? -1 : a.meeting.id > b.meeting.id ? 1 : 0,
    );
    for (const one of oldestFirst) yield { data, one };
  },
};
