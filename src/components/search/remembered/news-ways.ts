import { councilAddress, departmentAddress } from '../../../core/domain/address/addresses.ts';
import type { Filters } from '../../../core/search/find/facets.ts';
import type { FieldOptions } from '../../../core/search/query/field-values.ts';
import { make } from '../elements.ts';
import { REMEMBERED } from './messages.ts';

/** Leads to the pages of the council and the department that a search is narrowed to, which have feeds of their own. */
export function renderNewsWays(
  { council, department }: Filters,
  labels: FieldOptions,
  href: (address: string) => string,
): HTMLElement[] {
  const [of = '', unit = ''] = department?.split('/') ?? [];
  const ways = [
    ...(council ? [['council', council, councilAddress(council)] as const] : []),
    ...(department ? [['department', department, departmentAddress(of, unit)] as const] : []),
  ].map(([facet, value, address]) => {
    const label = labels[facet]?.find((one) => one.value === value)?.label ?? value;
    return make('a', { href: href(address) }, [label]);
  });
  if (ways.length === 0) return [];
  return [make('p', { 'data-news-ways': '' }, [REMEMBERED.pages, ...ways.flatMap((way) => [way, ' '])])];
}
