import { readdir, readFile, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineCommand } from 'citty';
import { loadEngine } from '../../src/components/search/engine/load-engine.ts';
import { readContent } from '../../src/core/content.ts';
import { ROOT_FILE, readShardsFile, SEARCH_FOLDER, SHARDS_FILE } from '../../src/core/search/index/files.ts';
import { MOST_FILES } from '../../src/core/search/index/packs/write-packs.ts';
import { cutIntoShards } from '../../src/core/search/index/shards.ts';
import { readQuery } from '../../src/core/search/query/query.ts';
import { readContentFiles } from '../../src/infra/content/files.ts';
import { corpusFolder, councilsFor, DEFAULT_SEED } from './corpus/command.ts';
import { writeCorpus } from './corpus/write.ts';
import { PROJECT_ROOT } from './folders.ts';
import { runMeasured } from './measure/run-measured.ts';
import { extrapolate, extrapolateQuery, type Measured } from './search/extrapolate.ts';
import { pickQueries } from './search/queries.ts';
import { quantile, renderTable } from './search/tables.ts';
import { type Load, watchLoads } from './search/watch-loads.ts';

const FOLDER = join(tmpdir(), 'shingiroku-bench-scale');

export const benchScale = defineCommand({
  meta: {
    name: 'bench:scale',
    description: '計った索引の一覧から、もっと大きな書庫の検索の通信量を見積もります。',
  },
  args: {
    measured: { type: 'string', default: '1000', valueHint: 'N', description: '索引を作って計る会議の数' },
    meetings: { type: 'string', default: '1000,10000,100000', valueHint: 'N,…', description: '見積もる会議の数' },
    queries: { type: 'string', default: '40', valueHint: 'N', description: '検索の回数' },
  },
  run: async ({ args }) => {
    const measured = Number(args.measured);
    const content = corpusFolder(measured, councilsFor(measured));
    const options = { meetings: measured, councils: councilsFor(measured), seed: DEFAULT_SEED };
    if (!(await stat(content).catch(() => undefined))) await writeCorpus(content, options);
    const writing = [join(PROJECT_ROOT, 'scripts/bench/search/write-index.ts'), content, FOLDER, `${FOLDER}-cache`];
    await runMeasured({ argv: [process.execPath, ...writing, 'cold'], cwd: PROJECT_ROOT });
    const { folder, shard } = await measureLargest(join(FOLDER, SEARCH_FOLDER));
    const queries = await pickQueries(content, Number(args.queries));
    const loads = await ask(queries, folder);
    const dates = await datesOf(content);
    const rows = args.meetings.split(',').map((text) => {
      const sizes = shardSizes(dates, Number(text));
      const whole = extrapolate(sizes, shard, MOST_FILES);
      const found = loads.map((own) => extrapolateQuery(own, sizes, shard));
      const bytes = found.map((own) => own.bytes);
      const requests = found.map((own) => own.requests);
      return [
        text,
        String(whole.shards),
        String(whole.files),
        `${(whole.bytes / 1e6).toFixed(0)} MB`,
        kilobytes(whole.roots),
        kilobytes(whole.columns),
        ...[0.5, 0.95, 1].map((share) => kilobytes(quantile(bytes, share))),
        ...[0.5, 0.95].map((share) => String(quantile(requests, share))),
      ];
    });
    const head = ['meetings', 'shards', 'files', 'index', 'roots', 'columns'];
    const ofQueries = ['lists and places: median', 'p95', 'max', 'requests for them: median', 'p95'];
    console.log(renderTable([...head, ...ofQueries], rows).join('\n'));
  },
});

/** The shard in which most was said, and the name of its folder. */
async function measureLargest(index: string): Promise<{ folder: string; shard: Measured }> {
  const entries = readShardsFile(await readFile(join(index, SHARDS_FILE), 'utf8'))?.shards ?? [];
  const largest = [...entries].sort((a, b) => b.characters - a.characters)[0];
  if (!largest) throw new Error('the index has no shard');
  const { folder, meetings } = largest;
  const packs = await readdir(join(index, folder, 'packs'));
  const sizes = await Promise.all(packs.map(async (pack) => (await stat(join(index, folder, 'packs', pack))).size));
  const { size: root } = await stat(join(index, folder, ROOT_FILE));
  const bytes = root + sizes.reduce((sum, size) => sum + size, 0);
  const { folder: address, take } = await watchLoads(FOLDER);
  await loadEngine(address);
  const columns = sumOf(take().filter(({ kind, path }) => kind === 'columns' && path.includes(folder)));
  return { folder, shard: { meetings, files: packs.length + 1, bytes, root, columns } };
}

/** What each query loads of a shard. */
async function ask(queries: readonly string[], folder: string): Promise<(readonly Load[])[]> {
  const { folder: address, take } = await watchLoads(FOLDER);
  const all: (readonly Load[])[] = [];
  for (const typed of queries) {
    const engine = await loadEngine(address);
    take();
    await engine.find(readQuery(typed, { lexicon: await engine.lexiconFor(typed) }));
    all.push(take().filter(({ path }) => path.includes(folder)));
  }
  return all;
}

async function datesOf(content: string): Promise<string[]> {
  const { archive } = readContent(await readContentFiles(content));
  return [...archive.councils.values()].flatMap(({ records }) => records.map(({ header }) => header.date));
}

/** How so many meetings on the same days, of as many more councils, are cut. */
function shardSizes(dates: readonly string[], meetings: number): number[] {
  const units = Array.from({ length: meetings }, (_, place) => ({
    council: `council-${Math.floor(place / dates.length)}`,
    meeting: '' as const,
    date: dates[place % dates.length] ?? '',
  }));
  return cutIntoShards(units).map(({ length }) => length);
}

const sumOf = (loads: readonly Load[]): number => loads.reduce((sum, { bytes }) => sum + bytes, 0);
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(0)} KB`;
