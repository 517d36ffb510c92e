import { expect, it } from 'vitest';
import { diagnose } from '../../core/diagnostic/diagnostic.ts';
import { reportGitlab } from './gitlab.ts';

const html = (line: number) => diagnose('raw-html', { file: 'a.md', line, column: 1 }, { text: '<br>' });
const warning = diagnose('section-without-item', { file: 'a.md', line: 2, column: 1 }, { title: '資料2' });
const report = (...lines: number[]): { fingerprint: string }[] =>
  JSON.parse(
    reportGitlab({ diagnostics: [...lines.map(html), warning], files: 1, inRepository: (file) => `minutes/${file}` }),
  );

it('names each problem with the fields that GitLab reads', () => {
  const fingerprint = expect.stringMatching(/^[\w-]{20,}$/);
  expect(report(1)).toEqual([
    {
      description: `${html(1).message}${html(1).remedy}`,
      check_name: 'raw-html',
      fingerprint,
      severity: 'major',
      location: { path: 'minutes/a.md', lines: { begin: 1 } },
    },
    {
      description: `${warning.message}${warning.remedy}`,
      check_name: 'section-without-item',
      fingerprint,
      severity: 'minor',
      location: { path: 'minutes/a.md', lines: { begin: 2 } },
    },
  ]);
});

it('grades advice below warnings', () => {
  const params = { name: '未定', label: '委託先', count: 1, file: 'x/counterparties.yaml' };
  const advice = diagnose('name-not-listed', { file: 'a.md', line: 1, column: 1 }, params);
  const [issue] = JSON.parse(reportGitlab({ diagnostics: [advice], files: 1, inRepository: (file) => file }));
  expect(issue.severity).toBe('info');
});

it('tells problems apart, and knows them again on another line', () => {
  const prints = (...lines: number[]) => new Set(report(...lines).map(({ fingerprint }) => fingerprint));
  expect(prints(1, 3, 5).size).toBe(4);
  expect(prints(7, 8, 9)).toEqual(prints(1, 3, 5));
});
