import { type Diagnostic, sortDiagnostics } from '../../core/diagnostic/diagnostic.ts';
import { diagnosticAddress } from '../../core/domain/address/addresses.ts';
import type { CheckReport } from './report.ts';
import { reportText } from './text.ts';

interface GithubReport extends CheckReport {
  /** Brings a file to the path that it has in the repository: what GitHub finds lines by. */
  readonly inRepository: (file: string) => string;
  /** The files that the pull request changes, as `inRepository` names them; all files when missing. */
  readonly changed?: ReadonlySet<string> | undefined;
}

/**
 * The report of a check for a GitHub workflow: an annotation for each diagnostic of a changed file, then the whole
 * report for the log. Errors come first, because GitHub shows only the first ten annotations of a kind in a step.
 */
export function reportGithub(report: GithubReport): string {
  const { inRepository, changed, guide } = report;
  const shown = sortDiagnostics(report.diagnostics).filter(
    ({ at }) => changed === undefined || changed.has(inRepository(at.file)),
  );
  const bySeverity = [
    ...shown.filter(({ severity }) => severity === 'error'),
    ...shown.filter(({ severity }) => severity === 'warning'),
    ...shown.filter(({ severity }) => severity === 'advice'),
  ];
  const annotations = bySeverity.map((diagnostic) => annotate(diagnostic, inRepository, guide));
  return [...annotations, reportText(report.diagnostics, { files: report.files, guide })].join('\n');
}

function annotate(diagnostic: Diagnostic, inRepository: (file: string) => string, guide: string | undefined): string {
  const { at, code, severity, message, remedy, related } = diagnostic;
  const properties = Object.entries({ file: inRepository(at.file), line: at.line, col: at.column, title: code });
  const text = [
    message,
    remedy,
    ...related.map(
      ({ at: other, message: what }) => `→ ${inRepository(other.file)}:${other.line}:${other.column} ${what}`,
    ),
    ...(guide === undefined ? [] : [`例と直し方：${guide}${diagnosticAddress(code)}`]),
  ].join('\n');
  const listed = properties.map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(',');
  return `::${severity === 'advice' ? 'notice' : severity} ${listed}::${escapeData(text)}`;
}

/** Escapes of workflow commands, as actions/toolkit's `command.ts` has them. */
const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
