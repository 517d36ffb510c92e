import { councilAddress, departmentAddress, meetingAddress } from '../../../src/core/domain/address/addresses.ts';
import type { CouncilArchive, Item } from '../../../src/core/domain/archive.ts';
import { agendaOf } from '../../../src/core/domain/archive.ts';
import { formatSession } from '../../../src/core/domain/council/council.ts';
import { formatItem, formatItemInCouncil, itemAddress } from '../../../src/core/domain/item/label.ts';
import { decidingVotes } from '../../../src/core/domain/item/told.ts';
import { formatMeetingDate } from '../../../src/core/domain/meeting/facts.ts';
import { type Meeting, utterancesOf } from '../../../src/core/domain/meeting/meeting.ts';
import type { Mention } from '../../../src/core/references/collect.ts';
import type { Entry, Fact, Link, PeerPage, Section } from './page.ts';

/** How the things of a council read in the lists of the peers' pages, as they do in ours. */

export const text = (value: string): Link => ({ text: value });
export const link = (value: string, href: string): Link => ({ text: value, href });
export const fact = (label: string, ...lines: Link[]): Fact => ({ label, lines });
export const section = (id: string, heading: string, entries: readonly Entry[]): Section => ({ id, heading, entries });

export const asEntry = (title: Link): Entry => ({ title, facts: [] });

export const meetingLink = ({ council }: CouncilArchive, { id, header }: Meeting): Link =>
  link(
    `${formatSession(council, header.period, header.session)}（${formatMeetingDate(header.date)}）`,
    meetingAddress(council.id, id),
  );

export function departmentLink(archive: CouncilArchive, id: string | undefined): Link[] {
  const department = archive.departments.get(id ?? '');
  return department ? [link(department.name, departmentAddress(archive.council.id, department.id))] : [];
}

/** @param hide parts that the page around the list says already */
export function itemEntry(archive: CouncilArchive, item: Item, hide?: 'meeting' | 'department'): Entry {
  const { entry, meeting } = item.latest;
  const label = hide === 'meeting' ? formatItem(item) : formatItemInCouncil(item);
  return {
    title: link(`${label} ${entry.title}`, itemAddress(item)),
    facts: [
      text([entry.outcome.label, decidingVotes(entry)].filter(Boolean).join('　')),
      ...(entry.type ? [text(entry.type.label)] : []),
      ...(hide === 'department' ? [] : departmentLink(archive, item.latest.department?.id)),
      ...(hide === 'meeting' ? [] : [meetingLink(archive, meeting)]),
    ],
  };
}

export function meetingEntries(archive: CouncilArchive, meeting: Meeting): Entry[] {
  return [
    { title: meetingLink(archive, meeting), facts: [text(`発言 ${utterancesOf(meeting).length}件`)] },
    ...agendaOf(archive, meeting).map((item) => itemEntry(archive, item, 'meeting')),
  ];
}

export function mentionEntry(archive: CouncilArchive, mention: Mention): Entry {
  const { meeting, anchor, label, sentence, text: cited } = mention;
  return {
    title: text(sentence),
    facts: [
      link(`${label}「${cited}」の箇所へ`, `${meetingAddress(meeting.council, meeting.id)}#${anchor}`),
      meetingLink(archive, meeting),
    ],
  };
}

/** A page of the council with what all of them have in common. */
export function pageOf(
  { council }: CouncilArchive,
  address: string,
  parts: Partial<PeerPage> & Pick<PeerPage, 'kind' | 'title'>,
): PeerPage {
  return {
    path: address.replace(/^\/|\/$/g, ''),
    hasChildren: false,
    indexed: true,
    over: council.name,
    lead: '',
    crumbs: [link('ホーム', '/'), link(council.name, councilAddress(council.id))],
    facts: [],
    sections: [],
    body: '',
    after: [],
    ...parts,
    filters: [`council:${council.name}`, ...(parts.filters ?? [])],
  };
}
