/** The first year of the ten years that a meeting lies in: 2010 for 2010-01-22. */
export const decadeOf = (date: string): number => Math.floor(Number(date.slice(0, 4)) / 10) * 10;
