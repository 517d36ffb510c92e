import { describe, expect, it } from 'vitest';
import { readFrontmatter } from './frontmatter.ts';

const read = (source: string) => {
  const { data, body, bodyLine, diagnostics, locate } = readFrontmatter('a.md', source);
  return { data, body, bodyLine, codes: diagnostics.map(({ code }) => code), locate };
};

describe('readFrontmatter', () => {
  it('parts header and body, with the lines of the file', () => {
    const { locate, ...rest } = read('---\na: 1\nb:\n  - c\n---\n\n## 発言\n');
    expect(rest).toEqual({ data: { a: 1, b: ['c'] }, body: '\n## 発言\n', bodyLine: 5, codes: [] });
    expect(locate(['b', 0])).toEqual({ file: 'a.md', line: 4, column: 5 });
    expect(locate([])).toEqual({ file: 'a.md', line: 2, column: 1 });
  });

  it.each([
    ['CRLF', '---\r\na: 1\r\n---\r\n\r\n本文\r\n続き\r\n'],
    ['CR', '---\ra: 1\r---\r\r本文\r続き\r'],
    ['a byte order mark', '\uFEFF---\na: 1\n---\n\n本文\n続き\n'],
    ['white space behind the lines', '---  \na: 1\n---\t\n\n本文\n続き\n'],
  ])('reads a file with %s as any other', (_, source) => {
    const { locate, ...rest } = read(source);
    expect(rest).toEqual({ data: { a: 1 }, body: '\n本文\n続き\n', bodyLine: 3, codes: [] });
    expect(locate(['a'])).toEqual({ file: 'a.md', line: 2, column: 4 });
  });

  it('a body may hold lines of hyphens', () => {
    expect(read('---\na: 1\n---\n本文\n\n---\n')).toMatchObject({ body: '本文\n\n---\n', bodyLine: 3, codes: [] });
  });

  it.each([
    '---js\nmodule.exports = { a: process.exit() }\n---\n',
    '---json\n{ "a": 1 }\n---\n',
    '---coffee\na\n---\n',
  ])('never takes the header for a program or another language: %j', (source) => {
    expect(read(source)).toMatchObject({ data: null, body: '', codes: ['frontmatter-missing'] });
  });

  it('a body without a header keeps its lines', () => {
    expect(read('## 発言\n')).toMatchObject({
      data: null,
      body: '## 発言\n',
      bodyLine: 0,
      codes: ['frontmatter-missing'],
    });
  });

  it('the body of a header that says nothing keeps its lines', () => {
    expect(read('---\n# 未記入\n---\n## 発言\n')).toMatchObject({
      body: '## 発言\n',
      bodyLine: 3,
      codes: ['frontmatter-missing'],
    });
  });
});
