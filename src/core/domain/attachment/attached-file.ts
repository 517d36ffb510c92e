import type { Suspect } from '../../privacy/suspect.ts';

/** What stands in the `files/` folder of a council. */
export interface AttachedFile {
  /** Below that folder, with `/` between the names, as they are stored. */
  readonly path: string;
  readonly bytes: number;
  /** Milliseconds; tells, with the size, whether what is known of it still holds. */
  readonly modified?: number | undefined;
  /** Set for what is no regular file: リンク, フォルダ. */
  readonly found?: string | undefined;
  /** What is known of its bytes; only files that a record names are looked into. */
  readonly facts?: FileFacts | undefined;
}

/** What the bytes of a file tell. */
export interface FileFacts {
  /** `sha256:…`. */
  readonly digest: string;
  /** Of a PDF. */
  readonly pages?: number | undefined;
  /** Of a PDF whose text is not searched, or not all of it: why, as the beginning of a sentence. */
  readonly unsearched?: string | undefined;
  /** Of a picture, in pixels. */
  readonly picture?: { readonly width: number; readonly height: number } | undefined;
  /** What in its words looks like personal data. Missing where nothing does. */
  readonly suspects?: readonly FileSuspect[] | undefined;
  /** Of a PDF, page by page; asked for when it is indexed only. */
  readonly text?: (() => readonly string[]) | undefined;
}

/** A find in an attached file; pages of a PDF are counted from 1. */
interface FileSuspect extends Pick<Suspect, 'kind' | 'text'> {
  readonly page: number;
}
