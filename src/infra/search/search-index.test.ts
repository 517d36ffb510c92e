import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { readContent } from '../../core/content.ts';
import { type SearchDocument, searchDocuments } from '../../core/search/documents/document.ts';
import { findMatches } from '../../core/search/find/match.ts';
import { fold } from '../../core/search/fold/fold.ts';
import {
  packFile,
  READINGS_FILE,
  ROOT_FILE,
  readShardsFile,
  SEARCH_FOLDER,
  SHARDS_FILE,
  type ShardsFile,
  SYNONYMS_FILE,
  VOCABULARY_FILE,
} from '../../core/search/index/files.ts';
import { type SearchUnit, searchUnits } from '../../core/search/index/search-unit.ts';
import { openShard, type Shard, startsOf } from '../../core/search/index/shard.ts';
import { SHARD_SIZES } from '../../core/search/index/shards.ts';
import { readQuery } from '../../core/search/query/query.ts';
import { placesOf } from '../../core/search/show/occurrences.ts';
import { readContentFiles } from '../content/files.ts';
import { writeSearchIndex } from './search-index.ts';

const CONTENT = fileURLToPath(new URL('../../../content', import.meta.url));

let temporary: string;
let units: SearchUnit[];
let documents: SearchDocument[];

beforeAll(async () => {
  temporary = await mkdtemp(join(tmpdir(), 'shingiroku-search-'));
  const { archive } = readContent(await readContentFiles(CONTENT));
  documents = searchDocuments(archive);
  units = searchUnits(archive, ({ council, id }) => `${council} ${id}`);
});

afterAll(() => rm(temporary, { recursive: true, force: true }));

const write = (name: string, some: readonly SearchUnit[], cache?: string, version = 'v1', sizes = SHARD_SIZES) =>
  writeSearchIndex(some, join(temporary, name), { cache: cache && join(temporary, cache), version, sizes });

/** Every file of a site's search, by its path. */
async function readSite(name: string): Promise<Record<string, string>> {
  const root = join(temporary, name);
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const read = files.sort().map(async (file) => [file.slice(root.length), (await readFile(file)).toString('base64')]);
  return Object.fromEntries(await Promise.all(read));
}

async function readShards(name: string): Promise<ShardsFile> {
  const file = readShardsFile(await readFile(join(temporary, name, SEARCH_FOLDER, SHARDS_FILE), 'utf8'));
  if (!file) throw new Error('no list of shards');
  return file;
}

async function openSite(name: string): Promise<Shard[]> {
  const { shards } = await readShards(name);
  const starts = startsOf(shards);
  const opened = shards.map(async ({ folder }, place) => {
    const read = (path: string) => readFile(join(temporary, name, SEARCH_FOLDER, folder, path));
    return openShard(folder, await read(ROOT_FILE), starts[place] as never, {
      load: async ({ pack, start, length }) => (await read(packFile(pack))).subarray(start, start + length),
      unzip: async (bytes) => gunzipSync(bytes),
      inflate: async (bytes, dictionary) => inflateRawSync(bytes, { dictionary }),
    });
  });
  return Promise.all(opened);
}

describe('writeSearchIndex', () => {
  it('leaves nothing of an older index', async () => {
    await mkdir(join(temporary, 'site', SEARCH_FOLDER), { recursive: true });
    await writeFile(join(temporary, 'site', SEARCH_FOLDER, 'stale.bin'), '');
    expect(await write('site', units)).toMatchObject({ shards: 1, built: 1 });
    const names = Object.keys(await readSite('site')).map((name) => name.slice(SEARCH_FOLDER.length + 2));
    const known = /^(?:(?:shards|synonyms|vocabulary)\.json|[0-9a-f]{24}\/(?:root\.bin|packs\/\d+\.bin))$/;
    expect(names.filter((name) => !known.test(name))).toEqual([]);
    expect(names.length).toBeGreaterThan(5);
  });

  it('has no file above 1 MiB', async () => {
    const sizes = Object.values(await readSite('site')).map((content) => content.length * 0.75);
    expect(Math.max(...sizes)).toBeLessThan(2 ** 20);
  });

  it('writes the same bytes for the same units in any order', async () => {
    await write('turned', [...units].reverse());
    expect(await readSite('turned')).toEqual(await readSite('site'));
  });

  it('writes the index of no meeting', async () => {
    expect(await write('empty', [])).toMatchObject({ shards: 0, built: 0 });
    expect(Object.keys(await readSite('empty'))).toHaveLength(3);
  });

  it('fails when the documents of a meeting cannot be made', async () => {
    const failing = units.map((unit) => ({
      ...unit,
      documents: () => {
        throw new Error('no documents');
      },
    }));
    await expect(write('failing', failing)).rejects.toThrow('no documents');
  });
});

