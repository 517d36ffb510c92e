import { HEADER_ANCHOR } from '../../domain/address/anchors.ts';
import { itemId, type NamedItem } from '../../domain/address/ids.ts';
import { type CouncilArchive, type Item, relationsOf } from '../../domain/archive.ts';
import { formatMeeting } from '../../domain/council/council.ts';
import { formatCase } from '../../domain/criteria/criterion.ts';
import { formatItemInCouncil, itemAddress } from '../../domain/item/label.ts';
import { describeTarget, formatRelation } from '../../domain/item/relation.ts';
import { type AskedFor, askedOf, settledBy } from '../../domain/item/undertakings.ts';
import { latestVersion } from '../../domain/law.ts';
import { formatMeetingDate } from '../../domain/meeting/facts.ts';
import type { Meeting } from '../../domain/meeting/meeting.ts';
import { announcedBy } from '../../domain/meeting/sequence.ts';
import { readCitedArticle } from '../../references/cited-articles.ts';
import { formatWareki } from '../../text/wareki.ts';
import type { Piece } from './piece.ts';

/**
 * What the pages of a meeting and of its items say that is made with other files: relations to other items, what became
 * of what was asked, articles and criteria by their full names. Small, since the digest of a meeting's documents holds
 * all of it, and made from headers alone: no text of a record has to be read for it.
 */
export function linkedPieces(council: CouncilArchive, meeting: Meeting): Piece[] {
  const items = meeting.header.items.flatMap(({ named }) => {
    const item = council.items.get(itemId(named, meeting));
    // The page of an item tells of the meeting that took it up last.
    return item?.latest.meeting.id === meeting.id ? itemPieces(council, item, named) : [];
  });
  return [...items, ...announcedPieces(council, meeting)];
}

/** What the page of an item says and that of its meeting does not. */
function itemPieces(council: CouncilArchive, item: Item, named: NamedItem): Piece[] {
  const { entry, meeting } = item.latest;
  const page = itemAddress(item).slice(`/${item.council}/`.length);
  const pieces = (fragment: string, label: string, lines: readonly string[]): Piece[] => {
    const segment = { anchor: `${page}${fragment}`, label, text: lines.join('\n') };
    return lines.length === 0 ? [] : [{ items: [named], segment }];
  };
  const fact = (label: string, lines: readonly string[]) => pieces('#facts-heading', label, lines);
  const newestFirst = [...item.treatments].reverse();
  const meetings = newestFirst.map(
    ({ meeting: { header } }) => `${formatMeeting(council.council, header)}（${formatWareki(header.date)}）`,
  );
  const notes = entry.votes.flatMap(({ note }) => note ?? []);
  const cited = entry.cites.map((text) => describeCited(council, meeting, text));
  return [
    ...pieces('', formatItemInCouncil(item), [item.kind.label, ...meetings]),
    ...fact('結論', notes),
    ...fact('引用する条', cited),
    ...entry.criteria.flatMap((use) => fact(council.council.vocabulary.criteria.label, describeUse(use))),
    ...askedOf(council, item).flatMap((one) => fact('回答', describeAnswers(one))),
    ...relationsOf(council, item).flatMap((relation) =>
      pieces(
        '#relations-heading',
        formatRelation(relation.kind, relation.direction),
        describeRelation(council, item, relation),
      ),
    ),
    ...newestFirst.flatMap(({ entry: { carriedOver } }, place) =>
      pieces(
        `#treatment-${place + 1}`,
        '前の会議からの継続',
        carriedOver?.note === undefined ? [] : [carriedOver.note],
      ),
    ),
  ];
}

function describeCited({ laws }: CouncilArchive, { header }: Meeting, text: string): string {
  const cited = readCitedArticle(laws.values(), text, header.date);
  if (!cited) return text;
  const { subject } = cited.version ?? latestVersion(cited.article);
  return `${cited.law.title}${cited.place}（${subject}）`;
}

function describeUse(use: Item['latest']['entry']['criteria'][number]): string[] {
  const cases = ([label, some]: readonly [string, readonly string[]]) => (some.length === 0 ? [] : [label, ...some]);
  return [
    `${use.table} 類型${use.category}`,
    ...cases(['追加した事例', use.adds.map(formatCase)]),
    ...cases(['削除した事例', use.removes.map(formatCase)]),
    ...cases(['言い換えた事例', use.renames.flatMap(({ was, now }) => [formatCase(was), formatCase(now)])]),
    ...cases(['類似すると判断した事例', use.applies.map(formatCase)]),
  ];
}

/** What was asked and who answered; nothing while it is open. */
function describeAnswers({ undertaking, answers }: AskedFor): string[] {
  if (answers.length === 0) return [];
  const told = answers.map(({ item, meeting }) => `${formatWareki(meeting.header.date)}　${formatItemInCouncil(item)}`);
  return [undertaking.text, ...told];
}

function describeRelation(
  council: CouncilArchive,
  item: Item,
  { kind, direction, target, other }: ReturnType<typeof relationsOf>[number],
): string[] {
  const note = typeof target === 'string' ? [] : [target.note ?? []].flat();
  if (!other) return [describeTarget(target), ...note];
  const [by, asked] = direction === 'forward' ? [item, other] : [other, item];
  const settled = kind === 'answers' ? settledBy(council, by, asked.id) : [];
  const told = settled.map(({ undertaking }) => undertaking.text);
  return [`${formatItemInCouncil(other)}　${other.latest.entry.title}`, ...told, ...note];
}

/** Meetings that were announced here and held otherwise. */
function announcedPieces(council: CouncilArchive, meeting: Meeting): Piece[] {
  const dates = new Set(meeting.header.nextMeetings.map(({ date }) => date));
  if (dates.size === 0) return [];
  const held = council.meetings.filter(({ header }) => dates.has(header.date));
  return announcedBy(meeting, held).flatMap(({ held: { header }, differences }) =>
    differences.map((text) => ({
      items: [],
      segment: {
        anchor: HEADER_ANCHOR,
        label: 'この会議で予告し、開かれた会議',
        text: `${formatMeetingDate(header.date)}（${text}）`,
      },
    })),
  );
}
