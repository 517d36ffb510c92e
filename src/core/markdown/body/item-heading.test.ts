import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNamedItem } from '../../domain/meeting/meeting.ts';
import { readItemHeading } from './item-heading.ts';

const inquiries = (...numbers: number[]) => numbers.map((number) => ({ kind: 'inquiry', number }));

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
    expect(readItemHeading(heading)).toEqual([{ kind: 'report', position }]);
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
    '報告1と報告2',
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
        const items = inquiries(...numbers) as { kind: 'inquiry'; number: number }[];
        expect(readItemHeading(items.map(formatNamedItem).join('・'))).toEqual(items);
        const report = { kind: 'report', position } as const;
        expect(readItemHeading(formatNamedItem(report))).toEqual([report]);
      },
    );
    fc.assert(property, { seed: 42 });
  });
});