describe('the cache', () => {
  const asked = vi.fn();
  const watched = () =>
    units.map((unit) => ({
      ...unit,
      documents: () => {
        asked(unit.meeting);
        return unit.documents();
      },
    }));

  it('spares what it holds', async () => {
    expect(await write('first', watched(), 'kept')).toMatchObject({ shards: 1, built: 1 });
    expect(asked).toHaveBeenCalledTimes(units.length);
    asked.mockClear();
    expect(await write('second', watched(), 'kept')).toMatchObject({ shards: 1, built: 0 });
    expect(await readSite('second')).toEqual(await readSite('site'));
    const [one, ...others] = watched();
    expect(await write('third', [{ ...(one as SearchUnit), digest: 'edited' }, ...others], 'kept')).toMatchObject({
      shards: 1,
      built: 1,
    });
    expect(asked.mock.calls).toEqual([[one?.meeting]]);
  });

  it('is not read by another version', async () => {
    asked.mockClear();
    await write('versioned', watched(), 'kept', 'v2');
    expect(asked).toHaveBeenCalledTimes(units.length);
  });

  it('leaves out the folders that stand in the old site, and names them', async () => {
    await write('whole', units, 'standing');
    const { shards } = await readShards('whole');
    const options = { cache: join(temporary, 'standing'), version: 'v1', stands: () => true };
    const { standing, built } = await writeSearchIndex(units, join(temporary, 'rest'), options);
    expect({ standing, built }).toEqual({ standing: shards.map(({ folder }) => folder), built: 0 });
    const whole = await readSite('whole');
    const lists = [SHARDS_FILE, SYNONYMS_FILE, VOCABULARY_FILE].map((name) => `/${SEARCH_FOLDER}/${name}`);
    expect(await readSite('rest')).toEqual(Object.fromEntries(lists.map((name) => [name, whole[name]])));
  });

  it('writes a folder that stands in the old site when nothing is known of it', async () => {
    const options = { cache: join(temporary, 'unknowing'), version: 'v1', stands: () => true };
    const { standing, built } = await writeSearchIndex(units, join(temporary, 'all'), options);
    expect({ standing, built }).toEqual({ standing: [], built: 1 });
    expect(await readSite('all')).toEqual(await readSite('whole'));
  });

  it('is built anew where it was damaged, through the site as well', async () => {
    const damage = async (folder: string, name: RegExp) => {
      const entries = await readdir(folder, { recursive: true, withFileTypes: true });
      const files = entries.filter((entry) => entry.isFile() && name.test(entry.name));
      expect(files.length).toBeGreaterThan(0);
      for (const file of files) {
        const path = join(file.parentPath, file.name);
        const bytes = await readFile(path);
        bytes[bytes.length - 9] = (bytes[bytes.length - 9] ?? 0) ^ 1;
        await writeFile(path, bytes);
      }
    };
    await damage(join(temporary, 'second'), /^0\.bin$/);
    await damage(join(temporary, 'kept'), /\.pack$/);
    await write('fourth', units, 'kept');
    expect(await readSite('fourth')).toEqual(await readSite('site'));
  });

  it('does not show in the readings', async () => {
    const readings = async (name: string, some: readonly SearchUnit[], cache?: string) => {
      const lists = { synonyms: [], vocabulary: [], readings: [['諮問', 'しもん']] as const };
      await writeSearchIndex(some, join(temporary, name), { cache, version: 'v1', sizes: SMALL, lists });
      return gunzipSync(await readFile(join(temporary, name, SEARCH_FOLDER, READINGS_FILE))).toString();
    };
    const cold = await readings('read-cold', units);
    const cache = join(temporary, 'read-kept');
    await readings('read-some', units.slice(1), cache);
    expect(await readings('read-warm', units, cache)).toBe(cold);
    expect(await readings('read-again', [...units].reverse(), cache)).toBe(cold);
    expect(JSON.parse(cold)[0]).toBe('しもん 諮問');
    expect(JSON.parse(cold)).toEqual(expect.arrayContaining(['たいのう 滞納', 'こくみんねんきん 国民年金']));
    expect(await readings('read-none', [], cache)).toBe(JSON.stringify(['しもん 諮問']));
  }, 60_000);

  it('never shows in what is written, whatever was edited before', async () => {
    const edit = fc.record({
      unit: fc.nat(units.length * 3 - 1),
      kind: fc.constantFrom('edit', 'move', 'drop', 'back'),
    });
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(edit, { minLength: 1, maxLength: 4 }), { maxLength: 3 }), async (steps) => {
        run += 1;
        // Years of meetings, so that there is a past besides what is recent.
        let state: SearchUnit[] = [0, 30, 60].flatMap((years) => units.map((unit) => moved(unit, years)));
        const all = state;
        for (const [index, edits] of steps.entries()) {
          for (const { unit, kind } of edits) state = apply(state, all, unit, kind);
          await write(`warm-${run}-${index}`, state, `cache-${run}`, 'v1', SMALL);
          await write(`cold-${run}-${index}`, state, undefined, 'v1', SMALL);
          expect(await readSite(`warm-${run}-${index}`)).toEqual(await readSite(`cold-${run}-${index}`));
        }
      }),
      { seed: 5, numRuns: 3 * inject('propertyRuns') },
    );
  }, 120_000);
});

