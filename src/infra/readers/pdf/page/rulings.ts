import { apply, type Matrix } from './matrix.ts';
import type { Ruling } from './page-content.ts';

/** Thinner than this (points), a filled area is a line. */
const THIN = 2.6;
/** A line may lean this much (points) and still run along an axis. */
const LEAN = 0.8;

/** How pdf.js writes a path: a step's number, then its coordinates. */
const MOVE = 0;
const LINE = 1;
const CURVE = 2;
const QUADRATIC = 3;
const CLOSE = 4;

type Point = readonly [x: number, y: number];

/** The lines along the axes that painting a path draws. */
export function rulingsOf(
  path: ArrayLike<number>,
  matrix: Matrix,
  paint: { stroke: boolean; fill: boolean },
): Ruling[] {
  const outlines = outlinesOf(path, matrix);
  return outlines.flatMap((points) => {
    const area = paint.fill ? thinArea(points) : undefined;
    return [...(paint.stroke ? sidesOf(points) : []), ...(area ? [area] : [])];
  });
}

function outlinesOf(path: ArrayLike<number>, matrix: Matrix): Point[][] {
  const outlines: Point[][] = [];
  const at = (index: number): Point => apply(matrix, path[index] ?? 0, path[index + 1] ?? 0);
  let index = 0;
  while (index < path.length) {
    const step = path[index];
    const current = outlines.at(-1);
    if (step === MOVE) {
      outlines.push([at(index + 1)]);
      index += 3;
    } else if (step === LINE) {
      current?.push(at(index + 1));
      index += 3;
    } else if (step === CURVE || step === QUADRATIC) {
      // Where a curve ends, something else begins: it has no side along an axis.
      index += step === CURVE ? 7 : 5;
      outlines.push([at(index - 2)]);
    } else if (step === CLOSE) {
      const [first] = current ?? [];
      if (first) current?.push(first);
      index += 1;
    } else break;
  }
  return outlines;
}

function sidesOf(points: readonly Point[]): Ruling[] {
  return points.slice(1).flatMap((to, index) => {
    const from = points[index];
    return from ? (rulingBetween(from, to) ?? []) : [];
  });
}

function rulingBetween([x1, y1]: Point, [x2, y2]: Point): Ruling | undefined {
  const [width, height] = [Math.abs(x2 - x1), Math.abs(y2 - y1)];
  if (height <= LEAN && width > THIN) {
    return { axis: 'horizontal', at: (y1 + y2) / 2, start: Math.min(x1, x2), end: Math.max(x1, x2) };
  }
  if (width <= LEAN && height > THIN) {
    return { axis: 'vertical', at: (x1 + x2) / 2, start: Math.min(y1, y2), end: Math.max(y1, y2) };
  }
  return undefined;
}

function thinArea(points: readonly Point[]): Ruling | undefined {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const isFlat = bottom - top <= THIN;
  const isNarrow = right - left <= THIN;
  if (isFlat === isNarrow) return undefined;
  return isFlat
    ? { axis: 'horizontal', at: (top + bottom) / 2, start: left, end: right }
    : { axis: 'vertical', at: (left + right) / 2, start: top, end: bottom };
}
