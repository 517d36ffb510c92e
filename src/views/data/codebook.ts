import { dataAddresses } from '../../core/domain/address/data-addresses.ts';
import { BETWEEN } from '../../core/export/formats/csv.ts';
import type { ColumnType, ColumnWords, TableWords } from '../../core/export/table.ts';
import { TABLES } from '../../core/export/tables.ts';
import { makeFrame, type PageFrame } from '../frame.ts';
import type { ArchiveContext } from '../site-context.ts';

const TYPES: Readonly<Record<ColumnType, string>> = {
  string: '文字',
  integer: '整数',
  boolean: '真偽',
  date: '日付',
  time: '時刻',
  address: 'アドレス',
};

interface ColumnProps {
  readonly name: string;
  readonly title: string;
  /** 文字, 日付のリスト. */
  readonly type: string;
  readonly isRequired: boolean;
  readonly description: string;
  readonly values: readonly { readonly value: string; readonly words: string }[];
  /** The table whose rows it names. */
  readonly refersTo: { readonly title: string; readonly href: string } | undefined;
}

interface CodebookTable {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** Names of the columns that tell a row from all others; empty where none do. */
  readonly key: readonly string[];
  readonly columns: readonly ColumnProps[];
}

export interface CodebookProps {
  readonly frame: PageFrame;
  readonly data: string;
  /** What stands between the values of a list in a CSV cell. */
  readonly between: string;
  readonly tables: readonly CodebookTable[];
}

export function codebookView(context: ArchiveContext): CodebookProps {
  return {
    frame: makeFrame(context, {
      kind: 'codebook',
      title: 'データの項目の説明',
      description: `${context.info.title}のデータの表と項目が、それぞれ何を示すかの説明です。`,
      address: dataAddresses.codebook(),
      above: [['データ', dataAddresses.page]],
    }),
    data: context.href(dataAddresses.page),
    between: BETWEEN,
    tables: TABLES.map((table) => tableProps(context, table)),
  };
}

function tableProps(context: ArchiveContext, { name, title, description, key, columns }: TableWords): CodebookTable {
  return { name, title, description, key, columns: columns.map((column) => columnProps(context, column)) };
}

function columnProps(context: ArchiveContext, column: ColumnWords): ColumnProps {
  const { name, title, type, isList, isRequired, description, values = {}, refersTo } = column;
  const table = TABLES.find((one) => one.name === refersTo);
  return {
    name,
    title,
    type: `${TYPES[type]}${isList ? 'のリスト' : ''}`,
    isRequired: isRequired === true,
    description,
    values: Object.entries(values).map(([value, words]) => ({ value, words })),
    refersTo: table && { title: table.title, href: context.href(dataAddresses.codebook(table.name)) },
  };
}
