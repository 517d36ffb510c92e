/** Where a command writes; tests give one that remembers. */
export interface Output {
  readonly line: (text: string) => void;
  readonly error: (text: string) => void;
  /** True when the terminal shows colours. */
  readonly color: boolean;
}

export const terminal: Output = {
  line: (text) => console.log(text),
  error: (text) => console.error(text),
  color: process.stderr.isTTY === true && process.env['NO_COLOR'] === undefined,
};
