/** What a document that was issued apart from meetings tells in the place of a meeting's facts. */
export interface Issued {
  /** 答申第38号. */
  readonly label: string;
  readonly title: string;
  /** Under the words that readers see, each with its lines. */
  readonly facts: readonly { readonly label: string; readonly lines: readonly string[] }[];
}
