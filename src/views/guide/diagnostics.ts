import { readContent } from '../../core/content.ts';
import type { Diagnostic } from '../../core/diagnostic/diagnostic.ts';
import { DIAGNOSTICS, type DiagnosticCode } from '../../core/diagnostic/table.ts';
import { type DiagnosticExample, isExample, spoiledArchive } from '../../core/guide/diagnostic-example.ts';
import { DIAGNOSTIC_EXAMPLES } from '../../core/guide/diagnostic-examples.ts';
import { contentOf } from '../../core/guide/sample-archive.ts';

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
  /**
   * What the check says of the wrong example. Asked for by the page only: it takes a check of a small archive, and
   * changes with the generator alone, so that a page's key need not hold it.
   */
  readonly says: () => Pick<Diagnostic, 'message' | 'remedy'>;
}

/** Every code of the table, in order of the alphabet. */
export function diagnosticEntries(): DiagnosticEntry[] {
  const codes = (Object.keys(DIAGNOSTICS) as DiagnosticCode[]).sort();
  return codes.map((code) => {
    const explanation = DIAGNOSTIC_EXAMPLES[code];
    const { severity } = DIAGNOSTICS[code];
    const { means } = explanation;
    return { code, severity, means, example: isExample(explanation) ? show(code, explanation) : undefined };
  });
}

function show(code: DiagnosticCode, example: DiagnosticExample): DiagnosticShown {
  const { file, wrong, right } = example;
  return { file, wrong, right, says: () => checkExample(code, example) };
}

/** @throws {RangeError} when the check does not find the mistake; the tests check every example */
function checkExample(code: DiagnosticCode, example: DiagnosticExample): Diagnostic {
  const { diagnostics } = readContent(contentOf(spoiledArchive(example), example.spoilTree));
  const found = diagnostics.find((diagnostic) => diagnostic.code === code);
  if (!found) throw new RangeError(`The example of ${code} has no such mistake.`);
  return found;
}
