import { disableTypes, imageSize, types } from 'image-size';

interface PictureSize {
  readonly width: number;
  readonly height: number;
}

const KINDS: readonly string[] = ['png', 'gif', 'jpg', 'webp'];

// What a record may not show is not looked into: fewer readers meet a file that somebody made to harm them.
disableTypes(types.filter((type) => !KINDS.includes(type)));

/** The orientations of Exif from which on a picture is shown with a quarter turn. */
const FIRST_TURNED = 5;

/** Width and height of a PNG, GIF, JPEG or WebP as it is shown; undefined for what is none of them, or is cut off. */
export function pictureSize(bytes: Uint8Array): PictureSize | undefined {
  const read = readSize(bytes);
  if (!read || !(read.width > 0 && read.height > 0)) return undefined;
  const { width, height, orientation = 1 } = read;
  return orientation < FIRST_TURNED ? { width, height } : { width: height, height: width };
}

function readSize(bytes: Uint8Array): ReturnType<typeof imageSize> | undefined {
  try {
    // It reads on to the end of the memory that a part lies in, so it gets memory of its own.
    return imageSize(new Uint8Array(bytes));
  } catch {
    // It throws for every file that it cannot read, and reads no other file than this.
    return undefined;
  }
}
