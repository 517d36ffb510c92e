import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import type { OutcomeCounts } from '../../views/tally.ts';
import { type ChartPart, HATCHES, hatchId, TILE } from './hatches.ts';

/** Units of the drawing; on a phone about one to a pixel, so that its letters keep their size. */
const WIDTH = 384;
const HEIGHT = 200;
const MARGIN = { left: 28, right: 8 } as const;
const PADDING = 0.3;
/** More years than this would write their names, and their sums, over one another. */
const MOST_TICKS = 8;
const MOST_SUMS = 16;
/** Share of a year's place that the bar of dissent takes, where there is one. */
const DISSENT_SHARE = 0.35;

/**
 * Bars by year, one part for each outcome, with that of dissent beside them, as an SVG without style elements or
 * attributes. The classes `chart__part` with `data-part` are coloured by the site's styles, in every mode and on paper;
 * over each part lies the pattern that tells it without colour.
 * @param label the accessible name of the drawing; its text equivalent must stand beside it
 * @param id of the chart, unique in its page
 */
export function drawYearChart({ groups, years }: OutcomeCounts, { label, id }: { label: string; id: string }): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const every = Math.ceil(years.length / MOST_TICKS);
  const most = Math.max(1, ...years.map(({ count }) => count));
  const band = ((WIDTH - MARGIN.left - MARGIN.right) / (years.length + PADDING)) * (1 - PADDING);
  const hasDissent = years.some(({ dissent }) => dissent > 0);
  const room = hasDissent ? band * DISSENT_SHARE : 0;
  const svg = Plot.plot({
    document,
    className: 'chart',
    width: WIDTH,
    height: HEIGHT,
    marginTop: 20,
    marginLeft: MARGIN.left,
    marginRight: MARGIN.right,
    x: { type: 'band', label: null, padding: PADDING, domain: years.map(({ year }) => year), tickSize: 0 },
    y: { label: null, grid: true, domain: [0, most], ticks: Math.min(4, most), tickFormat: 'd', tickSize: 0 },
    marks: [
      Plot.axisX({ ticks: years.map(({ year }) => year).filter((_, index) => index % every === 0), tickSize: 0 }),
      ...groups.map(({ outcome }, group) => bar(outcome, stack(years, group), { insetRight: room })),
      ...(hasDissent
        ? [
            bar(
              'dissent',
              stackOf(years, ({ dissent }) => [0, dissent]),
              { insetLeft: band - room },
            ),
          ]
        : []),
      ...(years.length <= MOST_SUMS
        ? [
            Plot.text(
              years.filter(({ count }) => count > 0),
              {
                x: 'year',
                y: 'count',
                text: ({ count }) => String(count),
                dy: -7,
                dx: -room / 2,
                className: 'chart__sum',
              },
            ),
          ]
        : []),
      Plot.ruleY([0]),
    ],
  });
  return clean(svg as unknown as Element, { label, id, parts: [...groups.map(({ outcome }) => outcome)] });
}

interface Piece {
  readonly year: string;
  readonly from: number;
  readonly to: number;
}

const bar = (part: ChartPart, pieces: readonly Piece[], insets: { insetLeft?: number; insetRight?: number }) =>
  Plot.barY(pieces, { x: 'year', y1: 'from', y2: 'to', className: `chart__part ${part}`, ...insets });

const stack = (years: OutcomeCounts['years'], group: number): Piece[] =>
  stackOf(years, ({ parts }) => {
    const from = parts.slice(0, group).reduce((sum, one) => sum + one, 0);
    return [from, from + (parts[group] ?? 0)];
  });

function stackOf(
  years: OutcomeCounts['years'],
  reach: (year: OutcomeCounts['years'][number]) => readonly [from: number, to: number],
): Piece[] {
  return years.flatMap((one) => {
    const [from, to] = reach(one);
    return from === to ? [] : [{ year: one.year, from, to }];
  });
}

/** The parts of an image have no names of their own, and the content security policy allows no style inside it. */
function clean(svg: Element, { label, id, parts }: { label: string; id: string; parts: readonly ChartPart[] }): string {
  for (const style of svg.querySelectorAll('style')) style.remove();
  for (const part of svg.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label');
  for (const attribute of ['height', 'width', 'font-family', 'font-size']) svg.removeAttribute(attribute);
  for (const group of svg.querySelectorAll('.chart__part')) {
    const part = (group.getAttribute('class') ?? '').replace('chart__part ', '') as ChartPart;
    group.setAttribute('data-part', part);
    group.setAttribute('class', 'chart__part');
    if (HATCHES[part] === '') continue;
    const hatch = group.cloneNode(true) as Element;
    hatch.setAttribute('class', 'chart__hatch');
    hatch.setAttribute('fill', `url(#${hatchId(id, part)})`);
    group.after(hatch);
  }
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', label);
  const patterns = parts.filter((part) => HATCHES[part] !== '').map((part) => drawPattern(id, part));
  return svg.outerHTML.replace('>', `>${patterns.length === 0 ? '' : `<defs>${patterns.join('')}</defs>`}`);
}

const drawPattern = (id: string, part: ChartPart): string =>
  `<pattern id="${hatchId(id, part)}" width="${TILE}" height="${TILE}" patternUnits="userSpaceOnUse">` +
  `<path class="chart__line" d="${HATCHES[part]}"/></pattern>`;
