import {
  councilAddress,
  criteriaAddress,
  criterionAddress,
  criterionAfterAddress,
  meetingAddress,
} from '../../core/domain/address/addresses.ts';
import type { CouncilArchive, Item } from '../../core/domain/archive.ts';
import type { Criterion } from '../../core/domain/criteria/criterion.ts';
import { decisionsUntil, namesCriterion, replayDecisions } from '../../core/domain/criteria/history.ts';
import { formatMeetingDate } from '../../core/domain/meeting/facts.ts';
import type { Meeting } from '../../core/domain/meeting/meeting.ts';
import { mentionKey } from '../../core/references/collect.ts';
import { formatType } from '../../core/vocabulary/vocabulary.ts';
import { type Cut, cut } from '../cut.ts';
import { makeFrame, type PageFrame } from '../frame.ts';
import { type ItemSummary, itemSummary, newestFirst } from '../item/summary.ts';
import { type MentionGroup, mentionGroups } from '../mentions.ts';
import { criterionNeighbourhood, type NeighbourhoodProps } from '../neighbourhood.ts';
import type { SiteContext } from '../site-context.ts';
import { type SittingProps, sittingProps } from './changes.ts';
import { type CategoryProps, categoryProps } from './table.ts';

/** What the pages of one table share: as it stands today, and as a meeting left it. */
interface TableProps {
  readonly frame: PageFrame;
  readonly name: string;
  readonly title: string;
  readonly type: string;
  readonly summary: string;
  readonly categories: readonly CategoryProps[];
}

export interface CriterionProps extends TableProps {
  /** Meetings that changed the table, newest first. */
  readonly sittings: Cut<SittingProps>;
  readonly map: NeighbourhoodProps;
  readonly items: Cut<ItemSummary>;
  readonly mentions: readonly MentionGroup[];
}

/** The table as a meeting left it. */
export interface CriterionAfterProps extends TableProps {
  readonly session: string;
  readonly dateText: string;
  readonly meeting: string;
  readonly changes: string;
  readonly today: string;
  readonly previous: SittingProps | undefined;
  readonly next: SittingProps | undefined;
}

/** Meetings and items listed on the page of a table. */
const MOST_SITTINGS = 60;
const MOST_ITEMS = 60;

export function criterionView(context: SiteContext, council: CouncilArchive, criterion: Criterion): CriterionProps {
  const { id, name, vocabulary } = council.council;
  const { today, sittings } = historyOf(context, council, criterion);
  const using = newestFirst(council.items.values()).filter((item) => isUsing(item, criterion));
  const newest = council.meetings.at(-1)?.header.date ?? '';
  return {
    frame: makeFrame(context, {
      council,
      kind: 'criterion',
      title: `${criterion.name} ${criterion.title}`,
      within: name,
      description: `${criterion.name}「${criterion.title}」の類型と事例、事例を加えた案件、引用した発言の一覧です。`,
      address: criterionAddress(id, criterion.id),
      above: [
        [name, councilAddress(id)],
        [vocabulary.criteria.label, criteriaAddress(id)],
      ],
    }),
    ...describe(council, criterion),
    categories: today.categories.map((state) => categoryProps(context, state, newest, sittings.at(-1)?.changes ?? [])),
    sittings: cut([...sittings].reverse(), MOST_SITTINGS, (one) => sittingProps(context, council, criterion, one)),
    map: criterionNeighbourhood(context, criterion, using),
    items: cut(using, MOST_ITEMS, (item) => itemSummary(context, council, item)),
    mentions: mentionGroups(
      context,
      council,
      context.mentions(council).get(mentionKey({ kind: 'criterion', id: criterion.id })) ?? [],
    ),
  };
}

export function criterionAfterView(
  context: SiteContext,
  council: CouncilArchive,
  criterion: Criterion,
  meeting: Meeting,
): CriterionAfterProps {
  const { id, name, vocabulary } = council.council;
  const { decisions, sittings } = historyOf(context, council, criterion);
  const place = sittings.findIndex((one) => one.meeting.id === meeting.id);
  const sitting = sittings[place];
  if (!sitting) throw new Error(`${meeting.id} left ${criterion.id} as it was`);
  const { session, dateText, summary } = sittingProps(context, council, criterion, sitting);
  const link = (one: (typeof sittings)[number] | undefined) => one && sittingProps(context, council, criterion, one);
  const state = replayDecisions(criterion, decisionsUntil(decisions, meeting.id));
  const { date } = meeting.header;
  const after = `${session}（${dateText}）の後の${criterion.name}`;
  return {
    frame: makeFrame(context, {
      council,
      kind: 'criterion-after',
      title: after,
      within: name,
      description: `${name}の${criterion.name}「${criterion.title}」が、${formatMeetingDate(date)}の${session}を終えた時点でどうなっていたかを示します。`,
      address: criterionAfterAddress(id, criterion.id, meeting.id),
      above: [
        [name, councilAddress(id)],
        [vocabulary.criteria.label, criteriaAddress(id)],
        [`${criterion.name} ${criterion.title}`, criterionAddress(id, criterion.id)],
      ],
    }),
    ...describe(council, criterion),
    categories: state.categories.map((one) => categoryProps(context, one, date, sitting.changes)),
    session,
    dateText,
    meeting: context.href(meetingAddress(id, meeting.id)),
    changes: summary,
    today: context.href(criterionAddress(id, criterion.id)),
    previous: link(sittings[place - 1]),
    next: link(sittings[place + 1]),
  };
}

function historyOf(context: SiteContext, council: CouncilArchive, criterion: Criterion) {
  const history = context.criteria(council).get(criterion.id);
  if (!history) throw new Error(`no history of ${criterion.id}`);
  return history;
}

function describe({ council }: CouncilArchive, { name, title, type, summary }: Criterion) {
  return { name, title, type: formatType(council.vocabulary, type), summary: summary ?? '' };
}

function isUsing(item: Item, criterion: Criterion): boolean {
  return item.treatments.some(({ entry }) => entry.criteria.some((use) => namesCriterion(use, criterion)));
}

export interface CriteriaProps {
  readonly frame: PageFrame;
  readonly councilName: string;
  /** What the council calls them: 承認基準. */
  readonly label: string;
  readonly lead: string;
  readonly criteria: readonly {
    readonly name: string;
    readonly title: string;
    readonly href: string;
    readonly summary: string;
    readonly type: string;
    readonly categories: number;
    readonly items: number;
  }[];
}

export function criteriaView(context: SiteContext, council: CouncilArchive): CriteriaProps {
  const { id, name, vocabulary } = council.council;
  return {
    frame: makeFrame(context, {
      council,
      kind: 'criteria',
      title: vocabulary.criteria.title,
      within: name,
      description: vocabulary.criteria.description.replaceAll('{council}', () => name),
      address: criteriaAddress(id),
      above: [[name, councilAddress(id)]],
    }),
    councilName: name,
    label: vocabulary.criteria.label,
    lead: vocabulary.criteria.lead,
    criteria: [...council.criteria.values()].map((criterion) => ({
      name: criterion.name,
      title: criterion.title,
      href: context.href(criterionAddress(id, criterion.id)),
      summary: criterion.summary ?? '',
      type: formatType(vocabulary, criterion.type),
      categories: criterion.categories.length,
      items: [...council.items.values()].filter((item) => isUsing(item, criterion)).length,
    })),
  };
}
