import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { ItemId } from '../domain/address/ids.ts';
import type { CouncilArchive, RegistryName } from '../domain/archive.ts';
import type { ItemEntry, MeetingHeader } from '../domain/meeting/header.ts';
import type { Meeting } from '../domain/meeting/meeting.ts';
import type { Position } from '../text/span.ts';

/**
 * A path of a meeting's header, list positions left out; `items` stands for the list of every kind of items, `items.id`
 * for all that their ids are made of.
 */
type HeaderPath =
  | keyof MeetingHeader
  | `items.${keyof ItemEntry | 'id'}`
  | `attendees.${keyof MeetingHeader['attendees']}`;

/** One council as the rules see it: with the meetings that the site could not use, too. */
export interface CheckedCouncil {
  readonly archive: CouncilArchive;
  /**
   * The meetings, oldest first, whose header could be read at all these paths. A rule may look at nothing else of a
   * header: what could not be read is not there, and was reported already.
   */
  readonly meetingsWith: (...paths: HeaderPath[]) => readonly Meeting[];
  /** True when a meeting that could not be read in full may hold the item, so that nobody can say it is nowhere. */
  readonly mayHold: (id: ItemId) => boolean;
  /** Where another council of the archive holds the item; an id may be led by the other's own: `otsu/5-42`. */
  readonly elsewhere: (id: string) => { readonly council: string; readonly at: Position } | undefined;
}

/** One kind of mistake, or a family of them that is found by the same look. Pure; never throws on data. */
export interface Rule {
  /** Where one of these registries could not be read, the rule has nothing to say. */
  readonly looksUp?: readonly RegistryName[];
  readonly check: (council: CheckedCouncil) => Iterable<Diagnostic>;
}
