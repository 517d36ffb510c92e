import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { detectEncoding, ENCODINGS, type Encoding, namedEncoding } from './encoding.ts';
import { encode } from './fixtures/encode.ts';

const MINUTES =
  '第3回星見市情報公開審議会　会議録\r\n（会長）それでは、諮問第4号の説明をお願いします。\r\n（委員）費用は12,000円でよいのですか。';

describe('detectEncoding', () => {
  it.each(ENCODINGS)('reads minutes in %s', (encoding) => {
    expect(detectEncoding(encode(MINUTES, encoding))).toEqual({ status: 'decoded', text: MINUTES, encoding });
  });

  it.each<[Encoding, number[]]>([
    ['utf-8', [0xef, 0xbb, 0xbf]],
    ['utf-16le', [0xff, 0xfe]],
    ['utf-16be', [0xfe, 0xff]],
  ])('takes the byte order mark of %s as no text', (encoding, mark) => {
    const bytes = Uint8Array.from([...mark, ...encode('会長', encoding)]);
    expect(detectEncoding(bytes)).toEqual({ status: 'decoded', text: '会長', encoding });
  });

  it.each<[string, Encoding, string]>([
    ['characters that only cp932 has', 'shift_jis', '①㈱髙﨑の契約について、Ⅱ期の報告を受けた。'],
    [
      'half-width katakana among others',
      'shift_jis',
      '（会長）ﾃﾞｰﾀの取扱いについて、意見を求めます。よろしいでしょうか。',
    ],
    ['nothing but ASCII', 'utf-8', 'Minutes'],
    ['old characters', 'utf-8', '柴﨑と𠮷野と德永の三委員が出席した。'],
  ])('%s', (_, encoding, text) => {
    expect(detectEncoding(encode(text, encoding))).toEqual({ status: 'decoded', text, encoding });
  });

  it.each<[string, Uint8Array]>([
    ['bytes of no encoding', Uint8Array.of(0x8f, 0xff, 0x41, 0xfe)],
    ['a binary file', Uint8Array.of(0x01, 0x02, 0x41)],
    ['a mark whose text is another', Uint8Array.of(0xef, 0xbb, 0xbf, 0x89, 0xef)],
    ['half-width katakana that may be kanji of another', encode('ｶｲｷﾞﾛｸ', 'shift_jis')],
    ['kanji so rare that it may be anything', encode('弌丐丕个', 'euc-jp')],
  ])('does not guess: %s', (_, bytes) => {
    expect(detectEncoding(bytes).status).toBe('unclear');
  });

  it('never reads Japanese prose by another encoding than its own', () => {
    const words = fc.constantFrom(
      '会議',
      '委員',
      'について',
      'します。',
      '個人情報',
      '、',
      'アンケート',
      '第13条',
      '区',
      'の',
      '\n',
      '12名',
    );
    // UTF-16 without a mark shows only in the zero bytes of its line ends.
    const text = fc.array(words, { minLength: 1, maxLength: 30 }).map((list) => `${list.join('')}\n`);
    fc.assert(
      fc.property(text, fc.constantFrom(...ENCODINGS), (prose, encoding) => {
        const decoding = detectEncoding(encode(prose, encoding));
        if (decoding.status === 'decoded') expect(decoding.text).toBe(prose);
      }),
      { seed: 6, numRuns: 500 * inject('propertyRuns') },
    );
  });
});

describe('namedEncoding', () => {
  it.each([
    ['UTF-8', 'utf-8'],
    ['Shift_JIS', 'shift_jis'],
    ['sjis', 'shift_jis'],
    ['cp932', 'shift_jis'],
    ['Windows-31J', 'shift_jis'],
    ['x-euc-jp', 'euc-jp'],
    ['ISO-2022-JP', 'iso-2022-jp'],
    ['latin1', undefined],
    ['和文', undefined],
  ])('%s', (name, encoding) => {
    expect(namedEncoding(name)).toBe(encoding);
  });
});
