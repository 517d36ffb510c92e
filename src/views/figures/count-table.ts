import { barsOf, type FigureTable, figureOf } from './figure-table.ts';

/** How many of some items are of one kind. */
export interface Count {
  readonly label: string;
  readonly href?: string | undefined;
  readonly count: number;
  /** Those among them of whose decision the record says that somebody did not agree. */
  readonly dissent: number;
}

/** As many rows as a page shows; the others are told as one. */
const MOST_ROWS = 12;

/** The word for items of whose decision the record says that somebody did not agree. */
export const DISSENT = '反対・保留など';

/** A drawn table of items counted by something; their dissent stands apart where there is any. */
export function countTable(of: string, counts: readonly Count[], most = MOST_ROWS): FigureTable {
  const rest = counts.slice(most);
  const sum = (some: readonly Count[], pick: (one: Count) => number) => some.reduce((all, one) => all + pick(one), 0);
  const rows: readonly Count[] = [
    ...counts.slice(0, most),
    ...(rest.length === 0
      ? []
      : [
          {
            label: `ほか${rest.length}`,
            count: sum(rest, (one) => one.count),
            dissent: sum(rest, (one) => one.dissent),
          },
        ]),
  ];
  const hasDissent = rows.some(({ dissent }) => dissent > 0);
  const bars = barsOf(rows.map(({ count, dissent }) => ({ value: count, part: dissent })));
  return {
    caption: `${of}ごとの件数（件）`,
    head: [of, '件数', ...(hasDissent ? [`うち${DISSENT}`] : [])],
    drawn: '件数の棒',
    drawnPart: hasDissent ? DISSENT : undefined,
    groups: [
      {
        rows: rows.map(({ label, href, count, dissent }, index) => ({
          label,
          href,
          cells: [figureOf(count), ...(hasDissent ? [figureOf(dissent)] : [])],
          bar: bars[index],
        })),
      },
    ],
  };
}
