import { nameKey } from '../../text/name-key.ts';
import type { Position } from '../../text/span.ts';

/** What a counterparty does with the data, by the row of the case sheet that names it. */
export const COUNTERPARTY_ROLES = ['outsourced', 'linked', 'provided'] as const;
export type CounterpartyRole = (typeof COUNTERPARTY_ROLES)[number];

export type SheetSubject = CounterpartyRole | 'data-items';

/** A row of a case sheet (案件シート) that names counterparties or data items. */
export interface SheetRow {
  readonly subject: SheetSubject;
  /** As the sheet writes it: 委託先, 取り扱う個人情報. */
  readonly label: string;
  /** The paragraphs of its cell, each a row of the table, as stored. */
  readonly lines: readonly SheetLine[];
}

interface SheetLine {
  readonly text: string;
  readonly at: Position;
}

/**
 * The labels by which the papers of the councils name them. Only these: a label such as 提供先における個人情報の保護 is
 * about something else.
 */
const LABELS: Readonly<Record<SheetSubject, readonly string[]>> = {
  outsourced: ['委託先', '再委託先', '受託者', '受託事業者', '委託業者', '委託事業者'],
  linked: ['結合先', '接続先'],
  provided: ['提供先', '外部提供先'],
  'data-items': [
    '取り扱う個人情報',
    '取扱う個人情報',
    '取扱個人情報',
    '個人情報の内容',
    '個人情報の項目',
    '利用する個人情報',
    '利用した個人情報',
    '提供する個人情報',
    '提供した個人情報',
    '送信する項目',
    '受信する項目',
    '送受信する項目',
    '結合する項目',
  ],
};

const SUBJECTS = new Map(
  (Object.keys(LABELS) as SheetSubject[]).flatMap((subject) =>
    LABELS[subject].map((label) => [nameKey(label), subject]),
  ),
);

/** What a row is about; undefined for every other row. Width and spaces make no other label. */
export function subjectOfRow(label: string): SheetSubject | undefined {
  return SUBJECTS.get(nameKey(label));
}
