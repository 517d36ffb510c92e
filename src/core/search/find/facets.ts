import { SPEAKER_ROLES } from '../../domain/council/speaker-role.ts';
import type { Facets } from '../documents/document.ts';
import { TRAITS } from '../documents/traits.ts';
import { readVoice } from '../documents/voice.ts';
import type { CatalogueEntry } from '../index/catalogue.ts';
import { type FieldTest, isEmptyQuery, type SearchQuery } from '../query/query.ts';

/** What a document is filtered by … */
const DOCUMENT_FACETS = ['council', 'department', 'type', 'outcome', 'year', ...TRAITS] as const;
/** … and, with the role, each of its segments. */
export const FACETS = [...DOCUMENT_FACETS, 'role'] as const;
export type Facet = (typeof FACETS)[number];
export type Filters = Readonly<Partial<Record<Facet, string>>>;

/** Values of the facet `role`: what a speaker is; all that was said; all that was written. */
export const ROLES = [...SPEAKER_ROLES, 'utterance', 'writing'] as const;

/** The values of a document. */
export function valuesOf(facets: Facets, facet: Exclude<Facet, 'role'>): readonly string[] {
  const value = facets[facet];
  // A page that is no record has no year, and one of the whole archive no council.
  return typeof value === 'string' ? [value].filter((one) => one !== '') : (value ?? []);
}

/** The roles of a segment, by its place. */
export function rolesOf({ utterances, voices }: CatalogueEntry, place: number): readonly string[] {
  if (place >= utterances) return ['writing'];
  const { role } = readVoice(voices.charAt(place));
  return role ? [role, 'utterance'] : ['utterance'];
}

export function passesFilters(entry: CatalogueEntry, filters: Filters): boolean {
  return DOCUMENT_FACETS.every(
    (facet) => filters[facet] === undefined || valuesOf(entry.facets, facet).includes(filters[facet]),
  );
}

/** Whether anything is asked for, in words or by filters. */
export const isAsked = (query: SearchQuery, filters: Filters): boolean =>
  !isEmptyQuery(query) || Object.keys(filters).length > 0;

/** Whether facets must be loaded before it is known what passes. */
export const asksOfFacets = (filters: Filters, fields: readonly FieldTest[]): boolean =>
  Object.keys(filters).length + fields.length > 0;

/** Whether a document passes what the query itself says of documents. */
export function passesFields(entry: CatalogueEntry, fields: readonly FieldTest[]): boolean {
  return fields.every(({ field, values, isNegated }) => {
    if (field === 'role') return true;
    return valuesOf(entry.facets, field).some((value) => values.has(value)) !== isNegated;
  });
}

/** Whether a segment passes what is said of roles, by the filters and by the query. */
export function passesRoles(
  roles: readonly string[],
  filter: string | undefined,
  fields: readonly FieldTest[],
): boolean {
  if (filter !== undefined && !roles.includes(filter)) return false;
  return fields.every(
    ({ field, values, isNegated }) => field !== 'role' || roles.some((role) => values.has(role)) !== isNegated,
  );
}
