import { readFrontmatter } from '../../markdown/yaml/frontmatter.ts';

/** A record that is not published yet: a draft, or one whose day has not come. */
export interface HeldBack {
  readonly file: string;
  /** The day from which it is public; undefined for a draft. */
  readonly from: string | undefined;
}

/** A key of YAML may be written with escapes; what has none of these has neither field. */
const MAY_HOLD_BACK = /status|publishFrom|\\/;

/**
 * Whether a record is to be kept back. What cannot be read is not: nothing is published from a folder with such a file.
 * @param date the day on which the site is published (ISO), as the command was told: never that of the clock. Without
 * one nobody can say whether a day has come, and what waits for one is kept back.
 */
export function holdBack(file: string, source: string, date: string | undefined): HeldBack | undefined {
  if (!MAY_HOLD_BACK.test(source)) return undefined;
  const { status, publishFrom } = (readFrontmatter(file, source).data ?? {}) as Readonly<Record<string, unknown>>;
  if (status === 'draft') return { file, from: undefined };
  if (typeof publishFrom !== 'string') return undefined;
  return date === undefined || date < publishFrom ? { file, from: publishFrom } : undefined;
}
