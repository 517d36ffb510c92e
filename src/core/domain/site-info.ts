import { z } from 'zod';
import { text } from './fields.ts';

/** `archive.yaml`: the name and description of the whole archive. */
export const siteInfoSchema = z.strictObject({ title: text, description: text });

export type SiteInfo = z.infer<typeof siteInfoSchema>;

/** What an archive without `archive.yaml` is called. */
export const DEFAULT_SITE_INFO: SiteInfo = { title: '審議録', description: '審議会の会議録の書庫です。' };
