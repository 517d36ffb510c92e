import { effectPlace, effectsIn, type YearSum } from '../../core/export/explorer/engine/count.ts';
import { type Effect, formatEffect } from '../../core/vocabulary/effect.ts';
import { make } from '../search/elements.ts';
import { numbersOf } from './group-table.ts';
import { MESSAGES } from './messages.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** In units of the drawing, which are pixels of the page. */
const [TOP, UP, NAMES, DOWN, LEFT] = [14, 150, 20, 46, 40] as const;
/** The name of a year with the room around it. */
const NAME_WIDTH = 40;

/**
 * Bars by year, one part for each effect with a pattern of its own, so that they are told apart without colours; below
 * the axis, downwards on the same scale, the items that met with dissent.
 * @param width of the room that it is drawn for, in pixels
 */
export function drawYears(years: readonly YearSum[], width: number): SVGElement {
  const sums = years.map(({ sum }) => sum);
  const effects = effectsIn(sums);
  const most = Math.max(1, ...sums.map(({ items }) => items));
  const mostDissent = Math.max(0, ...sums.map(({ dissent }) => dissent));
  const scale = Math.min(UP / most, mostDissent > 0 ? DOWN / mostDissent : UP);
  const axis = TOP + most * scale;
  const below = axis + NAMES;
  const height = below + (mostDissent > 0 ? mostDissent * scale + 16 : 4);
  const step = (width - LEFT) / Math.max(1, years.length);
  const bar = Math.min(36, step * 0.7);
  const every = Math.ceil(NAME_WIDTH / step);
  const [first, last] = [years[0]?.year ?? 0, years.at(-1)?.year ?? 0];
  const drawing = svg('svg', {
    class: 'chart explorer-chart',
    viewBox: `0 0 ${width} ${Math.ceil(height)}`,
    role: 'img',
    'aria-label': MESSAGES.chartDescription(first, last),
  });
  drawing.append(svg('defs', {}, effects.map(patternOf)));
  for (const tick of ticksOf(most)) {
    const y = axis - tick * scale;
    drawing.append(
      svg('line', { class: 'explorer-chart__grid', x1: LEFT, x2: width, y1: y, y2: y }),
      text(LEFT - 6, y + 4, 'end', String(tick)),
    );
  }
  const bars = new Map<Effect, string>();
  let dissent = '';
  for (const [index, { year, sum }] of years.entries()) {
    const x = LEFT + index * step + (step - bar) / 2;
    let from = axis;
    for (const effect of effects) {
      const size = (sum.effects[effectPlace(effect)] ?? 0) * scale;
      if (size === 0) continue;
      from -= size;
      bars.set(effect, (bars.get(effect) ?? '') + box(x, from, bar, size));
    }
    if (index % every === 0) drawing.append(text(x + bar / 2, axis + 15, 'middle', String(year)));
    if (sum.dissent > 0) {
      const size = sum.dissent * scale;
      dissent += box(x, below, bar, size);
      drawing.append(text(x + bar / 2, below + size + 12, 'middle', String(sum.dissent)));
    }
  }
  // All bars of an effect are one shape: fewer of them are painted sooner.
  for (const [effect, d] of bars) drawing.append(...partOf(effect, d));
  if (dissent !== '') drawing.append(svg('path', { class: 'explorer-chart__dissent', d: dissent }));
  return drawing;
}

/** What the parts of the bars stand for. */
export function renderLegend(years: readonly YearSum[]): HTMLElement {
  const effects = effectsIn(years.map(({ sum }) => sum));
  const keys = effects.map((effect) => {
    return make('li', {}, [keyOf(partOf(effect, KEY)), formatEffect(effect)]);
  });
  const dissent = keyOf([svg('path', { class: 'explorer-chart__dissent', d: KEY })]);
  return make('ul', { class: 'chart__legend' }, [...keys, make('li', {}, [dissent, `${MESSAGES.dissent}（下向き）`])]);
}

const box = (x: number, y: number, width: number, height: number): string =>
  `M${round(x)} ${round(y)}h${round(width)}v${round(height)}h${round(-width)}z`;
const round = (value: number): number => Math.round(value * 10) / 10;

const KEY = box(0.5, 0.5, 17, 17);
const keyOf = (children: readonly SVGElement[]): SVGElement =>
  svg('svg', { class: 'explorer-chart__key', viewBox: '0 0 18 18', 'aria-hidden': 'true' }, children);

/** A shape in the colour of an effect, with its pattern above it. */
function partOf(effect: Effect, d: string): SVGElement[] {
  const part = svg('path', { class: 'chart__part', 'data-outcome': effect, d });
  if (PATTERNS[effect] === '') return [part];
  return [part, svg('path', { class: 'explorer-chart__pattern', fill: `url(#${patternId(effect)})`, d })];
}

/** The same in numbers. @param link to the items of a year */
export function renderYearTable(years: readonly YearSum[], link: (year: number) => HTMLElement): HTMLTableElement {
  const effects = effectsIn(years.map(({ sum }) => sum));
  const heads = [MESSAGES.year, MESSAGES.total, ...effects.map(formatEffect), MESSAGES.dissent, MESSAGES.unanswered];
  return make('table', { class: 'counts' }, [
    make('caption', {}, [MESSAGES.chart]),
    make('thead', {}, [
      make(
        'tr',
        {},
        heads.map((head) => make('th', { scope: 'col' }, [head])),
      ),
    ]),
    make(
      'tbody',
      {},
      [...years]
        .reverse()
        .filter(({ sum }) => sum.items > 0)
        .map(({ year, sum }) =>
          make('tr', {}, [
            make('th', { scope: 'row' }, [link(year)]),
            ...numbersOf(sum, effects).map((number) => make('td', {}, [String(number)])),
          ]),
        ),
    ),
  ]);
}

/** Round numbers up to the longest bar. */
function ticksOf(most: number): number[] {
  const rough = most / 4;
  const power = 10 ** Math.floor(Math.log10(Math.max(1, rough)));
  const step = Math.max(1, [1, 2, 5, 10].map((factor) => factor * power).find((one) => one >= rough) ?? power);
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, index) => index * step);
}

const patternId = (effect: Effect): string => `explorer-pattern-${effect}`;

/** Lines of each effect's pattern in a square of 8; the first and most frequent has none. */
const PATTERNS: Readonly<Record<Effect, string>> = {
  'approved-as-proposed': '',
  'approved-with-conditions': 'M0 8 8 0M-2 2 2 -2M6 10 10 6',
  'approved-as-amended': 'M0 4H8',
  'partly-upheld': 'M4 0V8',
  answered: 'M1 2H3M5 6H7',
  noted: 'M2 2H6V6H2Z',
  continued: 'M0 0 8 8M-2 6 2 10M6 -2 10 2',
  rejected: 'M0 8 8 0M0 0 8 8',
  withdrawn: 'M0 2H8M0 6H8M4 0V8',
};

function patternOf(effect: Effect): SVGElement {
  const square = { id: patternId(effect), width: 8, height: 8, patternUnits: 'userSpaceOnUse' };
  return svg('pattern', square, [svg('path', { d: PATTERNS[effect], class: 'explorer-chart__lines' })]);
}

function text(x: number, y: number, anchor: 'middle' | 'end', content: string): SVGElement {
  const element = svg('text', { x, y, 'text-anchor': anchor });
  element.textContent = content;
  return element;
}

function svg(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  children: readonly SVGElement[] = [],
): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.append(...children);
  return element as SVGElement;
}
