import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNamedItem } from '../../domain/address/ids.ts';
import { inquiry, report, TERM_VOCABULARY } from '../../fixtures/named-items.ts';
import { makeVocabulary } from '../../vocabulary/make-vocabulary.ts';
import { boardOfEducation } from '../../vocabulary/presets/board-of-education.ts';
import { itemHeadingReader } from './item-heading.ts';

const readItemHeading = itemHeadingReader(TERM_VOCABULARY.kinds);
const inquiries = (...numbers: number[]) => numbers.map(inquiry);

describe('readItemHeading', () => {
  it.each([
    ['諮問第42号', [42]],
    ['諮問第４２号', [42]],
    ['諮問第四十二号', [42]],
    ['諮問 第42号', [42]],
    ['諮問42', [42]],
    ['諮問第43号・第44号', [43, 44]],
    ['諮問第43号、諮問第44号', [43, 44]],
    ['諮問第43号および第44号', [43, 44]],
    ['諮問第43号及び44号', [43, 44]],
    ['諮問第43号と第45号', [43, 45]],
    ['諮問第34号から第37号まで', [34, 35, 36, 37]],
    ['諮問第34～37号', [34, 35, 36, 37]],
    ['諮問第34号～第35号・第38号', [34, 35, 38]],
    ['諮問第3号－第3号', [3]],
  ])('%s names inquiries %j', (heading, numbers) => {
    expect(readItemHeading(heading)).toEqual(inquiries(...numbers));
  });

  it.each([
    ['報告1', 1],
    ['報告事項1', 1],
    ['報告第２号', 2],
    ['報告事項 三', 3],
  ])('%s names report %d', (heading, position) => {
    expect(readItemHeading(heading)).toEqual([report(position)]);
  });

  it.each([
    '',
    '開会',
    'その他',
    '諮問',
    '諮問書授受',
    '諮問第42号について',
    '諮問第37号から第34号まで',
    '諮問第1号から第999号まで',
    '諮問第42号・その他',
    '諮問第十百号',
    '報告',
    '報告0',
    '前回の諮問第42号',
  ])('%s names nothing', (heading) => {
    expect(readItemHeading(heading)).toEqual([]);
  });

  it('reads back what formatNamedItem writes', () => {
    const number = fc.integer({ min: 1, max: 9999 });
    const property = fc.property(
      fc.uniqueArray(number, { minLength: 1, maxLength: 6 }),
      number,
      (numbers, position) => {
        const items = inquiries(...numbers);
        expect(readItemHeading(items.map(formatNamedItem).join('・'))).toEqual(items);
        expect(readItemHeading(formatNamedItem(report(position)))).toEqual([report(position)]);
      },
    );
    fc.assert(property, { seed: 42 });
  });
});

describe('headings in the words of another council', () => {
  const read = itemHeadingReader(
    makeVocabulary(boardOfEducation, { kinds: [{ key: 'bills', call: '第{n}号議題', words: ['議題'] }] }).kinds,
  );
  const named = (heading: string) =>
    read(heading).map(({ kind, number, period }) => [kind.key, number, ...(period === undefined ? [] : [period])]);

  it.each([
    ['議案第12号', [['proposals', 12]]],
    ['第12号議案', [['proposals', 12]]],
    [
      '第十二号議案・第13号議案',
      [
        ['proposals', 12],
        ['proposals', 13],
      ],
    ],
    [
      '第12号・第13号議案',
      [
        ['proposals', 12],
        ['proposals', 13],
      ],
    ],
    [
      '議案第12号・報告第3号',
      [
        ['proposals', 12],
        ['reports', 3],
      ],
    ],
    ['第1号議案から第3号議案まで', []],
    [
      '第1号から第3号議案',
      [
        ['proposals', 1],
        ['proposals', 2],
        ['proposals', 3],
      ],
    ],
    ['報告第3号', [['reports', 3]]],
    ['報告事項3', [['information-items', 3]]],
    ['令和6年議案第5号', [['proposals', 5, 2024]]],
    ['令和6年の第5号議案', [['proposals', 5, 2024]]],
    ['6年議案第5号', []],
    ['令和6年度議案第5号', []],
    ['第2期議案第5号', []],
    ['第7号議題', [['bills', 7]]],
    ['第7号', []],
    ['議案', []],
    ['議案書の説明', []],
  ])('%s names %j', (heading, expected) => {
    expect(named(heading)).toEqual(expected);
  });

  it('name nothing where the council has no items', () => {
    expect(itemHeadingReader([])('議案第1号')).toEqual([]);
  });
});
