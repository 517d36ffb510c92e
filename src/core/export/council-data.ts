import type { CouncilArchive } from '../domain/archive.ts';
import { indexDepartmentRoles } from '../domain/item/department-roles.ts';
import { sheetTitles } from '../domain/item/sheet-title.ts';
import { type AskedFor, allAsked } from '../domain/item/undertakings.ts';
import { indexNames, type NameIndex } from '../domain/names/name-index.ts';
import type { NameKind } from '../domain/names/name-list.ts';
import { type CitedTexts, collectMentions, type MentionIndex, resolveTexts } from '../references/collect.ts';

/** What is derived of a council for all who export it; each part is made when first asked for. */
export interface CouncilData {
  readonly archive: CouncilArchive;
  readonly asked: readonly AskedFor[];
  readonly citedTexts: CitedTexts;
  readonly mentions: MentionIndex;
  readonly names: Readonly<Record<NameKind, NameIndex>>;
  readonly departmentRoles: ReturnType<typeof indexDepartmentRoles>;
  readonly sheetTitles: ReturnType<typeof sheetTitles>;
}

/** @param known parts that somebody has made already */
export function councilData(
  archive: CouncilArchive,
  known: { readonly citedTexts?: () => CitedTexts; readonly mentions?: () => MentionIndex } = {},
): CouncilData {
  const citedTexts = once(known.citedTexts ?? (() => resolveTexts(archive)));
  return {
    archive,
    ...lazily({
      asked: () => allAsked(archive),
      citedTexts,
      mentions: known.mentions ?? (() => collectMentions(archive, citedTexts())),
      names: () => ({
        counterparties: indexNames(archive, 'counterparties'),
        'data-items': indexNames(archive, 'data-items'),
      }),
      departmentRoles: () => indexDepartmentRoles(archive),
      sheetTitles: () => sheetTitles(archive),
    }),
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
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
