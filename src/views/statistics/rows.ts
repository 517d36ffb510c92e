import { meetingAddress } from '../../core/domain/address/addresses.ts';
import type { CouncilArchive } from '../../core/domain/archive.ts';
import { formatMeeting, formatPeriod } from '../../core/domain/council/council.ts';
import { formatItemInCouncil, itemAddress } from '../../core/domain/item/label.ts';
import { dissentOf } from '../../core/domain/item/told.ts';
import { ASKED_LABELS, askedKind } from '../../core/domain/item/undertakings.ts';
import type { CouncilStatistics, Segment } from '../../core/domain/statistics/figures.ts';
import { TOLD_ROLES } from '../../core/domain/statistics/meeting-figures.ts';
import { formatWareki } from '../../core/text/wareki.ts';
import { EFFECTS, type Effect } from '../../core/vocabulary/effect.ts';
import { formatOwnEffect } from '../../core/vocabulary/vocabulary.ts';
import { type Figure, type FigureTable, figureOf, NOT_RECORDED } from '../figures/figure-table.ts';
import type { SiteContext } from '../site-context.ts';
import { formatToldRole } from './words.ts';

interface Link {
  readonly label: string;
  readonly href: string;
}

/** The rows behind the figures of one segment. */
export interface SegmentRows {
  readonly id: string;
  readonly label: string;
  readonly meetings: FigureTable;
  /** By what became of them; each group has its own anchor. */
  readonly items: readonly {
    readonly id: string;
    readonly label: string;
    readonly rows: readonly (Link & { readonly title: string; readonly outcome: string; readonly dissent: string })[];
  }[];
  readonly asked: readonly {
    readonly kind: string;
    readonly text: string;
    readonly of: Link;
    readonly answers: readonly Link[];
  }[];
}

/** What the rows of a segment are about, as their anchors have it. */
export type RowsOf = 'meetings' | 'items' | 'asked' | 'dissent' | Effect;

/** The fragment of the rows of a segment. */
export function rowsAnchor({ period, year }: Pick<Segment, 'period' | 'year'>, of?: RowsOf): string {
  return `rows-${period}-${year}${of === undefined ? '' : `-${of}`}`;
}

/** 第5期　2009年; where periods are calendar years, the period alone. */
export function formatSegment({ council }: CouncilArchive, { period, year }: Pick<Segment, 'period' | 'year'>): string {
  const own = formatPeriod(council, period);
  return council.numbering === 'calendar-year' && period === year ? own : `${own}　${year}年`;
}

/** All that is counted, one by one: newest segment first, inside it the oldest meeting first. */
export function segmentRows(
  context: SiteContext,
  council: CouncilArchive,
  { segments }: CouncilStatistics,
): SegmentRows[] {
  return segments.map((segment) => ({
    id: rowsAnchor(segment),
    label: formatSegment(council, segment),
    meetings: meetingRows(context, council, segment),
    items: EFFECTS.flatMap((effect) => itemRows(context, council, segment, effect)),
    asked: segment.asked.map((one) => {
      const { item, meeting } = one;
      return {
        kind: ASKED_LABELS[askedKind(one)],
        text: one.undertaking.text,
        of: item
          ? { label: formatItemInCouncil(item), href: context.href(itemAddress(item)) }
          : {
              label: formatMeeting(council.council, meeting.header),
              href: context.href(meetingAddress(meeting.council, meeting.id)),
            },
        answers: one.answers.map((answer) => ({
          label: `${formatWareki(answer.meeting.header.date)} ${formatItemInCouncil(answer.item)}`,
          href: context.href(itemAddress(answer.item)),
        })),
      };
    }),
  }));
}

function meetingRows(context: SiteContext, council: CouncilArchive, { meetings }: Segment): FigureTable {
  const { publishMembers } = council.council;
  return {
    caption: '会議',
    head: [
      '会議',
      '開催日',
      '時間（分）',
      ...TOLD_ROLES.map(formatToldRole),
      '案件についての委員の発言',
      '発言のあった案件',
      ...(publishMembers ? ['出席（人）', '欠席（人）'] : []),
    ],
    groups: [
      {
        rows: meetings.map(({ meeting, minutes, utterances, byMembersOnItems, spokenOn, attended, absent }) => ({
          label: formatMeeting(council.council, meeting.header),
          href: context.href(meetingAddress(meeting.council, meeting.id)),
          cells: [
            { text: formatWareki(meeting.header.date) },
            minutes === undefined ? { text: NOT_RECORDED } : figureOf(minutes),
            ...TOLD_ROLES.map((role): Figure => figureOf(utterances[role])),
            figureOf(byMembersOnItems),
            figureOf(spokenOn),
            ...(publishMembers ? [figureOf(attended), figureOf(absent)] : []),
          ],
        })),
      },
    ],
  };
}

function itemRows(
  context: SiteContext,
  council: CouncilArchive,
  segment: Segment,
  effect: Effect,
): SegmentRows['items'] {
  const own = segment.items.filter(({ latest }) => latest.entry.outcome.effect === effect);
  if (own.length === 0) return [];
  return [
    {
      id: rowsAnchor(segment, effect),
      label: formatOwnEffect(council.council.vocabulary, effect),
      rows: own.map((item) => ({
        label: formatItemInCouncil(item),
        title: item.latest.entry.title,
        href: context.href(itemAddress(item)),
        outcome: item.latest.entry.outcome.label,
        dissent: dissentOf(item.latest.entry),
      })),
    },
  ];
}
