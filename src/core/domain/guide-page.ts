import { z } from 'zod';
import { ordinal, text } from './fields.ts';

/** The frontmatter of a page of the handbook, `guide/*.md`. `order` is its place in the guide's list. */
export const guideHeaderSchema = z.strictObject({ title: text, description: text, order: ordinal });

/** A page of the handbook; `index` is the first. */
export interface GuidePage extends z.infer<typeof guideHeaderSchema> {
  readonly id: string;
  /** Markdown. */
  readonly body: string;
}
