import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import {
  findOutside,
  findSharedNames,
  findSmallTargets,
  findUnnamedTables,
  openDetails,
  spaceText,
} from './support/access-checks.ts';
import { openSite } from './support/opened.ts';
import { PAGE_KINDS } from './support/page-kinds.ts';

const { served, browser } = await openSite();

const WIDTHS = [320, 1280] as const;
/** What is asked of each look: all rules once, and of the others those that look at colours. */
const LOOKS = [
  { name: 'light', colorScheme: 'light', forcedColors: 'none', runOnly: undefined, least: 10 },
  { name: 'dark', colorScheme: 'dark', forcedColors: 'none', runOnly: ['cat.color'], least: 1 },
  { name: 'forced colours', colorScheme: 'dark', forcedColors: 'active', runOnly: ['cat.color'], least: 0 },
] as const;

async function opened(address: string, width: number, look: (page: Page) => Promise<void>): Promise<void> {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  try {
    await page.goto(served.url + address);
    await openDetails(page);
    await look(page);
  } finally {
    await page.close();
  }
}

// Axe keeps one core busy: two pages at a time.
describe.concurrent.each(Object.entries(PAGE_KINDS))('%s', (_, address) => {
  it.each(WIDTHS)('has no violation that axe knows of at %i px, in any look', async (width) => {
    await opened(address, width, async (page) => {
      // As an expression of the debugger: the page's content security policy allows no script of ours.
      await page.evaluate(axe.source);
      for (const { name, colorScheme, forcedColors, runOnly, least } of LOOKS) {
        await page.emulateMedia({ colorScheme, forcedColors });
        const { violations, passes } = await page.evaluate<axe.AxeResults>(
          `axe.run(document, ${JSON.stringify({ resultTypes: ['violations'], runOnly })})`,
        );
        expect(violations.flatMap(describeViolation), name).toEqual([]);
        expect(passes.length, name).toBeGreaterThanOrEqual(least);
      }
    });
  });

  it('can be pressed, told apart, and spaced as readers like at 320 px', async () => {
    await opened(address, 320, async (page) => {
      expect(await page.evaluate(findSmallTargets), 'small targets (WCAG 2.5.8)').toEqual([]);
      expect(await page.evaluate(findSharedNames), 'links of one name (2.4.4)').toEqual([]);
      expect(await page.evaluate(findUnnamedTables), 'tables without a name (1.3.1)').toEqual([]);
      await spaceText(page);
      expect(await page.evaluate(findOutside), 'text spacing (1.4.12) and reflow (1.4.10)').toEqual([]);
    });
  });
});

function describeViolation({ id, nodes }: axe.Result): string[] {
  return nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`);
}
