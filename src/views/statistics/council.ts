import { councilAddress, councilStatisticsAddress, statisticsAddress } from '../../core/domain/address/addresses.ts';
import type { CouncilArchive } from '../../core/domain/archive.ts';
import { formatPeriod } from '../../core/domain/council/council.ts';
import { hasDissent } from '../../core/domain/item/told.ts';
import {
  type CouncilStatistics,
  type Figures,
  type Segment,
  sumFigures,
} from '../../core/domain/statistics/figures.ts';
import { EFFECTS } from '../../core/vocabulary/effect.ts';
import { barsOf, type FigureRow, type FigureTable } from '../figures/figure-table.ts';
import { makeFrame, type PageFrame } from '../frame.ts';
import { type ItemSummary, itemSummary } from '../item/summary.ts';
import type { SiteContext } from '../site-context.ts';
import { countYears, type OutcomeCounts } from '../tally.ts';
import { type FigureColumns, figureTables, ownEffectLabel } from './columns.ts';
import { formatSegment, type RowsOf, rowsAnchor, type SegmentRows, segmentRows } from './rows.ts';

interface FigureSection {
  readonly id: string;
  readonly heading: string;
  readonly note: string;
  readonly table: FigureTable;
}

export interface CouncilStatisticsProps {
  readonly frame: PageFrame;
  readonly councilName: string;
  readonly council: string;
  /** The page of the figures of all councils. */
  readonly all: string;
  readonly sections: readonly FigureSection[];
  readonly byYear: OutcomeCounts;
  /** Items of whose decision somebody did not agree, by segment, newest first. */
  readonly dissent: readonly { readonly id: string; readonly label: string; readonly items: readonly ItemSummary[] }[];
  readonly rows: readonly SegmentRows[];
}

/** Some segments of a council, newest first, with what they sum up to. */
interface Bucket {
  readonly label: string;
  readonly segments: readonly Segment[];
  readonly figures: Figures;
}

export function councilStatisticsView(context: SiteContext, council: CouncilArchive): CouncilStatisticsProps {
  const { id, name, numbering } = council.council;
  const statistics = context.statistics(council);
  const periods = bucketsOf(statistics, ({ period }) => formatPeriod(council.council, period));
  const years = bucketsOf(statistics, ({ year }) => `${year}年`);
  const all = sumFigures(statistics);
  const effects = new Set(EFFECTS.filter((effect) => all.effects[effect] > 0));
  const groups = [
    { label: undefined, rows: [{ label: '全体', segments: statistics.segments, figures: all }], href: hrefOfAll },
    // Periods that are calendar years are told once.
    ...(numbering === 'calendar-year' ? [] : [{ label: '期・年度', rows: periods, href: hrefOfBucket }]),
    { label: '年', rows: years, href: hrefOfBucket },
  ];
  return {
    frame: makeFrame(context, {
      council,
      kind: 'council-statistics',
      title: '統計',
      within: name,
      description: `${name}の会議、案件、結論、発言、条件と要望の数を、期と年ごとに示します。どの数からも、数えた会議と案件へ移れます。`,
      address: councilStatisticsAddress(id),
      above: [['統計', statisticsAddress()]],
    }),
    councilName: name,
    council: context.href(councilAddress(id)),
    all: context.href(statisticsAddress()),
    sections: figureTables([council], effects, ownEffectLabel(council)).map((one) => ({
      id: one.id,
      heading: one.heading,
      note: one.note,
      table: tableOf(one, groups),
    })),
    byYear: countYears(council.council.vocabulary, statistics.items),
    dissent: statistics.segments.flatMap((segment) => {
      const items = segment.items.filter(hasDissent);
      if (items.length === 0) return [];
      return [
        {
          id: rowsAnchor(segment, 'dissent'),
          label: formatSegment(council, segment),
          items: items.map((item) => itemSummary(context, council, item)),
        },
      ];
    }),
    rows: segmentRows(context, council, statistics),
  };
}

/** The segments under each label, in their order. */
function bucketsOf({ segments }: CouncilStatistics, labelOf: (segment: Segment) => string): Bucket[] {
  const buckets = new Map<string, Segment[]>();
  for (const segment of segments) {
    const label = labelOf(segment);
    buckets.set(label, [...(buckets.get(label) ?? []), segment]);
  }
  return [...buckets].map(([label, own]) => ({
    label,
    segments: own,
    figures: sumFigures({
      meetings: own.flatMap(({ meetings }) => meetings),
      items: own.flatMap(({ items }) => items),
      asked: own.flatMap(({ asked }) => asked),
    }),
  }));
}

const hrefOfAll = (of: RowsOf): string => (of === 'dissent' ? '#dissent' : '#rows');

/** To the newest segment that has such rows: those of a period, and of a year, follow one another. */
function hrefOfBucket(of: RowsOf, { segments }: Bucket): string | undefined {
  const segment = segments.find((one) => hasRows(one, of));
  return segment && `#${rowsAnchor(segment, of === 'meetings' ? undefined : of)}`;
}

function hasRows({ meetings, items, asked }: Segment, of: RowsOf): boolean {
  if (of === 'meetings') return meetings.length > 0;
  if (of === 'asked') return asked.length > 0;
  if (of === 'items') return items.length > 0;
  return of === 'dissent' ? items.some(hasDissent) : items.some(({ latest }) => latest.entry.outcome.effect === of);
}

interface Group {
  readonly label: string | undefined;
  readonly rows: readonly Bucket[];
  readonly href: (of: RowsOf, bucket: Bucket) => string | undefined;
}

function tableOf(
  { heading, columns, drawn, drawnPart, value, part }: FigureColumns,
  groups: readonly Group[],
): FigureTable {
  return {
    caption: `${heading}（期・年ごと）`,
    head: ['期・年', ...columns.map(({ head }) => head)],
    drawn,
    drawnPart,
    groups: groups.map(({ label, rows, href }) => {
      const bars = barsOf(rows.map(({ figures }) => ({ value: value(figures), part: part?.(figures) ?? 0 })));
      return {
        label,
        rows: rows.map(
          (bucket, index): FigureRow => ({
            label: bucket.label,
            cells: columns.map(({ cell }) => cell(bucket.figures, (of) => href(of, bucket))),
            bar: rows.length > 1 ? bars[index] : undefined,
          }),
        ),
      };
    }),
  };
}
