import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SheetWords, splitCounterparties, splitDataItems } from './sheet-words.ts';

const KNOWN = new Set([
  '氏名',
  '住所',
  '生年月日',
  '性別',
  '年齢',
  '本人の氏名',
  '乙協議会',
  '民間業者',
  '甲（本店）',
  '証明書等',
]);
const isKnown = (words: string) => KNOWN.has(words);
const written = (split: readonly SheetWords[]) =>
  split.map(({ words, remark, group }) => `${group ? `${group}>` : ''}${words}${remark ? `[${remark}]` : ''}`);

describe('counterparties of a paragraph', () => {
  it.each([
    ['株式会社コスモサポート', ['株式会社コスモサポート']],
    ['民間業者', ['民間業者']],
    ['未定', ['未定']],
    ['(1) 社団法人地方税電子化協議会（承認済）', ['社団法人地方税電子化協議会[承認済]']],
    ['（２）審査システム運営事業者', ['審査システム運営事業者']],
    ['① 株式会社甲', ['株式会社甲']],
    ['・株式会社甲', ['株式会社甲']],
    ['1. 株式会社甲', ['株式会社甲']],
    ['株式会社甲、乙協議会', ['株式会社甲', '乙協議会']],
    ['株式会社甲（予定）、有限会社乙(予定)', ['株式会社甲[予定]', '有限会社乙[予定]']],
    ['甲（本店）', ['甲（本店）']],
    ['訪問調査会社、または同種の業者', ['訪問調査会社、または同種の業者']],
    ['株式会社甲、その他', ['株式会社甲、その他']],
    ['プロポーザルにより、株式会社甲などから決める。', ['プロポーザルにより、株式会社甲などから決める。']],
    ['3Dデータ株式会社', ['3Dデータ株式会社']],
    ['21世紀、甲協会', ['21世紀、甲協会']],
    ['', []],
    ['　', []],
  ] as readonly (readonly [string, readonly string[]])[])('%s', (line, expected) => {
    expect(written(splitCounterparties(line, isKnown))).toEqual(expected);
  });
});

describe('data items of a paragraph', () => {
  it.each([
    ['電話番号、住所、連絡先住所、住民登録の有無', ['電話番号', '住所', '連絡先住所', '住民登録の有無']],
    ['氏名、生年月日，性別', ['氏名', '生年月日', '性別']],
    ['基礎年金番号', ['基礎年金番号']],
    ['基本情報(氏名、住所、記号番号等)', ['基本情報>氏名', '基本情報>住所', '基本情報>記号番号']],
    [
      '基本情報（氏名、住所等）、資格情報（資格異動事由、証交付年月日）',
      ['基本情報>氏名', '基本情報>住所', '資格情報>資格異動事由', '資格情報>証交付年月日'],
    ],
    ['氏名（通称名）、性別', ['氏名（通称名）', '性別']],
    ['年金コード（種別・区分）、氏名', ['年金コード（種別・区分）', '氏名']],
    ['児童氏名、メールアドレス等', ['児童氏名', 'メールアドレス']],
    ['住所など', ['住所']],
    ['証明書等、住所', ['証明書等', '住所']],
    ['本人の氏名・生年月日・性別', ['本人の氏名', '生年月日', '性別']],
    ['外国人の在留資格・期間', ['外国人の在留資格・期間']],
    ['氏名・期間', ['氏名・期間']],
    ['住所、年齢および性別', ['住所', '年齢', '性別']],
    ['年齢及び性別', ['年齢', '性別']],
    ['本人および同一世帯員の課税の有無', ['本人および同一世帯員の課税の有無']],
    ['(1) 氏名、住所', ['氏名', '住所']],
    ['氏名、住所（市内のもの、市外のもの）', ['氏名', '住所>市内のもの', '住所>市外のもの']],
    ['氏名、住所（市内', ['氏名、住所（市内']],
    ['氏名）、住所（市内', ['氏名）、住所（市内']],
    ['対象者の情報を、システムに登録する。', ['対象者の情報を、システムに登録する。']],
    ['氏名、、住所、', ['氏名', '住所']],
    ['等', []],
    ['', []],
  ] as readonly (readonly [string, readonly string[]])[])('%s', (line, expected) => {
    expect(written(splitDataItems(line, isKnown))).toEqual(expected);
  });

  it('nothing is made up, and nothing but separators, brackets, 等 and numbering is lost', () => {
    const piece = fc.constantFrom(
      '氏名',
      '住所',
      '期間',
      '性別',
      '、',
      '・',
      '（',
      '）',
      '等',
      '。',
      '基本情報',
      'および',
      '(1)',
      ' ',
    );
    const property = fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const line = pieces.join('');
      for (const split of [splitDataItems(line, isKnown), splitCounterparties(line, isKnown)]) {
        for (const { words, remark = '', group = '' } of split) {
          for (const part of [words, remark, group]) expect(line).toContain(part);
        }
        const kept = split.map(({ words, remark = '', group = '' }) => group + words + remark).join('');
        for (const name of ['氏名', '住所', '期間', '性別']) {
          expect(kept.includes(name)).toBe(line.includes(name));
        }
      }
    });
    fc.assert(property, { seed: 5, numRuns: 500 });
  });
});
