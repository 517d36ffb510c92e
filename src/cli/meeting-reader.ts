import type { RecordReaders } from '../core/content-source.ts';
import type { ParsedMeeting } from '../core/markdown/parse-meeting.ts';
import { CacheFaults } from '../infra/cache/cache-faults.ts';
import { RecordCache } from '../infra/content/record-cache.ts';
import { siteVersion } from '../infra/site/generator-version.ts';

/**
 * Reads meeting files for commands that read a folder again and again: what an earlier build or check has kept is
 * opened, and within a process a file is read once as long as its text stays the same.
 */
export class MeetingReader {
  private readonly records: RecordCache;
  private readonly read = new Map<string, { source: string; parsed: ParsedMeeting }>();
  /** What is wrong with what was kept. */
  readonly faults: CacheFaults;
  private isPrepared = false;
  private isSaved = false;

  private constructor(records: RecordCache, faults: CacheFaults) {
    this.records = records;
    this.faults = faults;
  }

  /** @param cache the folder that builds keep their records in; undefined keeps nothing */
  static async open(cache: string | undefined): Promise<MeetingReader> {
    const faults = new CacheFaults();
    const records = cache === undefined ? new RecordCache(undefined, '') : await openRecords(cache, faults);
    return new MeetingReader(records, faults);
  }

  /** Loads what is kept of these councils, once. */
  prepare(councils: readonly string[]): void {
    if (!this.isPrepared) this.records.load(councils);
    this.isPrepared = true;
  }

  readonly readMeeting: NonNullable<RecordReaders['readMeeting']> = (council, id, file, source) => {
    const known = this.read.get(file);
    if (known?.source === source) return known.parsed;
    const parsed = this.records.readMeeting(council, id, file, source);
    this.read.set(file, { source, parsed });
    return parsed;
  };

  /** Keeps what was read for the next command, once. What cannot be kept is read again next time. */
  save(): void {
    if (!this.isSaved) this.records.save();
    this.isSaved = true;
  }
}

async function openRecords(cache: string, faults: CacheFaults): Promise<RecordCache> {
  try {
    return new RecordCache(cache, await siteVersion(), faults);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    // A wrong SITE_URL is the build's to refuse; records can be checked all the same.
    return new RecordCache(undefined, '');
  }
}
