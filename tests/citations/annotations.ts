import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const FOLDER = join(import.meta.dirname, 'annotations');

const citation = z.strictObject({
  text: z.string(),
  occurrence: z.number().int().positive().default(1),
  /** The cited words, where they are only part of `text`. */
  words: z.string().optional(),
  is: z.union([z.string(), z.array(z.string())]).optional(),
  paragraph: z.number().optional(),
  item: z.union([z.number(), z.literal('each')]).optional(),
  unresolved: z.enum(['meeting', 'item', 'document']).optional(),
  candidates: z.array(z.string()).default([]),
  /** Of an unresolved range. */
  members: z.number().default(1),
});

const schema = z.strictObject({
  file: z.string(),
  citations: z.record(z.string(), z.array(citation)),
  not: z.record(z.string(), z.array(z.string())),
});

export type Annotation = z.infer<typeof citation>;
export type AnnotatedMeeting = z.infer<typeof schema>;

/** The citations that readers of the records annotated, a meeting each. See annotations/README.md. */
export function readAnnotations(): AnnotatedMeeting[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => schema.parse(parse(readFileSync(join(FOLDER, name), 'utf8'))));
}
