import type { ColumnType, ColumnWords, TableWords } from '../table.ts';

const TYPES: Readonly<Record<ColumnType, object>> = {
  string: { type: 'string' },
  integer: { type: 'integer' },
  boolean: { type: 'boolean' },
  date: { type: 'string', format: 'date' },
  time: { type: 'string', pattern: '^[0-2][0-9]:[0-5][0-9]$' },
  // A site-absolute path, so that data is the same wherever the site stands.
  address: { type: 'string', format: 'uri-reference', pattern: '^/' },
};

/**
 * JSON Schema (2020-12) of the JSON files: of a file with several tables the whole, of a file with one table what `$defs`
 * has under its name.
 */
export function jsonSchema(tables: readonly TableWords[], whole: readonly TableWords[]): object {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: '審議会の書庫のデータ',
    description:
      '審議会ごとの tables.json の形。表が1つだけのファイル（utterances.json など）の形は、$defs の同じ名前のところにあります。',
    type: 'object',
    properties: Object.fromEntries(whole.map(({ name }) => [name, { $ref: `#/$defs/${name}` }])),
    required: whole.map(({ name }) => name),
    additionalProperties: false,
    $defs: Object.fromEntries(tables.map((table) => [table.name, arrayOf(table)])),
  };
}

function arrayOf({ title, description, columns }: TableWords): object {
  return {
    title,
    description,
    type: 'array',
    items: {
      type: 'object',
      properties: Object.fromEntries(columns.map((column) => [column.name, schemaOf(column)])),
      required: columns.map(({ name }) => name),
      additionalProperties: false,
    },
  };
}

function schemaOf({ title, description, type, isList, isRequired, values }: ColumnWords): object {
  const own = values ? { ...TYPES[type], enum: Object.keys(values) } : TYPES[type];
  const told = { title, description: values ? `${description}${describeValues(values)}` : description };
  if (isList) return { ...told, type: 'array', items: own };
  return isRequired ? { ...told, ...own } : { ...told, anyOf: [own, { type: 'null' }] };
}

const describeValues = (values: NonNullable<ColumnWords['values']>): string =>
  Object.entries(values)
    .map(([value, words]) => `${value}（${words}）`)
    .join('、');
