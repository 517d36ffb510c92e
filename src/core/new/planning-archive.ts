import type { ReadCouncil } from '../content-source.ts';
import { buildArchive, type CouncilArchive } from '../domain/archive.ts';
import type { DraftMeeting } from '../markdown/parse-meeting.ts';

/** Fields that planning either does not look at or can do without. */
const MAY_BE_MISSING = /^(?:record\.|contact|withheld|notes|speakers|visitors)/;
/** Those of an item that planning needs. */
const NEEDED = ['number', 'period'];

/**
 * The archive of one council with the records that are still being written: the next meeting goes on from these, too.
 * @returns undefined when council.yaml cannot be read
 */
export function planningArchive({ source, drafts }: ReadCouncil): CouncilArchive | undefined {
  if (!source) return undefined;
  const lists = new Set(source.council.value.vocabulary.kinds.map(({ key }) => key));
  const meetings = [
    ...source.meetings,
    ...drafts.filter((draft) => isFarEnough(draft, lists)).map(({ meeting }) => meeting),
  ];
  return buildArchive([{ ...source, meetings }]).councils.get(source.council.value.id);
}

function isFarEnough({ unreadable }: DraftMeeting, lists: ReadonlySet<string>): boolean {
  return [...unreadable].every((path) => {
    const [list = '', field] = path.split('.');
    return lists.has(list) ? field !== undefined && !NEEDED.includes(field) : MAY_BE_MISSING.test(path);
  });
}
