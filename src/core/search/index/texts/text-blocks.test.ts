import { expect, it } from 'vitest';
import { cutTexts } from './text-blocks.ts';

it.each<[lengths: number[], starts: number[], begins: number[]]>([
  [[], [], []],
  [[9000], [], [0]],
  [[3000, 3000, 1000, 1], [], [0, 3]],
  [[9000, 10, 9000, 10], [], [0, 1, 2, 3]],
  [[10, 10, 10, 10], [2], [0, 2]],
])('texts of %j units, with beginnings at %j, begin blocks at %j', (lengths, starts, begins) => {
  const cut = cutTexts(
    lengths.map((length) => 'あ'.repeat(length)),
    new Set(starts),
  );
  expect(cut.flatMap((isFirst, place) => (isFirst ? [place] : []))).toEqual(begins);
});
