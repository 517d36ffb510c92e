import type { ReadMeeting } from '../core/content.ts';
import { type ParsedMeeting, parseMeeting } from '../core/markdown/parse-meeting.ts';

/** Reads each meeting file once as long as its text stays the same, for commands that read a folder again and again. */
export function rememberMeetings(): ReadMeeting {
  const read = new Map<string, { source: string; parsed: ParsedMeeting }>();
  return (council, id, file, source) => {
    const known = read.get(file);
    if (known?.source === source) return known.parsed;
    const parsed = parseMeeting(council, id, file, source);
    read.set(file, { source, parsed });
    return parsed;
  };
}
