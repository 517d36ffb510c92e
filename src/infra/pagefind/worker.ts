import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { crc32 } from 'node:zlib';
import type { SearchDocument } from '../../core/search/documents/document.ts';
import { pagefindRecord } from '../../core/search/pagefind/record.ts';
import { PageTexts } from '../../core/search/pagefind/texts.ts';
import { CacheFaults } from '../cache/cache-faults.ts';
import { listFiles } from '../output/file-marks.ts';
import { linkOrCopy, Shelf } from '../search/shelf.ts';
import { readUnit } from '../search/unit.ts';
import type { FromWorker, PagefindJob, ToWorker } from './job.ts';
import { PagefindFailure, runPagefind } from './run-pagefind.ts';

/** Records whose documents are asked for at a time. */
const AT_ONCE = 25;

if (!parentPort) throw new Error('pagefind/worker.ts runs as a worker only');
const port = parentPort;
const send = (message: FromWorker): void => port.postMessage(message);

const { folder, digest, pages, units, cache, searchCache } = workerData as PagefindJob;
const faults = new CacheFaults();
const shelf = cache === undefined ? undefined : new Shelf<true>(cache, faults);
const built = shelf?.publish(digest, folder) === undefined;
const failure = built ? await build() : undefined;
send({ type: 'done', built, failure, damaged: faults.damaged, unkept: faults.unkept });

async function build(): Promise<Extract<FromWorker, { type: 'done' }>['failure']> {
  const texts = await collectTexts();
  try {
    await runPagefind(records(texts), folder);
  } catch (error) {
    if (!(error instanceof PagefindFailure)) throw error;
    rmSync(folder, { recursive: true, force: true });
    return { kind: error.kind, reason: error.message };
  }
  if (shelf) faults.keep(() => shelf.keep(digest, keepFiles));
  return undefined;
}

function* records(texts: PageTexts) {
  for (const page of pages) yield pagefindRecord(page, texts.of(page.url));
}

/** From the cache of the search, which has just made most of them; those that it does not hold are asked for. */
async function collectTexts(): Promise<PageTexts> {
  const texts = new PageTexts();
  for (let from = 0; from < units.length; from += AT_ONCE) {
    const some = units.slice(from, from + AT_ONCE);
    const known = some.map((unit) =>
      searchCache === undefined ? undefined : readUnit(searchCache, unit.digest, faults),
    );
    const missing = some.filter((_, place) => known[place] === undefined).map(({ number }) => number);
    const asked = [...(await ask(missing))];
    for (const documents of known) texts.add(documents ?? asked.shift() ?? []);
  }
  return texts;
}

async function ask(numbers: readonly number[]): Promise<readonly (readonly SearchDocument[])[]> {
  if (numbers.length === 0) return [];
  const answer = new Promise<ToWorker>((done) => port.once('message', done));
  send({ type: 'documents', units: numbers });
  return (await answer).documents;
}

/** The bundle stands in the site already: the cache takes links of its files. */
function keepFiles(partial: string) {
  const files = listFiles(folder)
    .sort()
    .map((path) => {
      const bytes = readFileSync(join(folder, path));
      mkdirSync(dirname(join(partial, path)), { recursive: true });
      linkOrCopy(join(folder, path), join(partial, path));
      return { path, size: bytes.length, checksum: crc32(bytes) };
    });
  return { entry: true, files } as const;
}
