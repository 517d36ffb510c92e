import { councilAddress, meetingAddress, opinionAddress } from '../../domain/address/addresses.ts';
import { itemAnchor } from '../../domain/address/anchors.ts';
import { agendaOf, type CouncilArchive, type Item } from '../../domain/archive.ts';
import { formatMeeting } from '../../domain/council/council.ts';
import { formatItem, itemAddress } from '../../domain/item/label.ts';
import { decidingVotes, dissentOf, toldOf } from '../../domain/item/told.ts';
import { formatMeetingDate } from '../../domain/meeting/facts.ts';
import { formatFidelity } from '../../domain/meeting/fidelity.ts';
import { type Meeting, utterancesOf } from '../../domain/meeting/meeting.ts';
import { formatOpinion, type Opinion } from '../../domain/opinion/opinion.ts';
import { formatRecord, recordAddress } from '../../domain/record.ts';
import { councilCorrections } from '../../permanence/corrections/list.ts';
import { explainCorrectionKind, formatCorrectionKind } from '../../vocabulary/correction-kind.ts';
import { findTerm } from '../../vocabulary/vocabulary.ts';
import type { CouncilData } from '../council-data.ts';

/** A decision, a meeting, a document or a correction of a council, as news tells of it. */
export interface NewsEntry {
  /** Its permanent address, which names it. */
  readonly address: string;
  /** The page to open. */
  readonly link: string;
  readonly title: string;
  readonly council: { readonly name: string; readonly address: string };
  /** ISO day of the meeting or the document. */
  readonly date: string;
  /** 諮問, 会議録, 答申. */
  readonly kind: string;
  /** The most important thing in one line. */
  readonly summary: string;
  /** What is told, under the words that readers see. */
  readonly lines: readonly { readonly label: string; readonly text: string }[];
}

type Treatment = Item['latest'];

const councilOf = ({ council }: CouncilArchive) => ({ name: council.name, address: councilAddress(council.id) });

/** Everything of a council that is news, newest first; a meeting stands before its decisions, and these as its agenda has them. */
export function* newsOf(data: CouncilData): Iterable<NewsEntry> {
  const corrections = correctionNews(data.archive);
  for (const entry of recordNews(data)) {
    while (corrections[0] && corrections[0].date >= entry.date) yield corrections.shift() as NewsEntry;
    yield entry;
  }
  yield* corrections;
}

/** Meetings, their decisions, and documents, newest first. */
function* recordNews(data: CouncilData): Iterable<NewsEntry> {
  const { archive } = data;
  const opinions = [...archive.opinions.values()].reverse();
  for (const meeting of [...archive.meetings].reverse()) {
    while (opinions[0] && opinions[0].header.date >= meeting.header.date) {
      yield opinionNews(archive, opinions.shift() as Opinion);
    }
    yield meetingNews(archive, meeting);
    for (const item of agendaOf(archive, meeting)) {
      for (const treatment of item.treatments) {
        if (treatment.meeting === meeting) yield decisionNews(data, item, treatment);
      }
    }
  }
  for (const opinion of opinions) yield opinionNews(archive, opinion);
}

/** The decisions on some items, newest first. */
export function decisionsOn(data: CouncilData, items: Iterable<Item>): NewsEntry[] {
  return [...items]
    .flatMap((item) => item.treatments.map((treatment) => decisionNews(data, item, treatment)))
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}

function decisionNews({ archive, sheetTitles }: CouncilData, item: Item, treatment: Treatment): NewsEntry {
  const { entry, meeting, named, department } = treatment;
  const telling = sheetTitles.get(item.id);
  const outcome = [entry.outcome.label, decidingVotes(entry)].filter((part) => part !== '').join('・');
  const dissent = dissentOf(entry);
  return {
    address: `${meetingAddress(meeting.council, meeting.id)}#${itemAnchor(named)}`,
    link: itemAddress(item),
    title: `${formatItem(item)}「${entry.title}」${telling === undefined ? '' : `（${telling}）`}：${entry.outcome.label}`,
    council: councilOf(archive),
    date: meeting.header.date,
    kind: item.kind.label,
    summary: `結論：${outcome}${dissent === '' ? '' : `（賛成しなかった委員：${dissent}）`}`,
    lines: [
      { label: '結論', text: outcome },
      ...told('賛成しなかった委員', dissent),
      ...toldOf(entry),
      ...told('種別', entry.type?.label),
      ...told('所管課', department?.name),
      ...heldAt(archive, meeting),
    ],
  };
}

