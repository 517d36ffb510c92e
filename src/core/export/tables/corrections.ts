import { itemAddressOf } from '../../domain/address/addresses.ts';
import { localItemId } from '../../domain/address/ids.ts';
import { recordAddress } from '../../domain/record.ts';
import { councilCorrections, type PlacedCorrection } from '../../permanence/corrections/list.ts';
import { CORRECTION_KIND_WORDS } from '../../vocabulary/correction-kind.ts';
import { column, councilColumn, REQUIRED, type Table } from '../table.ts';

const of = ({ correction }: PlacedCorrection) => correction;
const pageOf = ({ record }: PlacedCorrection) => recordAddress(record);

/** What was corrected in published records, newest first. */
export const CORRECTIONS: Table<PlacedCorrection> = {
  name: 'corrections',
  title: '訂正',
  description: '公開した会議録と文書の訂正。1行が1つの訂正で、新しい順です。',
  key: ['id'],
  columns: [
    column('id', 'アドレス', 'address', '訂正のアドレス。', (row) => `${pageOf(row)}#${row.anchor}`, REQUIRED),
    councilColumn(({ record }) => record.council),
    column('record', '会議録・文書', 'address', '訂正した会議録または審議会の文書のアドレス。', pageOf, REQUIRED),
    column('date', '訂正の日', 'date', '訂正した記録を公開した日。', (row) => of(row).date, REQUIRED),
    column(
      'record_date',
      '記録の日',
      'date',
      '会議の日、または文書の日付。',
      ({ record }) => record.header.date,
      REQUIRED,
    ),
    column(
      'place',
      '箇所',
      'address',
      '訂正した箇所のアドレス。',
      (row) => `${pageOf(row)}#${row.place.anchor}`,
      REQUIRED,
    ),
    column('place_label', '箇所の呼び方', 'string', '発言12（会長）など。', ({ place }) => place.label, REQUIRED),
    column(
      'item',
      '案件',
      'address',
      '案件について述べたところの訂正であれば、その案件のアドレス。',
      ({ record, place }) =>
        place.item && itemAddressOf(record.council, place.item.kind.key, localItemId(place.item, record)),
      { refersTo: 'items' },
    ),
    column('kind', '種類', 'string', '意味の変わらない誤りか、内容の訂正か。', (row) => of(row).kind, {
      ...REQUIRED,
      values: CORRECTION_KIND_WORDS,
    }),
    column(
      'was',
      '訂正前',
      'string',
      '訂正前の文字。文字を書き加えた訂正と、訂正前の文字を示さない訂正では空です。',
      (row) => of(row).was,
    ),
    column('now', '訂正後', 'string', '訂正後の文字。', (row) => of(row).now, REQUIRED),
    column(
      'was_withheld',
      '訂正前を示さない根拠',
      'string',
      '訂正前の文字を示さない根拠。',
      (row) => of(row).wasWithheld,
    ),
    column('reason', '理由', 'string', '訂正の理由。', (row) => of(row).reason, REQUIRED),
    column('by_office', '訂正した職', 'string', '訂正した職。', (row) => of(row).by),
    column('note', '注記', 'string', '訂正についての注記。', (row) => of(row).note),
  ],
  *rows({ archive }) {
    yield* councilCorrections(archive);
  },
};
