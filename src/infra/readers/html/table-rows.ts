/** A cell as a document gives it: its text, and how many columns and rows it covers. */
export interface SpanningCell {
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
}

/** No table of minutes is wider; a document that claims more is mistaken or means harm. */
const MOST_COLUMNS = 200;

/**
 * Lays cells that cover several places out as rows of one length: the text stands at the cell's first place, the other
 * places it covers are empty. So a column means the same in every row.
 */
export function layOutRows(rows: readonly (readonly SpanningCell[])[]): string[][] {
  const grid: (string | undefined)[][] = rows.map(() => []);
  rows.forEach((cells, top) => {
    let column = 0;
    for (const cell of cells) {
      const row = grid[top] ?? [];
      while (row[column] !== undefined) column += 1;
      const right = Math.min(column + Math.max(1, cell.columns), Math.max(column + 1, MOST_COLUMNS));
      const bottom = Math.min(top + Math.max(1, cell.rows), grid.length);
      for (let y = top; y < bottom; y += 1) {
        // Cells that claim the same place: the earlier one has it, and no text is overwritten.
        for (let x = column; x < right; x += 1) {
          const covered = grid[y];
          if (covered && covered[x] === undefined) covered[x] = '';
        }
      }
      row[column] = cell.text;
      column = right;
    }
  });
  const width = Math.max(0, ...grid.map((row) => row.length));
  return grid.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''));
}
