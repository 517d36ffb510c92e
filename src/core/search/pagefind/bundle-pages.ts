import type { Archive } from '../../domain/archive.ts';
import type { BundlePage } from './page.ts';
import { recordPages } from './record-pages.ts';
import { registryPages } from './registry-pages.ts';

/**
 * What a city's own search is told of: one document for each meeting, document, item, department, law, article, table of
 * criteria and listed name, council by council. The handbook is not: it is for those who write the records.
 */
export function bundlePages({ councils }: Archive): BundlePage[] {
  return [...councils.values()].flatMap((council) => [...recordPages(council), ...registryPages(council)]);
}
