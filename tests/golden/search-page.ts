import type { Page } from 'playwright-core';
import { showRest } from '../support/search-page.ts';

/** The search page by its documented hooks: each hit is `a[data-hit]`, their number `[data-total]`, the state `[data-state]`. */
export class SearchPage {
  /** What the browser has said against the page since the search was opened. */
  readonly complaints: string[] = [];
  readonly page: Page;
  /** The home page's address, ending in a slash. */
  private readonly home: string;

  constructor(page: Page, home: string) {
    this.page = page;
    this.home = home;
    page.on('pageerror', (error) => this.complaints.push(error.message));
    // What the content security policy refuses is told here.
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(message.text());
    });
  }

  /** Follows a link to a search. @param query as it stands in the address, encoded */
  async open(query: string): Promise<void> {
    this.complaints.length = 0;
    await this.page.goto(`${this.home}search/?q=${query}`);
    await this.page.waitForSelector('[data-state]:not([data-state="searching"])', { state: 'attached' });
  }

  /** Types a text of any UTF-16 units, unpaired surrogates included, and searches. */
  async type(text: string): Promise<void> {
    const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
    await this.page.locator('input[name="q"]').last().evaluate(fill, units);
    await this.page.locator('[data-search-form] button[type="submit"]').first().click();
    await this.page.waitForSelector('[data-state]:not([data-state="searching"])', { state: 'attached' });
  }

  state(): Promise<string | null> {
    return this.page.locator('[data-state]').getAttribute('data-state');
  }

  async total(): Promise<number> {
    return Number(await this.page.locator('[data-total]').getAttribute('data-total'));
  }

  /** The addresses of all hits below the home page, of all pages of the answer. */
  async hits(): Promise<string[]> {
    const hrefs: string[] = [];
    const next = this.page.locator('[data-search-pages] a', { hasText: '次のページ' });
    for (let pages = 1; ; pages += 1) {
      await showRest(this.page);
      hrefs.push(...(await this.page.locator('a[data-hit]').evaluateAll((links) => links.map((link) => String(link)))));
      if (!(await next.isVisible())) return hrefs.map(this.belowHome);
      await next.click();
      await this.page.waitForURL((url) => url.searchParams.get('page') === String(pages + 1));
      await this.page.waitForSelector('[data-state="done"]');
    }
  }

  /** Leaves the query out of an address: a hit may tell its page what to mark. */
  private readonly belowHome = (href: string): string => href.slice(this.home.length).replace(/\?[^#]*/, '');
}

function fill(input: Element, units: readonly number[]): void {
  if (input instanceof HTMLInputElement) input.value = String.fromCharCode(...units);
}
