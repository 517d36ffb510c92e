import { deflateRawSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SearchDocument } from '../../../core/search/documents/document.ts';
import { findResults, wantedOf } from '../../../core/search/find/results.ts';
import { documentOf } from '../../../core/search/fixtures/memory-shard.ts';
import { type IndexFiles, makeIndexFiles } from '../../../core/search/fixtures/served-index.ts';
import { smallDocuments } from '../../../core/search/fixtures/small-archive.ts';
import { SHARDS_FILE } from '../../../core/search/index/files.ts';
import { readRoot } from '../../../core/search/index/packs/root.ts';
import { readQuery } from '../../../core/search/query/query.ts';
import { loadEngine, type SearchEngine } from './load-engine.ts';
import { type FaultKind, SearchFault } from './search-fault.ts';

const FOLDER = '/search-index/';
const COMPRESSION = {
  zip: (plain: Uint8Array) => new Uint8Array(gzipSync(plain)),
  deflate: (plain: Uint8Array, dictionary: Uint8Array) => new Uint8Array(deflateRawSync(plain, { dictionary })),
};

/** More segments with a phrase than are read to find it, so that its places are; of a type that tells versions apart. */
const manyOf = (type: string): SearchDocument => {
  const document = documentOf(...Array.from({ length: 9 }, () => '甲の期間と乙の条件'));
  const address = '/kou/meetings/2008-01-22/';
  const own = { address, key: `${address}#header`, matter: `${address}#header`, date: '2008-01-22' };
  return { ...document, ...own, facets: { ...document.facets, year: '2008', type: [type] } };
};

function publish(folders: readonly [string, string], edits: Parameters<typeof smallDocuments>[0] = {}): IndexFiles {
  const documents = [...smallDocuments(edits), manyOf(Object.keys(edits).join())];
  const older = documents.findIndex(({ date }) => date === '2010-01-22');
  const shards = new Map([
    [folders[0], documents.slice(0, older)],
    [folders[1], documents.slice(older)],
  ]);
  return makeIndexFiles(shards, { synonyms: [['契約', '取り決め']], vocabulary: ['契約', '住宅課長'] }, COMPRESSION);
}

const RELEASE = publish(['aa', 'bb']);
/** Other texts, and longer ones, so that every file differs. */
const EDITS = { 'kou/meetings/2010-01-22.md': [['契約の期間', `規約の期間${'と条件'.repeat(100)}`]] } as const;
/** The same names: what a deploy in two steps may leave. */
const OTHER = publish(['aa', 'bb'], EDITS);
const NEXT = publish(['cc', 'dd'], EDITS);

/** A unit, a pair, pairs to be joined in a text and by their places, a synonym, an edge, nothing. */
const QUERIES = ['の', '契約', '契約の期間', '期間と乙の条件', '取り決め', 'speaker:会長', '13条', 'ありえない言葉'];

type Fault = 'missing' | 'truncated' | 'flipped' | 'html' | 'other version' | 'slow' | 'hanging' | 'offline';

/** What a host does wrong with a file, and how often. */
interface Trouble {
  readonly path: RegExp;
  readonly fault: Fault;
  readonly times: number;
}

interface Asked {
  readonly path: string;
  readonly range: string | null;
  readonly cache: RequestCache | undefined;
}

class FakeHost {
  files: IndexFiles = RELEASE;
  readonly asked: Asked[] = [];
  private readonly givesRanges: boolean;
  private readonly trouble: Trouble | undefined;
  private readonly troubles = new Map<string, number>();

  constructor(givesRanges: boolean, trouble?: Trouble) {
    this.givesRanges = givesRanges;
    this.trouble = trouble;
  }

  readonly fetch = async (address: string, init: RequestInit = {}): Promise<Response> => {
    const path = address.slice(FOLDER.length);
    const range = new Headers(init.headers).get('Range');
    this.asked.push({ path, range, cache: init.cache });
    const fault = this.faultOf(path);
    if (fault === 'offline') throw new TypeError('Failed to fetch');
    if (fault === 'hanging') return new Promise(() => {});
    const bytes = fault === 'missing' ? undefined : this.bytesOf(path, fault);
    if (!bytes) return new Response('<h1>404</h1>', { status: 404 });
    const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(range ?? '') ?? [];
    const isPart = this.givesRanges && from !== undefined && fault !== 'html';
    const body = isPart ? bytes.slice(Number(from), Number(to) + 1) : bytes.slice();
    return new Response(fault === 'slow' ? slowly(body) : body, { status: isPart ? 206 : 200 });
  };

