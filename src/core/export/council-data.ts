import type { ItemId } from '../domain/address/ids.ts';
import type { CouncilArchive } from '../domain/archive.ts';
import { type CriterionState, criterionDecisions, replayDecisions } from '../domain/criteria/history.ts';
import { indexDepartmentRoles } from '../domain/item/department-roles.ts';
import { sheetTitles } from '../domain/item/sheet-title.ts';
import { type AskedFor, allAsked } from '../domain/item/undertakings.ts';
import type { Meeting } from '../domain/meeting/meeting.ts';
import { indexNames, type NameIndex } from '../domain/names/name-index.ts';
import type { NameKind } from '../domain/names/name-list.ts';
import { indexCitingItems } from '../references/cited-articles.ts';
import { type CitedTexts, collectMentions, type MentionIndex, resolveTexts } from '../references/collect.ts';

/** What is derived of a council for all who export it; each part is made when first asked for. */
export interface CouncilData {
  readonly archive: CouncilArchive;
  readonly asked: readonly AskedFor[];
  /** What was asked of an item, by its id. */
  readonly askedByItem: ReadonlyMap<ItemId, readonly AskedFor[]>;
  readonly citedTexts: CitedTexts;
  /** Each table of the criteria after all that was decided, by its id. */
  readonly criteria: ReadonlyMap<string, CriterionState>;
  readonly departmentNames: ReadonlySet<string>;
  readonly mentions: MentionIndex;
  readonly names: Readonly<Record<NameKind, NameIndex>>;
  readonly departmentRoles: ReturnType<typeof indexDepartmentRoles>;
  /** Meetings by the year of their day, oldest first. */
  readonly meetingsByYear: ReadonlyMap<string, readonly Meeting[]>;
  readonly sheetTitles: ReturnType<typeof sheetTitles>;
  /** Items whose header cites an article, by `{law}/{article}`. */
  readonly citingItems: ReturnType<typeof indexCitingItems>;
}

type Parts = { readonly [K in keyof CouncilData]: () => CouncilData[K] };

/** @param known where parts come from that somebody else makes, too */
export function councilData(archive: CouncilArchive, known: Partial<Parts> = {}): CouncilData {
  // Not spread into another object, which would make every part at once.
  const data: CouncilData = lazily<Parts>({
    archive: () => archive,
    asked: () => allAsked(archive),
    askedByItem: () => askedByItem(data.asked),
    citedTexts: () => resolveTexts(archive),
    mentions: () => collectMentions(archive, data.citedTexts),
    criteria: () => criteriaToday(archive),
    departmentNames: () => new Set([...archive.departments.values()].map(({ name }) => name)),
    names: () => ({
      counterparties: indexNames(archive, 'counterparties'),
      'data-items': indexNames(archive, 'data-items'),
    }),
    departmentRoles: () => indexDepartmentRoles(archive),
    citingItems: () => indexCitingItems(archive),
    meetingsByYear: () => Map.groupBy(archive.meetings, ({ header }) => header.date.slice(0, 4)),
    sheetTitles: () => sheetTitles(archive),
    ...known,
  });
  return data;
}

function askedByItem(asked: readonly AskedFor[]): Map<ItemId, AskedFor[]> {
  const index = new Map<ItemId, AskedFor[]>();
  for (const one of asked) {
    if (one.item) index.set(one.item.id, [...(index.get(one.item.id) ?? []), one]);
  }
  return index;
}

function criteriaToday(archive: CouncilArchive): Map<string, CriterionState> {
  const decisions = criterionDecisions(archive);
  return new Map(
    [...archive.criteria.values()].map((one) => [one.id, replayDecisions(one, decisions.get(one.id) ?? [])]),
  );
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
