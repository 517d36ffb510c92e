import { expect, it } from 'vitest';
import { plainText } from './plain-text.ts';
import { readPoints } from './points.ts';
import { parseMarkdown } from './syntax.ts';

const points = (source: string) =>
  readPoints(parseMarkdown(source).children)?.map(({ speaker, isAnswer, blocks }) => [
    `${isAnswer ? '⇒' : ''}${speaker ?? ''}`,
    plainText(blocks),
  ]);

it.each<[string, string[][] | undefined]>([
  ['', undefined],
  ['区が説明した。', undefined],
  ['（延長）', [['延長', '']]],
  [
    '（委員）なぜか。\n\n⇒（所管課）こうである。',
    [
      ['委員', 'なぜか。'],
      ['⇒所管課', 'こうである。'],
    ],
  ],
  ['⇒ （所管課）こうである。', [['⇒所管課', 'こうである。']]],
  [
    '前置き。\n\n（委員）なぜか。\n\n- 一\n- 二\n\n（委員）別に。',
    [
      ['', '前置き。'],
      ['委員', 'なぜか。\n一\n二'],
      ['委員', '別に。'],
    ],
  ],
  ['⇒ 答えだけ', undefined],
  ['(委員) 半角', undefined],
])('%j', (source, expected) => {
  expect(points(source)).toEqual(expected);
});