  private faultOf(path: string): Fault | undefined {
    if (!this.trouble?.path.test(path)) return undefined;
    const before = this.troubles.get(path) ?? 0;
    this.troubles.set(path, before + 1);
    return before < this.trouble.times ? this.trouble.fault : undefined;
  }

  private bytesOf(path: string, fault: Fault | undefined): Uint8Array | undefined {
    if (fault === 'html')
      return new TextEncoder().encode(`<!doctype html><title>契約</title>${'<p>契約の期間</p>'.repeat(400)}`);
    if (fault === 'other version') return OTHER.get(path);
    const bytes = this.files.get(path);
    if (fault === 'truncated') return bytes?.slice(0, Math.floor(bytes.length / 3));
    // Wherever it is read, a bit is wrong near.
    if (fault === 'flipped') return bytes?.map((byte, at) => (at % 16 === 7 ? byte ^ 4 : byte));
    return bytes;
  }
}

/** In four parts, with ten seconds before each. */
function slowly(body: Uint8Array): ReadableStream<Uint8Array> {
  const size = Math.ceil(body.length / 4) || 1;
  let at = 0;
  return new ReadableStream({
    pull: (controller) =>
      new Promise((done) => {
        setTimeout(() => {
          if (at < body.length) controller.enqueue(body.slice(at, at + size));
          else controller.close();
          at += size;
          done();
        }, 10_000);
      }),
  });
}

/** Everything that a page would show of a query. */
async function ask(engine: SearchEngine, typed: string): Promise<unknown> {
  const query = readQuery(typed, { lexicon: engine.lexicon });
  const results = findResults(await engine.find(query), wantedOf(query, 'segment'), {});
  await engine.loadFacets();
  return Promise.all(
    results.map(async (result) => [
      result.documents.map(({ entry, hits }) => [entry.place, entry.facets, entry.voices, [...hits]]),
      await engine.load(result),
    ]),
  );
}

async function askAll(engine: SearchEngine): Promise<unknown[]> {
  const answers: unknown[] = [];
  for (const typed of QUERIES) answers.push(await ask(engine, typed));
  return answers;
}

/** Lets the time pass for which something waits. */
async function settle<T>(waiting: Promise<T>): Promise<T> {
  let isDone = false;
  const end = () => {
    isDone = true;
  };
  waiting.then(end, end);
  while (!isDone) {
    await vi.advanceTimersByTimeAsync(200);
    await new Promise((done) => setImmediate(done));
  }
  return waiting;
}

const serve = (host: FakeHost): FakeHost => {
  vi.stubGlobal('fetch', host.fetch);
  return host;
};

async function truthOf(files: IndexFiles): Promise<unknown[]> {
  serve(new FakeHost(true)).files = files;
  return settle(loadEngine(FOLDER).then(askAll));
}

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const { packs: PACKS } = readRoot(RELEASE.get('bb/root.bin') ?? new Uint8Array());
const NEEDED: readonly (readonly [name: string, path: RegExp])[] = [
  ['the list of shards', /^shards\.json$/],
  ['a root', /^bb\/root\.bin$/],
  ...Object.entries(PACKS).map(([kind, packs]) => {
    const numbers = packs.map(({ number }) => number).join('|');
    return [`a pack of ${kind}`, new RegExp(`^bb/packs/(?:${numbers})\\.bin$`)] as const;
  }),
];
const FAULTS: readonly (readonly [fault: Fault, told: FaultKind | undefined])[] = [
  ['missing', 'missing'],
  ['truncated', 'broken'],
  ['flipped', 'broken'],
  ['html', 'broken'],
  ['other version', 'broken'],
  ['slow', undefined],
  ['hanging', 'slow'],
  ['offline', 'unreachable'],
];

