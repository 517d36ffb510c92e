import type { Ruling } from '../page/page-content.ts';

/** Rulings nearer than this (points) are one: double lines, the two edges of neighbouring cells. */
const SNAP = 3;
/** Share of a cell's side that must be ruled to divide it from the next. */
const COVERED = 0.7;

/** A table that rulings show: its box, and which cell each place of its grid belongs to. */
export interface RuledTable {
  /** Edges of the columns and rows in points, ascending. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** For each row, for each column: the index of the cell. A cell's index is that of its first place. */
  readonly cells: readonly (readonly number[])[];
}

/** The tables of a page: groups of crossing rulings that make at least two cells. */
export function findTables(rulings: readonly Ruling[]): RuledTable[] {
  return connect(joinPieces(rulings)).flatMap((group) => makeTable(group) ?? []);
}

/** Pieces of one line, as dashed and cell by cell drawn ones are, in one. */
function joinPieces(rulings: readonly Ruling[]): Ruling[] {
  const sorted = [...rulings].sort((a, b) => a.axis.localeCompare(b.axis) || a.at - b.at || a.start - b.start);
  const joined: Ruling[] = [];
  for (const ruling of sorted) {
    const index = joined.findLastIndex(
      (other) =>
        other.axis === ruling.axis &&
        ruling.at - other.at <= SNAP / 2 &&
        ruling.start <= other.end + SNAP &&
        ruling.end >= other.start - SNAP,
    );
    const other = joined[index];
    if (other) {
      joined[index] = { ...other, start: Math.min(other.start, ruling.start), end: Math.max(other.end, ruling.end) };
    } else joined.push(ruling);
  }
  return joined.filter(({ start, end }) => end - start > SNAP);
}

/** Groups of rulings that touch each other, directly or over others. */
function connect(rulings: readonly Ruling[]): Ruling[][] {
  const group = rulings.map((_, index) => index);
  const root = (index: number): number => follow(group, index);
  rulings.forEach((a, i) => {
    if (a.axis !== 'horizontal') return;
    rulings.forEach((b, j) => {
      if (b.axis !== 'vertical') return;
      const touches = b.at >= a.start - SNAP && b.at <= a.end + SNAP && a.at >= b.start - SNAP && a.at <= b.end + SNAP;
      if (touches) group[root(i)] = root(j);
    });
  });
  const groups = new Map<number, Ruling[]>();
  rulings.forEach((ruling, index) => {
    const key = root(index);
    groups.set(key, [...(groups.get(key) ?? []), ruling]);
  });
  return [...groups.values()];
}

/** Where a chain of references ends: at the one that refers to itself. */
function follow(references: readonly number[], index: number): number {
  const next = references[index] ?? index;
  return next === index ? index : follow(references, next);
}

function makeTable(rulings: readonly Ruling[]): RuledTable | undefined {
  const horizontal = rulings.filter(({ axis }) => axis === 'horizontal');
  const vertical = rulings.filter(({ axis }) => axis === 'vertical');
  if (horizontal.length < 2 || vertical.length < 1) return undefined;
  // Tables are often open at their sides: there the ends of the rulings are the edge.
  const xs = snap([...vertical.map(({ at }) => at), ...extremes(horizontal)]);
  const ys = snap([...horizontal.map(({ at }) => at), ...extremes(vertical)]);
  if (xs.length < 2 || ys.length < 2) return undefined;
  const cells = mergeCells(xs, ys, horizontal, vertical);
  return new Set(cells.flat()).size < 2 ? undefined : { xs, ys, cells };
}

function extremes(rulings: readonly Ruling[]): number[] {
  return [Math.min(...rulings.map(({ start }) => start)), Math.max(...rulings.map(({ end }) => end))];
}

function snap(values: readonly number[]): number[] {
  const kept: number[] = [];
  for (const value of [...values].sort((a, b) => a - b)) {
    if (value - (kept.at(-1) ?? Number.NEGATIVE_INFINITY) > SNAP) kept.push(value);
  }
  return kept;
}

/** Places of the grid with no ruling between them are one cell. */
function mergeCells(
  xs: readonly number[],
  ys: readonly number[],
  horizontal: readonly Ruling[],
  vertical: readonly Ruling[],
): number[][] {
  const columns = xs.length - 1;
  const cell = Array.from({ length: columns * (ys.length - 1) }, (_, index) => index);
  const first = (index: number): number => follow(cell, index);
  const merge = (a: number, b: number) => {
    const [from, to] = [first(a), first(b)];
    cell[Math.max(from, to)] = Math.min(from, to);
  };
  for (let row = 0; row < ys.length - 1; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const place = row * columns + column;
      const right = xs[column + 1] ?? 0;
      const below = ys[row + 1] ?? 0;
      if (column + 1 < columns && !isRuled(vertical, right, ys[row] ?? 0, below)) merge(place, place + 1);
      if (row + 2 < ys.length && !isRuled(horizontal, below, xs[column] ?? 0, right)) merge(place, place + columns);
    }
  }
  return Array.from({ length: ys.length - 1 }, (_, row) =>
    Array.from({ length: columns }, (_, column) => first(row * columns + column)),
  );
}

function isRuled(rulings: readonly Ruling[], at: number, start: number, end: number): boolean {
  const covered = rulings
    .filter((ruling) => Math.abs(ruling.at - at) <= SNAP)
    .reduce((sum, ruling) => sum + Math.max(0, Math.min(end, ruling.end) - Math.max(start, ruling.start)), 0);
  return covered >= COVERED * (end - start);
}