function meetingNews(archive: CouncilArchive, meeting: Meeting): NewsEntry {
  const { council } = archive;
  const items = agendaOf(archive, meeting);
  const agenda = items.map((item) => {
    const entry = item.treatments.find((treatment) => treatment.meeting === meeting)?.entry ?? item.latest.entry;
    return { label: formatItem(item), text: `${entry.title}（${entry.outcome.label}）` };
  });
  return {
    address: meetingAddress(council.id, meeting.id),
    link: meetingAddress(council.id, meeting.id),
    title: `${formatMeeting(council, meeting.header)} 会議録（${formatMeetingDate(meeting.header.date)}）`,
    council: councilOf(archive),
    date: meeting.header.date,
    kind: '会議録',
    summary: `議題${items.length}件、発言${utterancesOf(meeting).length}件`,
    lines: [...told('場所', meeting.header.place), ...agenda, fidelity(meeting)],
  };
}

function opinionNews(archive: CouncilArchive, { id, header, record }: Opinion): NewsEntry {
  const { council } = archive;
  const label = formatOpinion(header);
  const outcome =
    header.outcome === undefined ? undefined : findTerm(council.vocabulary.outcomes, header.outcome)?.label;
  const answered = header.answers.flatMap((target) => {
    const item = typeof target === 'string' ? archive.items.get(target) : undefined;
    return item ? [{ label: '答えた案件', text: `${formatItem(item)}「${item.latest.entry.title}」` }] : [];
  });
  return {
    address: opinionAddress(council.id, id),
    link: opinionAddress(council.id, id),
    title: `${label}「${header.title}」${outcome === undefined ? '' : `：${outcome}`}`,
    council: councilOf(archive),
    date: header.date,
    kind: header.kind,
    summary: `${label}（${formatMeetingDate(header.date)}）`,
    lines: [...told('日付', formatMeetingDate(header.date)), ...told('結論', outcome), ...answered, fidelity(record)],
  };
}

/** The corrections of a council, newest first: what stood there before only where that is shown. */
export function correctionNews(archive: CouncilArchive): NewsEntry[] {
  return councilCorrections(archive).map(({ record, correction, place, anchor, ground }): NewsEntry => {
    const { kind, date, was, now, reason, by, note } = correction;
    const address = `${recordAddress(record)}#${anchor}`;
    const name = formatRecord(archive.council, record);
    const word = formatCorrectionKind(kind);
    return {
      address,
      link: address,
      title: `訂正（${word}）：${name}（${formatMeetingDate(record.header.date)}）${place.label}`,
      council: councilOf(archive),
      date,
      kind: '訂正',
      summary: `${reason}（${word}）`,
      lines: [
        { label: '種類', text: `${word}。${explainCorrectionKind(kind)}` },
        ...told('訂正前', was ?? (ground === undefined ? undefined : `示しません（根拠：${ground}）`)),
        { label: '訂正後', text: now },
        { label: '理由', text: reason },
        ...told('訂正した職', by),
        ...told('注記', note),
      ],
    };
  });
}

const told = (label: string, text: string | undefined) => (text ? [{ label, text }] : []);

const fidelity = ({ header }: Meeting) => ({ label: '記録の性質', text: formatFidelity(header.record.fidelity) });

function heldAt({ council }: CouncilArchive, meeting: Meeting): NewsEntry['lines'] {
  const { date } = meeting.header;
  return [
    { label: '会議', text: `${formatMeeting(council, meeting.header)}（${formatMeetingDate(date)}）` },
    fidelity(meeting),
  ];
}
