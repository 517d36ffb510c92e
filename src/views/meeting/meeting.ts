import { councilAddress, markdownAddress, meetingAddress } from '../../core/domain/address/addresses.ts';
import { documentPassageAnchor, itemAnchor, stretchAnchors, summaryAnchor } from '../../core/domain/address/anchors.ts';
import { dataAddresses } from '../../core/domain/address/data-addresses.ts';
import { type ItemId, isSameItem, itemId, type NamedItem } from '../../core/domain/address/ids.ts';
import { type CouncilArchive, namedItemId } from '../../core/domain/archive.ts';
import { formatMeeting, formatPeriod } from '../../core/domain/council/council.ts';
import { calendarYearOf, decadeOf } from '../../core/domain/council/year.ts';
import { partiesOf } from '../../core/domain/item/parties.ts';
import { type Told, toldOf } from '../../core/domain/item/told.ts';
import { formatMeetingDate, meetingFacts } from '../../core/domain/meeting/facts.ts';
import { formatFidelity } from '../../core/domain/meeting/fidelity.ts';
import { type Meeting, utterancesOf } from '../../core/domain/meeting/meeting.ts';
import { noteAnchor, notesOn, noteText } from '../../core/domain/meeting/notes.ts';
import {
  type Announced,
  announcedBy,
  announcementsOf,
  formatMissing,
  missingBetween,
} from '../../core/domain/meeting/sequence.ts';
import type { CitedRecord } from '../../core/export/citing/cited.ts';
import { meetingThing } from '../../core/export/linked-data/things.ts';
import { mentionKey } from '../../core/references/collect.ts';
import { citedMeeting } from '../citing.ts';
import { type CorrectionProps, recordCorrections } from '../corrections/correction.ts';
import { makeFrame, type PageFrame } from '../frame.ts';
import type { ItemSummary } from '../item/summary.ts';
import { countPlaces, type MentionGroup, mentionGroups } from '../mentions.ts';
import { type OriginalProps, originalProps } from '../papers/originals.ts';
import { attachmentProps, itemPapers, type PaperProps } from '../papers/papers.ts';
import type { SiteContext } from '../site-context.ts';
import type { LinkedText } from '../text/note.ts';
import type { ProsePart } from '../text/prose.ts';
import { type MovedPlaceProps, movedElsewhere } from './former-places.ts';
import { type PointProps, pointProps } from './points.ts';
import { meetingSummary } from './summary.ts';
import { type TurnProps, turnProps } from './turn.ts';

export interface PassageProps {
  readonly id: string;
  readonly heading: string;
  readonly parts: readonly ProsePart[];
}

/** A passage of the summary; `points` are there where it tells who said what. */
export interface SummaryProps extends PassageProps {
  readonly points: readonly PointProps[];
}

interface StretchProps {
  /** First is the heading's own id; the others are anchors of further items taken up together. */
  readonly ids: readonly string[];
  readonly heading: string;
  /** The items discussed here, for linking to their pages. */
  readonly items: readonly ItemSummary[];
  /** What the record notes on the items that have their anchor here. */
  readonly notes: readonly LinkedText[];
  readonly turns: readonly TurnProps[];
}

export interface MeetingProps {
  readonly frame: PageFrame;
  readonly councilName: string;
  readonly cited: CitedRecord;
  readonly session: string;
  readonly date: string;
  readonly dateText: string;
  readonly facts: readonly { readonly label: string; readonly lines: readonly LinkedText[] }[];
  readonly agenda: readonly (ItemSummary & AgendaFacts)[];
  readonly summary: readonly SummaryProps[];
  readonly discussion: readonly StretchProps[];
  readonly documents: readonly {
    readonly title: string;
    /** Notes on the document. */
    readonly notes: readonly LinkedText[];
    readonly passages: readonly PassageProps[];
  }[];
  /** What was handed out, as the header lists it. */
  readonly attachments: readonly PaperProps[];
  /** On the record as a whole; the others stand where they belong. */
  readonly notes: readonly LinkedText[];
  readonly hasPlacedNotes: boolean;
  /** What was corrected since the record was published, oldest first. */
  readonly corrections: readonly CorrectionProps[];
  readonly moved: readonly MovedPlaceProps[];
  /** The files that the record was made from, as far as they are published. */
  readonly originals: readonly OriginalProps[];
  readonly record: { readonly fidelity: string; readonly source: string; readonly url: string | undefined };
  readonly utterances: number;
  /** The meeting in other formats. */
  readonly data: readonly DataLink[];
  /** Where other meetings name this one, newest first. */
  readonly mentions: { readonly places: number; readonly groups: readonly MentionGroup[] };
  /** Meetings that announced this one, and meetings that this one announced, as far as they are recorded. */
  readonly announced: { readonly by: readonly AnnouncedProps[]; readonly next: readonly AnnouncedProps[] };
  readonly previous: MeetingLink | undefined;
  readonly next: MeetingLink | undefined;
  /** Sessions before and after this one that the archive does not hold: 第16回から第20回まで（5回）. */
  readonly missing: { readonly before: string | undefined; readonly after: string | undefined };
}

