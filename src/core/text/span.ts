/** A place in a file: 1-based line and 1-based column (UTF-16 code units), as editors count. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A half-open range of UTF-16 offsets `[start, end)` into one string. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Overlapping and touching spans become one. Expects them by their beginning. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (last && span.start <= last.end) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else {
      merged.push({ start: span.start, end: span.end });
    }
  }
  return merged;
}

/** Those that lie in a range. Expects them by their beginning, and looks at no others but the first behind it. */
export function spansWithin<S extends Span>(spans: readonly S[], from: number, to: number): S[] {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as S).start < from) low = middle + 1;
    else high = middle;
  }
  const within: S[] = [];
  for (let at = low; (spans[at]?.start ?? to) < to; at++) {
    const span = spans[at] as S;
    if (span.end <= to) within.push(span);
  }
  return within;
}

/** Orders positions by file, then line, then column. */
export function comparePositions(a: Position, b: Position): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}

/** `file:line:column`, as editors and terminals make it a link. */
export function formatPosition({ file, line, column }: Position): string {
  return `${file}:${line}:${column}`;
}

/** The place of an offset in a text whose lines end in LF, CRLF or CR. */
export function positionAt(file: string, source: string, offset: number): Position {
  const lines = source.slice(0, offset).split(/\r\n|\r|\n/);
  return { file, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

/** The places of several offsets, smallest first, in one walk through the text. */
export function positionsAt(file: string, source: string, offsets: readonly number[]): Position[] {
  let [line, start, from] = [1, 0, 0];
  return offsets.map((offset) => {
    const between = positionAt(file, source.slice(from, offset), offset - from);
    if (between.line > 1) start = offset - (between.column - 1);
    line += between.line - 1;
    from = offset;
    return { file, line, column: offset - start + 1 };
  });
}

/** A position that is looked up when someone reads it: many are asked for, and few are ever shown. */
export function positionOnDemand(file: string, find: () => Position): Position {
  return {
    file,
    get line() {
      return find().line;
    },
    get column() {
      return find().column;
    },
  };
}
