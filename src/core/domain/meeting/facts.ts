import { formatTime, formatWareki, weekday } from '../../text/wareki.ts';
import { formatUndertaking } from '../item/told.ts';
import { formatGround, type Ground } from '../withheld/ground.ts';
import { countMarks, type WithheldMark } from '../withheld/marks.ts';
import { attendeeName, type MeetingHeader, officialTitle } from './header.ts';
import type { Meeting } from './meeting.ts';

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
export function meetingFacts({ header, marks }: Pick<Meeting, 'header' | 'marks'>, grounds: readonly Ground[]): Fact[] {
  const { attendees, contact } = header;
  const { quorum, members, absent, temporary } = attendees;
  const officials = attendees.officials.map(officialTitle).map(formatOfficial);
  const facts: Fact[] = [
    { label: '日時', lines: [`${formatMeetingDate(header.date)}${formatPeriodOfDay(header.time)}`] },
    { label: '別の数え方', lines: header.also === undefined ? [] : [header.also] },
    { label: '場所', lines: header.place ? [header.place] : [] },
    { label: `出席した委員（${members.length}名）`, lines: formatMembers(members.map(attendeeName)) },
    { label: '定数と定足数', lines: quorum ? [formatQuorum(quorum)] : [] },
    { label: '欠席した委員', lines: absent.length > 0 ? formatMembers(absent.map(attendeeName)) : [] },
    { label: '臨時に出席した委員', lines: formatMembers(temporary.map(attendeeName)) },
    { label: '会議録に署名した委員', lines: header.signatories.length > 0 ? [header.signatories.join('、')] : [] },
    {
      label: '出席した職員',
      lines: officials.length > 0 ? [`${officials.join('、')}${attendees.andOthers ? ' ほか' : ''}`] : [],
    },
    { label: '傍聴', lines: formatVisitors(header.visitors) },
    {
      label: '非公開とした事項',
      lines: header.withheld.map(({ what, ground }) => `${what}（理由：${ground}）`),
    },
    withheldFact(grounds, marks),
    { label: '会議での要望と約束', lines: header.undertakings.map(formatUndertaking) },
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

/** How many passages are marked as not public, and why. */
export const withheldFact = (grounds: readonly Ground[], marks: readonly WithheldMark[] | undefined): Fact => ({
  label: '非公開の箇所',
  lines: [...countMarks(grounds, marks)].map(([name, count]) => `${formatGround(grounds, name)}　${count}か所`),
});

/** A line for each category where the source has categories: `学識経験者　青木一郎（会長）、上田次郎`. */
export function formatMembers(members: readonly ReturnType<typeof attendeeName>[]): string[] {
  const categories = new Set(members.map(({ category }) => category));
  return [...categories].map((category) => {
    const own = members.filter((member) => member.category === category).map(formatMember);
    return `${category === undefined ? '' : `${category}　`}${own.join('、')}`;
  });
}

function formatMember({ name, role, proxy, reason, note }: ReturnType<typeof attendeeName>): string {
  const told = [role, proxy && `代理 ${proxy}`, reason, note].filter((part) => part);
  return told.length === 0 ? name : `${name}（${told.join('、')}）`;
}

function formatOfficial({ title, name, role, count }: ReturnType<typeof officialTitle>): string {
  const who = name ? `${name}（${title}）` : title;
  return [role, who, count === undefined ? undefined : `${count}名`].filter((part) => part !== undefined).join(' ');
}

function formatQuorum({ seats, needed }: { seats?: number | undefined; needed?: number | undefined }): string {
  return [seats === undefined ? '' : `定数${seats}名`, needed === undefined ? '' : `定足数${needed}名`]
    .filter((part) => part !== '')
    .join('、');
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
