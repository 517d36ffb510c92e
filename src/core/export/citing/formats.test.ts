import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import fc from 'fast-check';
import { toString as textOf } from 'mdast-util-to-string';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, inject, it } from 'vitest';
import type { Cited } from './cited.ts';
import { CITATION_FORMATS } from './formats.ts';

const CITED: Cited = {
  council: '甲市審議会',
  title: '第5期第15回 会議録',
  date: '2010-01-22',
  dateText: '平成22年1月22日（金）',
  fidelity: 'paraphrase',
  href: '/kou/meetings/2010-01-22/',
  address: 'https://example.lg.jp/kou/meetings/2010-01-22/#u12',
  place: '発言12',
  speaker: '会長',
  quotation: '50%を超える {委託} と\\_の件です。\n1. 次に # へ進みます。',
};
const WHOLE: Cited = {
  ...CITED,
  address: 'https://example.lg.jp/kou/meetings/2010-01-22/',
  place: '',
  speaker: '',
  quotation: '',
};

const write = (label: string, cited: Cited): string => {
  const format = CITATION_FORMATS.find((one) => one.label === label);
  if (!format) throw new Error(label);
  return format.write(cited);
};

/** What a reader of bibliographies understands. @throws for what is no such text */
function parse(text: string) {
  const [read] = new Cite(text).data;
  // A name of one part is a family's to some readers, a body's to others.
  return {
    ...read,
    author: read?.author?.map(({ literal, family }: { literal?: string; family?: string }) => literal ?? family),
  };
}

/** What people and machines write, the characters that formats take for their own above all. */
const words = fc
  .string({ unit: fc.constantFrom(...'審議会の委託を#$%&_{}\\~^*[]<>`|!-+=1.) \'":@\n') })
  .map((text) => text.replace(/\s+/g, ' ').trim())
  .filter((text) => text !== '');

describe('the forms of a citation', () => {
  it('a quotation says who, when, where, and that its words are not those that were spoken', () => {
    expect(write('引用文', CITED)).toBe(
      [
        '甲市審議会　第5期第15回 会議録　平成22年1月22日（金）',
        '会長（発言12）：「50%を超える {委託} と\\_の件です。',
        '1. 次に # へ進みます。」（書き改め）',
        CITED.address,
        'この書庫の記録は「原本の内容を書き改めた記録」で、話されたとおり、書かれたとおりの言葉ではありません。',
        '',
      ].join('\n'),
    );
    expect(write('アドレス', CITED)).toBe(CITED.address);
  });

  it('a verbatim record is cited without a warning', () => {
    const verbatim = { ...WHOLE, fidelity: 'verbatim' as const };
    expect(write('引用文', verbatim)).toBe(`甲市審議会　第5期第15回 会議録　平成22年1月22日（金）\n${WHOLE.address}\n`);
    expect(write('Markdown', verbatim)).not.toContain('話された');
  });

  it('BibTeX and CSL-JSON say the same', () => {
    for (const cited of [CITED, WHOLE]) {
      const [fromBibtex, fromCsl] = [parse(write('BibTeX', cited)), parse(write('CSL-JSON', cited))];
      expect(fromCsl).toMatchObject({
        issued: { 'date-parts': [[2010, 1, 22]] },
        URL: cited.address,
        author: ['甲市審議会'],
      });
      for (const field of ['title', 'URL', 'issued', 'author', 'note'] as const) {
        expect(fromBibtex?.[field], field).toEqual(fromCsl?.[field]);
      }
    }
    expect(parse(write('BibTeX', CITED))?.title).toBe('第5期第15回 会議録（会長、発言12）');
    expect(write('BibTeX', CITED)).toMatch(/^@misc\{kou-2010-01-22-u12,\n/);
  });

  it('whatever is written, BibTeX is read back as it was', () => {
    fc.assert(
      fc.property(words, words, (council, title) => {
        const read = parse(write('BibTeX', { ...WHOLE, council, title }));
        expect([read?.author, read?.title]).toEqual([[council], title]);
      }),
      { numRuns: 200 * inject('propertyRuns') },
    );
  });

  it('whatever is written, Markdown shows it as it was, in one quotation with one link', () => {
    fc.assert(
      fc.property(words, words, words, (title, first, second) => {
        const tree = unified()
          .use(remarkParse)
          .parse(write('Markdown', { ...CITED, title, quotation: `${first}\n${second}` }));
        expect(tree.children.map(({ type }) => type)).toEqual(['blockquote']);
        const [said, source] = (
          tree.children[0] as unknown as { children: { children: { type: string; url?: string }[] }[] }
        ).children;
        expect(textOf(said)).toBe(`${first}${second}`);
        expect(said?.children.map(({ type }) => type)).toEqual(['text', 'break', 'text']);
        expect(source?.children.filter(({ type }) => type === 'link').map(({ url }) => url)).toEqual([CITED.address]);
        expect(textOf(source)).toContain(`${title} 会長、発言12`);
      }),
      { numRuns: 200 * inject('propertyRuns') },
    );
  });
});