interface DataLink {
  readonly label: string;
  readonly href: string;
  /** Its media type. */
  readonly type: string;
  /** True where it is this meeting alone. */
  readonly isAlternate: boolean;
}

/** The other meeting, and what was otherwise than announced. */
interface AnnouncedProps {
  readonly meeting: MeetingLink;
  readonly differences: readonly string[];
}

/** What the agenda tells of an item beside its summary. */
interface AgendaFacts {
  readonly anchor: string;
  readonly told: readonly Told[];
  readonly papers: readonly PaperProps[];
  /** What the record notes on it, where no stretch of the discussion takes it up. */
  readonly notes: readonly LinkedText[];
}

interface MeetingLink {
  readonly href: string;
  readonly label: string;
}

export function meetingView(context: SiteContext, council: CouncilArchive, meeting: Meeting): MeetingProps {
  const { header } = meeting;
  const summary = meetingSummary(context, council, meeting);
  const place = council.meetings.indexOf(meeting);
  const [before, after] = [council.meetings[place - 1], council.meetings[place + 1]];
  const name = council.council.name;
  const prose = context.prose(council, meeting);
  const all = header.items.map(({ named }) => named);
  const mentions = context.mentions(council).get(mentionKey({ kind: 'meeting', id: meeting.id })) ?? [];
  return {
    frame: makeFrame(context, {
      council,
      kind: 'meeting',
      records: [meeting],
      title: `${summary.label} 会議録`,
      within: `${name}（${summary.dateText}）`,
      description: `${summary.dateText}に開かれた${name}${summary.label}の会議録。${describeAgenda(summary.items)}`,
      address: meetingAddress(meeting.council, meeting.id),
      thing: meetingThing(council, meeting, context.href),
      above: [[name, councilAddress(meeting.council)]],
    }),
    councilName: name,
    cited: citedMeeting(context, council, meeting),
    session: summary.label,
    date: header.date,
    dateText: summary.dateText,
    facts: meetingFacts(meeting, council.source.allGrounds).map(({ label, lines }) => ({
      label,
      lines: lines.map((text) => prose.line(text, all)),
    })),
    agenda: summary.items.map((item) => ({ ...item, ...agendaFacts(context, council, meeting, item.id) })),
    summary: meeting.summary.map((passage, index) => ({
      id: summaryAnchor(index),
      heading: passage.heading,
      points: pointProps(context, council, meeting, passage),
      parts: prose.passage(passage),
    })),
    discussion: discussionProps(context, council, meeting, summary.items),
    documents: meeting.documents.map((section, s) => ({
      title: section.title,
      notes: notesOn(meeting, (place) => place.kind === 'document' && place.section === s).map((note) =>
        prose.line(noteText(note), all),
      ),
      passages: section.passages.map((passage, p) => ({
        id: documentPassageAnchor(s, p),
        heading: passage.heading,
        parts: prose.passage(passage),
      })),
    })),
    attachments: attachmentProps(context, council, meeting),
    notes: notesOn(meeting, ({ kind }) => kind === 'record').map((note) => prose.line(noteText(note), all)),
    hasPlacedNotes: notesOn(meeting, ({ kind }) => kind !== 'record').length > 0,
    corrections: recordCorrections(context, council, meeting),
    moved: movedElsewhere(context, council, meeting),
    originals: originalProps(context, council, meeting),
    record: {
      fidelity: formatFidelity(header.record.fidelity),
      source: header.record.source.title,
      url: header.record.source.url,
    },
    utterances: utterancesOf(meeting).length,
    data: dataLinks(context, meeting),
    mentions: { places: countPlaces(mentions), groups: mentionGroups(context, council, mentions) },
    announced: {
      by: announcementsOf(meeting, council.meetings).map((one) => announcedProps(context, council, one, one.by)),
      next: announcedBy(meeting, council.meetings).map((one) => announcedProps(context, council, one, one.held)),
    },
    previous: linkTo(context, council, before),
    next: linkTo(context, council, after),
    missing: { before: missingText(council, before, meeting), after: after && missingText(council, meeting, after) },
  };
}

