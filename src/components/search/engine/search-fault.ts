/**
 * Why a file of the search could not be used: the server has none, or something else stands there, or no answer came in
 * time, or none at all.
 */
export type FaultKind = 'missing' | 'broken' | 'slow' | 'unreachable';

/** A file of the search did not arrive as it was written. It says nothing about what the archive holds. */
export class SearchFault extends Error {
  readonly kind: FaultKind;

  constructor(kind: FaultKind, address: string, cause?: unknown) {
    super(`${kind}: ${address}`, { cause });
    this.name = 'SearchFault';
    this.kind = kind;
  }
}
