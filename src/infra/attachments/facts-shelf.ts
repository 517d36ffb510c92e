import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { AttachedFile, FileFacts } from '../../core/domain/attachment/attached-file.ts';
import type { CacheFaults } from '../cache/cache-faults.ts';
import { readCacheFile, writeCacheFile } from '../cache/cache-file.ts';
import { digest } from '../digest.ts';
import type { LookedInto } from './file-facts.ts';

/** Where what is known of files is kept between commands; undefined keeps nothing. */
export interface FileMemory {
  readonly cache: string | undefined;
  /** Digest of the generator: what another version kept is not used. */
  readonly version: string;
  readonly faults: CacheFaults;
}

/** What is known of one file as long as its size and time are the same. */
interface Entry {
  readonly bytes: number;
  readonly modified: number;
  readonly facts: LookedInto['facts'];
  readonly hasText: boolean;
}

/** Where all that is kept lies, below the folder of caches. */
export const keptFolders = (cache: string): readonly [facts: string, texts: string] => [
  join(cache, 'attachments'),
  join(cache, 'attachments', 'texts'),
];

/** Remembers what the attached files of one council are, so that each is read once as long as it stays the same. */
export class FactsShelf {
  private readonly memory: FileMemory;
  private readonly file: string;
  private readonly kept: Readonly<Record<string, Entry>>;
  private readonly used: Record<string, Entry> = {};
  private isChanged = false;

  /** @param folder the council's `files/`: its full path, as several archives may have a council of one name */
  constructor(folder: string, memory: FileMemory) {
    this.memory = memory;
    this.file = join(keptFolders(memory.cache ?? '')[0], `${digest(folder, memory.version)}.cache`);
    this.kept = memory.cache === undefined ? {} : this.load();
  }

  /** What is known of a file that has not changed. */
  get({ path, bytes, modified }: AttachedFile): FileFacts | undefined {
    const entry = this.kept[path];
    if (!entry || entry.bytes !== bytes || entry.modified !== modified) return undefined;
    if (entry.hasText && !existsSync(this.textFile(entry.facts.digest))) return undefined;
    this.used[path] = entry;
    return entry.hasText ? { ...entry.facts, text: () => this.readText(entry.facts.digest) } : entry.facts;
  }

  /** Keeps what was found; where that cannot be done the text stays in memory. */
  put({ path, bytes, modified }: AttachedFile, { facts, texts }: LookedInto): FileFacts {
    const hasText = texts.length > 0;
    const { cache, version, faults } = this.memory;
    if (cache !== undefined && modified !== undefined) {
      if (hasText) faults.keep(() => writeCacheFile(this.textFile(facts.digest), version, JSON.stringify(texts)));
      this.used[path] = { bytes, modified, facts, hasText };
      this.isChanged = true;
    }
    return hasText ? { ...facts, text: () => texts } : facts;
  }

  save(): void {
    const { cache, version, faults } = this.memory;
    const isSame = !this.isChanged && Object.keys(this.kept).length === Object.keys(this.used).length;
    if (cache === undefined || isSame) return;
    faults.keep(() => writeCacheFile(this.file, version, JSON.stringify(this.used)));
  }

  /** The files of the cache that are in use. */
  inUse(): string[] {
    return [this.file, ...Object.values(this.used).map(({ facts }) => this.textFile(facts.digest))];
  }

  private load(): Record<string, Entry> {
    const file = readCacheFile(this.file, this.memory.version);
    if (file.status === 'damaged') this.memory.faults.damaged.push(this.file);
    return file.status === 'usable' ? (JSON.parse(file.text) as Record<string, Entry>) : {};
  }

  /** @throws when the file was damaged since it was written; the next command makes it anew */
  private readText(of: string): readonly string[] {
    const path = this.textFile(of);
    const file = readCacheFile(path, this.memory.version);
    if (file.status === 'usable') return JSON.parse(file.text) as string[];
    rmSync(path, { force: true });
    throw Object.assign(new Error(`EIO: damaged, read '${path}'`), { code: 'EIO', path });
  }

  private textFile(of: string): string {
    return join(keptFolders(this.memory.cache ?? '')[1], `${digest(of, this.memory.version)}.cache`);
  }
}
