import { fold } from '../fold.ts';
import { plain, type Row } from '../rows/rows.ts';
import type { FieldKey } from './labels.ts';

/** The fields that a table of names is, and how many rows it has. */
interface RosterTable {
  readonly fields: { key: FieldKey; label: string; parts: { n: number; text: string }[] }[];
  readonly length: number;
}

type Column = 'role' | 'name' | 'remark' | 'attendance' | 'other';

const COLUMNS: readonly (readonly [Column, RegExp])[] = [
  ['name', /^(?:委員|議員)?(?:氏名|名前|委員名|議員名)$/u],
  ['role', /^(?:役職名?|職|職名|役|役名|区分|選出区分)$/u],
  ['remark', /^(?:備考|所属|所属等|所属・役職|所属団体|現職)$/u],
  ['attendance', /^(?:出欠|出欠席|出席|出席状況|出欠状況|備考\(出欠\))$/u],
];
const PRESENT = /^(?:出席|出|○|◯|〇|●)$/u;
const AWAY = /^(?:欠席|欠|×|✕|―|-)$/u;

/** Reads a table whose first row names its columns 職, 氏名, 出欠; undefined for any other. */
export function readRosterTable(rows: readonly Row[], from: number): RosterTable | undefined {
  const head = rows[from] && cellsOf(rows[from]);
  const columns = head?.map((cell) => COLUMNS.find(([, pattern]) => pattern.test(fold(cell)))?.[0] ?? 'other');
  if (!columns?.includes('name')) return undefined;
  const present: { n: number; text: string }[] = [];
  const absent: { n: number; text: string }[] = [];
  let length = 1;
  for (const row of rows.slice(from + 1)) {
    const cells = row.kind === 'cells' ? cellsOf(row) : [];
    const of = (column: Column) => cells[columns.indexOf(column)] ?? '';
    if (row.kind !== 'cells' || of('name') === '') break;
    length += 1;
    const attendance = fold(of('attendance'));
    if (columns.includes('attendance') && !PRESENT.test(attendance) && !AWAY.test(attendance)) continue;
    const named = [of('role'), of('name')].filter((text) => text !== '').join('　');
    const entry = { n: row.n, text: of('remark') === '' ? named : `${named}（${of('remark')}）` };
    (AWAY.test(attendance) ? absent : present).push(entry);
  }
  if (present.length + absent.length === 0) return undefined;
  return {
    fields: [
      { key: columns.includes('attendance') ? 'members' : 'attendees', label: '氏名', parts: present },
      ...(absent.length > 0 ? [{ key: 'absent' as const, label: '欠席', parts: absent }] : []),
    ],
    length,
  };
}

const cellsOf = ({ cells }: Row): string[] => cells.map((cell) => cell.map(plain).join(''));
