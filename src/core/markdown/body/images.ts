import type { Image, Nodes, Root } from 'mdast';
import { isAttachedPath, isPicture } from '../../domain/attachment/attached-path.ts';
import { FILES_FOLDER } from '../../domain/attachment/files-folder.ts';
import type { RecordImage } from '../../domain/meeting/meeting.ts';
import type { Position } from '../../text/span.ts';

const IN_FILES = `${FILES_FOLDER}/`;

/**
 * The file of the council's `files/` that a picture of a record shows. Undefined for any other: one of another site goes
 * away some day, and an SVG may hold a program.
 */
export function pictureFile({ url }: Pick<Image, 'url'>): string | undefined {
  const path = url.startsWith(IN_FILES) ? url.slice(IN_FILES.length) : '';
  return isAttachedPath(path) && isPicture(path) ? path : undefined;
}

/** The pictures of a record that it may have, with where they stand. */
export function readImages(root: Root, place: (node: Nodes) => Position): RecordImage[] {
  const images: RecordImage[] = [];
  const visit = (node: Nodes): void => {
    const path = node.type === 'image' ? pictureFile(node) : undefined;
    if (path !== undefined) images.push({ path, at: place(node) });
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(root);
  return images;
}
