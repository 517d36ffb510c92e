import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import type { SearchDocument } from '../../core/search/documents/document.ts';
import type { ShardEntry } from '../../core/search/index/files.ts';
import { collectReadings } from '../../core/search/readings/collect-readings.ts';
import { addCounts, commonestRuns, type RunCounts } from '../../core/search/readings/count-runs.ts';
import type { ReadWord } from '../../core/search/readings/readings.ts';
import { COMPOUND_WORDS } from '../../core/search/spelling/okurigana.ts';
import { CacheFaults } from '../cache/cache-faults.ts';
import type { FromWorker, SearchJob, ToWorker } from './job.ts';
import { RunReader } from './read-runs.ts';
import { type WrittenShard, writeShard } from './shard.ts';
import { Shelf } from './shelf.ts';
import { keepUnit, readUnit } from './unit.ts';

/** Meetings whose documents are asked for at a time: the next ones are made while these are indexed. */
const AT_ONCE = 25;

/** Runs of ideographs that are read, the commonest of the archive: cutting 2,500 takes half a second. */
const MOST_RUNS = 2500;

type Units = SearchJob['shards'][number]['units'];

if (!parentPort) throw new Error('search/worker.ts runs as a worker only');
const port = parentPort;
const send = (message: FromWorker): void => port.postMessage(message);

const { cache, shards, folder, version, readings } = workerData as SearchJob;
const entries: ShardEntry[] = [];
let built = 0;
const standing: string[] = [];
const faults = new CacheFaults();
const runs = new RunReader(cache, version, faults);
const counts: RunCounts = new Map();
const shelf = cache === undefined ? undefined : new Shelf<WrittenShard['entry']>(join(cache, 'shards'), faults);
for (const { digest, stands, units } of shards) {
  const known = stands ? shelf?.entryOf(digest) : undefined;
  if (known) standing.push(digest);
  const to = join(folder, digest);
  const entry = known ?? shelf?.publish(digest, to) ?? (await build(digest, units, to));
  entries.push({ folder: digest, ...entry });
  if (readings) addCounts(counts, runs.known(digest) ?? runs.count(digest, (await indexUnits(units)).flat()));
}
const read = readings ? await readWords(readings) : [];
send({ type: 'done', entries, built, standing, readings: read, damaged: faults.damaged, unkept: faults.unkept });

async function readWords(named: readonly ReadWord[]): Promise<ReadWord[]> {
  const wanted = commonestRuns(counts, MOST_RUNS);
  if (wanted.length === 0) return collectReadings(named, counts, new Map());
  const cut = await runs.cut([...wanted, ...COMPOUND_WORDS]);
  const compounds = COMPOUND_WORDS.map(
    (word): ReadWord => [word, (cut.get(word) ?? []).map(({ reading }) => reading).join('')],
  );
  return collectReadings([...named, ...compounds], counts, cut);
}

async function build(digest: string, units: Units, to: string): Promise<WrittenShard['entry']> {
  built += 1;
  const indexed = await indexUnits(units);
  if (readings) runs.count(digest, indexed.flat());
  if (shelf) faults.keep(() => shelf.keep(digest, (partial) => writeShard(indexed, partial)));
  const kept = faults.unkept === undefined ? shelf?.publish(digest, to) : undefined;
  return kept ?? writeShard(indexed, to).entry;
}

/** One after the other, since a shard takes the more memory the larger it is. */
async function indexUnits(units: Units): Promise<(readonly SearchDocument[])[]> {
  const indexed: (readonly SearchDocument[] | undefined)[] = units.map(({ digest }) =>
    cache === undefined ? undefined : readUnit(cache, digest, faults),
  );
  const missing = units.flatMap((unit, place) => (indexed[place] ? [] : [{ ...unit, place }]));
  let asked = ask(missing.slice(0, AT_ONCE).map(({ number }) => number));
  for (let from = 0; from < missing.length; from += AT_ONCE) {
    const some = missing.slice(from, from + AT_ONCE);
    const documents = await asked;
    asked = ask(missing.slice(from + AT_ONCE, from + 2 * AT_ONCE).map(({ number }) => number));
    some.forEach(({ place, digest }, index) => {
      const unit = documents[index] ?? [];
      if (cache !== undefined) faults.keep(() => keepUnit(cache, digest, unit));
      indexed[place] = unit;
    });
  }
  return indexed.map((unit) => unit ?? []);
}

/** The documents of units, by their numbers. */
async function ask(units: readonly number[]): Promise<readonly (readonly SearchDocument[])[]> {
  if (units.length === 0) return [];
  const answer = new Promise<ToWorker>((done) => port.once('message', done));
  send({ type: 'documents', units });
  return (await answer).documents;
}
