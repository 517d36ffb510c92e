import { describe, expect, it } from 'vitest';
import { formatGround, groundsOf } from './ground.ts';
import { countMarks, findMarks, nameGrounds } from './marks.ts';

const PERSONAL = { id: 'personal', name: '個人に関する情報', law: '条例第7条第2号' };
const SECURITY = { id: 'security', name: '情報の安全に関わる情報' };
const GROUNDS = [PERSONAL, SECURITY];

describe('marks of a file', () => {
  it.each<[string, readonly string[]]>([
    ['（会長）〔非公開：personal〕です。', ['1:5 personal']],
    ['〔非公開〕', ['1:1 ']],
    [
      '---\n# 〔非公開：personal〕\ntitle: 〔非公開：security〕の件\n---\n# 〔非公開：personal〕\n',
      ['3:8 security', '5:3 personal'],
    ],
    ['〔注：personal〕〔非公開の会議〕', []],
  ])('%j', (source, marks) => {
    expect(findMarks(source).map(({ words, line, column }) => `${line}:${column} ${words}`)).toEqual(marks);
  });
});

it('counts by ground, whichever way it is named; reasons in words together', () => {
  const marks = findMarks(
    '〔非公開：personal〕〔非公開：個人に関する情報〕〔非公開：わけあり〕〔非公開〕〔非公開：security〕',
  );
  expect([...countMarks(GROUNDS, marks)]).toEqual([
    ['個人に関する情報', 2],
    ['一覧にない理由（本文のとおり）', 2],
    ['情報の安全に関わる情報', 1],
  ]);
});

it('names grounds in the place of ids, and leaves everything else', () => {
  expect(nameGrounds(GROUNDS, 'a〔非公開：personal〕b〔非公開：other〕〔非公開〕〔personal〕')).toBe(
    'a〔非公開：個人に関する情報〕b〔非公開：other〕〔非公開〕〔personal〕',
  );
});

it('tells the law of a ground', () => {
  const said = ['personal', '情報の安全に関わる情報', 'other'].map((written) => formatGround(GROUNDS, written));
  expect(said).toEqual(['個人に関する情報（条例第7条第2号）', '情報の安全に関わる情報', 'other']);
});

it('takes the grounds of a council before those of the archive', () => {
  const own = { id: 'personal', name: '個人情報' };
  expect(groundsOf([own], GROUNDS)).toEqual([own, SECURITY]);
});
