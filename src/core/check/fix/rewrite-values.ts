import { isScalar, type Scalar } from 'yaml';
import type { z } from 'zod';
import { clockTime, isoDate } from '../../domain/fields.ts';
import { isKindOf } from '../../markdown/yaml/schema-shape.ts';
import { parseJapaneseTime } from '../../text/clock.ts';
import { isCalendarDate, parseJapaneseDate } from '../../text/wareki.ts';
import type { FixedFile } from './change.ts';
import { isSameData, lineAt, type Place, readData, readTree, walkTree } from './yaml-tree.ts';

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly place: Place;
  readonly from: string;
  readonly value: string | number;
}

/** Writes dates as ISO, times as HH:MM and numbers in half-width digits where the schema wants them and nothing else is meant. */
export function rewriteValues(schema: z.ZodType, yaml: string): FixedFile {
  const tree = readTree(yaml);
  const edits = tree ? [...walkTree(schema, tree.contents)].flatMap((place) => editOf(place, yaml) ?? []) : [];
  // From the end, so that the offsets of what stands before stay true.
  const text = edits
    .toReversed()
    .reduce((done, { start, end, text: put }) => done.slice(0, start) + put + done.slice(end), yaml);
  const expected = edits.reduce((data, { place, value }) => withValue(data, place.path, value), readData(yaml));
  if (edits.length === 0 || !isSameData(readData(text), expected)) return { text: yaml, changes: [] };
  const changes = edits.map(({ start, place, from, value }) => {
    const field = place.path.filter((step) => typeof step === 'string').join('.');
    return { kind: 'value' as const, line: lineAt(yaml, start), field, from, to: String(value) };
  });
  return { text, changes };
}

function editOf(place: Place, yaml: string): Edit | undefined {
  const { node, schemas } = place;
  if (!isScalar(node) || typeof node.value !== 'string' || node.tag !== undefined || !node.range) return undefined;
  const from = node.value;
  const value = meantBy(schemas, from);
  if (value === undefined || value === from) return undefined;
  const span = spanToReplace(node, yaml, typeof value === 'number');
  return span && { ...span, text: String(value), place, from, value };
}

/** What a field of this kind can only mean by the text; undefined when it cannot be told. */
function meantBy(schemas: readonly z.ZodType[], text: string): string | number | undefined {
  const are = (isKind: (schema: z.ZodType) => boolean) => schemas.every(isKind);
  if (are((schema) => isKindOf(schema, isoDate))) return isCalendarDate(text) ? undefined : parseJapaneseDate(text);
  if (are((schema) => isKindOf(schema, clockTime))) return parseJapaneseTime(text);
  return are((schema) => schema.def.type === 'number') ? readDigits(text) : undefined;
}

/** `４２` → 42. A leading zero belongs to a code, not to a number. */
function readDigits(text: string): number | undefined {
  const folded = text.normalize('NFKC');
  return /^(?:0|[1-9]\d{0,8})$/.test(folded) ? Number(folded) : undefined;
}

/** The text of a scalar without its quotes, or with them for a number; undefined where it is written with escapes. */
function spanToReplace(node: Scalar, yaml: string, withQuotes: boolean): { start: number; end: number } | undefined {
  const [start, end] = node.range ?? [0, 0];
  const quotes = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE' ? 1 : 0;
  const inner = { start: start + quotes, end: end - quotes };
  if (yaml.slice(inner.start, inner.end) !== node.value) return undefined;
  return withQuotes ? { start, end } : inner;
}

function withValue(data: unknown, [step, ...rest]: readonly PropertyKey[], value: unknown): unknown {
  if (step === undefined) return value;
  if (Array.isArray(data)) return data.map((one, index) => (index === step ? withValue(one, rest, value) : one));
  const record = data as Readonly<Record<PropertyKey, unknown>>;
  return { ...record, [step]: withValue(record[step], rest, value) };
}
