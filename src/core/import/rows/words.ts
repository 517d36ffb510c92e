/** Words of a cell or line; underlined ones mark what a paper adds. */
export interface Run {
  readonly text: string;
  readonly strong: boolean;
}
export type Words = readonly Run[];
