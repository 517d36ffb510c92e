import { buildArchive, type CouncilSource } from '../domain/archive.ts';
import { type ItemId, inquiryId, reportId } from '../domain/ids.ts';
import type { DraftMeeting } from '../markdown/parse-meeting.ts';
import { isUnreadable } from '../markdown/salvage.ts';
import type { CheckedCouncil } from './rule.ts';

/** Brings a council's meetings and drafts together for the rules. */
export function makeCheckedCouncil(source: CouncilSource, drafts: readonly DraftMeeting[]): CheckedCouncil {
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
  };
}

function mayDraftHold(source: CouncilSource, { meeting, unreadable }: DraftMeeting, id: ItemId): boolean {
  const { header } = meeting;
  if (isUnreadable(unreadable, 'reports') && id.startsWith(reportId(meeting.id, 0).slice(0, -1))) return true;
  const [, period, number] = /^(?:fy)?(\d+)-(\d+)$/.exec(id) ?? [];
  if (period === undefined || number === undefined) return false;
  if (inquiryId(source.council.value.numbering, Number(period), Number(number)) !== id) return false;
  const mayBePeriod = isUnreadable(unreadable, 'period') || header.period === Number(period);
  const mayBeNumber = isUnreadable(unreadable, 'inquiries.number');
  return mayBePeriod && (mayBeNumber || header.inquiries.some((entry) => entry.number === Number(number)));
}
