import type { z } from 'zod';
import { nearest } from '../../text/nearest.ts';
import { alternativesOf, elementOf, fieldsOf } from './schema-shape.ts';

interface Salvaged<T> {
  /** Nothing stands at an unreadable path, whatever the type says. */
  readonly value: T;
  /** Paths without list positions, such as `inquiries.department`; the empty path is the whole. */
  readonly unreadable: ReadonlySet<string>;
}

/**
 * Reads what can be read of data that its schema refuses, so that one mistake does not hide the others of its file.
 * What is wrong is left out and its path noted; the schema report is what tells the writer.
 */
export function salvage<S extends z.ZodType>(schema: S, data: unknown): Salvaged<z.output<S>> {
  const unreadable = new Set<string>();
  const value = readValue(schema, data, '', unreadable) as z.output<S>;
  return { value, unreadable };
}

/** True when `path`, or a part or the whole of what it is part of, could not be read. */
export function isUnreadable(unreadable: ReadonlySet<string>, path: string): boolean {
  return [...unreadable].some(
    (bad) => bad === '' || bad === path || path.startsWith(`${bad}.`) || bad.startsWith(`${path}.`),
  );
}

function readValue(schema: z.ZodType, data: unknown, path: string, unreadable: Set<string>): unknown {
  const parsed = schema.safeParse(data);
  if (parsed.success) return parsed.data;
  const [only, ...others] = alternativesOf(schema);
  if (only && others.length === 0) {
    const fields = fieldsOf(only);
    if (fields && isRecord(data)) {
      // What the fields say together may be wrong where each is right by itself.
      for (const {
        code,
        path: [field],
      } of parsed.error.issues) {
        if (code === 'custom' && field !== undefined) unreadable.add(join(path, String(field)));
      }
      return readFields(fields, data, path, unreadable);
    }
    const element = elementOf(only);
    if (element && Array.isArray(data)) {
      return data.map((one) => readValue(element, one, path, unreadable)).filter((one) => one !== undefined);
    }
  }
  unreadable.add(path);
  return schema.safeParse(undefined).data;
}

function readFields(
  fields: Readonly<Record<string, z.ZodType>>,
  data: Readonly<Record<string, unknown>>,
  path: string,
  unreadable: Set<string>,
): Record<string, unknown> {
  const at = (key: string) => join(path, key);
  for (const key of Object.keys(data).filter((one) => !Object.hasOwn(fields, one))) {
    // A misspelled field is missing under its right name, even where it may be left out.
    const meant = nearest(key, Object.keys(fields));
    if (meant !== undefined) unreadable.add(at(meant));
  }
  return Object.fromEntries(
    Object.entries(fields).map(([key, schema]) => [key, readValue(schema, data[key], at(key), unreadable)]),
  );
}

const join = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);

function isRecord(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}
