import type { Diagnostic } from '../core/diagnostic/diagnostic.ts';

/** What a check found, for a reporter to render. */
export interface CheckReport {
  readonly diagnostics: readonly Diagnostic[];
  /** Files that were checked. */
  readonly files: number;
  /** Address of the site whose handbook explains the codes, without a slash at its end; missing when it has no such page. */
  readonly guide?: string | undefined;
}

/** Counts by severity. */
export function countBySeverity(diagnostics: readonly Diagnostic[]): { errors: number; warnings: number } {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: diagnostics.length - errors };
}
