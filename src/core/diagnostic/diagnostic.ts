import { comparePositions, type Position } from '../text/span.ts';
import type { Severity } from './kind.ts';
import { DIAGNOSTICS, type DiagnosticCode, type DiagnosticParams } from './table.ts';

/** A second place that takes part in a problem, such as the other of two duplicates. */
interface RelatedPlace {
  readonly at: Position;
  readonly message: string;
}

/** One problem in the content: data, never thrown. Reporters render it. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly at: Position;
  /** What is wrong: one Japanese sentence. */
  readonly message: string;
  /** What to type or look at to mend it. */
  readonly remedy: string;
  readonly related: readonly RelatedPlace[];
}

/** Makes the diagnostic of a code at a place, with the texts of the table. */
export function diagnose<C extends DiagnosticCode>(
  code: C,
  at: Position,
  params: DiagnosticParams<C>,
  related: readonly RelatedPlace[] = [],
): Diagnostic {
  const { severity, message, remedy } = DIAGNOSTICS[code];
  return {
    code,
    severity,
    at,
    message: (message as (p: unknown) => string)(params),
    remedy: (remedy as (p: unknown) => string)(params),
    related,
  };
}

/** Sorts by place, then code, so that reports are stable. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort(
    (a, b) => comparePositions(a.at, b.at) || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0),
  );
}
