import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { outline } from '../fixtures/outline.ts';
import { parseWhole as full } from './parse-whole.ts';
import { parseAroundPlainParagraphs } from './plain-paragraphs.ts';

const cases: readonly string[] = [
  '',
  '\n',
  '（会長）開きます。\n',
  '（会長）開きます。\n\n（委員）はい。',
  '## 発言\n### 諮問第1号\n（会長）続けます。\n二行目です。\n\n\n（委員）はい。\n',
  '- 一つ\n- 二つ\n\n  続き\n\n平文\n\n- 三つ\n',
  '| 件名 | 値 |\n| --- | --- |\n| a | b |\n\n平文\n',
  '平文\n---\n\n平文\n===\n',
  '1. 一\n\n平文\n\n2) 二\n',
  '一行目  \n二行目\n',
  '平文 \n次\n',
  '> 引用\n続き\n\n平文\n',
  '見よ https://example.org/ を\n\nwww.example.org\n\na@example.org\n',
  '[参照]\n\n平文\n\n[参照]: https://example.org/\n',
  '```\n平文\n\n（会長）\n```\n',
  '<div>\n\n平文\n\n</div>\n',
  '    コード\n\n平文\n',
  '　全角の空白で始まる\n',
  '平文\r\n\r\n平文\r\n',
  'A &amp; B\n\n平文',
  '  \n\n平文\n   \n平文\n',
  '[^1] 注\n\n[^1]: 注の中身\n\n    続き\n\n平文\n',
];

describe('parsing around plain paragraphs', () => {
  it.each(cases)('is the full parser on %j', (source) => {
    expect(outline(parseAroundPlainParagraphs(source, full))).toEqual(outline(full(source)));
  });

  it('is the full parser on any mixture of text and markup', () => {
    const word = fc.constantFrom(
      ...[
        '（会長）',
        '諮問',
        '第1号',
        '。',
        ' ',
        '　',
        '\n',
        '\n\n',
        '\n- ',
        '\n1. ',
        '\n2) ',
        '\n    ',
        '\n  ',
        '**',
        '*',
        '_',
      ],
      ...[
        '`',
        '|',
        '\n| - |\n',
        '#',
        '\n## ',
        '\n> ',
        '\n---\n',
        '\n===\n',
        '~',
        '~~',
        '[a]',
        '](b)',
        '\\',
        '&amp;',
        '!',
        'A',
        '\t',
      ],
      ...[
        'http://a.b',
        'HTTPS://a.b',
        'https://a.b/会',
        '「',
        '。',
        'www.a.b',
        'a@b.c',
        '+',
        '=',
        ':',
        '\n[a]: b\n',
        '\n[^a]: b\n',
        '<b>',
        '\n<!-- ',
        '\n```\n',
        '\r\n',
        '〔注〕',
      ],
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 24 }), (words) => {
        const source = words.join('');
        expect(outline(parseAroundPlainParagraphs(source, full))).toEqual(outline(full(source)));
      }),
      { seed: 20260401, numRuns: 1000 * inject('propertyRuns') },
    );
  });
});
