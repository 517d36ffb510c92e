import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { HATCHES } from '../src/components/charts/hatches.ts';
import { drawYearChart } from '../src/components/charts/year-chart.ts';
import { EFFECTS } from '../src/core/vocabulary/effect.ts';
import { openSite } from './support/opened.ts';
import { DESK, PHONE } from './support/search-page.ts';

const { served, browser } = await openSite();

const CHARTED = [
  'statistics/',
  'statistics/nerima-privacy/',
  'nerima-privacy/departments/residents/',
  'nerima-privacy/laws/personal-information-ordinance/13/',
];

/** Ways in which a page is looked at. What is printed or grey has no colours but these, so the first stands for them. */
const WAYS = [
  { name: 'light', options: { colorScheme: 'light' } },
  { name: 'dark', options: { colorScheme: 'dark' } },
  { name: 'forced colours', options: { forcedColors: 'active' } },
  { name: 'forced dark colours', options: { forcedColors: 'active', colorScheme: 'dark' } },
] as const;

/** Of graphics (WCAG 1.4.11). */
const LEAST_CONTRAST = 3;

interface Mark {
  readonly part: string;
  readonly fill: readonly number[];
  readonly stroke: readonly number[];
  readonly strokeWidth: number;
  readonly hatch: string;
  readonly lines: readonly number[] | undefined;
  readonly inLegend: boolean;
}

/** Every drawn part of a page, as it is painted. Runs in the page. */
function readMarks(): { ground: number[]; marks: Mark[] } {
  const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  const paint = (color: string): number[] => {
    if (!canvas) throw new Error('no canvas');
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const rects = [...document.querySelectorAll<SVGElement>('g.chart__part rect, rect.chart__part')];
  const marks = rects.map((rect) => {
    const style = getComputedStyle(rect);
    const own = rect.closest<SVGElement>('[data-part]');
    const over = own?.nextElementSibling;
    const hatch = over?.classList.contains('chart__hatch') ? (over.getAttribute('fill') ?? '') : '';
    const line = hatch && document.querySelector(`${hatch.slice(4, -1)} path`);
    return {
      part: own?.dataset['part'] ?? '',
      fill: paint(style.fill),
      stroke: paint(style.stroke),
      strokeWidth: Number.parseFloat(style.strokeWidth),
      hatch: line ? (line.getAttribute('d') ?? '') : '',
      lines: line ? paint(getComputedStyle(line).stroke) : undefined,
      inLegend: rect.closest('.chart__key') !== null,
    };
  });
  return { ground: paint(getComputedStyle(document.body).backgroundColor), marks };
}

const luminance = ([red = 0, green = 0, blue = 0]: readonly number[]): number => {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((value) => {
    const share = value / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

function contrast(a: readonly number[], b: readonly number[]): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function expectReadable({ ground, marks }: { ground: readonly number[]; marks: readonly Mark[] }): void {
  expect(marks.length).toBeGreaterThan(0);
  for (const { part, fill, stroke, strokeWidth, lines } of marks) {
    // Neighbours are parted by the stroke, which stands out from every fill; a hollow part is its stroke.
    expect([part, strokeWidth >= 1, contrast(fill, stroke) >= LEAST_CONTRAST]).toEqual([part, true, true]);
    expect([part, Math.max(contrast(fill, ground), contrast(stroke, ground)) >= LEAST_CONTRAST]).toEqual([part, true]);
    if (lines) expect([part, contrast(fill, lines) >= LEAST_CONTRAST]).toEqual([part, true]);
  }
  // Told apart without colour: by the lines over them, or by being hollow.
  const looks = new Map(
    marks.map(({ part, hatch, fill }) => [part, `${hatch} ${contrast(fill, ground) < LEAST_CONTRAST ? 'hollow' : ''}`]),
  );
  looks.delete('all');
  expect(new Set(looks.values()).size).toBe(looks.size);
}

async function visit(address: string, options: object, read: (page: Page) => Promise<void>): Promise<void> {
  const page = await browser.newPage({ viewport: DESK, ...options });
  try {
    await page.goto(served.url + address);
    await read(page);
  } finally {
    await page.close();
  }
}

describe.each(WAYS)('charts in $name', ({ options }) => {
  it.each(CHARTED)('can be read on /%s', async (address) => {
    await visit(address, options, async (page) => expectReadable(await page.evaluate(readMarks)));
  });

  it('can be read with every outcome that there is', async () => {
    const groups = EFFECTS.map((outcome) => ({ outcome, label: outcome }));
    const parts = EFFECTS.map(() => 2);
    const years = ['2009', '2010'].map((year) => ({ year, count: 18, parts, dissent: 3 }));
    const svg = drawYearChart({ groups, years }, { label: '見本', id: 'sample' });
    await visit('statistics/nerima-privacy/', options, async (page) => {
      await page.evaluate((drawn) => {
        const main = document.querySelector('main');
        if (main) main.innerHTML = `<figure class="chart-figure">${drawn}</figure>`;
      }, svg);
      const { ground, marks } = await page.evaluate(readMarks);
      expect(new Set(marks.map(({ part }) => part))).toEqual(new Set([...EFFECTS, 'dissent']));
      for (const { part, hatch } of marks) expect([part, hatch]).toEqual([part, HATCHES[part as keyof typeof HATCHES]]);
      expectReadable({ ground, marks });
    });
  });
});

describe('every chart', () => {
  it.each(CHARTED)('of /%s has a title with its unit, a key of its parts and a table behind', async (address) => {
    await visit(address, {}, async (page) => {
      for (const figure of await page.locator('.chart-figure').all()) {
        expect(await figure.locator('figcaption').textContent()).toMatch(/（件）$/);
        const drawn = await figure
          .locator('.chart g.chart__part')
          .evaluateAll((all) => all.map((one) => (one as SVGElement).dataset['part']));
        const keys = figure.locator('.chart__legend li');
        const told = await keys
          .locator('.chart__part')
          .evaluateAll((all) => all.map((one) => (one as SVGElement).dataset['part']));
        expect(new Set(told)).toEqual(new Set(drawn));
        for (const words of await keys.allTextContents()) expect(words.trim()).not.toBe('');
        expect(await figure.locator('xpath=following::table').count()).toBeGreaterThan(0);
        expect(await figure.locator('svg[role="img"]').getAttribute('aria-label')).toContain('表');
      }
      for (const table of await page.locator('table:has(.figures__bar svg)').all()) {
        expect(await table.locator('caption').textContent()).not.toBe('');
        expect(await table.locator('th.figures__bar').textContent()).not.toBe('');
      }
    });
  });

  it.each([PHONE, DESK])('keeps the page as wide as the window (%o)', async (viewport) => {
    for (const address of CHARTED) {
      await visit(address, { viewport }, async (page) => {
        const [page_, window_] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
        expect([address, page_]).toEqual([address, window_]);
        const letters = await page
          .locator('.chart text')
          .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().height)));
        for (const height of letters) expect(height).toBeGreaterThanOrEqual(11);
      });
    }
  });
});
