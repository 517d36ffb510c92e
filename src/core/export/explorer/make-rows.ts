import { type Item, namedItemId } from '../../domain/archive.ts';
import { dissentOf } from '../../domain/item/told.ts';
import type { Meeting } from '../../domain/meeting/meeting.ts';
import type { NameKind } from '../../domain/names/name-list.ts';
import { discussionPieces } from '../../search/documents/meeting-pieces.ts';
import { type Objection, objectionsOf } from '../../search/documents/objections.ts';
import type { Piece } from '../../search/documents/piece.ts';
import type { CouncilData } from '../council-data.ts';
import { Dictionary } from './dictionary.ts';
import { type ExplorerRows, type NamedCells, PART_SIZE } from './format.ts';

/** The rows of a council's items, in parts of {@link PART_SIZE}. */
export function makeRows(data: CouncilData, edition: string): ExplorerRows[] {
  const items = [...data.archive.items.values()];
  const objections = objectionFinder(data);
  return Array.from({ length: Math.ceil(items.length / PART_SIZE) }, (_, part) => {
    const own = items.slice(part * PART_SIZE, (part + 1) * PART_SIZE);
    const spoken = own.map((item, place) => [place, objections(item)] as const).filter(([, all]) => all.length > 0);
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

/** Reads the discussion of a meeting only where an item of it met with dissent. */
function objectionFinder({ archive }: CouncilData): (item: Item) => Objection[] {
  const read = new Map<Meeting, Piece[]>();
  return (item) => {
    const { meeting, entry } = item.latest;
    if (dissentOf(entry) === '') return [];
    const pieces = read.get(meeting) ?? discussionPieces(archive, meeting);
    read.set(meeting, pieces);
    return objectionsOf(entry, (named) => namedItemId(meeting, named) === item.id, pieces);
  };
}
