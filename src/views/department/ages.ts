import type { CouncilArchive } from '../../core/domain/archive.ts';
import { type AskedFor, daysRecordedSince, meetingsSince } from '../../core/domain/item/undertakings.ts';
import { barsOf, type FigureTable, figureOf, formatNumber, NOT_RECORDED } from '../figures/figure-table.ts';

/** How many recorded meetings of the council have been held since something was asked for. */
const AGES: readonly { readonly label: string; readonly from: number; readonly to: number }[] = [
  { label: 'まだない（最後に収録した会議で求められたもの）', from: 0, to: 0 },
  { label: '1回', from: 1, to: 1 },
  { label: '2回から3回', from: 2, to: 3 },
  { label: '4回から6回', from: 4, to: 6 },
  { label: '7回以上', from: 7, to: Number.POSITIVE_INFINITY },
];
/** Fewer are seen at a glance. */
const LEAST_DRAWN = 3;

/** Open conditions, requests and promises by how long they have waited; the archive tells the time, and no clock. */
export function openAges(council: CouncilArchive, open: readonly AskedFor[]): FigureTable | undefined {
  if (open.length < LEAST_DRAWN) return undefined;
  const aged = open.map((one) => ({ meetings: meetingsSince(council, one), days: daysRecordedSince(council, one) }));
  const groups = AGES.map(({ label, from, to }) => ({
    label,
    days: aged.filter(({ meetings }) => from <= meetings && meetings <= to).map(({ days }) => days),
  }));
  const bars = barsOf(groups.map(({ days }) => ({ value: days.length })));
  return {
    caption: '報告の記録がない条件・要望・約束（件）',
    head: ['その後に収録した会議', '件数', '最も長いもの（最後に収録した会議までの日数）'],
    drawn: '件数の棒',
    groups: [
      {
        rows: groups.map(({ label, days }, index) => ({
          label,
          cells: [
            figureOf(days.length),
            { text: days.length === 0 ? NOT_RECORDED : `${formatNumber(Math.max(...days))}日` },
          ],
          bar: bars[index],
        })),
      },
    ],
  };
}
