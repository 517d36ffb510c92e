import type { Item } from '../../domain/archive.ts';
import { type Objection, objectionsOf } from '../../domain/item/dissent/objections.ts';
import { spokenOn } from '../../domain/item/dissent/spoken.ts';
import type { NameKind } from '../../domain/names/name-list.ts';
import { shownText } from '../../markdown/html/shown-text.ts';
import type { CouncilData } from '../council-data.ts';
import { Dictionary } from './dictionary.ts';
import { type ExplorerRows, type NamedCells, PART_SIZE } from './format.ts';

/** The rows of a council's items, in parts of {@link PART_SIZE}. */
export function makeRows(data: CouncilData, edition: string): ExplorerRows[] {
  const items = [...data.archive.items.values()];
  return Array.from({ length: Math.ceil(items.length / PART_SIZE) }, (_, part) => {
    const own = items.slice(part * PART_SIZE, (part + 1) * PART_SIZE);
    const spoken = own
      .map((item, place) => [place, objectionsTo(data, item)] as const)
      .filter(([, all]) => all.length > 0);
    return {
      edition,
      titles: own.map(({ latest }) => latest.entry.title),
      sheetTitles: own.map(({ id }) => data.sheetTitles.get(id) ?? ''),
      counterparties: namedCells(data, own, 'counterparties'),
      dataItems: namedCells(data, own, 'data-items'),
      objections: Object.fromEntries(spoken),
    };
  });
}

function namedCells(data: CouncilData, items: readonly Item[], kind: NameKind): NamedCells {
  const entries = new Dictionary<NamedCells['entries'][number]>(({ id }) => id);
  const words = new Dictionary<NamedCells['words'][number]>((one) => `${one.text}\0${one.entries.join()}`);
  const cells = items.map(({ id }) =>
    words.cell(
      (data.names[kind].byItem.get(id) ?? []).map((use) => ({
        text: use.words,
        entries: use.entries.map(({ id: entry, name }) => entries.place({ id: entry, name })),
      })),
    ),
  );
  return { entries: entries.values, words: words.values, cells };
}

/** Where the discussion speaks of dissent; it is read only where the record says that there was any. */
function objectionsTo({ archive, departmentNames }: CouncilData, { latest }: Item): Objection[] {
  return objectionsOf(latest.entry, () =>
    spokenOn(archive, departmentNames, latest).map((one) => ({ ...one, text: () => shownText(one.utterance.parts) })),
  );
}
