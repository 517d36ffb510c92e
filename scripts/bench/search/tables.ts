import type { Answer } from './ask.ts';
import type { BuildCost, IndexSize } from './measure-builds.ts';

export function renderBuilds(builds: readonly BuildCost[], { files, bytes, largest }: IndexSize): string {
  const rows = builds.map(({ edit, cost }) => [
    edit,
    `${cost.wall.toFixed(1)} s`,
    `${cost.cpu.toFixed(1)} s`,
    `${(cost.memory / 1e6).toFixed(0)} MB`,
  ]);
  return [
    ...renderTable(['build', 'wall', 'CPU', 'memory'], rows),
    '',
    `index and documents: ${(bytes / 1e6).toFixed(1)} MB in ${files} files, the largest ${kilobytes(largest)}`,
  ].join('\n');
}

/** @param host what the host can do */
export function renderAnswers(answers: readonly Answer[], host: string): string {
  const row = (name: string, value: (answer: Answer) => number, show: (value: number) => string) => {
    const values = answers.map(value);
    return [name, ...[0.5, 0.95, 1].map((share) => show(quantile(values, share)))];
  };
  const milliseconds = (value: number) => `${value.toFixed(0)} ms`;
  return [
    '',
    ...renderTable(
      [`${answers.length} searches, ${host}`, 'median', 'p95', 'max'],
      [
        row('loaded once', ({ once }) => once, kilobytes),
        row('query: loaded', ({ loaded }) => loaded, kilobytes),
        row('query: requests', ({ requests }) => requests, String),
        row('query: results after', ({ next }) => next, milliseconds),
        row('first search of all', ({ first }) => first, milliseconds),
        row('hits', ({ hits }) => hits, String),
      ],
    ),
  ].join('\n');
}

/** Where the bytes go: what a first search and the queries load of each kind of file, and the dearest queries one by one. */
export function renderKinds(answers: readonly Answer[], host: string): string {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const kinds = new Set(
    answers.flatMap(({ onceByKind, loadedByKind }) => [...onceByKind.keys(), ...loadedByKind.keys()]),
  );
  const rows = [...kinds].map((kind) => [
    kind,
    kilobytes(mean(answers.map(({ onceByKind }) => onceByKind.get(kind) ?? 0))),
    kilobytes(mean(answers.map(({ loadedByKind }) => loadedByKind.get(kind) ?? 0))),
  ]);
  const dearest = [...answers].sort((a, b) => b.loaded - a.loaded).slice(0, DEAREST);
  return [
    '',
    ...renderTable([`by kind, ${host}`, 'once, mean', 'query, mean'], rows),
    '',
    ...renderTable(
      [`dearest queries, ${host}`, 'hits', 'loaded', 'of it'],
      dearest.map(({ query, hits, loaded, loadedByKind }) => [
        query,
        String(hits),
        kilobytes(loaded),
        [...loadedByKind].map(([kind, bytes]) => `${kind} ${kilobytes(bytes)}`).join(', '),
      ]),
    ),
  ].join('\n');
}

const DEAREST = 8;

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} KB`;

/** The least value that so great a share of all is not above. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN;
}

export function renderTable(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}
