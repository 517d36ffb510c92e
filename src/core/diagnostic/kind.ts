/**
 * An error keeps the site from being built; a warning is probably a mistake; advice is work that can be done, such as a
 * list to be filled.
 */
export type Severity = 'error' | 'warning' | 'advice';

/** What happened, in one Japanese sentence, and what the secretary types to mend it. */
export interface DiagnosticKind<P> {
  readonly severity: Severity;
  readonly message: (params: P) => string;
  readonly remedy: (params: P) => string;
}

/** Makes an entry of the table of diagnostics. */
export const kind = <P>(
  severity: DiagnosticKind<P>['severity'],
  message: (params: P) => string,
  remedy: (params: P) => string,
): DiagnosticKind<P> => ({ severity, message, remedy });
