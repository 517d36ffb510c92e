import type { z } from 'zod';

/** The parts of a zod schema's definition that lead to its fields. */
interface SchemaDefinition {
  readonly innerType?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly element?: z.ZodType;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
}

const definitionOf = (schema: z.ZodType): SchemaDefinition => schema.def as unknown as SchemaDefinition;

/** The schemas that a value may follow once optional, default and union are taken off. */
export function alternativesOf(schema: z.ZodType): z.ZodType[] {
  const { innerType, options } = definitionOf(schema);
  if (innerType) return alternativesOf(innerType);
  return options ? options.flatMap(alternativesOf) : [schema];
}

/** The fields of an object schema; undefined for any other. */
export function fieldsOf(schema: z.ZodType): Readonly<Record<string, z.ZodType>> | undefined {
  return definitionOf(schema).shape;
}

/** The schema of the elements of a list schema; undefined for any other. */
export function elementOf(schema: z.ZodType): z.ZodType | undefined {
  return definitionOf(schema).element;
}

/** The schemas that the value at a path below `schema` may follow; empty where no schema knows the path. */
export function schemasAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType[] {
  return path.reduce<z.ZodType[]>(
    (schemas, step) =>
      schemas.flatMap((one) => {
        const next = elementOf(one) ?? fieldsOf(one)?.[String(step)];
        return next ? alternativesOf(next) : [];
      }),
    alternativesOf(schema),
  );
}

/** True when a schema is `kind`, or `kind` with a title and description of its own. */
export function isKindOf(schema: z.ZodType, kind: z.ZodType): boolean {
  return schema.def === kind.def;
}

/** What the schema says in Japanese of the field at a path: its name, and what to write there. */
export function describeAt(
  schema: z.ZodType,
  path: readonly PropertyKey[],
): { title?: string | undefined; description?: string | undefined } {
  const last = path.at(-1);
  if (typeof last !== 'string') return {};
  const fields = schemasAt(schema, path.slice(0, -1)).flatMap((parent) => fieldsOf(parent)?.[last] ?? []);
  return fields.map((field) => field.meta()).find((meta) => meta?.title !== undefined) ?? {};
}
