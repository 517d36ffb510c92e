import { articleOf, type Law, versionOn } from '../../domain/law.ts';

/**
 * The number of the article so many before or after another, as the registry orders them: before 14 stands 13-2. Of the
 * council's own laws the registry has every article; of others only those that someone described, so that there the
 * one beside is not known.
 * @param date the day on which it has to be in force; undefined where any version will do
 */
export function articleBeside(law: Law, number: string, by: number, date: string | undefined): string | undefined {
  if (law.outside || !articleOf(law, number)) return undefined;
  const inForce = law.articles.filter((one) => one.number === number || date === undefined || versionOn(one, date));
  const sorted = inForce.map((one) => one.number).sort(compareNumbers);
  return sorted[sorted.indexOf(number) + by];
}

function compareNumbers(a: string, b: string): number {
  const [as, bs] = [a, b].map((one) => one.split('-').map(Number)) as [number[], number[]];
  for (let place = 0; place < Math.max(as.length, bs.length); place += 1) {
    const difference = (as[place] ?? 0) - (bs[place] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
