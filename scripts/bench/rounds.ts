import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildPeer, buildProject, clearProject, PEERS_FOLDER, type Peer } from './contestants.ts';
import { BENCH_FOLDER, BENCH_SITE as SITE } from './folders.ts';
import type { Cost } from './measure/run-measured.ts';
import { measureSite, type SiteSize } from './measure/site-size.ts';
import { type Measured, medianCost } from './results.ts';
import { SCENARIOS, type ScenarioName } from './scenarios.ts';

interface Plan {
  /** The corpus; it is not touched. */
  readonly corpus: string;
  readonly rounds: number;
  readonly peers: readonly Peer[];
  readonly scenarios: readonly ScenarioName[];
  /** Whether builds with Pagefind's bundle for other sites are measured, too. */
  readonly bundle: boolean;
}

const COLD = 'cold';
/** The same with Pagefind's bundle for other sites, from nothing and after a change that reaches its documents. */
const BUNDLES = { cold: 'bundle', changed: 'bundle-meeting-changed' } as const;

/** Copy of the corpus that the scenarios edit. */
const CONTENT = join(BENCH_FOLDER, 'content');

/**
 * Runs everything in turn, as often as there are rounds: this project and the peers one after the other in each round,
 * the order turned round from one to the next, never two at once.
 */
export async function runRounds(
  { corpus, rounds, peers, scenarios, bundle }: Plan,
  say: (text: string) => void,
): Promise<Measured[]> {
  const costs = new Map<string, Cost[]>();
  const steps = new Map<string, Record<string, Cost>[]>();
  const sites = new Map<string, SiteSize>();
  const note = (name: string, cost: Cost) => {
    costs.set(name, [...(costs.get(name) ?? []), cost]);
    say(`${name}: ${cost.wall.toFixed(2)} s, CPU ${cost.cpu.toFixed(2)} s, ${(cost.memory / 1e6).toFixed(0)} MB`);
  };
  await rm(CONTENT, { recursive: true, force: true });
  await cp(corpus, CONTENT, { recursive: true });
  const runProject = async (round: number): Promise<void> => {
    await clearProject(SITE);
    note(COLD, await buildProject(CONTENT, SITE));
    sites.set(COLD, await measureSite(SITE));
    for (const scenario of SCENARIOS.filter(({ name }) => scenarios.includes(name))) {
      note(scenario.name, await runScenario(scenario, round));
    }
  };
  const runWithBundle = async (round: number): Promise<void> => {
    const settings = join(CONTENT, 'archive.yaml');
    const own = await readFile(settings, 'utf8');
    await writeFile(settings, `${own}pagefind: true\n`);
    try {
      await clearProject(SITE);
      note(BUNDLES.cold, await buildProject(CONTENT, SITE));
      sites.set(BUNDLES.cold, await measureSite(SITE));
      const changed = SCENARIOS.find(({ name }) => name === 'meeting-changed' && scenarios.includes(name));
      if (changed) note(BUNDLES.changed, await runScenario(changed, round));
    } finally {
      await writeFile(settings, own);
    }
  };
  const runPeer = async (peer: Peer): Promise<void> => {
    const built = await buildPeer(peer);
    note(peer.name, built.cost);
    steps.set(peer.name, [...(steps.get(peer.name) ?? []), built.steps]);
    sites.set(peer.name, await measureSite(peer.site));
  };
  for (let round = 0; round < rounds; round++) {
    const ours = [() => runProject(round), ...(bundle ? [() => runWithBundle(round)] : [])];
    const turns = [...ours, ...peers.map((peer) => () => runPeer(peer))];
    for (const turn of round % 2 === 0 ? turns : turns.reverse()) await turn();
  }
  const named = (name: string, label: string): Measured => {
    const site = sites.get(name);
    const parts = medianSteps(steps.get(name) ?? []);
    return {
      name,
      label,
      rounds: costs.get(name) ?? [],
      ...(parts ? { steps: parts } : {}),
      ...(site ? { site } : {}),
    };
  };
  return [
    named(COLD, 'Shingiroku, cold'),
    ...SCENARIOS.filter(({ name }) => scenarios.includes(name)).map(({ name, label }) =>
      named(name, `Shingiroku, ${label}`),
    ),
    ...(bundle
      ? [
          named(BUNDLES.cold, "Shingiroku with Pagefind's bundle, cold"),
          named(BUNDLES.changed, "Shingiroku with Pagefind's bundle, the newest meeting of a council changed"),
        ].filter((line) => line.rounds.length > 0)
      : []),
    ...peers.map(({ name, label }) => named(name, label)),
  ];
}

/** Measures the build after the change; the builds that lead there and back are not measured. */
async function runScenario({ change }: (typeof SCENARIOS)[number], round: number): Promise<Cost> {
  const made = await change(CONTENT, round);
  if (made?.before) {
    await made.before();
    await buildProject(CONTENT, SITE);
  }
  await made?.apply();
  try {
    return await buildProject(CONTENT, SITE);
  } finally {
    await made?.undo();
    if (made && !made.before) await buildProject(CONTENT, SITE);
  }
}

function medianSteps(rounds: readonly Record<string, Cost>[]): Record<string, Cost> | undefined {
  const [first] = rounds;
  if (!first) return undefined;
  return Object.fromEntries(
    Object.keys(first).map((name) => [name, medianCost(rounds.flatMap((one) => one[name] ?? []))]),
  );
}

/** What the peers' projects were made from, so that an unchanged corpus is not converted again. */
export const CONVERTED = join(PEERS_FOLDER, 'converted.txt');

export async function isConverted(stamp: string): Promise<boolean> {
  return (await readFile(CONVERTED, 'utf8').catch(() => '')) === stamp;
}
