import { z } from 'zod';
import { CONTENT_KINDS, type ContentKindName } from '../core/domain/content-schemas.ts';
import { jsonReportSchema } from './report/json.ts';

/** The JSON Schemas by file name: one for each kind of file a secretariat writes, and one for the report of a check. */
export function jsonSchemas(): ReadonlyMap<string, string> {
  const kinds = Object.keys(CONTENT_KINDS) as ContentKindName[];
  return new Map([
    ...kinds.map((kind) => [schemaFile(kind), schemaText(CONTENT_KINDS[kind].schema, 'input')] as const),
    [schemaFile('check-report'), schemaText(jsonReportSchema, 'output')] as const,
  ]);
}

export const schemaFile = (name: string): string => `${name}.schema.json`;

/** Draft 7: what the YAML language server of editors knows best. */
function schemaText(schema: z.ZodType, io: 'input' | 'output'): string {
  return `${JSON.stringify(z.toJSONSchema(schema, { target: 'draft-7', io, override: openTerms }), null, 2)}\n`;
}

/** Terms are offered, and others accepted: a council has its own, and the check knows them. */
function openTerms({ jsonSchema }: { readonly jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  const { isOpen, enum: terms = [] } = jsonSchema;
  if (isOpen !== true) return;
  delete jsonSchema['isOpen'];
  delete jsonSchema.enum;
  delete jsonSchema.type;
  jsonSchema.anyOf = [{ type: 'string', enum: terms }, { type: 'string' }];
}
