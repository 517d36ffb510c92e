import type { Answer } from './engine.ts';
import type { Expected } from './truth/truth.ts';

/** What became of one query. */
export interface Outcome {
  readonly kind: string;
  readonly typed: string;
  readonly required: number;
  readonly found: number;
  /** Addresses that should have been found, and such as should not. */
  readonly missed: readonly string[];
  readonly extra: readonly string[];
}

export function judge(
  query: { readonly kind: string; readonly typed: string },
  { hits }: Pick<Answer, 'hits'>,
  expected: Expected,
): Outcome {
  const { kind, typed } = query;
  return {
    kind,
    typed,
    required: expected.required.size,
    found: hits.size,
    missed: [...expected.required].filter((address) => !hits.has(address)).sort(),
    extra: [...hits].filter((address) => !expected.allows(address)).sort(),
  };
}

export interface Score {
  readonly queries: number;
  readonly required: number;
  readonly found: number;
  /** Parts of 1; 1 where there was nothing to find. */
  readonly recall: number;
  readonly precision: number;
}

/** Of all outcomes together: each place counts once for each query that is to find it. */
export function score(outcomes: readonly Outcome[]): Score {
  const sum = (of: (outcome: Outcome) => number): number => outcomes.reduce((total, one) => total + of(one), 0);
  const [required, found] = [sum((one) => one.required), sum((one) => one.found)];
  return {
    queries: outcomes.length,
    required,
    found,
    recall: required === 0 ? 1 : 1 - sum((one) => one.missed.length) / required,
    precision: found === 0 ? 1 : 1 - sum((one) => one.extra.length) / found,
  };
}

/** A table with a line for each kind and one for all, as it is printed. */
export function formatScores(title: string, outcomes: readonly Outcome[]): string {
  const kinds = [...new Set(outcomes.map(({ kind }) => kind))];
  const rows = [
    ...kinds.map((kind) => ({ name: kind, ...score(outcomes.filter((outcome) => outcome.kind === kind)) })),
    { name: 'all', ...score(outcomes) },
  ];
  const line = (name: string, ...cells: readonly (string | number)[]) =>
    `${name.padEnd(20)}${cells.map((cell) => String(cell).padStart(11)).join('')}`;
  const percent = (part: number): string => `${(100 * part).toFixed(2)} %`;
  return [
    title,
    line('kind', 'queries', 'required', 'found', 'recall', 'precision'),
    ...rows.map((row) =>
      line(row.name, row.queries, row.required, row.found, percent(row.recall), percent(row.precision)),
    ),
  ].join('\n');
}

/** Every address that was missed or should not have been found, as `query: address`. */
export const missedOf = (outcomes: readonly Outcome[]): string[] =>
  outcomes.flatMap(({ typed, missed }) => missed.map((address) => `${typed}: ${address}`));
export const extraOf = (outcomes: readonly Outcome[]): string[] =>
  outcomes.flatMap(({ typed, extra }) => extra.map((address) => `${typed}: ${address}`));
