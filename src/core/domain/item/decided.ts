import type { CouncilArchive, Item } from '../archive.ts';

/** The year of the calendar in which an item was last taken up: its outcome is of that year. */
export const decidedIn = ({ latest }: Pick<Item, 'latest'>): number => Number(latest.meeting.header.date.slice(0, 4));

/** The first year of the ten that a year is in: 2010 for 2017. */
export const decadeOf = (year: number): number => Math.floor(year / 10) * 10;

/** The first years of the decades in which a council decided anything, newest first. */
export function decadesOf({ items }: Pick<CouncilArchive, 'items'>): number[] {
  return [...new Set([...items.values()].map((item) => decadeOf(decidedIn(item))))].sort((a, b) => b - a);
}
