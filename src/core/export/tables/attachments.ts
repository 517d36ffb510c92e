import { fileAddress } from '../../domain/address/addresses.ts';
import { itemId } from '../../domain/address/ids.ts';
import type { Attachment } from '../../domain/attachment/attachment.ts';
import { itemAddress } from '../../domain/item/label.ts';
import type { Meeting } from '../../domain/meeting/meeting.ts';
import { recordAddress } from '../../domain/record.ts';
import type { CouncilData } from '../council-data.ts';
import { column, councilColumn, LIST, REQUIRED, type Table } from '../table.ts';

interface AttachmentRow {
  readonly data: CouncilData;
  readonly record: Meeting;
  readonly number: number;
  readonly attachment: Attachment;
}

const fileOf = ({ data, attachment }: AttachmentRow) => data.archive.files.get(attachment.file ?? '');

/** The papers that the records list, in their order. */
export const ATTACHMENTS: Table<AttachmentRow> = {
  name: 'attachments',
  title: '資料',
  description: '会議や文書の資料の一覧にある資料。1行が1つの資料で、公開しない資料や、名前だけの資料も含みます。',
  key: ['record', 'number'],
  columns: [
    column(
      'record',
      '会議録・文書',
      'address',
      '資料を一覧に挙げる会議録または審議会の文書のアドレス。',
      ({ record }) => recordAddress(record),
      REQUIRED,
    ),
    column('number', '順番', 'integer', '資料の一覧の中での順番（1から）。', ({ number }) => number, REQUIRED),
    councilColumn(({ record }) => record.council),
    column('date', '日付', 'date', '会議の日、または文書の日付。', ({ record }) => record.header.date, REQUIRED),
    column('title', '名前', 'string', '資料の名前。', ({ attachment }) => attachment.title, REQUIRED),
    column(
      'file',
      'ファイル',
      'address',
      'この書庫にあるファイルのアドレス。',
      ({ record, attachment }) => attachment.file && fileAddress(record.council, attachment.file),
    ),
    column(
      'url',
      'ほかのサイトのアドレス',
      'string',
      'ほかのサイトで公開されているときのアドレス。',
      ({ attachment }) => attachment.url,
    ),
    column('withheld', '非公開の理由', 'string', '公開しない理由。', ({ attachment }) => attachment.withheld),
    column('note', '注記', 'string', '資料についての注記。', ({ attachment }) => attachment.note),
    column('bytes', '大きさ', 'integer', 'この書庫にあるファイルの大きさ（バイト）。', (row) => fileOf(row)?.bytes),
    column('pages', 'ページ数', 'integer', 'ページ数。', (row) => row.attachment.pages ?? fileOf(row)?.facts?.pages),
    column(
      'digest',
      '要約値',
      'string',
      'この書庫にあるファイルの要約値（sha256: と16進数）。',
      (row) => fileOf(row)?.facts?.digest,
    ),
    column(
      'items',
      '案件',
      'address',
      'この資料を資料として挙げる案件のアドレス。',
      ({ data, record, attachment }) =>
        record.header.items.flatMap(({ named, entry }) => {
          const item = entry.documents.includes(attachment.title)
            ? data.archive.items.get(itemId(named, record))
            : undefined;
          return item ? itemAddress(item) : [];
        }),
      { ...LIST, refersTo: 'items' },
    ),
  ],
  *rows(data) {
    for (const record of data.archive.records) {
      for (const [index, attachment] of record.header.attachments.entries()) {
        yield { data, record, number: index + 1, attachment };
      }
    }
  },
};
