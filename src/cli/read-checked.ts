import { type Content, type ContentFiles, readContent } from '../core/content.ts';
import { DIAGNOSTICS_PAGE } from '../core/domain/address/addresses.ts';
import { readContentFiles } from '../infra/content/files.ts';
import { readSiteUrl } from '../infra/environment.ts';
import type { Output } from './output.ts';
import { reportText } from './report/text.ts';

/** Reads the files of a content folder. @returns undefined when the folder cannot be read, after saying so */
export async function readFiles(folder: string, output: Output): Promise<ContentFiles | undefined> {
  try {
    return await readContentFiles(folder);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    output.error(
      `会議録のフォルダ「${folder}」を開けません（${code ?? message}）。--content で正しいフォルダを指定してください。`,
    );
    return undefined;
  }
}

/** What a check came to. */
interface Checked {
  /** Missing when the content has errors. */
  readonly content: Content | undefined;
  readonly report: string;
}

/** Prints the report on what was checked. */
export function reportChecked(content: Content, output: Output): Checked {
  const failed = content.diagnostics.some((diagnostic) => diagnostic.severity === 'error');
  const guide = siteOfGuide(content);
  const report = reportText(content.diagnostics, { files: content.files, guide, color: output.color });
  if (failed) output.error(report);
  else output.line(report);
  return { content: failed ? undefined : content, report };
}

/**
 * Where the handbook of an archive explains the codes: the address of its site, or the base path when nobody said where
 * the site will live. Undefined when the archive's handbook has no such page.
 */
export function siteOfGuide({ guide }: Pick<Content, 'guide'>): string | undefined {
  if (!guide.some(({ id }) => id === DIAGNOSTICS_PAGE)) return undefined;
  try {
    const { origin = '', base } = readSiteUrl();
    return `${origin}${base}`.replace(/\/$/, '');
  } catch {
    // A wrong SITE_URL is a mistake of whoever builds, and no reason to keep back what is wrong with the records.
    return '';
  }
}

/** Reads and checks. @returns false when something is wrong, after saying what */
export async function readChecked(folder: string, output: Output): Promise<boolean> {
  const files = await readFiles(folder, output);
  return files !== undefined && reportChecked(readContent(files), output).content !== undefined;
}
