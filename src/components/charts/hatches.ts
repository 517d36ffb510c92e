import type { Effect } from '../../core/vocabulary/effect.ts';

/** What a part of a chart stands for: an effect, or that somebody did not agree. */
export type ChartPart = Effect | 'dissent';

/** Side of the square that a pattern repeats, in units of the drawing. */
export const TILE = 6;

/**
 * The lines over each part by which it is told without colour: in grey, in forced colours, on paper. Paths in a square of
 * {@link TILE}; an empty one is a plain ground.
 */
export const HATCHES: Readonly<Record<ChartPart, string>> = {
  'approved-as-proposed': '',
  'approved-with-conditions': 'M-1 1l2-2M0 6l6-6M5 7l2-2',
  'approved-as-amended': 'M-1 5l2 2M0 0l6 6M5-1l2 2',
  'partly-upheld': 'M0 6l6-6M0 0l6 6',
  answered: 'M1.5 1.5h1.5M4.5 4.5h1.5',
  noted: 'M0 3h6',
  continued: 'M3 0v6',
  rejected: 'M0 3h6M3 0v6',
  withdrawn: 'M0 1.5h3M3 4.5h3',
  dissent: '',
};

/** The id of a part's pattern in its page. @param chart id of the chart, unique in its page */
export const hatchId = (chart: string, part: ChartPart): string => `${chart}-${part}`;
