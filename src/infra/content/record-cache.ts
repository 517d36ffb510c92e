import { join } from 'node:path';
import type { RecordReaders } from '../../core/content-source.ts';
import { type Meeting, utterancesOf } from '../../core/domain/meeting/meeting.ts';
import { drawOutline, type MeetingOutline, openOutline } from '../../core/markdown/outline.ts';
import type { ParsedMeeting } from '../../core/markdown/parse-meeting.ts';
import type { CouncilWords } from '../../core/markdown/record-source.ts';
import { readPublishedMeeting, readPublishedOpinion } from '../../core/permanence/record/read-published.ts';
import type { FindMentions } from '../../core/references/collect.ts';
import type { Lexicon } from '../../core/references/lexicon.ts';
import { type FoundText, findMentions } from '../../core/references/mentions.ts';
import type { Vocabulary } from '../../core/vocabulary/vocabulary.ts';
import { CacheFaults } from '../cache/cache-faults.ts';
import { readCacheFile, writeCacheFile } from '../cache/cache-file.ts';
import { digest } from '../digest.ts';

/** What is kept of one meeting file, under the digest of its name and text. */
interface Entry {
  readonly outline: MeetingOutline;
  /** What its texts cite, as far as the names of one lexicon tell. */
  mentions?: { readonly lexicon: string; readonly texts: readonly FoundText[] } | undefined;
}

/** By the digests of names and texts. */
type Entries = Readonly<Record<string, Entry>>;

/**
 * Remembers between builds what a meeting is without its texts, so that a meeting whose file did not change is read
 * only when one of its texts is needed. Entries go by content, so the folder may be deleted, shared and kept: what
 * another version of the generator wrote, or what is damaged, is not read.
 */
export class RecordCache {
  private readonly folder: string | undefined;
  private readonly version: string;
  private readonly faults: CacheFaults;
  private readonly kept = new Map<string, Entries>();
  /** What this run has read, for a second look at the same files. */
  private readonly fresh = new Map<string, ParsedMeeting>();
  private readonly used = new Map<string, Record<string, Entry>>();
  /** Councils whose entries are not what their file holds. */
  private readonly changed = new Set<string>();
  private readonly digests = new WeakMap<Meeting, string>();
  /** Under which each meeting is kept. */
  private readonly keys = new WeakMap<Meeting, string>();
  private readonly lexicons = new WeakMap<Lexicon, string>();
  private readonly vocabularies = new WeakMap<Vocabulary, string>();

  /**
   * @param folder where it is kept; undefined remembers nothing
   * @param faults told of files that are damaged, and of what cannot be kept
   */
  constructor(folder: string | undefined, version: string, faults = new CacheFaults()) {
    this.folder = folder;
    this.version = version;
    this.faults = faults;
  }

  /** Loads what is kept of these councils. A file that cannot be used is as good as none. */
  load(councils: readonly string[]): void {
    for (const council of this.folder === undefined ? [] : councils) {
      const file = readCacheFile(this.fileOf(council), this.version);
      if (file.status === 'damaged') this.faults.damaged.push(this.fileOf(council));
      if (file.status === 'usable') this.kept.set(council, JSON.parse(file.text) as Entries);
    }
  }

  /** Reads a meeting file, or opens what is kept of it. Only files without any diagnostic are kept. */
  readonly readMeeting: NonNullable<RecordReaders['readMeeting']> = (words, id, file, source, published) => {
    const { id: council } = words;
    const text = digest(id, source, this.digestOfWords(words));
    const key = published === undefined ? text : digest(text, published);
    const entry = this.kept.get(council)?.[key];
    const parsed = entry
      ? undefined
      : (this.fresh.get(`${file} ${key}`) ?? readPublishedMeeting(words, id, file, source, published));
    // Two councils may have one text: each record knows whose it is.
    if (parsed) this.fresh.set(`${file} ${key}`, parsed);
    const meeting = entry
      ? openOutline(
          entry.outline,
          words.vocabulary,
          { id, council, file },
          once(() => reread(words, id, file, source, published)),
        )
      : parsed?.meeting;
    if (meeting) {
      this.keys.set(meeting, key);
      this.digests.set(meeting, withIds(text, utterancesOf(meeting), 'u'));
      if (entry) this.use(council, key, entry);
      else {
        this.changed.add(council);
        if (parsed?.diagnostics.length === 0) this.use(council, key, { outline: drawOutline(meeting) });
      }
    }
    return parsed ?? { meeting, diagnostics: [] };
  };

  /** Reads a document; there are few, and none is kept. */
  readonly readOpinion: NonNullable<RecordReaders['readOpinion']> = (words, id, file, source, published) => {
    const parsed = readPublishedOpinion(words, id, file, source, published);
    const key = digest('opinion', id, source, this.digestOfWords(words));
    if (parsed.opinion) {
      const { record } = parsed.opinion;
      const paragraphs = (record.paragraphs ?? []).map((one) => ({ id: one }));
      this.digests.set(record, withIds(key, paragraphs, 'p'));
    }
    return parsed;
  };

  readonly findMentions: FindMentions = (meeting, lexicon) => {
    const entry = this.used.get(meeting.council)?.[this.keys.get(meeting) ?? ''];
    const names = this.digestOfLexicon(lexicon);
    if (entry?.mentions?.lexicon === names) return entry.mentions.texts;
    const texts = findMentions(meeting, lexicon);
    if (entry) {
      entry.mentions = { lexicon: names, texts };
      this.changed.add(meeting.council);
    }
    return texts;
  };

  /** Digest of the file that a meeting was read from and of the ids of its places, its name included. @throws for a meeting of another reader */
  digestOf(meeting: Meeting): string {
    const known = this.digests.get(meeting);
    if (known === undefined) throw new Error(`no digest of ${meeting.file}`);
    return known;
  }

  /** Keeps what this build used, and nothing older. */
  save(): void {
    this.fresh.clear();
    if (this.folder === undefined) return;
    for (const [council, entries] of this.used) {
      const isKept = Object.keys(this.kept.get(council) ?? {}).length === Object.keys(entries).length;
      if (isKept && !this.changed.has(council)) continue;
      this.faults.keep(() => writeCacheFile(this.fileOf(council), this.version, JSON.stringify(entries)));
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

  /** Digest of all that a record is read with beside its file: the words of its council, and what is withdrawn. */
  digestOfWords({ vocabulary, grounds = [], withdrawn = [] }: CouncilWords): string {
    const known = this.vocabularies.get(vocabulary) ?? digest(JSON.stringify(vocabulary));
    this.vocabularies.set(vocabulary, known);
    return grounds.length + withdrawn.length === 0 ? known : digest(known, JSON.stringify([grounds, withdrawn]));
  }

  private fileOf(council: string): string {
    return join(this.folder ?? '', 'records', `${council}.cache`);
  }
}

/** As long as the places have the ids of their order, they add nothing: a release changes no page. */
function withIds(text: string, places: readonly { readonly id: string }[], prefix: string): string {
  return places.every(({ id }, index) => id === `${prefix}${index + 1}`)
    ? text
    : digest(text, ...places.map(({ id }) => id));
}

function reread(words: CouncilWords, id: string, file: string, source: string, published: string | undefined): Meeting {
  const { meeting } = readPublishedMeeting(words, id, file, source, published);
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
