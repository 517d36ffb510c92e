import ical, { ICalEventStatus } from 'ical-generator';
import { meetingAddress } from '../../domain/address/addresses.ts';
import { HEADER_ANCHOR } from '../../domain/address/anchors.ts';
import type { MeetingId } from '../../domain/address/ids.ts';
import { agendaOf, type CouncilArchive } from '../../domain/archive.ts';
import { formatMeeting } from '../../domain/council/council.ts';
import { formatItem } from '../../domain/item/label.ts';
import { formatMeetingDate } from '../../domain/meeting/facts.ts';
import { formatFidelity } from '../../domain/meeting/fidelity.ts';
import type { Meeting } from '../../domain/meeting/meeting.ts';
import { linkTo, permanentId, type SitePlace } from './place.ts';

/** A meeting in a calendar. */
interface MeetingEvent {
  /** The permanent address of the meeting's page, there or to come: an announced meeting becomes the one that was held. */
  readonly address: string;
  readonly summary: string;
  readonly date: string;
  readonly start: string | undefined;
  readonly end: string | undefined;
  readonly place: string | undefined;
  /** What tells of it. */
  readonly link: string;
  readonly description: string;
  readonly isAnnounced: boolean;
  /** ISO day of the record that tells it. */
  readonly toldOn: string;
}

const ZONE = 'Asia/Tokyo';

/** Japan has had no other time since before any meeting of an archive. */
const VTIMEZONE = `BEGIN:VTIMEZONE
TZID:${ZONE}
BEGIN:STANDARD
DTSTART:19520101T000000
TZOFFSETFROM:+0900
TZOFFSETTO:+0900
TZNAME:JST
END:STANDARD
END:VTIMEZONE`;

/** The meetings of councils as iCalendar (RFC 5545); those only announced are tentative. Nothing is taken from a clock. */
export function calendar(councils: readonly CouncilArchive[], name: string, place: SitePlace): string {
  const made = ical({
    name: escapeText(name),
    prodId: { company: 'shingiroku', product: 'shingiroku', language: 'JA' },
    // Named at each event, not here, else the library would write stamps in local time, which the format forbids.
    timezone: { name: null, generator: () => VTIMEZONE },
  });
  for (const event of councils.flatMap(meetingEvents)) {
    const { address, summary, date, start, end, link, description, isAnnounced, toldOn } = event;
    made.createEvent({
      id: permanentId(place, address),
      summary,
      // Of a day, the library reads the parts in UTC; of a time, in the time zone of the machine.
      start: start === undefined ? new Date(`${date}T00:00:00Z`) : localDate(date, start),
      end: start !== undefined && end !== undefined && end > start ? localDate(date, end) : null,
      allDay: start === undefined,
      timezone: start === undefined ? null : ZONE,
      stamp: new Date(`${toldOn}T00:00:00+09:00`),
      location: event.place ?? null,
      description,
      url: place.origin === undefined ? null : linkTo(place, link),
      status: isAnnounced ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
    });
  }
  return `${made.toString()}\r\n`;
}

function localDate(date: string, time: string): Date {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const [hours, minutes] = time.split(':').map(Number) as [number, number];
  return new Date(year, month - 1, day, hours, minutes);
}

/** RFC 5545, section 3.3.11; the library writes a calendar's name as it is. */
const escapeText = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, ' ');

/** Of a council, oldest first. */
function meetingEvents(archive: CouncilArchive): MeetingEvent[] {
  const events = [...archive.meetings.map((meeting) => heldEvent(archive, meeting)), ...announcedEvents(archive)];
  return events.sort((a, b) => (a.address < b.address ? -1 : a.address > b.address ? 1 : 0));
}

function heldEvent(archive: CouncilArchive, meeting: Meeting): MeetingEvent {
  const { council } = archive;
  const { date, time, place, record } = meeting.header;
  const address = meetingAddress(council.id, meeting.id);
  const agenda = agendaOf(archive, meeting).map((item) => `${formatItem(item)}　${item.latest.entry.title}`);
  return {
    address,
    summary: `${council.shortName ?? council.name} ${formatMeeting(council, meeting.header)}`,
    date,
    start: time?.start,
    end: time?.end,
    place,
    link: address,
    description: [...agenda, `会議録：${formatFidelity(record.fidelity)}`].join('\n'),
    isAnnounced: false,
    toldOn: date,
  };
}

/**
 * Meetings that a record announces and the archive does not hold, each as it was announced last. Whether one took place is
 * not known, and is not said.
 */
function announcedEvents({ council, meetings }: CouncilArchive): MeetingEvent[] {
  const held = new Set(meetings.map(({ header }) => header.date));
  const latest = new Map<string, MeetingEvent[]>();
  for (const by of meetings) {
    const { date: toldOn, nextMeetings } = by.header;
    // A day that was past already is a slip of the pen.
    const ahead = nextMeetings.filter(({ date }) => date > toldOn && !held.has(date));
    for (const day of new Set(ahead.map(({ date }) => date))) {
      const own = ahead.filter(({ date }) => date === day);
      latest.set(
        day,
        own.map(
          ({ date, time, place, note }, index): MeetingEvent => ({
            address: meetingAddress(council.id, (index === 0 ? date : `${date}-${index + 1}`) as MeetingId),
            summary: `${council.shortName ?? council.name} 会議（予定）`,
            date,
            start: time,
            end: undefined,
            place,
            link: `${meetingAddress(council.id, by.id)}#${HEADER_ANCHOR}`,
            description: [
              `${formatMeeting(council, by.header)}（${formatMeetingDate(toldOn)}）の会議録にある予定です。`,
              ...(note === undefined ? [] : [note]),
            ].join('\n'),
            isAnnounced: true,
            toldOn,
          }),
        ),
      );
    }
  }
  return [...latest.values()].flat();
}
