import {
  councilAddress,
  councilStatisticsAddress,
  decadeAddress,
  membersAddress,
  undertakingsAddress,
} from '../../../domain/address/addresses.ts';
import type { CouncilArchive } from '../../../domain/archive.ts';
import { decadesOf } from '../../../domain/item/decided.ts';
import { attendanceOf } from '../../../domain/members/attendance.ts';
import { type Member, termsOf } from '../../../domain/members/member.ts';
import { formatDays } from '../../../text/wareki.ts';
import type { SearchDocument } from '../document.ts';
import { linesOf, type PageFact, pageDocument, type ThingPage } from './page-document.ts';

/** The page of a council, of what it asked for, of the decades of its items, and of its members where it publishes them. */
export function councilDocuments(archive: CouncilArchive): SearchDocument[] {
  const { council } = archive;
  const pages: ThingPage[] = [
    {
      address: councilAddress(council.id),
      kind: '審議会',
      title: council.name,
      otherNames: [council.shortName],
      lead: council.description,
      facts: [
        ['自治体', council.municipality],
        ['リンク', linesOf(...council.links.map(({ label }) => label))],
      ],
    },
    { address: undertakingsAddress(council.id), kind: '一覧', title: '条件・要望とその後', lead: council.name },
    ...decadesOf(archive).map((decade) => ({
      address: decadeAddress(council.id, decade),
      kind: '一覧',
      title: `${decade}年代の案件`,
      lead: council.name,
    })),
    { address: councilStatisticsAddress(council.id), kind: '一覧', title: '統計', lead: council.name },
  ];
  const named = membersOf(archive);
  if (named) {
    const facts: PageFact[] = [...named.members.map(memberFact), ['会議録にある名前', linesOf(...named.unlisted)]];
    pages.push({ address: membersAddress(council.id), kind: '一覧', title: '委員と出欠', lead: council.name, facts });
  }
  return pages.map((page) => pageDocument(archive, page));
}

/** Whom the page of members names, those of the list and those of records alone; undefined where there is no such page. */
export function membersOf(archive: CouncilArchive) {
  if (!archive.council.publishMembers) return undefined;
  return { members: archive.members, unlisted: attendanceOf(archive).unlisted.map(({ name }) => name) };
}

/** What the page shows of a member; the note on one is the secretariat's own. */
function memberFact(member: Member): PageFact {
  const terms = termsOf(member);
  const known = [member.kana, ...terms.flatMap((term) => [term.category, term.role]), ...terms.map(formatDays)];
  return [member.name, linesOf(...new Set(known)) || member.name];
}
