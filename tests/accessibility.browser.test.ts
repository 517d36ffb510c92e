import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { openSite } from './support/opened.ts';
import { PAGE_KINDS } from './support/page-kinds.ts';

const { served, browser } = await openSite();

const SCHEMES = ['light', 'dark'] as const;
const WIDTHS = [375, 1280] as const;
const VIEWS = SCHEMES.flatMap((colorScheme) => WIDTHS.map((width) => ({ colorScheme, width })));

describe.each(Object.entries(PAGE_KINDS))('axe, all its rules, on %s', (_, address) => {
  it.each(VIEWS)('$colorScheme, $width px: no violation', async ({ colorScheme, width }) => {
    const page = await browser.newPage({ colorScheme, viewport: { width, height: 900 } });
    try {
      await page.goto(served.url + address);
      // As an expression of the debugger: the page's content security policy allows no script of ours.
      await page.evaluate(axe.source);
      const { violations, passes } = await page.evaluate<axe.AxeResults>(
        'axe.run(document, { resultTypes: ["violations"] })',
      );
      expect(violations.flatMap(describeViolation)).toEqual([]);
      expect(passes.length).toBeGreaterThan(10);
    } finally {
      await page.close();
    }
  });
});

function describeViolation({ id, nodes }: axe.Result): string[] {
  return nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`);
}
