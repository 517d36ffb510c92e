import { describe, expect, it } from 'vitest';
import { diagnose } from '../../core/diagnostic/diagnostic.ts';
import { reportGithub } from './github.ts';
import { reportText } from './text.ts';

const at = (file: string, line: number, column: number) => ({ file, line, column });
const inRepository = (file: string) => `minutes/${file}`;

const warning = diagnose('section-without-item', at('a,b:1%.md', 5, 1), { title: '資料2' });
const error = diagnose('duplicate-section', at('z.md', 9, 1), { title: '100%\r\n::error::', other: 'y.md:1:1' }, [
  { at: at('y.md', 1, 1), message: '1つ目' },
]);
const report = (changed?: readonly string[], guide?: string) =>
  reportGithub({ diagnostics: [warning, error], files: 2, guide, inRepository, changed: changed && new Set(changed) });

describe('reportGithub', () => {
  it('annotates with every special character escaped, errors first, and closes with the whole report', () => {
    expect(report()).toBe(
      [
        `::error file=minutes/z.md,line=9,col=1,title=duplicate-section::「## 100%25%0D%0A::error::」の見出しが2つあります（もう1つは y.md:1:1）。%0A${error.remedy}%0A→ minutes/y.md:1:1 1つ目`,
        `::warning file=minutes/a%2Cb%3A1%25.md,line=5,col=1,title=section-without-item::${warning.message}%0A${warning.remedy}`,
        reportText([warning, error], { files: 2 }),
      ].join('\n'),
    );
  });

  it('has no line that is a command of the content', () => {
    const commands = report()
      .split('\n')
      .filter((line) => line.trimStart().startsWith('::'));
    expect(commands).toHaveLength(2);
  });

  it.each([
    [['minutes/z.md'], ['error']],
    [['z.md'], []],
    [[], []],
  ])('of changed files %j only', (changed, kinds) => {
    const lines = report(changed).split('\n');
    expect(lines.flatMap((line) => /^::(\w+) /.exec(line)?.[1] ?? [])).toEqual(kinds);
    expect(lines.at(-1)).toBe('エラー1件、注意1件（2ファイルを検査）');
  });

  it('annotates advice as a notice, last', () => {
    const params = { name: '未定', label: '委託先', count: 1, file: 'x/counterparties.yaml' };
    const advice = diagnose('name-not-listed', at('a.md', 1, 1), params);
    const lines = reportGithub({ diagnostics: [advice, warning, error], files: 2, inRepository }).split('\n');
    expect(lines.flatMap((line) => /^::(\w+) /.exec(line)?.[1] ?? [])).toEqual(['error', 'warning', 'notice']);
  });

  it('leads to the guide', () => {
    expect(report(undefined, 'https://example.org/m').split('\n')[0]).toContain(
      '%0A例と直し方：https://example.org/m/guide/diagnostics/#duplicate-section',
    );
  });
});
