import { type ItemId, inquiryId, reportId } from '../domain/address/ids.ts';
import { buildArchive, type CouncilArchive, type CouncilSource } from '../domain/archive.ts';
import type { DraftMeeting } from '../markdown/parse-meeting.ts';
import { isUnreadable } from '../markdown/yaml/salvage.ts';
import { placeOfItem } from './header-items.ts';
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
  const unreadable = new Map(drafts.map((draft) => [draft.meeting, draft.unreadable]));
  return {
    archive,
    meetingsWith: (...paths) =>
      archive.meetings.filter((meeting) => {
        const bad = unreadable.get(meeting);
        return !bad || !paths.some((path) => isUnreadable(bad, path));
      }),
    mayHold: (item) => drafts.some((draft) => mayDraftHold(source, draft, item)),
    elsewhere: (item) => findElsewhere(all, archive, item),
  };
}

function findElsewhere(all: readonly CheckedCouncil[], own: CouncilArchive, id: string) {
  for (const { archive } of all) {
    if (archive === own) continue;
    const { name, id: council } = archive.council;
    const item = archive.items.get(id.startsWith(`${council}/`) ? id.slice(council.length + 1) : id);
    if (item) return { council: name, at: placeOfItem(item, item.latest) };
  }
  return undefined;
}

function mayDraftHold(source: CouncilSource, { meeting, unreadable }: DraftMeeting, id: ItemId): boolean {
  const { header } = meeting;
  if (isUnreadable(unreadable, 'reports') && id.startsWith(reportId(meeting.id, 0).slice(0, -1))) return true;
  const [, period, number] = /^(?:fy|y)?(\d+)-(\d+)$/.exec(id) ?? [];
  if (period === undefined || number === undefined) return false;
  if (inquiryId(source.council.value.numbering, Number(period), Number(number)) !== id) return false;
  const mayBePeriod = isUnreadable(unreadable, 'period') || header.period === Number(period);
  const mayBeNumber = isUnreadable(unreadable, 'inquiries.number');
  return mayBePeriod && (mayBeNumber || header.inquiries.some((entry) => entry.number === Number(number)));
}
