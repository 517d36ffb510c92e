import { readContent } from '../content.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { DiagnosticCode } from '../diagnostic/table.ts';
import { type DiagnosticExample, isExample, spoiledArchive } from './diagnostic-example.ts';
import { DIAGNOSTIC_EXAMPLES } from './diagnostic-examples.ts';
import { contentOf } from './sample-archive.ts';

/** What the check says of the wrong example of each code that has one. */
export type ExamplesSaid = Readonly<Partial<Record<DiagnosticCode, Pick<Diagnostic, 'message' | 'remedy'>>>>;

let said: ExamplesSaid | undefined;

/**
 * Checks a small archive for each code, which takes a second or two; it changes with the generator alone, so that it is
 * done once for both the pages and the search of a process.
 * @throws {RangeError} when the check does not find a mistake; the tests check every example
 */
export function checkExamples(): ExamplesSaid {
  said ??= checkAll();
  return said;
}

function checkAll(): ExamplesSaid {
  const codes = Object.keys(DIAGNOSTIC_EXAMPLES) as DiagnosticCode[];
  return Object.fromEntries(
    codes.flatMap((code) => {
      const explanation = DIAGNOSTIC_EXAMPLES[code];
      return isExample(explanation) ? [[code, checkExample(code, explanation)]] : [];
    }),
  );
}

function checkExample(code: DiagnosticCode, example: DiagnosticExample): Pick<Diagnostic, 'message' | 'remedy'> {
  const { diagnostics } = readContent(contentOf(spoiledArchive(example), example.spoilTree));
  const found = diagnostics.find((diagnostic) => diagnostic.code === code);
  if (!found) throw new RangeError(`The example of ${code} has no such mistake.`);
  return { message: found.message, remedy: found.remedy };
}
