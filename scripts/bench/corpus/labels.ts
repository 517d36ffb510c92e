import type { Matter } from './agenda.ts';

/** `諮問第42号・第43号`, or the place of the report among the meeting's reports. */
export function labelOf(matter: Matter): string {
  if (matter.report) return `報告${matter.position}`;
  return `諮問${matter.inquiries.map((entry) => `第${entry.number}号`).join('・')}`;
}
