import { articleAddress, councilAddress, departmentAddress, meetingAddress } from '../../domain/address/addresses.ts';
import { HEADER_ANCHOR, itemAnchor, stretchAnchors } from '../../domain/address/anchors.ts';
import { formatNamedItem } from '../../domain/address/ids.ts';
import { type CouncilArchive, type Item, relationsOf } from '../../domain/archive.ts';
import { formatMeeting } from '../../domain/council/council.ts';
import { calendarYearOf, decadeOf } from '../../domain/council/year.ts';
import { formatItemInCouncil, itemAddress } from '../../domain/item/label.ts';
import { describeTarget } from '../../domain/item/relation.ts';
import { decidingVotes, dissentOf } from '../../domain/item/told.ts';
import { type AskedFor, askedKind, chargedWith, isOverdue, meetingsSince } from '../../domain/item/undertakings.ts';
import { formatArticle, type Law, versionsOf } from '../../domain/law.ts';
import { formatMeetingDate } from '../../domain/meeting/facts.ts';
import { recordAddress } from '../../domain/record.ts';
import { articlesCited } from '../../references/cited-articles.ts';
import { mentionKey } from '../../references/collect.ts';
import type { CouncilData } from '../council-data.ts';
import { told } from '../told.ts';
import type { CouncilRecord } from './council-schema.ts';

/** A council as data. No text of a meeting is read but the sentences that cite. */
export function councilRecord(data: CouncilData): CouncilRecord {
  const { archive } = data;
  const { council, meetings } = archive;
  return {
    council: {
      id: council.id,
      name: council.name,
      municipality: council.municipality,
      address: councilAddress(council.id),
    },
    meetings: meetings.map(({ id, header }) => ({
      id: meetingAddress(council.id, id),
      label: formatMeeting(council, header),
      date: header.date,
      fidelity: header.record.fidelity,
      decade: decadeOf(calendarYearOf(header.date)),
    })),
    items: [...archive.items.values()].map((item) => itemRecord(data, item)),
    undertakings: data.asked.map((one) => undertakingRecord(archive, one)),
    articles: [...archive.laws.values()].flatMap((law) =>
      law.articles.map((article) =>
        articleRecord(data, law, article, data.citingItems.get(`${law.id}/${article.number}`) ?? []),
      ),
    ),
  };
}

const linkTo = (item: Item) => ({ address: itemAddress(item), label: formatItemInCouncil(item) });

function itemRecord({ archive, sheetTitles }: CouncilData, item: Item): CouncilRecord['items'][number] {
  const { entry, department } = item.latest;
  const name = department?.name ?? entry.department;
  return {
    id: itemAddress(item),
    label: formatItemInCouncil(item),
    kind: item.kind.key,
    title: entry.title,
    ...told({
      sheet_title: sheetTitles.get(item.id),
      type: entry.type?.label,
      department:
        name === undefined
          ? undefined
          : told({ name, address: department && departmentAddress(item.council, department.id) }),
    }),
    outcome: entry.outcome.label,
    effect: entry.outcome.effect,
    ...told({ dissent: dissentOf(entry) || undefined }),
    treatments: item.treatments.map((treatment) => {
      const page = meetingAddress(item.council, treatment.meeting.id);
      const anchors = stretchAnchors(treatment.meeting.discussion);
      const own = treatment.meeting.discussion.flatMap((stretch, place) =>
        treatment.stretches.includes(stretch) ? [`${page}#${anchors[place]?.[0] ?? HEADER_ANCHOR}`] : [],
      );
      return {
        meeting: page,
        date: treatment.meeting.header.date,
        address: `${page}#${itemAnchor(treatment.named)}`,
        outcome: treatment.entry.outcome.label,
        ...told({ votes: decidingVotes(treatment.entry) || undefined }),
        stretches: own,
      };
    }),
    relations: relationsOf(archive, item).map(({ kind, direction, target, other }) => ({
      kind,
      direction,
      ...(other ? linkTo(other) : { label: describeTarget(target) }),
    })),
    articles: [
      ...new Set(
        articlesCited(archive, item.latest).map(({ law, article }) =>
          articleAddress(item.council, law.id, article.number),
        ),
      ),
    ],
  };
}

function undertakingRecord(archive: CouncilArchive, one: AskedFor): CouncilRecord['undertakings'][number] {
  const { item, meeting, named, undertaking, answers } = one;
  const page = meetingAddress(archive.council.id, meeting.id);
  const department = chargedWith(archive, one);
  return {
    kind: askedKind(one),
    text: undertaking.text,
    ...told({ by: undertaking.by, to: undertaking.to, due: undertaking.due }),
    date: meeting.header.date,
    meeting: page,
    ...told({ item: item && linkTo(item) }),
    address: `${page}#${named ? itemAnchor(named) : HEADER_ANCHOR}`,
    ...told({
      department: department && {
        address: departmentAddress(archive.council.id, department.id),
        label: department.name,
      },
    }),
    answers: answers.map((answer) => ({ ...linkTo(answer.item), date: answer.meeting.header.date })),
    overdue: isOverdue(archive, one),
    meetings_since: meetingsSince(archive, one),
  };
}

function articleRecord(
  { archive, mentions }: CouncilData,
  law: Law,
  article: Law['articles'][number],
  items: readonly Item[],
): CouncilRecord['articles'][number] {
  const found = mentions.get(mentionKey({ kind: 'law', law: law.id, article: article.number })) ?? [];
  return {
    id: articleAddress(archive.council.id, law.id, article.number),
    law: law.title,
    number: article.number,
    label: `${law.title}${formatArticle(article.number)}`,
    versions: versionsOf(article).map(({ subject, summary, from, to }) => ({
      subject,
      ...told({ summary, from, to }),
    })),
    ...told({ official: law.url }),
    items: items.map(linkTo),
    mentions: found.map(({ meeting, anchor, source, label, sentence }) => ({
      address: `${recordAddress(meeting)}#${anchor}`,
      date: meeting.header.date,
      ...told({ speaker: source === 'utterance' ? label : undefined }),
      sentence,
    })),
  };
}

/** The meetings of a council, newest first, in Markdown: each with its own Markdown, and what it decided. */
export function councilMarkdown(
  { archive }: Pick<CouncilData, 'archive'>,
  { href, markdownOf }: { readonly href: (address: string) => string; readonly markdownOf: (page: string) => string },
): string {
  const { council, meetings } = archive;
  const lines = [...meetings].reverse().flatMap(({ id, header }) => {
    const page = meetingAddress(council.id, id);
    return [
      `- [${formatMeeting(council, header)}（${formatMeetingDate(header.date)}）](${href(markdownOf(page))})`,
      ...header.items.map(
        ({ named, entry }) =>
          `  - [${formatNamedItem(named)}](${href(page)}#${itemAnchor(named)}) ${oneLine(entry.title)}：${oneLine(entry.outcome.label)}`,
      ),
    ];
  });
  return `# ${oneLine(council.name)}\n\n${council.municipality}の審議会です。会議録（新しい順）と、それぞれの議題と結論。\n\n${lines.join('\n')}\n`;
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');
