import { describe, expect, it } from 'vitest';
import { findAlike } from './did-you-mean.ts';

const VOCABULARY = ['個人情報', 'コールセンター', '国民健康保険', '住宅課', '防犯カメラ', '委託', '情報公開'];

describe('findAlike', () => {
  it.each([
    ['コールセンタ', ['コールセンター']],
    ['コールセソター', ['コールセンター']],
    ['ｺｰﾙｾﾝﾀ', ['コールセンター']],
    ['個人情法', ['個人情報']],
    ['国民健保険', ['国民健康保険']],
    ['国民健康保健', ['国民健康保険']],
    ['住宅科', ['住宅課']],
    ['委任', ['委託']],
    ['受託', []],
    ['委託', []],
    ['山', []],
    ['', []],
    ['全く別の言葉', []],
    ['\ud800', []],
  ])('offers for %j %j', (typed, expected) => {
    expect(findAlike(typed, VOCABULARY)).toEqual(expected);
  });

  it('offers a few words only, the nearest first', () => {
    const many = ['保険料率', '保険料金', '保険料額', '保険料課'];
    expect(findAlike('保険料', ['保険', ...many])).toHaveLength(3);
  });
});
