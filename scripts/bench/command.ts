import { stat, writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { defineCommand } from 'citty';
import { PEER_NAMES, PEERS, type Peer, pagefindVersion } from './contestants.ts';
import { corpusFolder, councilsFor, DEFAULT_SEED } from './corpus/command.ts';
import { writeCorpus } from './corpus/write.ts';
import { convertCorpus } from './peers/convert.ts';
import { type Line, renderTable, summarise } from './results.ts';
import { CONVERTED, isConverted, runRounds } from './rounds.ts';
import { SCENARIO_NAMES, type ScenarioName } from './scenarios.ts';

const RESULTS = join(import.meta.dirname, 'results.json');
/** What the ratios of the table are to. */
const MEASURE = 'hugo';
/** The same pages means: no more than this share more or fewer. */
const PAGES_TOLERANCE = 0.03;

export const bench = defineCommand({
  meta: {
    name: 'bench',
    description: 'この書庫の生成器と、Hugo・Eleventy＋Pagefind とを、同じ会議録から同じページを作らせて比べます。',
  },
  args: {
    meetings: { type: 'string', default: '1000', valueHint: 'N', description: '会議の数' },
    councils: { type: 'string', valueHint: 'M', description: '審議会の数' },
    runs: { type: 'string', default: '3', valueHint: 'N', description: '繰り返す回数（中央値をとります）' },
    peers: { type: 'string', default: PEER_NAMES.join(','), description: '比べる相手' },
    bundle: { type: 'boolean', default: true, description: 'Pagefind の索引も作る場合を測る（--no-bundle で省く）' },
    scenarios: { type: 'string', default: SCENARIO_NAMES.join(','), description: '変更の場面' },
  },
  run: async ({ args }) => {
    const meetings = Number(args.meetings);
    const councils = args.councils === undefined ? councilsFor(meetings) : Number(args.councils);
    const corpus = corpusFolder(meetings, councils);
    if (!(await exists(corpus))) await writeCorpus(corpus, { meetings, councils, seed: DEFAULT_SEED });
    const versions: Record<string, string> = { node: process.version, pagefind: await pagefindVersion() };
    const peers: Peer[] = [];
    for (const peer of PEERS.filter(({ name }) => args.peers.split(',').includes(name))) {
      const version = await peer.prepare();
      if (version === undefined) continue;
      versions[peer.name] = version;
      peers.push(peer);
    }
    await convertForPeers(corpus, peers);
    const scenarios = SCENARIO_NAMES.filter((name): name is ScenarioName => args.scenarios.split(',').includes(name));
    const measured = await runRounds(
      { corpus, rounds: Number(args.runs), peers, scenarios, bundle: args.bundle },
      (text) => console.error(text),
    );
    const lines = summarise(measured, PEER_NAMES);
    const machine = {
      cores: cpus().length,
      memory: Math.round(totalmem() / 2 ** 30),
      processor: cpus()[0]?.model ?? '',
    };
    const results = {
      corpus: { meetings, councils, seed: DEFAULT_SEED },

      machine,
      versions,
      lines,
    };
    await writeFile(RESULTS, `${JSON.stringify(results, null, 2)}\n`);
    console.log(renderTable(lines, MEASURE));
    reportPages(lines);
  },
});

async function convertForPeers(corpus: string, peers: readonly Peer[]): Promise<void> {
  const { mtimeMs } = await stat(join(corpus, 'archive.yaml'));
  const stamp = `${corpus} ${mtimeMs} ${peers.map(({ name }) => name).join()}`;
  if (peers.length === 0 || (await isConverted(stamp))) return;
  console.error('相手の入力に書き直しています（計測には数えません）。');
  const pages = await convertCorpus(corpus, peers);
  console.error(`${pages}ページ分を書き直しました。`);
  await writeFile(CONVERTED, stamp);
}

/** The comparison holds only between the same pages. */
function reportPages(lines: readonly Line[]): void {
  const counts = lines.flatMap(({ name, site }) => (site ? [[name, site.pages] as const] : []));
  console.log(`\n${counts.map(([name, pages]) => `${name} ${pages} pages`).join(', ')}`);
  const [, ours = 0] = counts[0] ?? [];
  const off = counts.filter(([, pages]) => Math.abs(pages - ours) > ours * PAGES_TOLERANCE);
  if (off.length === 0) return;
  console.error(`ページの数が合いません：${off.map(([name]) => name).join('、')}`);
  process.exitCode = 1;
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
