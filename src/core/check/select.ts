import type { Diagnostic } from '../diagnostic/diagnostic.ts';

/** The diagnostics in which a chosen file takes part: at its place, or as the other of two that clash. */
export function selectDiagnostics(
  diagnostics: readonly Diagnostic[],
  isChosen: (file: string) => boolean,
): readonly Diagnostic[] {
  return diagnostics.filter(({ at, related }) => isChosen(at.file) || related.some((place) => isChosen(place.at.file)));
}
