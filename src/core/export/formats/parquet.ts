import { parquetWriteBuffer } from 'hyparquet-writer/src/write.js';
import type { Cells, ColumnType, ColumnWords, TableWords } from '../table.ts';

type SchemaElement = NonNullable<Parameters<typeof parquetWriteBuffer>[0]['schema']>[number];
type Leaf = Pick<SchemaElement, 'type' | 'converted_type'>;

const TEXT: Leaf = { type: 'BYTE_ARRAY', converted_type: 'UTF8' };
const LEAVES: Readonly<Record<ColumnType, Leaf>> = {
  string: TEXT,
  integer: { type: 'INT32' },
  boolean: { type: 'BOOLEAN' },
  date: { type: 'INT32', converted_type: 'DATE' },
  // Parquet's own times are instants or have no common reader for minutes.
  time: TEXT,
  address: TEXT,
};

/**
 * Rows as Apache Parquet, compressed with Snappy; lists are lists, dates are dates. Empty tables keep their columns.
 * @param partition a column that the path of the file tells, which Arrow and Spark refuse to find in the file as well
 */
export function writeParquet(table: TableWords, rows: readonly Cells[], partition?: string): Uint8Array {
  const places = [...table.columns.entries()].filter(([, { name }]) => name !== partition);
  const columns = places.map(([, column]) => column);
  const schema: SchemaElement[] = [{ name: 'root', num_children: columns.length }, ...columns.flatMap(elementsOf)];
  const columnData = places.map(([place, column]) => ({
    name: column.name,
    data: rows.map((row) => storedValue(column, row[place] ?? null)),
  }));
  return new Uint8Array(parquetWriteBuffer({ schema, columnData, createdBy: 'shingiroku' }));
}

function elementsOf({ name, type, isList, isRequired }: ColumnWords): SchemaElement[] {
  const leaf = LEAVES[type];
  if (!isList) return [{ name, ...leaf, repetition_type: isRequired ? 'REQUIRED' : 'OPTIONAL' }];
  return [
    { name, converted_type: 'LIST', repetition_type: 'REQUIRED', num_children: 1 },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    { name: 'element', ...leaf, repetition_type: 'REQUIRED' },
  ];
}

function storedValue({ type }: ColumnWords, cell: Cells[number]): unknown {
  if (type !== 'date' || cell === null) return cell;
  return Array.isArray(cell) ? cell.map(dayOf) : dayOf(cell as string);
}

const dayOf = (date: string): Date => new Date(`${date}T00:00:00Z`);
