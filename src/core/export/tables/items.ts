import { articleAddress, departmentAddress, meetingAddress, nameAddress } from '../../domain/address/addresses.ts';
import type { CouncilArchive, Item } from '../../domain/archive.ts';
import { departmentChain } from '../../domain/council/department.ts';
import { formatItem, formatItemPeriod, itemAddress } from '../../domain/item/label.ts';
import { dissentOf } from '../../domain/item/told.ts';
import { isOverdue } from '../../domain/item/undertakings.ts';
import type { NameUse } from '../../domain/names/name-index.ts';
import type { NameKind } from '../../domain/names/name-list.ts';
import { articlesCited } from '../../references/cited-articles.ts';
import { EFFECT_WORDS } from '../../vocabulary/effect.ts';
import type { CouncilData } from '../council-data.ts';
import type { Column, Table } from '../table.ts';

/** An item with the last meeting that took it up: its outcome is the item's. */
interface ItemRow {
  readonly data: CouncilData;
  readonly item: Item;
}

const latest = ({ item }: ItemRow) => item.latest;
const decidingVote = (row: ItemRow) => latest(row).entry.votes.at(-1);
const distinct = <T>(values: readonly T[]): readonly T[] => [...new Set(values)];

/** The conditions of an item, of all its meetings, with what became of them. */
const conditionsOf = ({ data, item }: ItemRow) =>
  (data.askedByItem.get(item.id) ?? []).filter(({ kind }) => kind === 'condition');

function namesOf({ data, item }: ItemRow, kind: NameKind): { words: string[]; addresses: string[] } {
  const uses: readonly NameUse[] = data.names[kind].byItem.get(item.id) ?? [];
  const addressOf = (id: string) => nameAddress(item.council, kind, id);
  return {
    words: [...distinct(uses.map(({ words }) => words))],
    addresses: [...distinct(uses.flatMap(({ entries }) => entries.map(({ id }) => addressOf(id))))],
  };
}

const citedArticles = ({ data, item }: ItemRow): readonly string[] =>
  distinct(
    articlesCited(data.archive, item.latest).map(({ law, article }) =>
      articleAddress(item.council, law.id, article.number),
    ),
  );

function departmentPath({ departments }: CouncilArchive, { latest }: Item): string | undefined {
  const own = latest.department;
  if (!own) return undefined;
  return departmentChain(departments, own.id)
    .map(({ name }) => name)
    .join('＞');
}

const votes = (side: 'for' | 'against' | 'abstained' | 'reserved', title: string): Column<ItemRow> => ({
  name: `votes_${side}`,
  title: `${title}の人数`,
  description: `結論を決めた採決で${title}とした委員の人数。会議録が人数を記さないときは空です。`,
  type: 'integer',
  cell: (row) => decidingVote(row)?.[side],
});

