import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitText, widthOf } from './fit-text.ts';
import { type DrawnBox, layoutNeighbourhood } from './layout.ts';

describe('a text in a box', () => {
  it.each([
    ['国民年金', 4, 1, ['国民年金']],
    ['国民年金に関する', 4, 2, ['国民年金', 'に関する']],
    ['国民年金に関する業務', 4, 2, ['国民年金', 'に関す…']],
    ['国民年金に関する', 4, 1, ['国民年…']],
    ['第5期第15回', 5, 2, ['第5期第15', '回']],
    ['', 4, 1, []],
    ['𠮷野家', 2, 2, ['𠮷野', '家']],
  ] as readonly (readonly [string, number, number, readonly string[]])[])(
    '%s in %d ems, %d lines',
    (text, ems, most, expected) => {
      expect(fitText(text, ems, most)).toEqual(expected);
    },
  );

  it('never runs out of its box', () => {
    const property = fc.property(
      fc.string(),
      fc.integer({ min: 3, max: 12 }),
      fc.integer({ min: 1, max: 3 }),
      (text, ems, most) => {
        const lines = fitText(text, ems, most);
        expect(lines.length).toBeLessThanOrEqual(most);
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(ems);
      },
    );
    fc.assert(property, { seed: 5, numRuns: 300 });
  });
});

describe('a drawing', () => {
  const neighbour = (index: number, words: string) => ({
    kind: 'item' as const,
    relation: '関連する案件',
    label: `諮問第${index}号`,
    title: words,
    href: `/${index}/`,
  });
  const draw = (titles: readonly string[], rest = 0) =>
    layoutNeighbourhood({
      centre: { label: '第5期諮問第42号', title: '区営住宅に関する業務の委託について' },
      neighbours: titles.map((title, index) => neighbour(index, title)),
      rest,
      restHref: undefined,
    });
  const overlap = (a: DrawnBox, b: DrawnBox) =>
    a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

  it('has a box for each neighbour and one for those left out', () => {
    expect(draw(['甲', '乙', '丙']).boxes).toHaveLength(3);
    const boxes = draw(['甲', '乙'], 5).boxes;
    expect(boxes.map(({ lines }) => lines.at(-1)?.text)).toEqual(['甲', '乙', 'ほか5件']);
  });

  it('of nothing is the centre alone', () => {
    const { path, height, centre } = draw([]);
    expect(path).toBe('');
    expect(height).toBeGreaterThan(centre.height);
  });

  it('no box leaves the drawing or lies on another, and every line is inside its box', () => {
    const property = fc.property(
      fc.array(fc.string({ maxLength: 60 }), { maxLength: 12 }),
      fc.nat(1),
      (titles, rest) => {
        const { width, height, centre, boxes } = draw(titles, rest);
        const all = [centre, ...boxes];
        for (const [index, box] of all.entries()) {
          expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height).toBe(true);
          expect(all.slice(index + 1).some((other) => overlap(box, other))).toBe(false);
          for (const line of box.lines) {
            expect(line.x > box.x && line.y > box.y && line.y < box.y + box.height).toBe(true);
          }
        }
      },
    );
    fc.assert(property, { seed: 5, numRuns: 200 });
  });
});