/** Without a setting of the archive, JSON and Akoma Ntoso are files of ten years of meetings. */
function dataLinks({ info, href }: SiteContext, { council, id, header }: Meeting): DataLink[] {
  const link = (label: string, type: string, address: string, isAlternate = true) => ({
    label,
    type,
    href: href(address),
    isAlternate,
  });
  const decade = decadeOf(calendarYearOf(header.date));
  return [
    link('Markdown', 'text/markdown', markdownAddress(meetingAddress(council, id))),
    ...(info.data.perMeeting
      ? [
          link('JSON', 'application/json', dataAddresses.meeting(council, id, 'json')),
          link('Akoma Ntoso', 'application/akn+xml', dataAddresses.meeting(council, id, 'akn.xml')),
        ]
      : [
          link(
            `JSON と Akoma Ntoso（${decade}年代の会議をまとめた ZIP）`,
            'application/zip',
            dataAddresses.meetings(council, decade),
            false,
          ),
        ]),
  ];
}

function announcedProps(
  context: SiteContext,
  council: CouncilArchive,
  { differences }: Announced,
  other: Meeting,
): AnnouncedProps {
  return { meeting: linkOf(context, council, other), differences };
}

/** Of another period than the meeting before, with the name of the period. */
function missingText(council: CouncilArchive, before: Meeting | undefined, after: Meeting): string | undefined {
  const missing = missingBetween(council.council, before, after);
  if (!missing) return undefined;
  const isOther = council.council.sessions !== 'running' && before?.header.period !== missing.period;
  return `${isOther ? formatPeriod(council.council, missing.period) : ''}${formatMissing(missing)}`;
}

function describeAgenda(items: readonly ItemSummary[]): string {
  return items.length === 0 ? '' : `${items.map((item) => item.label).join('・')}を取り上げています。`;
}

/** What the agenda tells of one of the meeting's items beside its summary. */
function agendaFacts(context: SiteContext, council: CouncilArchive, meeting: Meeting, id: ItemId): AgendaFacts {
  const item = meeting.header.items.find(({ named }) => itemId(named, meeting) === id);
  if (!item) return { anchor: '', told: [], papers: [], notes: [] };
  return {
    anchor: itemAnchor(item.named),
    told: [...toldOf(item.entry), ...partiesOf(council, item.entry, meeting.header.date)],
    papers: itemPapers(context, council, meeting, item),
    notes: undiscussedNotes(context, council, meeting, item.named),
  };
}

/** Notes on an item that no stretch of the discussion takes up stand with its line of the agenda. */
function undiscussedNotes(
  context: SiteContext,
  council: CouncilArchive,
  meeting: Meeting,
  item: NamedItem,
): LinkedText[] {
  if (stretchAnchors(meeting.discussion).flat().includes(itemAnchor(item))) return [];
  const notes = notesOn(meeting, (place) => place.kind === 'item' && isSameItem(place.named, item));
  return notes.map((note) => context.prose(council, meeting).line(noteText(note), []));
}

function discussionProps(
  context: SiteContext,
  council: CouncilArchive,
  meeting: Meeting,
  items: readonly ItemSummary[],
): StretchProps[] {
  const anchors = stretchAnchors(meeting.discussion);
  const notes = notesOn(meeting, ({ kind }) => kind === 'item');
  return meeting.discussion.map((stretch, index) => {
    const ids = new Set(stretch.items.map((named) => namedItemId(meeting, named)));
    return {
      ids: anchors[index] ?? [],
      heading: stretch.heading,
      items: items.filter((item) => ids.has(item.id)),
      // One on several items stands with the first; the page of each has it.
      notes: notes
        .filter((note) => anchors[index]?.[0] === noteAnchor(meeting, note))
        .map((note) => context.prose(council, meeting).line(noteText(note), stretch.items)),
      turns: turnProps(context, council, meeting, stretch),
    };
  });
}

const linkTo = (context: SiteContext, council: CouncilArchive, meeting: Meeting | undefined): MeetingLink | undefined =>
  meeting && linkOf(context, council, meeting);

function linkOf(context: SiteContext, council: CouncilArchive, meeting: Meeting): MeetingLink {
  const { date } = meeting.header;
  return {
    href: context.href(meetingAddress(meeting.council, meeting.id)),
    label: `${formatMeeting(council.council, meeting.header)}　${formatMeetingDate(date)}`,
  };
}
