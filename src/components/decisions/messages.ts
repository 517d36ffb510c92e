import type { FacetName } from '../../core/export/explorer/engine/facet.ts';
import type { SortKey } from '../../core/export/explorer/engine/sort.ts';
import type { FaultKind } from '../search/engine/search-fault.ts';

export const FACET_LABELS: Readonly<Record<FacetName, string>> = {
  dissent: '反対・保留など',
  conditions: '条件とその後',
  outcome: '結論の効き目',
  decision: '結論の言葉',
  department: '所管課',
  type: '種別',
  kind: '案件の種類',
  council: '審議会',
  year: '年',
  period: '期・年度',
  article: '根拠の条',
  criterion: '基準',
  counterparty: '相手方',
  'data-item': '情報の項目',
};

/** The columns of the table; those with a key can be sorted by. */
export const COLUMNS: readonly { readonly label: string; readonly key?: SortKey }[] = [
  { label: '案件', key: 'label' },
  { label: '審議会', key: 'council' },
  { label: '開催日', key: 'date' },
  { label: '所管課', key: 'department' },
  { label: '種別', key: 'type' },
  { label: '結論', key: 'outcome' },
  { label: '採決・反対など', key: 'dissent' },
  { label: '条件とその後', key: 'conditions' },
  { label: '根拠の条・基準' },
  { label: '相手方・情報の項目' },
];

/** Which way a column is sorted at first. */
export const FALLS_AT_FIRST: ReadonlySet<SortKey> = new Set(['date', 'dissent', 'conditions']);

/** What the list of orders offers, as addresses have it. */
export const SORT_OPTIONS: readonly (readonly [value: string, label: string])[] = [
  ['-date', '開催日の新しい順'],
  ['date', '開催日の古い順'],
  ['label', '番号の小さい順'],
  ['-label', '番号の大きい順'],
  ['council', '審議会の順'],
  ['-council', '審議会の逆の順'],
  ['department', '所管課の順'],
  ['-department', '所管課の逆の順'],
  ['type', '種別の順'],
  ['-type', '種別の逆の順'],
  ['outcome', '結論の順'],
  ['-outcome', '結論の逆の順'],
  ['-dissent', '反対・保留などの多い順'],
  ['dissent', '反対・保留などの少ない順'],
  ['-conditions', '期限が過ぎた条件・回答のない条件の多い順'],
  ['conditions', '期限が過ぎた条件・回答のない条件の少ない順'],
];

export const TABLE_CAPTION = '案件の一覧';

export const MESSAGES = {
  loading: '案件のデータを読み込んでいます…',
  waiting: '…',
  count: (items: number, total: number) => (items === total ? `全${total}件` : `全${total}件のうち${items}件`),
  countParts: (dissent: number, unanswered: number) =>
    `（反対・保留などあり${dissent}件、回答の記録がない条件あり${unanswered}件）`,
  pageOf: (page: number, pages: number) => `${pages}ページのうち${page}ページ目`,
  none: '当てはまる案件はありません。絞り込みを減らしてお試しください。',
  chosen: (count: number) => (count === 0 ? '' : `（${count}つ指定中）`),
  removeOne: (what: string) => `「${what}」の絞り込みを外す`,
  removeAll: '絞り込みをすべて外す',
  words: '言葉',
  from: (date: string) => `${date}から`,
  to: (date: string) => `${date}まで`,
  within: 'この中を探す',
  more: (count: number) => `ほか${count}（言葉を入れて探せます）`,
  noValue: '選べるものがありません。',
  loadingNames: '名前の一覧を読み込んでいます…',
  items: (count: number) => `${count}件`,
  groups: (label: string) => `${label}ごとの案件の数（件）`,
  groupsMore: (count: number) => `ほか${count}の${'行'}は、絞り込むと表れます。`,
  ungrouped: (label: string) => `${label}の記録なし`,
  total: '計',
  dissent: '反対・保留などあり',
  unanswered: '回答の記録がない条件あり',
  year: '年',
  chart: '選んだ案件の年ごとの件数（件）',
  chartDescription: (first: number, last: number) =>
    `選んだ案件の${first}年から${last}年までの年ごとの件数を、上向きの棒で結論の別に、下向きの棒で反対・保留などのあった件数を示したグラフ。数は次の表のとおり`,
  objections: '反対などの発言：',
  conditions: { met: '回答あり', open: '回答の記録なし', overdue: '期限が過ぎた' },
  counterparties: '相手方：',
  dataItems: '情報：',
  others: (count: number) => `ほか${count}`,
  saving: 'ファイルを作っています…',
  saved: (count: number) => `${count}件をファイルにしました。`,
  saveFailed: 'ファイルを作れませんでした。通信の状態を確かめて、もう一度お試しください。',
  file: 'decisions',
  failed: '案件のデータを読み込めなかったため、一覧を出せません。記録がないという意味ではありません。',
  faults: {
    missing:
      'データのファイルがサーバーにありません。サイトを更新している途中かもしれません。少し待ってから、このページを再読み込みしてください。',
    broken:
      'データのファイルが壊れているか、別のものが届いています。このページを再読み込みしても続くときは、このサイトの管理者にお知らせください。',
    slow: 'サーバーの返事が途切れました。通信の状態を確かめて、このページを再読み込みしてください。',
    unreachable: 'サーバーにつながりませんでした。通信の状態を確かめて、このページを再読み込みしてください。',
  } satisfies Readonly<Record<FaultKind, string>>,
} as const;
