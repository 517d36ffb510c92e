import { expect, it } from 'vitest';
import { cutKana } from './cut-kana.ts';

const readings = new Map([
  ['ぼうはん', ['防犯']],
  ['たいのう', ['滞納']],
  ['たいのうせいり', ['滞納整理']],
  ['かんり', ['管理']],
  ['にし', ['西']],
]);

it.each([
  ['ぼうはんかめら', ['ぼうはん', 'かめら']],
  ['ボウハンカメラ', ['ぼうはん', 'かめら']],
  ['たいのうせいりのかんり', ['たいのうせいり', 'かんり']],
  ['たいのうへのかんり', ['たいのう', 'かんり']],
  ['たいのう', ['たいのう']],
  ['ざりがにし', ['ざりがにし']],
  ['くらぶ', ['くらぶ']],
])('cuts %s', (kana, parts) => {
  expect(cutKana(kana, readings)).toEqual(parts);
});

it('cuts nothing where no readings are known', () => {
  expect(cutKana('ぼうはんかめら', new Map())).toEqual(['ぼうはんかめら']);
});
