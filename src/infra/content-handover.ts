import type { Content } from '../core/content.ts';

/**
 * Astro bundles the pages, so they load modules of their own; the checked content reaches them through the global
 * object. What was checked is what is built, and nothing is read twice.
 */
const KEY = Symbol.for('shingiroku.content');
const holder = globalThis as { [KEY]?: Content | undefined };

export function handContent(content: Content): void {
  holder[KEY] = content;
}

export function takeHandedContent(): Content | undefined {
  return holder[KEY];
}
