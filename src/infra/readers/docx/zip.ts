import {
  ERR_AMBIGUOUS_ARCHIVE,
  ERR_BAD_FORMAT,
  ERR_CENTRAL_DIRECTORY_NOT_FOUND,
  ERR_EOCDR_NOT_FOUND,
  ERR_INVALID_CRC32,
  ERR_INVALID_UNCOMPRESSED_SIZE,
  ERR_LOCAL_FILE_HEADER_NOT_FOUND,
  ERR_UNSUPPORTED_COMPRESSION,
  type FileEntry,
  Uint8ArrayReader,
  Uint8ArrayWriter,
  ZipReader,
} from '@zip.js/zip.js';
import { TooLarge } from '../too-large.ts';

/** What the parts that are read may grow to together when they are unpacked: more is an attack, or no minutes (bytes). */
export const LARGEST_DOCUMENT = 30_000_000;

/** A document is read in one go: handing a part to another thread costs more than unpacking it. */
const OPTIONS = { useWebWorkers: false, checkCrc32: true } as const;

/** The files of a ZIP archive by their names. Nothing is unpacked before it is read. */
export class ZipArchive {
  readonly #entries: ReadonlyMap<string, FileEntry>;
  #budget: number;

  private constructor(entries: readonly FileEntry[], limit: number) {
    this.#entries = new Map(entries.map((entry) => [entry.filename, entry]));
    this.#budget = limit;
  }

  /**
   * @param limit bytes that may be unpacked in all
   * @throws {Error} in Japanese when the archive is broken off or its directory is spoilt
   */
  static async open(bytes: Uint8Array, limit = LARGEST_DOCUMENT): Promise<ZipArchive> {
    try {
      // Names are looked up and never become paths: none can do harm.
      const reader = new ZipReader(new Uint8ArrayReader(bytes), { ...OPTIONS, filenameValidation: 'tolerant' });
      const entries = await reader.getEntries();
      return new ZipArchive(
        entries.filter((entry) => !entry.directory),
        limit,
      );
    } catch (error) {
      throw inJapanese(error);
    }
  }

  get names(): string[] {
    return [...this.#entries.keys()];
  }

  /**
   * The unpacked bytes of a file, proven by their checksum; undefined when there is none of this name. Unpacking ends
   * at the size that the directory declares, so that a false one takes no memory either.
   * @throws {Error} in Japanese when the file is spoilt
   * @throws {TooLarge} when it is, or all that was read together
   */
  async read(name: string): Promise<Uint8Array | undefined> {
    const entry = this.#entries.get(name);
    if (!entry) return undefined;
    if (entry.uncompressedSize > this.#budget) throw new TooLarge(`圧縮を解いた「${name}」が大きすぎます`);
    this.#budget -= entry.uncompressedSize;
    try {
      return await entry.getData(new Uint8ArrayWriter(), OPTIONS);
    } catch (error) {
      throw inJapanese(error, name);
    }
  }
}

/** True for an archive that holds a Word document; false for another or a broken one. */
export async function isWordDocument(bytes: Uint8Array): Promise<boolean> {
  try {
    const { names } = await ZipArchive.open(bytes);
    return names.includes('[Content_Types].xml') && names.some((name) => /^word\/document\d*\.xml$/.test(name));
  } catch {
    return false;
  }
}

/** What the library says, as the report to the secretariat says it. */
function inJapanese(error: unknown, name = ''): Error {
  const texts: Readonly<Record<string, string>> = {
    [ERR_BAD_FORMAT]: '目録がありません',
    [ERR_EOCDR_NOT_FOUND]: '目録がなく、途中で切れています',
    [ERR_CENTRAL_DIRECTORY_NOT_FOUND]: '目録が壊れています',
    [ERR_LOCAL_FILE_HEADER_NOT_FOUND]: `「${name}」が目録の示す場所にありません`,
    [ERR_AMBIGUOUS_ARCHIVE]: `「${name}」が目録と食い違います`,
    [ERR_INVALID_CRC32]: `「${name}」の検査値が合いません`,
    [ERR_INVALID_UNCOMPRESSED_SIZE]: `「${name}」の大きさが目録と違います`,
    [ERR_UNSUPPORTED_COMPRESSION]: `「${name}」は知らない圧縮の方法です`,
  };
  const message = error instanceof Error ? error.message : '';
  return new Error(texts[message] ?? (name === '' ? '目録が壊れています' : `「${name}」を取り出せません`), {
    cause: error,
  });
}
