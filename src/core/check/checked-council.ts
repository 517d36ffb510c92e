import { type ItemId, itemPeriod, readItemId } from '../domain/address/ids.ts';
import { buildArchive, type CouncilArchive, type CouncilSource } from '../domain/archive.ts';
import type { DraftMeeting } from '../markdown/parse-meeting.ts';
import { isUnreadable } from '../markdown/yaml/salvage.ts';
import { type ItemKind, periodOf } from '../vocabulary/vocabulary.ts';
import { placeOfItem } from './place-of-item.ts';
import type { CheckedCouncil } from './rule.ts';

/** Brings the meetings and drafts of each council together for the rules. */
export function makeCheckedCouncils(
  read: readonly { readonly source: CouncilSource; readonly drafts: readonly DraftMeeting[] }[],
): CheckedCouncil[] {
  const councils: CheckedCouncil[] = [];
  for (const { source, drafts } of read) councils.push(makeCheckedCouncil(source, drafts, councils));
  return councils;
}

/**
 * One council for the rules.
 * @param all the councils of the archive, complete when the first rule is applied
 */
export function makeCheckedCouncil(
  source: CouncilSource,
  drafts: readonly DraftMeeting[],
  all: readonly CheckedCouncil[] = [],
): CheckedCouncil {
  const meetings = [...source.meetings, ...drafts.map((draft) => draft.meeting)];
  const id = source.council.value.id;
  const archive = buildArchive([{ ...source, meetings }]).councils.get(id);
  if (!archive) throw new Error(`buildArchive left out the council ${id}`);
  const { kinds } = source.council.value.vocabulary;
  const eachList = (path: string) => {
    const [head, ...rest] = path.split('.');
    if (head !== 'items') return [path];
    return kinds.flatMap((kind) => (rest[0] === 'id' ? identityOf(kind) : [[kind.key, ...rest].join('.')]));
  };
  const unreadable = new Map(drafts.map((draft) => [draft.meeting, draft.unreadable]));
  return {
    archive,
    meetingsWith: (...paths) =>
      archive.meetings.filter((meeting) => {
        const bad = unreadable.get(meeting);
        return !bad || !paths.flatMap(eachList).some((path) => isUnreadable(bad, path));
      }),
    mayHold: (item) => drafts.some((draft) => mayDraftHold(source, draft, item)),
    elsewhere: (item) => findElsewhere(all, archive, item),
  };
}

/** The paths of all that the ids of a kind's items are made of. */
function identityOf(kind: ItemKind): string[] {
  const { key } = kind;
  const numbering = periodOf(kind);
  if (!numbering) return [`${key}.number`];
  return [`${key}.number`, `${key}.period`, numbering === 'term' ? 'period' : 'date'];
}

function findElsewhere(all: readonly CheckedCouncil[], own: CouncilArchive, id: string) {
  for (const { archive } of all) {
    if (archive === own) continue;
    const { name, id: council } = archive.council;
    const item = archive.items.get(id.startsWith(`${council}/`) ? id.slice(council.length + 1) : id);
    if (item) return { council: name, at: placeOfItem(item.kind, item.latest) };
  }
  return undefined;
}

function mayDraftHold({ council }: CouncilSource, { meeting, unreadable }: DraftMeeting, id: ItemId): boolean {
  const isBad = (...paths: string[]) => paths.some((path) => isUnreadable(unreadable, path));
  return council.value.vocabulary.kinds.some((kind) => {
    const meant = readItemId(kind, id);
    if (!meant) return false;
    const { key } = kind;
    if (meant.meeting !== undefined) return meant.meeting === meeting.id && isBad(key);
    const period = itemPeriod({ kind, number: meant.number }, meeting);
    const mayBePeriod = isBad('period', 'date', `${key}.period`) || meant.period === period;
    const isListed = meeting.header.items.some(({ named }) => named.kind.key === key && named.number === meant.number);
    return mayBePeriod && (isBad(`${key}.number`) || isListed);
  });
}
