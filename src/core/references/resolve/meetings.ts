import type { CouncilArchive } from '../../domain/archive.ts';
import type { Meeting } from '../../domain/meeting/meeting.ts';
import type { CitationTarget, MeetingCitation, Resolution } from '../citation.ts';
import { resolved, unresolved } from './outcome.ts';

/**
 * A meeting by day, by session, or as the one before. Sessions are counted without gaps, so the one before is the
 * session with the number before; of the first session of a period nobody knows what came before.
 */
export function resolveMeeting(archive: CouncilArchive, meeting: Meeting, citation: MeetingCitation): Resolution {
  const { period, session, kind } = meeting.header;
  const isRunning = archive.council.sessions === 'running';
  const isCountedIn = (header: Meeting['header'], counted: number) => isRunning || header.period === counted;
  if (citation.previous)
    return answer(
      archive,
      ({ header }) => isCountedIn(header, period) && header.kind === kind && header.session === session - 1,
    );
  const { dates, period: named } = citation;
  if (named && named.numbering !== archive.council.numbering) return unresolved('other-body');
  return answer(archive, ({ header }) => {
    const isDay =
      dates === undefined ||
      (dates.includes(header.date) && (dates.length === 1 || header.date <= meeting.header.date));
    const isSession =
      citation.session === undefined ||
      (header.session === citation.session && isCountedIn(header, named?.value ?? period));
    return isDay && isSession;
  });
}

function answer({ meetings }: CouncilArchive, isMeant: (meeting: Meeting) => boolean): Resolution {
  const found = meetings.filter(isMeant).map(({ id }): CitationTarget => ({ kind: 'meeting', id }));
  if (found.length === 1 && found[0]) return resolved(found[0]);
  return unresolved(found.length > 1 ? 'several-before' : 'not-recorded', found);
}
