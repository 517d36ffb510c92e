/** A number as it is shown, with where its rows stand. */
export interface Figure {
  readonly text: string;
  readonly href?: string | undefined;
}

/** What is drawn of a row: the share of the largest one, and of that the part that stands apart, in hundredths. */
interface Bar {
  readonly size: number;
  readonly part: number;
}

export interface FigureRow {
  readonly label: string;
  readonly href?: string | undefined;
  readonly cells: readonly Figure[];
  readonly bar?: Bar | undefined;
}

/** A table of figures; bars in its last column draw what one of the others says. */
export interface FigureTable {
  /** What is counted, with the unit: 案件（件）. */
  readonly caption: string;
  /** Heads of the columns; the first is that of the rows. */
  readonly head: readonly string[];
  /** What the bars draw, with the unit; undefined where there are none. */
  readonly drawn?: string | undefined;
  /** The word for the part of the bars that stands apart. */
  readonly drawnPart?: string | undefined;
  readonly groups: readonly { readonly label?: string | undefined; readonly rows: readonly FigureRow[] }[];
}

/** What stands where the record says nothing. */
export const NOT_RECORDED = '―';

/** @param href where the rows stand; a nought has none */
export function figureOf(count: number, href?: string): Figure {
  return { text: formatNumber(count), href: count === 0 ? undefined : href };
}

/** A mean to one decimal, rounded half up: what is divided are whole numbers. */
export function meanOf(sum: number, count: number, href?: string): Figure {
  if (count === 0) return { text: NOT_RECORDED };
  return { text: (Math.floor((sum * 10) / count + 0.5) / 10).toFixed(1), href };
}

/** 1,234: as Japanese writes numbers of any size in tables. */
export const formatNumber = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');

/** Bars for some rows, by what each is to the largest of them. */
export function barsOf(values: readonly { readonly value: number; readonly part?: number }[]): Bar[] {
  const most = Math.max(1, ...values.map(({ value }) => value));
  const share = (value: number) => Math.round((value * 1000) / most) / 10;
  return values.map(({ value, part = 0 }) => ({ size: share(value), part: share(part) }));
}
