import { meetingAddress, opinionAddress } from './address/addresses.ts';
import { type Council, formatMeeting } from './council/council.ts';
import type { Meeting } from './meeting/meeting.ts';

/** The page of a meeting's minutes, or of a document that the council issued. */
export function recordAddress({ council, id, issued }: Pick<Meeting, 'council' | 'id' | 'issued'>): string {
  return issued ? opinionAddress(council, id.slice(id.indexOf('/') + 1)) : meetingAddress(council, id);
}

/** `第5期第15回`, `令和7年第4回定例会`, or 答申第38号. */
export function formatRecord(council: Pick<Council, 'numbering' | 'sessions'>, { issued, header }: Meeting): string {
  return issued ? issued.label : formatMeeting(council, header);
}
