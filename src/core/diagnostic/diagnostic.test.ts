import { describe, expect, it } from 'vitest';
import { diagnose, sortDiagnostics } from './diagnostic.ts';
import { DIAGNOSTICS } from './table.ts';

const at = (file: string, line: number, column = 1) => ({ file, line, column });

describe('diagnose', () => {
  it('fills the texts of the table', () => {
    const related = [{ at: at('b.md', 2), message: 'もう1つ' }];
    expect(diagnose('date-not-iso', at('a.md', 4), { received: '平成22年', iso: '2010-01-22' }, related)).toEqual({
      code: 'date-not-iso',
      severity: 'error',
      at: at('a.md', 4),
      message: '日付「平成22年」が西暦の「年-月-日」の形になっていません。',
      remedy: '「2010-01-22」と書いてください。',
      related,
    });
  });

  it('offers the nearest name before anything else', () => {
    const { remedy } = diagnose('unknown-department', at('a.md', 1), { name: 'housng', nearest: 'housing' });
    expect(remedy).toBe(
      '「housing」のことでしたら、そのように直してください。新しい課であれば departments.yaml に加えてください。',
    );
  });
});

describe('sortDiagnostics', () => {
  it('orders by place, then code, and keeps the rest as it was', () => {
    const make = (file: string, line: number, code: 'raw-html' | 'link-target', text: string) =>
      code === 'raw-html' ? diagnose(code, at(file, line), { text }) : diagnose(code, at(file, line), { url: text });
    const sorted = [
      make('a', 1, 'raw-html', 'x'),
      make('a', 2, 'link-target', 'x'),
      make('a', 2, 'raw-html', 'z'),
      make('a', 2, 'raw-html', 'y'),
      make('b', 1, 'raw-html', 'x'),
    ];
    const [first, second, third, fourth, fifth] = sorted as [never, never, never, never, never];
    expect(sortDiagnostics([fifth, third, fourth, second, first])).toEqual(sorted);
  });
});

describe('the table', () => {
  it.each(Object.keys(DIAGNOSTICS))('%s is a code in kebab-case', (code) => {
    expect(code).toMatch(/^[a-z]+(?:-[a-z]+)+$/);
  });
});
