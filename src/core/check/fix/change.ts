/** One thing that was mended; `line` is 1-based, in the file as it was before that change. */
export type Change =
  | {
      readonly kind: 'value';
      readonly line: number;
      readonly field: string;
      readonly from: string;
      readonly to: string;
    }
  | { readonly kind: 'order'; readonly line: number; readonly keys: readonly string[] };

export interface FixedFile {
  readonly text: string;
  /** Empty when the file is as it was. */
  readonly changes: readonly Change[];
}