const COLUMNS: readonly Column<ItemRow>[] = [
  {
    name: 'id',
    title: 'アドレス',
    description: '案件のページのアドレス（書庫の中での）。変わることのない id です。',
    type: 'address',
    isRequired: true,
    cell: ({ item }) => itemAddress(item),
  },
  {
    name: 'council',
    title: '審議会',
    description: '審議会の id。',
    type: 'string',
    isRequired: true,
    cell: ({ item }) => item.council,
  },
  {
    name: 'kind',
    title: '案件の種類',
    description: '案件の種類の名前（アドレスの一部）。',
    type: 'string',
    isRequired: true,
    cell: ({ item }) => item.kind.key,
  },
  {
    name: 'label',
    title: '呼び名',
    description: '案件の種類の呼び方に番号を入れた、その審議会での呼び名。',
    type: 'string',
    isRequired: true,
    cell: ({ item }) => formatItem(item),
  },
  {
    name: 'period',
    title: '期・年度',
    description: '番号が付いた期・年度。期や年度ごとに番号が付かない種類では空です。',
    type: 'string',
    cell: ({ item }) => formatItemPeriod(item),
  },
  {
    name: 'number',
    title: '番号',
    description: '番号。番号のない種類では、会議の中での順。',
    type: 'integer',
    isRequired: true,
    cell: ({ item }) => item.number,
  },
  {
    name: 'title',
    title: '件名',
    description: '正式な件名。会議録のとおり。',
    type: 'string',
    isRequired: true,
    cell: (row) => latest(row).entry.title,
  },
  {
    name: 'sheet_title',
    title: '案件シートの件名',
    description: '案件シートにある件名。正式な件名と同じか、案件シートがなければ空です。',
    type: 'string',
    cell: ({ data, item }) => data.sheetTitles.get(item.id),
  },
  {
    name: 'date',
    title: '開催日',
    description: '結論を出した（最後に扱った）会議の日。',
    type: 'date',
    isRequired: true,
    cell: (row) => latest(row).meeting.header.date,
  },
  {
    name: 'meeting',
    title: '会議',
    description: '結論を出した（最後に扱った）会議のアドレス。',
    type: 'address',
    isRequired: true,
    refersTo: 'meetings',
    cell: ({ item }) => meetingAddress(item.council, item.latest.meeting.id),
  },
  {
    name: 'meetings',
    title: '扱った会議',
    description: 'この案件を扱ったすべての会議のアドレス。古い順。',
    type: 'address',
    isList: true,
    isRequired: true,
    refersTo: 'meetings',
    cell: ({ item }) => item.treatments.map(({ meeting }) => meetingAddress(item.council, meeting.id)),
  },
  {
    name: 'type',
    title: '種別',
    description: '案件の種別。会議録に種別がなければ空です。',
    type: 'string',
    cell: (row) => latest(row).entry.type?.label,
  },
  {
    name: 'department',
    title: '所管課',
    description: '所管課のページのアドレス。',
    type: 'address',
    refersTo: 'departments',
    cell: ({ item }) => item.latest.department && departmentAddress(item.council, item.latest.department.id),
  },
  {
    name: 'department_name',
    title: '所管課の名前',
    description:
      '所管課の名前と、その上位の組織（外から順に ＞ でつなぎます）。組織の一覧になければ会議録の書き方のまま。',
    type: 'string',
    cell: ({ data, item }) => departmentPath(data.archive, item) ?? item.latest.entry.department,
  },
  {
    name: 'articles',
    title: '根拠の条',
    description: '根拠として挙げられた条のページのアドレス。',
    type: 'address',
    isList: true,
    cell: citedArticles,
  },
  {
    name: 'criteria',
    title: '基準',
    description: '適用し、または事例を加え、削り、言い換えた基準の表と類型（表の id と類型の番号）。',
    type: 'string',
    isList: true,
    cell: (row) => distinct(latest(row).entry.criteria.map(({ table, category }) => `${table}#${category}`)),
  },
  {
    name: 'outcome',
    title: '結論',
    description: '結論。会議録の言葉のまま。',
    type: 'string',
    isRequired: true,
    cell: (row) => latest(row).entry.outcome.label,
  },
  {
    name: 'effect',
    title: '効き目',
    description: '結論が案件にどう働くか。審議会ごとに違う言葉を比べるための、決まった一覧。',
    type: 'string',
    isRequired: true,
    values: EFFECT_WORDS,
    cell: (row) => latest(row).entry.outcome.effect,
  },
  votes('for', '賛成'),
  votes('against', '反対'),
  votes('abstained', '棄権'),
  votes('reserved', '保留'),
  {
    name: 'dissent',
    title: '反対・保留など',
    description: '結論に賛成しなかった委員について、会議録が述べること（反対1名 など）。述べていなければ空です。',
    type: 'string',
    cell: (row) => dissentOf(latest(row).entry) || undefined,
  },
  {
    name: 'conditions',
    title: '条件の数',
    description: '結論に付いた条件の数。',
    type: 'integer',
    isRequired: true,
    cell: (row) => conditionsOf(row).length,
  },
  {
    name: 'conditions_answered',
    title: '回答のあった条件の数',
    description: '後の会議で回答が記録されている条件の数。',
    type: 'integer',
    isRequired: true,
    cell: (row) => conditionsOf(row).filter(({ answers }) => answers.length > 0).length,
  },
  {
    name: 'conditions_overdue',
    title: '期限が過ぎた条件の数',
    description: '期限が過ぎても回答が記録されていない条件の数。',
    type: 'integer',
    isRequired: true,
    cell: (row) => conditionsOf(row).filter((one) => isOverdue(row.data.archive, one)).length,
  },
  {
    name: 'counterparties',
    title: '相手方',
    description: '案件や案件シートが挙げる相手方。会議録の書き方のまま。',
    type: 'string',
    isList: true,
    cell: (row) => namesOf(row, 'counterparties').words,
  },
  {
    name: 'counterparty_ids',
    title: '相手方のアドレス',
    description: '相手方の一覧にあるもののページのアドレス。',
    type: 'address',
    isList: true,
    cell: (row) => namesOf(row, 'counterparties').addresses,
  },
  {
    name: 'data_items',
    title: '情報の項目',
    description: '案件や案件シートが挙げる情報の項目。会議録の書き方のまま。',
    type: 'string',
    isList: true,
    cell: (row) => namesOf(row, 'data-items').words,
  },
  {
    name: 'data_item_ids',
    title: '情報の項目のアドレス',
    description: '情報の項目の一覧にあるもののページのアドレス。',
    type: 'address',
    isList: true,
    cell: (row) => namesOf(row, 'data-items').addresses,
  },
];

/** Every item of a council once, in the order in which its meetings first took it up. */
export const ITEMS: Table<ItemRow> = {
  name: 'items',
  title: '案件',
  description: '諮られ、または報告された案件。1行が1件です。',
  key: ['id'],
  columns: COLUMNS,
  *rows(data) {
    for (const item of data.archive.items.values()) yield { data, item };
  },
};
