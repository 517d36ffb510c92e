import type { CouncilArchive } from '../domain/archive.ts';
import { indexDepartmentRoles } from '../domain/item/department-roles.ts';
import { sheetTitles } from '../domain/item/sheet-title.ts';
import { type AskedFor, allAsked } from '../domain/item/undertakings.ts';
import { indexNames, type NameIndex } from '../domain/names/name-index.ts';
import type { NameKind } from '../domain/names/name-list.ts';
import { indexCitingItems } from '../references/cited-articles.ts';
import { type CitedTexts, resolveTexts } from '../references/collect.ts';

/** What is derived of a council for all who export it; each part is made when first asked for. */
export interface CouncilData {
  readonly archive: CouncilArchive;
  readonly asked: readonly AskedFor[];
  readonly citedTexts: CitedTexts;
  readonly names: Readonly<Record<NameKind, NameIndex>>;
  readonly departmentRoles: ReturnType<typeof indexDepartmentRoles>;
  readonly sheetTitles: ReturnType<typeof sheetTitles>;
  /** Items whose header cites an article, by `{law}/{article}`. */
  readonly citingItems: ReturnType<typeof indexCitingItems>;
}

/** What views make of a council, too. */
type Shared = 'citedTexts' | 'departmentRoles' | 'citingItems';

/** @param known parts that somebody has made already */
export function councilData(
  archive: CouncilArchive,
  known: Partial<{ readonly [K in Shared]: () => CouncilData[K] }> = {},
): CouncilData {
  return {
    archive,
    ...lazily({
      asked: () => allAsked(archive),
      citedTexts: known.citedTexts ?? (() => resolveTexts(archive)),
      names: () => ({
        counterparties: indexNames(archive, 'counterparties'),
        'data-items': indexNames(archive, 'data-items'),
      }),
      departmentRoles: known.departmentRoles ?? (() => indexDepartmentRoles(archive)),
      sheetTitles: () => sheetTitles(archive),
      citingItems: known.citingItems ?? (() => indexCitingItems(archive)),
    }),
  };
}

type Made<T extends Record<string, () => unknown>> = { readonly [K in keyof T]: ReturnType<T[K]> };

function lazily<T extends Record<string, () => unknown>>(parts: T): Made<T> {
  const made: Record<string, unknown> = {};
  for (const [name, make] of Object.entries(parts)) {
    Object.defineProperty(made, name, {
      enumerable: true,
      configurable: true,
      get: () => {
        const value = make();
        Object.defineProperty(made, name, { value, enumerable: true });
        return value;
      },
    });
  }
  return made as Made<T>;
}
