import { utterancesOf } from '../domain/meeting/meeting.ts';
import type { CouncilData } from './council-data.ts';

/**
 * As many utterances as a CSV or JSON file has at most, unless one year alone has more: with 3 KB each, which is a
 * thousand characters, a file stays below the 25 MiB that Cloudflare Pages takes.
 */
const MOST_UTTERANCES = 8_000;

/** A file of several that a table is cut into: the first has no suffix, another that of its first year. */
interface FilePart {
  readonly suffix: string;
  readonly years: readonly string[];
}

/** The years of a council's records, oldest first. */
export function yearsOf({ archive }: CouncilData): string[] {
  return [...new Set(archive.records.map(({ header }) => header.date.slice(0, 4)))].sort();
}

/** The years of each file, oldest first. What came to a file stays in it as long as no earlier year grows. */
export function fileParts(data: CouncilData, most = MOST_UTTERANCES): FilePart[] {
  const parts: { suffix: string; years: string[] }[] = [];
  let count = 0;
  for (const year of yearsOf(data)) {
    const own = (data.meetingsByYear.get(year) ?? []).reduce((sum, meeting) => sum + utterancesOf(meeting).length, 0);
    const last = parts.at(-1);
    if (last && count + own <= most) last.years.push(year);
    else {
      parts.push({ suffix: last ? `-${year}` : '', years: [year] });
      count = 0;
    }
    count += own;
  }
  return parts;
}
