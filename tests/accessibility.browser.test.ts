import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { openSite } from './support/opened.ts';
import { PAGE_KINDS } from './support/page-kinds.ts';

const { served, browser } = await openSite();

const WIDTHS = [375, 1280] as const;
/** What is asked of each view: all rules once at each width, and of another scheme those that look at colours. */
const VIEWS = WIDTHS.flatMap((width) => [
  { width, colorScheme: 'light', runOnly: undefined, least: 10 } as const,
  { width, colorScheme: 'dark', runOnly: ['cat.color'], least: 1 } as const,
]);

// Axe keeps one core busy: two pages at a time.
describe.concurrent.each(Object.entries(PAGE_KINDS))('axe on %s', (_, address) => {
  it.each(VIEWS)('$colorScheme, $width px: no violation', async ({ colorScheme, width, runOnly, least }) => {
    const page = await browser.newPage({ colorScheme, viewport: { width, height: 900 } });
    try {
      await page.goto(served.url + address);
      // As an expression of the debugger: the page's content security policy allows no script of ours.
      await page.evaluate(axe.source);
      const { violations, passes } = await page.evaluate<axe.AxeResults>(
        `axe.run(document, ${JSON.stringify({ resultTypes: ['violations'], runOnly })})`,
      );
      expect(violations.flatMap(describeViolation)).toEqual([]);
      expect(passes.length).toBeGreaterThanOrEqual(least);
    } finally {
      await page.close();
    }
  });
});

function describeViolation({ id, nodes }: axe.Result): string[] {
  return nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`);
}
