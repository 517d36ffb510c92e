import type { Content, ContentFiles } from './content.ts';
import { type HeldBack, holdBack } from './permanence/publication/held-back.ts';

interface PublishedFiles {
  readonly files: ContentFiles;
  /** Records that are kept back, by council and name. */
  readonly held: readonly HeldBack[];
}

/** The files of a content folder without what is not published on a day. Everything that is published is made from these. */
export function publishedFiles(files: ContentFiles, date: string | undefined): PublishedFiles {
  const held: HeldBack[] = [];
  const isPublished = ({ file, source }: { readonly file: string; readonly source: string }): boolean => {
    const back = holdBack(file, source, date);
    if (back) held.push(back);
    return back === undefined;
  };
  const councils = files.councils.map((council) => ({
    ...council,
    meetings: council.meetings.filter(isPublished),
    opinions: council.opinions?.filter(isPublished),
  }));
  return { files: held.length === 0 ? files : { ...files, councils }, held };
}

/** What is published of a content folder. */
interface PublishedContent extends PublishedFiles {
  /** Its diagnostics are those of the whole folder, but for what stands in records that are kept back. */
  readonly content: Content;
}

/**
 * Checks the whole folder and brings together what of it is published on a day. What a published record says of one
 * that is kept back is right, and is no link: the check sees both, the archive only one.
 * @param read reads and checks files, what was read before as fast as it can
 */
export async function readPublished(
  files: ContentFiles,
  date: string | undefined,
  read: (files: ContentFiles) => Content | Promise<Content>,
): Promise<PublishedContent> {
  const published = publishedFiles(files, date);
  const whole = await read(files);
  if (published.files === files) return { ...published, content: whole };
  const held = new Set(published.held.map(({ file }) => file));
  const diagnostics = whole.diagnostics.filter(({ at }) => !held.has(at.file));
  const content = await read(published.files);
  return { ...published, content: { ...content, diagnostics } };
}
