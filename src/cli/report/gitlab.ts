import { type Diagnostic, sortDiagnostics } from '../../core/diagnostic/diagnostic.ts';
import type { Severity } from '../../core/diagnostic/kind.ts';
import { digest } from '../../infra/digest.ts';
import type { CheckReport } from './report.ts';

interface GitlabReport extends CheckReport {
  /** Brings a file to the path that it has in the repository. */
  readonly inRepository: (file: string) => string;
}

const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', advice: 'info' };

/** The report of a check as GitLab's Code Quality reads it, which shows each diagnostic at its line of a merge request. */
export function reportGitlab({ diagnostics, inRepository }: GitlabReport): string {
  const seen = new Map<string, number>();
  const issues = sortDiagnostics(diagnostics).map((diagnostic) => {
    const { at, code, severity, message, remedy } = diagnostic;
    const path = inRepository(at.file);
    return {
      description: `${message}${remedy}`,
      check_name: code,
      fingerprint: fingerprint(diagnostic, path, seen),
      severity: SEVERITIES[severity],
      location: { path, lines: { begin: at.line } },
    };
  });
  return JSON.stringify(issues, null, 2);
}

/** Stays the same when lines move, so that GitLab can tell new problems from old ones. */
function fingerprint({ code, message }: Diagnostic, path: string, seen: Map<string, number>): string {
  const same = digest(path, code, message);
  const count = seen.get(same) ?? 0;
  seen.set(same, count + 1);
  return count === 0 ? same : digest(same, String(count));
}
