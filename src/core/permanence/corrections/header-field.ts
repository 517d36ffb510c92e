import type { z } from 'zod';
import type { CouncilArchive } from '../../domain/archive.ts';
import { type HeaderItem, meetingSchemas } from '../../domain/meeting/header.ts';
import type { Meeting } from '../../domain/meeting/meeting.ts';
import { opinionSchema } from '../../domain/opinion/opinion.ts';
import { formatWareki, isCalendarDate } from '../../text/wareki.ts';

/** A field of a record's header, by its key or by the words that the handbook has for it. */
interface HeaderField {
  readonly key: string;
  /** 開催日, 出席した委員. */
  readonly title: string;
  /** What it says, a line for each value. */
  readonly text: () => string;
}

/** A field of the header of a meeting or of a document: `place`, 場所, `attendees.members`, 出席した委員. */
export function headerField(archive: CouncilArchive, record: Meeting, name: string): HeaderField | undefined {
  return fieldOf(schemaOf(archive, record), headerOf(archive, record), name);
}

/** A field of one of its items: `outcome`, 結論. */
export function itemField(
  { council }: CouncilArchive,
  { named, entry }: HeaderItem,
  name: string,
): HeaderField | undefined {
  const schema = meetingSchemas(council.vocabulary).entries.get(named.kind.key);
  return schema && fieldOf(schema, entry, name);
}

/** The names of all fields of a record's header, for offering the nearest. */
export function headerFieldNames(archive: CouncilArchive, record: Meeting): string[] {
  return [...fieldsOf(schemaOf(archive, record))].flatMap(({ key, title }) => [key, title]);
}

const schemaOf = ({ council }: CouncilArchive, { issued }: Meeting): z.ZodObject =>
  issued ? opinionSchema(council.vocabulary) : meetingSchemas(council.vocabulary).header;

/** A document's own header; what it shares with meetings alone stands in that of its record. */
function headerOf({ opinions }: CouncilArchive, { id, issued, header }: Meeting): object {
  return issued ? (opinions.get(id.slice(id.indexOf('/') + 1))?.header ?? header) : header;
}

function fieldOf(schema: z.ZodObject, values: object, name: string): HeaderField | undefined {
  const field = [...fieldsOf(schema)].find(({ key, title }) => key === name || title === name);
  if (!field) return undefined;
  const value = field.key
    .split('.')
    .reduce<unknown>((whole, key) => (whole as Record<string, unknown> | undefined)?.[key], values);
  return { ...field, text: () => wordsOf(value).join('\n') };
}

/** What corrections tell of is no field that they could be on. */
const NO_PLACES: ReadonlySet<string> = new Set(['corrections', 'privacy']);

/** The fields of a header, and those of the fields that are made of several. */
function* fieldsOf(schema: z.ZodObject, before = ''): Iterable<Omit<HeaderField, 'text'>> {
  for (const [key, field] of Object.entries(schema.shape)) {
    if (NO_PLACES.has(key)) continue;
    yield { key: `${before}${key}`, title: titleOf(field as z.ZodType) ?? key };
    const parts = partsOf(field as z.ZodType);
    if (parts && before === '') yield* fieldsOf(parts, `${key}.`);
  }
}

/** Also where it says so inside a default or of what may be missing. */
function titleOf(field: z.ZodType): string | undefined {
  const inner = innerOf(field);
  return field.meta()?.title ?? (inner && titleOf(inner));
}

function partsOf(field: z.ZodType): z.ZodObject | undefined {
  if ('shape' in field) return field as z.ZodObject;
  const inner = innerOf(field);
  return inner && partsOf(inner);
}

const innerOf = (field: z.ZodType): z.ZodType | undefined =>
  'innerType' in field.def ? (field.def.innerType as z.ZodType) : undefined;

/** All that is said somewhere in a value; a day also as pages write it. */
function wordsOf(value: unknown): string[] {
  if (typeof value === 'string') return isCalendarDate(value) ? [value, formatWareki(value)] : [value];
  if (typeof value === 'number' || typeof value === 'boolean') return [String(value)];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsOf) : [];
}
