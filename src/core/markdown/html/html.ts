import type { Root } from 'hast';
import { defaultSchema, sanitize } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import { toHast } from 'mdast-util-to-hast';
import type { Blocks } from '../../domain/meeting/meeting.ts';
import { shapeCodeBlocks } from './code-block.ts';
import { breakJapaneseLines } from './line-breaks.ts';
import { shapeTables } from './sheet-table.ts';
import { widenTables } from './whole-rows.ts';
import { shapeWithheldGaps } from './withheld-gaps.ts';

/** What a record can hold, and what is put beside its citations; ids and names of the source never become ids of the page. */
const schema = {
  ...defaultSchema,
  clobber: [],
  attributes: {
    ...defaultSchema.attributes,
    img: ['alt', 'src', 'title', 'width', 'height', 'loading', 'decoding'],
    a: [
      'href',
      'ariaLabel',
      'dataLabel',
      ['className', 'cite-between', 'data-footnote-backref'] as [string, string, string],
    ],
  },
};

/**
 * Blocks as HTML. Raw HTML of the source is dropped (the checks refuse it before); unsafe link targets are too.
 * @param sheetOpens the labels that open a case sheet of the council
 */
export function renderHtml(blocks: Blocks, sheetOpens: readonly string[] = []): string {
  const hast = toHast({ type: 'root', children: [...breakJapaneseLines(widenTables(blocks))] });
  const clean = sanitize(hast, schema) as Root;
  shapeTables(clean, sheetOpens);
  shapeCodeBlocks(clean);
  shapeWithheldGaps(clean);
  return toHtml(clean);
}
