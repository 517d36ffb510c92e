import { expect, it } from 'vitest';
import { diagnose } from '../../core/diagnostic/diagnostic.ts';
import { positionOnDemand } from '../../core/text/span.ts';
import { jsonReportSchema, reportJson } from './json.ts';

const at = (file: string, line: number, column: number) => positionOnDemand(file, () => ({ file, line, column }));

it('the JSON report holds its documented fields, in order of the places', () => {
  const warning = diagnose('section-without-item', at('b.md', 5, 1), { title: '資料2' });
  const error = diagnose('duplicate-section', at('a.md', 9, 1), { title: '資料1', other: 'a.md:3:1' }, [
    { at: at('a.md', 3, 1), message: '1つ目' },
  ]);
  const report = JSON.parse(reportJson({ diagnostics: [warning, error], files: 7 }));
  expect(jsonReportSchema.parse(report)).toEqual(report);
  expect(report).toEqual({
    version: 1,
    files: 7,
    errors: 1,
    warnings: 1,
    advice: 0,
    diagnostics: [
      {
        code: 'duplicate-section',
        severity: 'error',
        file: 'a.md',
        line: 9,
        column: 1,
        message: error.message,
        remedy: error.remedy,
        help: '/guide/diagnostics/#duplicate-section',
        related: [{ file: 'a.md', line: 3, column: 1, message: '1つ目' }],
      },
      expect.objectContaining({ code: 'section-without-item', severity: 'warning', file: 'b.md', related: [] }),
    ],
  });
});
