import { formatTime, formatWareki, weekday } from '../../text/wareki.ts';
import { attendeeName, type MeetingHeader, officialTitle } from './header.ts';

/** A fact of a meeting's header as the page shows it and the search finds it. */
interface Fact {
  readonly label: string;
  readonly lines: readonly string[];
}

/** `平成22年1月22日（金）`. */
export function formatMeetingDate(date: string): string {
  return `${formatWareki(date)}（${weekday(date)}）`;
}

/** The facts of the header that are not items, as readers see them; facts that the record does not give are left out. */
export function meetingFacts(header: MeetingHeader): Fact[] {
  const { attendees, contact } = header;
  const people = (entries: MeetingHeader['attendees']['members']) =>
    entries.map(attendeeName).map(({ name, role }) => (role ? `${name}（${role}）` : name));
  const officials = attendees.officials
    .map(officialTitle)
    .map(({ name, title }) => (name ? `${name}（${title}）` : title));
  const facts: Fact[] = [
    { label: '日時', lines: [`${formatMeetingDate(header.date)}${formatPeriodOfDay(header.time)}`] },
    { label: '場所', lines: header.place ? [header.place] : [] },
    { label: `出席した委員（${attendees.members.length}名）`, lines: [people(attendees.members).join('、')] },
    { label: '欠席した委員', lines: attendees.absent.length > 0 ? [people(attendees.absent).join('、')] : [] },
    {
      label: '出席した職員',
      lines: officials.length > 0 ? [`${officials.join('、')}${attendees.andOthers ? ' ほか' : ''}`] : [],
    },
    { label: '傍聴', lines: formatVisitors(header.visitors) },
    {
      label: '非公開とした事項',
      lines: header.withheld.map(({ what, ground }) => `${what}（理由：${ground}）`),
    },
    {
      label: '次回以降の予定',
      lines: header.nextMeetings.map(({ date, time, place, note }) =>
        [`${formatMeetingDate(date)}${time ? formatTime(time) : ''}`, place, note].filter(Boolean).join('　'),
      ),
    },
    {
      label: '問い合わせ先（開催当時）',
      lines: contact
        ? [
            [contact.department, contact.persons.length > 0 ? `担当 ${contact.persons.join('・')}` : '']
              .filter(Boolean)
              .join('　'),
            [
              contact.phone && `電話 ${contact.phone}${contact.extension ? `（内線${contact.extension}）` : ''}`,
              contact.fax && `ファックス ${contact.fax}`,
            ]
              .filter(Boolean)
              .join('　'),
          ].filter((line) => line !== '')
        : [],
    },
  ];
  return facts.filter((fact) => fact.lines.length > 0);
}

function formatPeriodOfDay(time: MeetingHeader['time']): string {
  if (!time) return '';
  return ` ${formatTime(time.start)}${time.end ? `から${formatTime(time.end)}まで` : 'から'}`;
}

function formatVisitors(visitors: MeetingHeader['visitors']): string[] {
  if (!visitors) return [];
  if (!visitors.admitted) return [visitors.reason ? `認めない（${visitors.reason}）` : '認めない'];
  if (visitors.count === undefined) return ['認める'];
  return [visitors.count === 0 ? 'なし' : `${visitors.count}人`];
}
