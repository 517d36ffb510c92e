import type { Cost } from './measure/run-measured.ts';
import type { SiteSize } from './measure/site-size.ts';

/** A line of the results: one thing that was done, as often as there were rounds. */
export interface Measured {
  readonly name: string;
  readonly label: string;
  readonly rounds: readonly Cost[];
  /** Medians of the parts, where there are parts. */
  readonly steps?: Readonly<Record<string, Cost>>;
  readonly site?: SiteSize;
}

export interface Line extends Omit<Measured, 'rounds'> {
  readonly median: Cost;
  readonly rounds: readonly Cost[];
  /** By what it is compared with: this line's wall time, CPU time and memory over the other's. */
  readonly ratios: Readonly<Record<string, { readonly wall: number; readonly cpu: number; readonly memory: number }>>;
}

/** Medians of each line, and its ratios to the lines named in `against`. */
export function summarise(measured: readonly Measured[], against: readonly string[]): Line[] {
  const medians = new Map(measured.map((one) => [one.name, medianCost(one.rounds)]));
  return measured.map((one) => {
    const median = medianCost(one.rounds);
    const ratios = against.flatMap((name) => {
      const other = medians.get(name);
      if (!other || name === one.name) return [];
      const ratio = (value: (cost: Cost) => number) => round(value(median) / value(other), 3);
      return [
        [name, { wall: ratio((c) => c.wall), cpu: ratio((c) => c.cpu), memory: ratio((c) => c.memory) }] as const,
      ];
    });
    return { ...one, rounds: one.rounds.map(roundCost), median, ratios: Object.fromEntries(ratios) };
  });
}

export function medianCost(costs: readonly Cost[]): Cost {
  const of = (value: (cost: Cost) => number) => median(costs.map(value));
  return roundCost({
    wall: of((cost) => cost.wall),
    cpu: of((cost) => cost.cpu),
    memory: of((cost) => cost.memory),
    written: of((cost) => cost.written),
  });
}

/** Milliseconds and whole bytes. */
function roundCost({ wall, cpu, memory, written }: Cost): Cost {
  return { wall: round(wall, 3), cpu: round(cpu, 3), memory: Math.round(memory), written: Math.round(written) };
}

/** The middle value; of an even number the mean of the two in the middle. NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return low === undefined || high === undefined ? Number.NaN : (low + high) / 2;
}

/** A markdown table of the medians. */
export function renderTable(lines: readonly Line[], against: string): string {
  const megabytes = (bytes: number | undefined) =>
    bytes === undefined ? '' : (bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0);
  const rows = lines.map(({ label, median: cost, ratios, site, steps }) => {
    const ratio = ratios[against];
    const parts = Object.entries(steps ?? {}).map(([name, step]) => `${name} ${step.wall.toFixed(1)}`);
    return [
      label,
      `${cost.wall.toFixed(2)}${parts.length > 0 ? ` (${parts.join(', ')})` : ''}`,
      ratio ? ratio.wall.toFixed(2) : '1',
      cost.cpu.toFixed(2),
      ratio ? ratio.cpu.toFixed(2) : '1',
      megabytes(cost.memory),
      ratio ? ratio.memory.toFixed(2) : '1',
      megabytes(cost.written),
      megabytes(site?.bytes),
      megabytes(site?.index),
      `${site?.files ?? ''}`,
      `${site?.pages ?? ''}`,
    ];
  });
  const head = ['', 'wall s', '×', 'CPU s', '×', 'peak MB', '×', 'written MB', 'site MB', 'index MB', 'files', 'pages'];
  const align = head.map((_, index) => (index === 0 ? '---' : '---:'));
  return [head, align, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
