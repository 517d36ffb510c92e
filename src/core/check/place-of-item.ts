import type { HeaderItem } from '../domain/meeting/header.ts';
import type { Meeting } from '../domain/meeting/meeting.ts';
import type { Position } from '../text/span.ts';
import type { ItemKind } from '../vocabulary/vocabulary.ts';

/** Where a meeting's header has an item: its number or, where it has none, its title. */
export function placeOfItem(
  kind: ItemKind,
  { meeting, path }: { readonly meeting: Meeting; readonly path: HeaderItem['path'] },
): Position {
  return meeting.locate([...path, kind.numbering === 'none' ? 'title' : 'number']);
}
