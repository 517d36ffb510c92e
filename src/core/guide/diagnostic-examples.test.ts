import { describe, expect, it } from 'vitest';
import { readContent } from '../content.ts';
import { DIAGNOSTICS, type DiagnosticCode } from '../diagnostic/table.ts';
import { type DiagnosticExample, isExample, spoiledArchive } from './diagnostic-example.ts';
import { DIAGNOSTIC_EXAMPLES } from './diagnostic-examples.ts';
import { contentOf, type Files, SAMPLE_ARCHIVE } from './sample-archive.ts';

const CODES = Object.keys(DIAGNOSTICS) as DiagnosticCode[];
/** Codes of files that are to be imported: the check never gives them. */
const isOfSource = (code: string) => code.startsWith('source-');
const explained = Object.entries(DIAGNOSTIC_EXAMPLES) as [
  DiagnosticCode,
  (typeof DIAGNOSTIC_EXAMPLES)[DiagnosticCode],
][];
const examples = explained.flatMap(([code, explanation]) =>
  isExample(explanation) ? [{ code, example: explanation }] : [],
);

const check = (files: Files, spoilTree?: DiagnosticExample['spoilTree']) =>
  readContent(contentOf(files, spoilTree)).diagnostics;

it('every code is explained in the handbook, and nothing else', () => {
  const known = new Set<string>(explained.map(([code]) => code));
  expect(
    CODES.filter((code) => !known.has(code)),
    'codes without an entry in src/core/guide/diagnostic-examples/',
  ).toEqual([]);
  expect(
    [...known].filter((code) => !(code in DIAGNOSTICS)),
    'entries without a code in the table',
  ).toEqual([]);
});

it('every code that the check gives has an example', () => {
  const shown = new Set(examples.map(({ code }) => code));
  expect(CODES.filter((code) => !isOfSource(code) && !shown.has(code))).toEqual([]);
});

it('the sample archive, where every right example stands, has nothing to report', () => {
  expect(check(SAMPLE_ARCHIVE)).toEqual([]);
});

describe.each(examples)('$code', ({ code, example }) => {
  it('is what the check says of the wrong example, and all it says', () => {
    const codes = new Set(check(spoiledArchive(example), example.spoilTree).map((diagnostic) => diagnostic.code));
    expect([...codes]).toEqual([code]);
  });

  it('has a right example that differs, and that is in the sample archive unless the mistake is made otherwise', () => {
    expect(example.right.trim()).not.toBe(example.wrong.trim());
    expect(example.wrong.trim()).not.toBe('');
    if (!example.spoil && !example.spoilTree)
      expect(SAMPLE_ARCHIVE[example.file]?.split(example.right)).toHaveLength(2);
  });
});
