import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentOf, makeMemoryShard } from '../fixtures/memory-shard.ts';
import { type SearchForm, typedForm } from '../spelling/expand-term.ts';
import { findForm } from './phrase.ts';

const FORM: SearchForm = { text: '', folded: '', kind: 'typed', notBefore: '', notAfter: '' };
const find = (index: Parameters<typeof findForm>[0], folded: string) => findForm(index, { ...FORM, folded });

const segments = async (texts: readonly string[], folded: string, edges: Partial<SearchForm> = {}) => [
  ...(await findForm(makeMemoryShard([documentOf(...texts)]).index, { ...FORM, ...edges, folded })),
];

describe('findForm', () => {
  it.each([
    ['コールセンター', ['コールセンターとコールセンター', 'コールとセンター'], [0]],
    ['国国', ['国国国', '国'], [0]],
    ['センタ', ['センタセン', 'セタンタ'], [0]],
    ['abac', ['abcabaca', 'abaabac', 'abab'], [0, 1]],
    ['滞納', ['滞る納'], []],
    ['の', ['国の民の', '国', '', 'の'], [0, 3]],
    ['。', ['です。'], [0]],
    ['😀い', ['あ😀い', '😁い'], [0]],
    ['民健', ['国民', '健康'], []],
    ['', ['です。'], []],
    ['\0', ['a\0b'], []],
    ['a\0', ['ab', 'a\0b'], []],
  ])('finds %j in %j', async (phrase, texts, expected) => {
    expect(await segments(texts, phrase)).toEqual(expected);
  });

  it('never runs on from a label into its text', async () => {
    const document = documentOf('住宅の件');
    const shard = makeMemoryShard([
      { ...document, segments: [{ anchor: 'u1', label: '課長', text: '住宅の件' }, ...document.segments] },
    ]);
    expect([...(await find(shard.index, '課長住宅'))]).toEqual([]);
    expect([...(await find(shard.index, '課長'))]).toEqual([0]);
    expect([...(await find(shard.index, '住宅の件'))]).toEqual([0, 1]);
  });

  it('finds every segment and no other', async () => {
    const text = fc.array(fc.constantFrom(...'abc。'), { maxLength: 24 }).map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(fc.array(text, { maxLength: 5 }), text, async (texts, needle) => {
        fc.pre(needle !== '' && needle.length < 13);
        const expected = texts.flatMap((one, at) => (one.includes(needle) ? [at] : []));
        expect(await segments(texts, needle)).toEqual(expected);
      }),
      { seed: 9, numRuns: 500 },
    );
  });
});

describe('the edges of a form', () => {
  it.each([
    ['13条', ['13条', '113条', '113条と13条', '第13条'], [0, 2, 3], { notBefore: '0123456789' }],
    ['h22.1', ['h22.1', 'h22.11', 'h22.1.22', 'h22.11とh22.1'], [0, 2, 3], { notAfter: '0123456789' }],
    ['サーバ', ['サーバ', 'サーバー', 'サーバーとサーバ'], [0, 2], { notAfter: 'ー' }],
    ['ab', ['ab', 'xab', 'aby', 'xaby'], [0], { notBefore: 'x', notAfter: 'y' }],
  ] as const)('of %s in %j', async (folded, texts, expected, edges) => {
    expect(await segments(texts, folded, edges)).toEqual(expected);
  });

  it('hide nothing that has the form elsewhere', async () => {
    const text = fc.array(fc.constantFrom(...'ab1'), { maxLength: 16 }).map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(
        fc.array(text, { maxLength: 4 }),
        fc.constantFrom('ab', 'ba', 'aa', 'aba'),
        async (texts, form) => {
          const expected = texts.flatMap((one, at) => (new RegExp(`(?<!1)${form}(?!1)`).test(one) ? [at] : []));
          expect(await segments(texts, form, { notBefore: '1', notAfter: '1' })).toEqual(expected);
        },
      ),
      { seed: 10, numRuns: 300 },
    );
  });

  it('are those of a typed word: none', () => {
    expect(typedForm('１３条')).toEqual({ ...FORM, text: '１３条', folded: '13条' });
  });
});
