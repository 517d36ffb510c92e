import type { RecordReaders } from '../core/content-source.ts';
import type { ParsedMeeting } from '../core/markdown/parse-meeting.ts';
import type { FileMemory } from '../infra/attachments/facts-shelf.ts';
import { CacheFaults } from '../infra/cache/cache-faults.ts';
import { RecordCache } from '../infra/content/record-cache.ts';
import { siteVersion } from '../infra/site/generator-version.ts';

/**
 * Reads meeting files for commands that read a folder again and again: what an earlier build or check has kept is
 * opened, and within a process a file is read once as long as its text stays the same.
 */
export class MeetingReader {
  private readonly records: RecordCache;
  /** For what stands in `files/`. */
  readonly memory: FileMemory;
  /** By file and by what is withdrawn of it: a command may read the whole folder, and then what is published of it. */
  private readonly read = new Map<string, { source: string; published: string | undefined; parsed: ParsedMeeting }>();
  /** What is wrong with what was kept. */
  readonly faults: CacheFaults;
  private isPrepared = false;
  private isSaved = false;

  private constructor(records: RecordCache, memory: FileMemory) {
    this.records = records;
    this.memory = memory;
    this.faults = memory.faults;
  }

  /** @param cache the folder that builds keep their records in; undefined keeps nothing */
  static async open(cache: string | undefined): Promise<MeetingReader> {
    const faults = new CacheFaults();
    const version = cache === undefined ? undefined : await knownVersion();
    const memory = version === undefined ? { cache: undefined, version: '', faults } : { cache, version, faults };
    return new MeetingReader(new RecordCache(memory.cache, memory.version, faults), memory);
  }

  /** Loads what is kept of these councils, once. */
  prepare(councils: readonly string[]): void {
    if (!this.isPrepared) this.records.load(councils);
    this.isPrepared = true;
  }

  readonly readMeeting: NonNullable<RecordReaders['readMeeting']> = (council, id, file, source, published) => {
    const place = `${file} ${this.records.digestOfWords(council)}`;
    const known = this.read.get(place);
    if (known?.source === source && known.published === published) return known.parsed;
    const parsed = this.records.readMeeting(council, id, file, source, published);
    this.read.set(place, { source, published, parsed });
    return parsed;
  };

  /** Keeps what was read for the next command, once. What cannot be kept is read again next time. */
  save(): void {
    if (!this.isSaved) this.records.save();
    this.isSaved = true;
  }
}

/** Undefined where nobody can say under which version to keep anything. */
async function knownVersion(): Promise<string | undefined> {
  try {
    return await siteVersion();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    // A wrong SITE_URL is the build's to refuse; records can be checked all the same.
    return undefined;
  }
}
