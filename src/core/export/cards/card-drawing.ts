import { x } from 'xastscript';
import { writeXml } from '../akn/write-xml.ts';
import { cutToWidth, widthOf, wrapPhrases } from './wrap-phrases.ts';

/** What a card says, from above to below. */
export interface CardWords {
  readonly above: string;
  readonly title: string;
  readonly below: string;
}

/** Pixels: what those who show cards ask for (1.91 : 1). */
export const CARD_SIZE = { width: 1200, height: 630 } as const;
const CARD_FONT = 'BIZ UDPGothic';

const MARGIN = { left: 96, right: 72 } as const;
const ROOM = CARD_SIZE.width - MARGIN.left - MARGIN.right;
/** Where lines of the title may stand, and how far they are apart, in their size. */
const TITLE = { top: 170, bottom: 480, leading: 1.4, sizes: [80, 72, 64, 56, 48, 42] } as const;
/** Sizes of a line that stands alone. */
const LINE_SIZES = [38, 34, 30, 26] as const;
/** As on the pages: contrast is above 12 : 1. */
const COLOURS = { paper: '#ffffff', text: '#1a1a1c', quiet: '#3d3d42', accent: '#0017c1' } as const;

/** A card as SVG, which a drawer with the font BIZ UDPGothic turns into a picture. A title that has no room ends in `…`. */
export function cardDrawing({ above, title, below }: CardWords): string {
  const { width, height } = CARD_SIZE;
  return writeXml(
    x('svg', { xmlns: 'http://www.w3.org/2000/svg', width: `${width}`, height: `${height}` }, [
      x('rect', { width: `${width}`, height: `${height}`, fill: COLOURS.paper }),
      x('rect', { width: '32', height: `${height}`, fill: COLOURS.accent }),
      lineOf(above, 110, COLOURS.quiet),
      ...titleOf(title),
      x('rect', { x: `${MARGIN.left}`, y: '512', width: `${ROOM}`, height: '3', fill: COLOURS.accent }),
      lineOf(below, 572, COLOURS.quiet),
    ]),
  );
}

function titleOf(title: string) {
  const height = TITLE.bottom - TITLE.top;
  const linesAt = (size: number) => wrapPhrases(title, ROOM / size);
  const mostAt = (size: number) => Math.floor(height / (size * TITLE.leading));
  const smallest = TITLE.sizes[TITLE.sizes.length - 1] ?? 42;
  const size = TITLE.sizes.find((one) => linesAt(one).length <= mostAt(one)) ?? smallest;
  const lines = linesAt(size);
  const shown = lines.slice(0, mostAt(size));
  if (shown.length < lines.length) {
    const last = lines.slice(shown.length - 1).join('');
    shown[shown.length - 1] = cutToWidth(last, ROOM / size);
  }
  const leading = size * TITLE.leading;
  const first = TITLE.top + (height - shown.length * leading) / 2 + size;
  return shown.map((line, place) => textOf(line, Math.round(first + place * leading), size, COLOURS.text, '700'));
}

function lineOf(text: string, y: number, fill: string) {
  const size = LINE_SIZES.find((one) => widthOf(text) * one <= ROOM) ?? 26;
  return textOf(cutToWidth(text, ROOM / size), y, size, fill, '400');
}

const textOf = (text: string, y: number, size: number, fill: string, weight: string) =>
  x(
    'text',
    {
      x: `${MARGIN.left}`,
      y: `${y}`,
      fill,
      'font-family': CARD_FONT,
      'font-size': `${size}`,
      'font-weight': weight,
    },
    text,
  );