/** Sizes that cut a few meetings into several shards. */
const SMALL = { past: 4, recent: 3 };

/** The same meeting in other years. */
function moved(unit: SearchUnit, years: number): SearchUnit {
  const later = (date: string) => `${Number(date.slice(0, 4)) + years}${date.slice(4)}`;
  const [date, meeting] = [later(unit.date), later(unit.meeting)];
  const documents = () =>
    unit.documents().map((document) => ({
      ...document,
      date,
      address: document.address.replace(unit.meeting, meeting),
      key: document.key.replace(unit.meeting, meeting),
      matter: document.matter.replace(unit.meeting, meeting),
    }));
  return { ...unit, date, meeting, digest: `${unit.digest}+${years}`, documents };
}

function apply(state: readonly SearchUnit[], all: readonly SearchUnit[], number: number, kind: string): SearchUnit[] {
  const wanted = all[number];
  const others = state.filter(({ council, meeting }) => council !== wanted?.council || meeting !== wanted.meeting);
  if (!wanted || kind === 'drop') return others;
  if (kind === 'back') return [...others, wanted];
  if (kind === 'move') return [...others, moved(wanted, 3)];
  const documents = () =>
    wanted.documents().map((document) => ({
      ...document,
      segments: document.segments.map((segment) => ({ ...segment, text: `${segment.text}改` })),
    }));
  return [...others, { ...wanted, digest: `${wanted.digest} edited`, documents }];
}

describe('the index, asked as the browser does', () => {
  let find: (typed: string) => Promise<string[]>;

  beforeAll(async () => {
    const shards = await openSite('site');
    find = async (typed) => {
      const matches = await findMatches(shards, readQuery(typed));
      return matches.flatMap(({ entry, segments }) =>
        [...segments].map(([segment, words]) => `${documents[entry.place]?.key} ${segment} ${words}`),
      );
    };
  });

  it('gives every document back as stored', async () => {
    const shards = await openSite('site');
    const matches = await findMatches(shards, readQuery('。 諮問 報告'));
    await Promise.all(shards.map(({ catalogue }) => catalogue.loadFacets()));
    expect(matches.map(({ entry }) => entry.place)).toEqual(documents.map((_, place) => place));
    for (const { entry } of matches) {
      const { key, info, segments, facets, date } = documents[entry.place] as SearchDocument;
      expect(await shards[0]?.loadDocument(entry)).toEqual({ key, info, segments });
      expect({ facets: entry.facets, date: entry.date }).toEqual({ facets, date });
    }
  });

  it.each([
    'コールセンター',
    '目的外利用',
    '１３条',
    'ＵＳＢ',
    '国民健康保険料 滞納',
    '諮問第45号',
    '6,000',
    '(株)',
    '。次に',
    '国',
    '会長',
    'ありえない言葉',
    '<script>',
    '"a" OR b*',
    '\ud800',
    'a\0b',
  ])('finds %j exactly where it stands', async (typed) => {
    expect((await find(typed)).sort()).toEqual(whereItStands(typed));
  });

  it('finds parts of the record exactly where they stand', async () => {
    const texts = documents.flatMap(({ segments }) => segments.map(({ text }) => text));
    // Every 10th text gives a part, of 1 to 20 characters, from a place of its own.
    const parts = texts.flatMap((text, index) => {
      const characters = [...text];
      const start = (index * 7) % Math.max(1, characters.length - 1);
      return index % 10 === 0 ? [characters.slice(start, start + 1 + (index % 20)).join('')] : [];
    });
    expect(parts.length).toBeGreaterThan(60);
    for (const part of parts) expect((await find(part)).sort()).toEqual(whereItStands(part));
  });

  /** The truth, by looking through all documents. */
  function whereItStands(typed: string): string[] {
    const { words } = readQuery(typed);
    return documents
      .flatMap(({ key, segments }) =>
        segments.flatMap(({ label, text }, place) => {
          const folded = [fold(label), fold(text)];
          const having = words.map(({ forms }, word) =>
            folded.some((one) => forms.some((form) => placesOf(one, form).length > 0)) ? 1 << word : 0,
          );
          const mask = having.reduce((sum, one) => sum + one, 0);
          return mask === 0 ? [] : [`${key} ${place} ${mask}`];
        }),
      )
      .sort();
  }
});
