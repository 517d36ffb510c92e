import type { Image, Nodes, Parent } from 'mdast';
import type { Blocks } from '../../domain/meeting/meeting.ts';
import { pictureFile } from '../body/images.ts';

/** Where a page finds a picture, and the room that it takes where that is known. */
interface PlacedPicture {
  readonly src: string;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
}

/**
 * The blocks with each picture where the site has it. It is loaded when a reader comes near, in the room that is kept for it.
 * @param placeOf of a file, by its path below the council's `files/`
 */
export function placePictures(blocks: Blocks, placeOf: (path: string) => PlacedPicture): Blocks {
  const visit = <T extends Nodes>(node: T): T => {
    if (node.type === 'image') return place(node, placeOf) as T;
    if (!('children' in node)) return node;
    return { ...node, children: (node as Parent).children.map((child) => visit(child as Nodes)) } as T;
  };
  return blocks.map((block) => (hasPicture(block) ? visit(block) : block));
}

/** Nearly no block has one, and is then left as it is. */
const hasPicture = (node: Nodes): boolean =>
  node.type === 'image' || ('children' in node && (node.children as Nodes[]).some(hasPicture));

function place(image: Image, placeOf: (path: string) => PlacedPicture): Image {
  const path = pictureFile(image);
  if (path === undefined) return image;
  const { src, width, height } = placeOf(path);
  const room = width === undefined || height === undefined ? {} : { width, height };
  return { ...image, url: src, data: { hProperties: { ...room, loading: 'lazy', decoding: 'async' } } };
}
