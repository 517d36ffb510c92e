import type { CouncilArchive, Item } from '../archive.ts';
import { calendarYearOf, decadeOf } from '../council/year.ts';

/** The year of the calendar in which an item was last taken up: its outcome is of that year. */
export const decidedIn = ({ latest }: Pick<Item, 'latest'>): number => calendarYearOf(latest.meeting.header.date);

/** The first years of the decades in which a council decided anything, newest first. */
export function decadesOf({ items }: Pick<CouncilArchive, 'items'>): number[] {
  return [...new Set([...items.values()].map((item) => decadeOf(decidedIn(item))))].sort((a, b) => b - a);
}
