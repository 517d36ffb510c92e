import type { Diagnostic } from '../../core/diagnostic/diagnostic.ts';
import { DIAGNOSTICS, type DiagnosticCode } from '../../core/diagnostic/table.ts';
import { isExample } from '../../core/guide/diagnostic-example.ts';
import { DIAGNOSTIC_EXAMPLES } from '../../core/guide/diagnostic-examples.ts';

/** One code as the handbook explains it. */
export interface DiagnosticEntry {
  /** Also the anchor of the entry. */
  readonly code: DiagnosticCode;
  readonly severity: Diagnostic['severity'];
  readonly means: string;
  /** Missing where the mistake is not in a file of the archive. */
  readonly example: DiagnosticShown | undefined;
}

interface DiagnosticShown {
  readonly file: string;
  readonly wrong: string;
  readonly right: string;
}

/** Every code of the table, in order of the alphabet. */
export function diagnosticEntries(): DiagnosticEntry[] {
  const codes = (Object.keys(DIAGNOSTICS) as DiagnosticCode[]).sort();
  return codes.map((code) => {
    const explanation = DIAGNOSTIC_EXAMPLES[code];
    const { severity } = DIAGNOSTICS[code];
    const { means } = explanation;
    return { code, severity, means, example: isExample(explanation) ? show(explanation) : undefined };
  });
}

function show({ file, wrong, right }: DiagnosticShown): DiagnosticShown {
  return { file, wrong, right };
}
