import type { CouncilArchive } from '../../core/domain/archive.ts';
import type { Meeting } from '../../core/domain/meeting/meeting.ts';
import { movedPlaces } from '../../core/permanence/redirects/redirects.ts';
import type { SiteContext } from '../site-context.ts';

/** A place that was published in this record, and is on another page now. */
export interface MovedPlaceProps {
  /** The fragment that was published. */
  readonly id: string;
  readonly href: string;
  /** 発言（u12）. */
  readonly label: string;
}

/** The fragments that were published and lead to a place of the same record now, by that place's id. */
export const formerIds = (council: CouncilArchive, record: Meeting, id: string): string[] =>
  movedPlaces(council, record).flatMap((one) => (one.within === id ? one.id : []));

/** The places of a record that are on other pages now. */
export function movedElsewhere({ href }: SiteContext, council: CouncilArchive, record: Meeting): MovedPlaceProps[] {
  return movedPlaces(council, record).flatMap(({ id, to, within }) =>
    within === undefined ? [{ id, href: href(to), label: `${id.startsWith('p') ? '段落' : '発言'}（${id}）` }] : [],
  );
}
