import { drawBar, type Progress, printQuarters } from './progress.ts';

/** Where a command writes; tests give one that remembers. */
export interface Output {
  readonly line: (text: string) => void;
  readonly error: (text: string) => void;
  /** True when the terminal shows colours. */
  readonly color: boolean;
  /** Begins a step of `total` parts. */
  readonly progress: (label: string, total: number) => Progress;
}

const isTerminal = process.stderr.isTTY === true && process.env['CI'] === undefined;

export const terminal: Output = {
  line: (text) => console.log(text),
  error: (text) => console.error(text),
  color: process.stderr.isTTY === true && process.env['NO_COLOR'] === undefined,
  progress: (label, total) =>
    isTerminal ? drawBar(label, total, process.stderr) : printQuarters(label, total, (text) => console.log(text)),
};
