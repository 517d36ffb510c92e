import type { Diagnostic } from '../../core/diagnostic/diagnostic.ts';
import type { Severity } from '../../core/diagnostic/kind.ts';

/** What a check found, for a reporter to render. */
export interface CheckReport {
  readonly diagnostics: readonly Diagnostic[];
  /** Files that were checked. */
  readonly files: number;
  /** Address of the site whose handbook explains the codes, without a slash at its end; missing when it has no such page. */
  readonly guide?: string | undefined;
}

/** Counts by severity. */
export function countBySeverity(diagnostics: readonly Diagnostic[]): Record<'errors' | 'warnings' | 'advice', number> {
  const count = (severity: Severity) => diagnostics.filter((one) => one.severity === severity).length;
  return { errors: count('error'), warnings: count('warning'), advice: count('advice') };
}
