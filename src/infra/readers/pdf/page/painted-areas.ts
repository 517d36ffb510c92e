import type { Colour } from '../../colour.ts';
import { apply, type Matrix } from './matrix.ts';

/** A box of the page, in points from its top left. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Something that was painted over a box of the page. */
export interface PaintedArea extends Box {
  readonly colour: Colour | 'unknown';
  /** True where nothing of what is below shows. */
  readonly isOpaque: boolean;
  readonly isPicture: boolean;
}

export const EVERYWHERE: Box = {
  left: Number.NEGATIVE_INFINITY,
  top: Number.NEGATIVE_INFINITY,
  right: Number.POSITIVE_INFINITY,
  bottom: Number.POSITIVE_INFINITY,
};

/** Thinner areas (points) are lines: they cover nothing that is written. */
const THIN = 3;
/** Share of its box that a shape fills to be taken for one. */
const FULL = 0.9;

export function intersect(a: Box, b: Box): Box {
  return {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  };
}

export function holds({ left, top, right, bottom }: Box, x: number, y: number): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}

export function boxOf(points: readonly (readonly [x: number, y: number])[]): Box {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

/** The unit square that pictures are painted in. */
export function unitBox(matrix: Matrix): Box {
  return boxOf([apply(matrix, 0, 0), apply(matrix, 1, 0), apply(matrix, 0, 1), apply(matrix, 1, 1)]);
}

/** How pdf.js writes a path: a step's number, then how many numbers follow. */
const LENGTHS: Readonly<Record<number, number>> = { 0: 2, 1: 2, 2: 6, 3: 4, 4: 0 };
/** Outlines of more points are drawings. */
const MOST_POINTS = 40;

/** The outlines of a path, each by the points that it goes through. */
function outlinesOf(path: ArrayLike<number>, matrix: Matrix): (readonly [number, number])[][] {
  const outlines: (readonly [number, number])[][] = [];
  for (let index = 0; index < path.length; ) {
    const step = path[index] ?? 4;
    const length = LENGTHS[step];
    if (length === undefined) break;
    const end = index + length;
    if (step === 0) outlines.push([]);
    if (length > 0) outlines.at(-1)?.push(apply(matrix, path[end - 1] ?? 0, path[end] ?? 0));
    index = end + 1;
  }
  return outlines.filter((points) => points.length > 0);
}

/** The box that a path reaches over; undefined for one without points. */
export function reachOf(path: ArrayLike<number>, matrix: Matrix): Box | undefined {
  const points = outlinesOf(path, matrix).flat();
  return points.length === 0 ? undefined : boxOf(points);
}

/**
 * What filling a path paints: boxes, where an outline is as good as one. Of other shapes it is only known that something
 * may be there; an outline in another is a frame.
 */
export function filledAreas(path: ArrayLike<number>, matrix: Matrix): { box: Box; isBox: boolean }[] {
  const outlines = outlinesOf(path, matrix).map((points) => ({ points, box: boxOf(points) }));
  const areas = outlines.flatMap(({ points, box }) => {
    if (box.right - box.left < THIN || box.bottom - box.top < THIN) return [];
    const isAlone = outlines.length === 1 || !outlines.some((other) => other.box !== box && overlaps(other.box, box));
    return [{ box, isBox: isAlone && points.length <= MOST_POINTS && fills(points, box) }];
  });
  return areas;
}

const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

function fills(points: readonly (readonly [number, number])[], { left, top, right, bottom }: Box): boolean {
  let twice = 0;
  points.forEach(([x, y], index) => {
    const [nextX, nextY] = points[(index + 1) % points.length] ?? [x, y];
    twice += x * nextY - nextX * y;
  });
  return Math.abs(twice) / 2 >= FULL * (right - left) * (bottom - top);
}
