import {
  articleAddress,
  councilAddress,
  departmentAddress,
  meetingAddress,
} from '../../../src/core/domain/address/addresses.ts';
import { formatNamedItem } from '../../../src/core/domain/address/ids.ts';
import { agendaOf, type CouncilArchive, type Item, relationsOf } from '../../../src/core/domain/archive.ts';
import { formatSession } from '../../../src/core/domain/council/council.ts';
import { departmentChain } from '../../../src/core/domain/council/department.ts';
import { formatCase } from '../../../src/core/domain/criteria/criterion.ts';
import { formatItemInCouncil, itemAddress } from '../../../src/core/domain/item/label.ts';
import { formatRelation } from '../../../src/core/domain/item/relation.ts';
import { decidingVotes } from '../../../src/core/domain/item/told.ts';
import { formatArticle } from '../../../src/core/domain/law.ts';
import { formatMeetingDate, meetingFacts } from '../../../src/core/domain/meeting/facts.ts';
import { type Meeting, utterancesOf } from '../../../src/core/domain/meeting/meeting.ts';
import { findLaw, readLawCitation } from '../../../src/core/references/law-citation.ts';
import { asEntry, departmentLink, fact, itemEntry, link, meetingLink, pageOf, section, text } from './describe.ts';
import type { BodyWriter } from './markdown.ts';
import type { PeerPage } from './page.ts';

/** The page of a meeting with its whole record. */
export function meetingPage(
  archive: CouncilArchive,
  meeting: Meeting,
  neighbours: readonly (Meeting | undefined)[],
  body: BodyWriter,
): PeerPage {
  const { council } = archive;
  const { header, discussion } = meeting;
  const contents = discussion.map((stretch) => text(stretch.heading));
  return pageOf(archive, meetingAddress(council.id, meeting.id), {
    kind: 'meeting',
    title: `${formatSession(council, header.period, header.session)} 会議録`,
    lead: `${formatMeetingDate(header.date)}　発言 ${utterancesOf(meeting).length}件`,
    filters: [`year:${header.date.slice(0, 4)}`],
    facts: [
      ...meetingFacts(meeting, archive.source.allGrounds).map(({ label, lines }) => fact(label, ...lines.map(text))),
      fact('原本', text(header.record.source.title)),
    ],
    sections: [
      section('contents', '目次', contents.map(asEntry)),
      section(
        'agenda',
        '議題と結論',
        agendaOf(archive, meeting).map((item) => itemEntry(archive, item)),
      ),
    ],
    body: body.record(),
    after: [
      section(
        'notes',
        'この記録についての注記',
        header.notes.map((note) => asEntry(text(note.text))),
      ),
      section(
        'neighbours',
        '前後の会議',
        neighbours.flatMap((one) => (one ? [asEntry(meetingLink(archive, one))] : [])),
      ),
    ],
  });
}

/** The page of an item with what every meeting said of it. */
export function itemPage(archive: CouncilArchive, item: Item, bodyOf: (meeting: Meeting) => BodyWriter): PeerPage {
  const { council } = archive;
  const { entry, meeting } = item.latest;
  const chain = departmentChain(archive.departments, item.latest.department?.id ?? '');
  const relations = relationsOf(archive, item).map(({ kind, direction, other, target }) => ({
    title: other
      ? itemEntry(archive, other).title
      : text(typeof target === 'string' ? target : (target.note ?? target.title ?? '')),
    facts: [text(formatRelation(kind, direction))],
  }));
  return pageOf(archive, itemAddress(item), {
    kind: 'item',
    title: entry.title,
    over: `${council.name}　${formatItemInCouncil(item)}`,
    crumbs: [link('ホーム', '/'), link(council.name, councilAddress(council.id)), meetingLink(archive, meeting)],
    filters: [
      `year:${meeting.header.date.slice(0, 4)}`,
      `outcome:${entry.outcome.label}`,
      ...(entry.type ? [`type:${entry.type.label}`] : []),
      ...departmentLink(archive, item.latest.department?.id).map((one) => `department:${one.text}`),
    ],
    facts: [
      fact(
        '結論',
        text(entry.outcome.label),
        text(decidingVotes(entry)),
        ...entry.votes.map(({ note = '' }) => text(note)),
      ),
      fact('承認の条件', ...entry.conditions.map((one) => text(one.text))),
      fact('要望と約束', ...entry.requests.map((one) => text(one.text))),
      fact('審議した会議', ...item.treatments.map((one) => meetingLink(archive, one.meeting))),
      fact('所管課', ...chain.map((one) => link(one.name, departmentAddress(council.id, one.id)))),
      fact('引用する条', ...entry.cites.map((one) => citedLink(archive, one))),
      fact(
        '承認基準',
        ...entry.criteria.flatMap((use) => [
          text(`${use.table} 類型${use.category}`),
          ...[...use.adds, ...use.applies].map((one) => text(formatCase(one))),
        ]),
      ),
    ].filter((one) => one.lines.length > 0),
    sections: relations.length > 0 ? [section('relations', '他の案件とのつながり', relations)] : [],
    body: [...item.treatments]
      .reverse()
      .map(
        (treatment) =>
          `## 審議の記録 ${formatNamedItem(treatment.named)}\n\n${bodyOf(treatment.meeting).item(treatment.named, treatment.entry.documents)}`,
      )
      .join('\n\n'),
  });
}

function citedLink({ council, laws }: CouncilArchive, cited: string) {
  const citation = readLawCitation(cited);
  const law = citation && findLaw(laws.values(), citation.law);
  const article = law?.articles.find((one) => one.number === citation?.place.article);
  return law && article
    ? link(
        `${law.title}${formatArticle(article.number)}（${article.subject}）`,
        articleAddress(council.id, law.id, article.number),
      )
    : text(cited);
}
