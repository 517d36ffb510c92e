import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ReadMeeting } from '../../core/content.ts';
import type { Meeting } from '../../core/domain/meeting/meeting.ts';
import { drawOutline, type MeetingOutline, openOutline } from '../../core/markdown/outline.ts';
import { parseMeeting } from '../../core/markdown/parse-meeting.ts';
import type { FindMentions } from '../../core/references/collect.ts';
import type { Lexicon } from '../../core/references/lexicon.ts';
import { type FoundText, findMentions } from '../../core/references/mentions.ts';
import { digest } from '../digest.ts';

/** What is kept of one meeting file, under the digest of its name and text. */
interface Entry {
  readonly outline: MeetingOutline;
  /** What its texts cite, as far as the names of one lexicon tell. */
  mentions?: { readonly lexicon: string; readonly texts: readonly FoundText[] } | undefined;
}

interface CouncilFile {
  readonly version: string;
  readonly entries: Readonly<Record<string, Entry>>;
}

/**
 * Remembers between builds what a meeting is without its texts, so that a meeting whose file did not change is read
 * only when one of its texts is needed. Entries go by content, so the folder may be deleted, shared and kept: what
 * another version of the generator wrote is not read.
 */
export class RecordCache {
  private readonly folder: string | undefined;
  private readonly version: string;
  private readonly kept = new Map<string, Readonly<Record<string, Entry>>>();
  private readonly used = new Map<string, Record<string, Entry>>();
  /** Councils whose entries are not what their file holds. */
  private readonly changed = new Set<string>();
  private readonly digests = new WeakMap<Meeting, string>();
  private readonly lexicons = new WeakMap<Lexicon, string>();

  /** @param folder where it is kept; undefined remembers nothing */
  constructor(folder: string | undefined, version: string) {
    this.folder = folder;
    this.version = version;
  }

  /** Loads what is kept of these councils. A file that cannot be used is as good as none. */
  async load(councils: readonly string[]): Promise<void> {
    await Promise.all(
      councils.map(async (council) => {
        const text = this.folder && (await readFile(this.fileOf(council), 'utf8').catch(() => undefined));
        const file = text ? readCouncilFile(text) : undefined;
        if (file?.version === this.version) this.kept.set(council, file.entries);
      }),
    );
  }

  /** Reads a meeting file, or opens what is kept of it. Only files without any diagnostic are kept. */
  readonly readMeeting: ReadMeeting = (council, id, file, source) => {
    const key = digest(id, source);
    const entry = this.kept.get(council)?.[key];
    const parsed = entry ? undefined : parseMeeting(council, id, file, source);
    const meeting = entry
      ? openOutline(
          entry.outline,
          { id, council, file },
          once(() => reread(council, id, file, source)),
        )
      : parsed?.meeting;
    if (meeting) {
      this.digests.set(meeting, key);
      if (entry) this.use(council, key, entry);
      else {
        this.changed.add(council);
        if (parsed?.diagnostics.length === 0) this.use(council, key, { outline: drawOutline(meeting) });
      }
    }
    return parsed ?? { meeting, diagnostics: [] };
  };

  readonly findMentions: FindMentions = (meeting, lexicon) => {
    const entry = this.used.get(meeting.council)?.[this.digestOf(meeting)];
    const names = this.digestOfLexicon(lexicon);
    if (entry?.mentions?.lexicon === names) return entry.mentions.texts;
    const texts = findMentions(meeting, lexicon);
    if (entry) {
      entry.mentions = { lexicon: names, texts };
      this.changed.add(meeting.council);
    }
    return texts;
  };

  /** Digest of the file that a meeting was read from, its name included. @throws for a meeting of another reader */
  digestOf(meeting: Meeting): string {
    const known = this.digests.get(meeting);
    if (known === undefined) throw new Error(`no digest of ${meeting.file}`);
    return known;
  }

  /** Keeps what this build used, and nothing older. */
  async save(): Promise<void> {
    if (!this.folder) return;
    for (const [council, entries] of this.used) {
      const isKept = Object.keys(this.kept.get(council) ?? {}).length === Object.keys(entries).length;
      if (isKept && !this.changed.has(council)) continue;
      const file: CouncilFile = { version: this.version, entries };
      await mkdir(dirname(this.fileOf(council)), { recursive: true });
      await writeFile(this.fileOf(council), JSON.stringify(file));
    }
  }

  private use(council: string, key: string, entry: Entry): void {
    const entries = this.used.get(council) ?? {};
    entries[key] = entry;
    this.used.set(council, entries);
  }

  private digestOfLexicon(lexicon: Lexicon): string {
    const known =
      this.lexicons.get(lexicon) ??
      digest(JSON.stringify(Object.values(lexicon).map((part) => (part instanceof RegExp ? part.source : [...part]))));
    this.lexicons.set(lexicon, known);
    return known;
  }

  private fileOf(council: string): string {
    return join(this.folder ?? '', 'records', `${council}.json`);
  }
}

function readCouncilFile(text: string): CouncilFile | undefined {
  try {
    return JSON.parse(text) as CouncilFile;
  } catch {
    return undefined;
  }
}

function reread(council: string, id: string, file: string, source: string): Meeting {
  const { meeting } = parseMeeting(council, id, file, source);
  if (!meeting) throw new Error(`${file} was read before and cannot be read now`);
  return meeting;
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
