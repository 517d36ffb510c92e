import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import type { OutcomeCounts } from '../../views/tally.ts';

/** More years than this would write their names over one another. */
const MOST_TICKS = 10;

/**
 * Bars by year, one part for each outcome, as an SVG without style elements or attributes: the classes `chart__part`
 * with `data-outcome` are coloured by the site's styles, in every mode and on paper.
 * @param label the accessible name of the drawing; its text equivalent must stand beside it
 */
export function drawYearChart({ groups, years }: OutcomeCounts, label: string): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const every = Math.ceil(years.length / MOST_TICKS);
  const most = Math.max(1, ...years.map(({ count }) => count));
  const svg = Plot.plot({
    document,
    className: 'chart',
    width: 480,
    height: 200,
    marginTop: 16,
    x: { type: 'band', label: null, padding: 0.4, domain: years.map(({ year }) => year), tickSize: 0 },
    y: { label: null, grid: true, domain: [0, most], ticks: Math.min(4, most), tickFormat: 'd', tickSize: 0 },
    marks: [
      Plot.axisX({ ticks: years.map(({ year }) => year).filter((_, index) => index % every === 0), tickSize: 0 }),
      ...groups.map(({ outcome }, group) =>
        Plot.barY(stack(years, group), { x: 'year', y1: 'from', y2: 'to', className: `chart__part ${outcome}` }),
      ),
      Plot.ruleY([0]),
    ],
  });
  return clean(svg as unknown as Element, label);
}

function stack(years: OutcomeCounts['years'], group: number): { year: string; from: number; to: number }[] {
  return years.flatMap(({ year, parts }) => {
    const from = parts.slice(0, group).reduce((sum, one) => sum + one, 0);
    const size = parts[group] ?? 0;
    return size === 0 ? [] : [{ year, from, to: from + size }];
  });
}

/** The parts of an image have no names of their own, and the content security policy allows no style inside it. */
function clean(svg: Element, label: string): string {
  for (const style of svg.querySelectorAll('style')) style.remove();
  for (const part of svg.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label');
  for (const attribute of ['height', 'width', 'font-family', 'font-size']) svg.removeAttribute(attribute);
  for (const part of svg.querySelectorAll('.chart__part')) {
    part.setAttribute('data-outcome', (part.getAttribute('class') ?? '').replace('chart__part ', ''));
    part.setAttribute('class', 'chart__part');
  }
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', label);
  return svg.outerHTML;
}
