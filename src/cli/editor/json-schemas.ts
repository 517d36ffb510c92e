import { z } from 'zod';
import { CONTENT_KINDS, type ContentKindName } from '../../core/domain/content-schemas.ts';
import { meetingSchemas } from '../../core/domain/meeting/header.ts';
import { opinionSchema } from '../../core/domain/opinion/opinion.ts';
import { FIRST_PRESET, PRESET_NAMES, type PresetName, vocabularyOf } from '../../core/vocabulary/presets.ts';
import { jsonReportSchema } from '../report/json.ts';

/**
 * The JSON Schemas by file name: one for each kind of file a secretariat writes, in the words of the first preset; those of
 * records once more for each other preset (`meeting.city-planning`); and one for the report of a check.
 */
export function jsonSchemas(): ReadonlyMap<string, string> {
  const kinds = Object.keys(CONTENT_KINDS) as ContentKindName[];
  return new Map([
    ...kinds.map((kind) => [schemaFile(kind), schemaText(CONTENT_KINDS[kind].schema, 'input')] as const),
    ...PRESET_NAMES.filter((name) => name !== FIRST_PRESET).flatMap(schemasOfPreset),
    [schemaFile('check-report'), schemaText(jsonReportSchema, 'output')] as const,
  ]);
}

function schemasOfPreset(name: PresetName): (readonly [string, string])[] {
  const vocabulary = vocabularyOf(name);
  // A council has many kinds of items whose fields are the same: each is written out once.
  return [
    [schemaFile(`meeting.${name}`), schemaText(meetingSchemas(vocabulary).header, 'input', 'ref')],
    [schemaFile(`opinion.${name}`), schemaText(opinionSchema(vocabulary), 'input')],
  ];
}

export const schemaFile = (name: string): string => `${name}.schema.json`;

/** Draft 7: what the YAML language server of editors knows best. */
function schemaText(schema: z.ZodType, io: 'input' | 'output', reused: 'ref' | 'inline' = 'inline'): string {
  return `${JSON.stringify(z.toJSONSchema(schema, { target: 'draft-7', io, reused, override: openTerms }), null, 2)}\n`;
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
