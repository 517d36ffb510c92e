import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { readYaml } from './yaml.ts';

describe('readYaml', () => {
  it.each([
    ['date: 2010-01-22', { date: '2010-01-22' }],
    ['time: 15:30', { time: '15:30' }],
    ['answer: yes', { answer: 'yes' }],
    ['id: 5-45', { id: '5-45' }],
    ['n: 010', { n: 10 }],
    ['%YAML 1.2\n---\na: 1', { a: 1 }],
    ['<<: { a: 1 }', { '<<': { a: 1 } }],
    ['a: &x [1]\nb: *x', { a: [1], b: [1] }],
    ['1: a', { 1: 'a' }],
    ['', null],
    ['# 何もない', null],
    ['\uFEFFa: 1', { a: 1 }],
    ['a: 1\r\nb: |\r\n  二行\r\n  です\r\n', { a: 1, b: '二行\nです\n' }],
  ])('%j', (source, data) => {
    expect(readYaml('a.yaml', source)).toMatchObject({ data, diagnostics: [] });
  });

  it('gives no data of a file with errors', () => {
    expect(readYaml('a.yaml', 'a: 1\nb: [1\nc: 2')).toMatchObject({ data: null });
  });

  it('reports errors of different lines, not the consequences of one', () => {
    const report = (source: string) => readYaml('a.yaml', source).diagnostics.map(({ at }) => [at.line, at.column]);
    expect(report('a: 1\na: 2\nb: !x y\na: 3\nc: *y\nd: @z')).toEqual([
      [2, 1],
      [3, 4],
      [4, 1],
      [5, 4],
      [6, 4],
    ]);
    expect(report('- a\nb: 1\n')).toEqual([[2, 1]]);
  });

  it('refuses aliases that multiply beyond measure', () => {
    const levels = Array.from(
      { length: 12 },
      (_, level) => `l${level + 1}: &l${level + 1} [${`*l${level},`.repeat(9)}]`,
    );
    const { data, diagnostics } = readYaml('a.yaml', ['l0: &l0 [x]', ...levels].join('\n'));
    expect([data, diagnostics.map(({ code }) => code)]).toEqual([null, ['too-many-aliases']]);
  });

  describe('locate', () => {
    const { locate } = readYaml('a.yaml', 'list:\n  - name: 甲\n    tags: [一, 二]\nempty:\nflow: { a: 1 }\n');
    it.each([
      [[], 'value', 1, 1],
      [['list'], 'value', 2, 3],
      [['list'], 'key', 1, 1],
      [['list', 0], 'value', 2, 5],
      [['list', 0, 'name'], 'value', 2, 11],
      [['list', 0, 'name'], 'key', 2, 5],
      [['list', 0, 'tags', 1], 'value', 3, 15],
      [['list', 0, 'missing'], 'value', 2, 5],
      [['list', 7], 'value', 2, 3],
      [['list', 0, 'name', 'deeper'], 'value', 2, 11],
      [['empty'], 'value', 4, 1],
      [['flow', 'a'], 'value', 5, 12],
      [['nowhere', 'at', 'all'], 'value', 1, 1],
    ] as const)('%j (%s) is at %d:%d', (path, part, line, column) => {
      expect(locate(path, part)).toEqual({ file: 'a.yaml', line, column });
    });
  });

  it('never throws, and places everything inside the file', () => {
    const words = fc.constantFrom(
      'a',
      ': ',
      '\n',
      '- ',
      '  ',
      '[',
      ']',
      '{',
      '}',
      ', ',
      '"',
      "'",
      '#',
      '&x',
      '*x',
      '!t',
      '|\n',
      '>',
      '%',
      '@',
      '\t',
      '---\n',
      '...',
      '漢',
      '\r\n',
      '?',
      '<<',
    );
    const source = fc.oneof(
      fc.array(words, { maxLength: 30 }).map((list) => list.join('')),
      fc.string({ unit: 'binary' }),
    );
    const property = fc.property(source, (text) => {
      const { diagnostics, locate } = readYaml('a.yaml', text);
      const lines = text.split('\n');
      for (const { line, column } of [...diagnostics.map(({ at }) => at), locate(['a', 0, 'b'])]) {
        expect(line).toBeLessThanOrEqual(lines.length);
        expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
      }
    });
    fc.assert(property, { seed: 12, numRuns: 500 * inject('propertyRuns') });
  });
});
