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
    const sorted = answers.map(value).sort((a, b) => a - b);
    return [name, ...[0.5, 0.95, 1].map((share) => show(sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN))];
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

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} KB`;

function renderTable(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}