describe.each([true, false])('with a host that gives ranges: %j', (givesRanges) => {
  describe.each(NEEDED)('%s', (name, path) => {
    it.each(FAULTS)('that is %s is noticed, and said', async (fault, told) => {
      const truth = await truthOf(RELEASE);
      serve(new FakeHost(givesRanges, { path, fault, times: Number.POSITIVE_INFINITY }));
      const answer = await settle(
        loadEngine(FOLDER)
          .then(askAll)
          .catch((error: unknown) => error),
      );
      if (told === undefined) expect(answer).toEqual(truth);
      else expect([name, answer instanceof SearchFault && answer.kind]).toEqual([name, told]);
    });

    it.each(FAULTS)('that is %s at first is fetched again', async (fault) => {
      const truth = await truthOf(RELEASE);
      const host = serve(new FakeHost(givesRanges, { path, fault, times: 1 }));
      expect(await settle(loadEngine(FOLDER).then(askAll))).toEqual(truth);
      const again = host.asked.filter((one) => path.test(one.path) && one.cache === 'reload');
      // Of a pack that is cut or wrong in places, the bytes that were asked for first may be right.
      const isUnnoticed =
        fault === 'slow' || (givesRanges && again.length === 0 && /^(?:truncated|flipped)$/.test(fault));
      expect(again.length > 0).toBe(!isUnnoticed);
      expect(new Set(again.map((one) => one.path)).size).toBe(again.length);
    });
  });

  it('asks for ranges as long as they are given, and for no byte twice', async () => {
    const host = serve(new FakeHost(givesRanges));
    await settle(loadEngine(FOLDER).then(askAll));
    const packs = host.asked.filter((one) => one.path.includes('/packs/'));
    if (givesRanges) expect(packs.every(({ range }) => range !== null)).toBe(true);
    else expect(new Set(packs.map((one) => one.path)).size).toBe(packs.length);
    const asked = packs.map(({ path, range }) => `${path} ${range}`);
    expect(new Set(asked).size).toBe(asked.length);
  });
});

describe('a list that the search can do without', () => {
  const lists = [
    ['synonyms', /^synonyms\.json$/],
    ['vocabulary', /^vocabulary\.json$/],
  ] as const;

  describe.each(lists)('%s', (list, path) => {
    it.each(FAULTS.filter(([fault]) => fault !== 'other version'))(
      'that is %s is done without',
      async (fault, told) => {
        const truth = await truthOf(RELEASE);
        serve(new FakeHost(true, { path, fault, times: Number.POSITIVE_INFINITY }));
        const engine = await settle(loadEngine(FOLDER));
        const vocabulary = await settle(engine.vocabulary());
        const answers = await settle(askAll(engine));
        const isThere = told === undefined;
        expect([...engine.missing]).toEqual(isThere ? [] : [list]);
        expect(vocabulary.length > 0).toBe(isThere || list !== 'vocabulary');
        // The one query of another name of a word.
        const isSame = (_: unknown, place: number) => isThere || list !== 'synonyms' || QUERIES[place] !== '取り決め';
        expect(answers.filter(isSame)).toEqual(truth.filter(isSame));
      },
    );
  });
});

describe('a release under an open page', () => {
  it('is told from a host that has lost a file', async () => {
    const host = serve(new FakeHost(true));
    const engine = await settle(loadEngine(FOLDER));
    expect(await settle(engine.isOutdated())).toBe(false);
    host.files = NEXT;
    await expect(settle(ask(engine, '契約の期間'))).rejects.toMatchObject({ kind: 'missing' });
    expect(await settle(engine.isOutdated())).toBe(true);
    const answers = await settle(loadEngine(FOLDER).then(askAll));
    expect(answers).toEqual(await truthOf(NEXT));
  });

  it('between the list and its folders loads the list anew', async () => {
    const truth = await truthOf(NEXT);
    const host = serve(new FakeHost(true));
    host.files = NEXT;
    const stale = RELEASE.get(SHARDS_FILE) ?? new Uint8Array();
    let lists = 0;
    vi.stubGlobal('fetch', (address: string, init: RequestInit) => {
      if (!address.endsWith(SHARDS_FILE)) return host.fetch(address, init);
      lists += 1;
      return init.cache === 'reload' ? host.fetch(address, init) : Promise.resolve(new Response(stale.slice()));
    });
    expect(await settle(loadEngine(FOLDER).then(askAll))).toEqual(truth);
    expect(lists).toBe(2);
  });
});

it('answers from what was loaded when there is no network any more', async () => {
  const truth = await truthOf(RELEASE);
  serve(new FakeHost(true));
  const engine = await settle(loadEngine(FOLDER));
  await settle(ask(engine, '契約の期間'));
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  expect(await settle(ask(engine, '契約の期間'))).toEqual(truth[QUERIES.indexOf('契約の期間')]);
  await expect(settle(ask(engine, '住宅課長の'))).rejects.toMatchObject({ kind: 'unreachable' });
  expect(await settle(engine.isOutdated())).toBe(false);
});
