import type { NeighbourhoodProps } from '../../views/neighbourhood.ts';
import { fitText } from './fit-text.ts';

/** A line of text in a box; `y` is its baseline. All lengths are units of the drawing, about a pixel on a small screen. */
interface DrawnLine {
  readonly role: 'relation' | 'label' | 'title';
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

export interface DrawnBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly DrawnLine[];
}

interface DrawnNeighbourhood {
  readonly width: number;
  readonly height: number;
  readonly centre: DrawnBox;
  /** One for each neighbour, in their order, and last one for those left out. */
  readonly boxes: readonly DrawnBox[];
  /** The line that all hang on, and a short one to each box. */
  readonly path: string;
}

/** The width of a phone's page less its margins, so that text is drawn at its size there. */
const WIDTH = 344;
const GAP = 24;
const COLUMN = (WIDTH - GAP) / 2;
const ROW_GAP = 14;
const PADDING = 9;

const FONT: Readonly<Record<DrawnLine['role'], { readonly size: number; readonly leading: number }>> = {
  relation: { size: 12, leading: 17 },
  label: { size: 14, leading: 20 },
  title: { size: 12, leading: 17 },
};

type Words = readonly (readonly [role: DrawnLine['role'], text: string, most: number])[];

/** Draws the centre on top and its neighbours below, to the left and to the right of a line in turn. */
export function layoutNeighbourhood({ centre, neighbours, rest }: NeighbourhoodProps): DrawnNeighbourhood {
  const top = drawBox(
    [
      ['relation', 'このページ', 1],
      ['label', centre.label, 2],
      ['title', centre.title, 2],
    ],
    { x: 0.5, y: 0.5, width: WIDTH - 1 },
  );
  const words = neighbours.map(
    ({ relation, label, title }): Words => [
      ['relation', relation, 1],
      ['label', label, 3],
      ['title', title, 2],
    ],
  );
  if (rest > 0) words.push([['label', `ほか${rest}件`, 1]]);
  const boxes: DrawnBox[] = [];
  let y = top.y + top.height + ROW_GAP;
  for (let index = 0; index < words.length; index += 2) {
    const row = words
      .slice(index, index + 2)
      .map((one, side) => drawBox(one, { x: side === 0 ? 0.5 : COLUMN + GAP - 0.5, y, width: COLUMN }));
    const height = Math.max(...row.map((box) => box.height));
    boxes.push(...row.map((box) => ({ ...box, height })));
    y += height + ROW_GAP;
  }
  return { width: WIDTH, height: y - ROW_GAP + 1, centre: top, boxes, path: drawPath(top, boxes) };
}

function drawBox(words: Words, { x, y, width }: Pick<DrawnBox, 'x' | 'y' | 'width'>): DrawnBox {
  const lines: DrawnLine[] = [];
  let bottom = y + PADDING;
  for (const [role, text, most] of words) {
    const { size, leading } = FONT[role];
    for (const line of fitText(text, (width - 2 * PADDING) / size, most)) {
      lines.push({ role, text: line, x: x + PADDING, y: bottom + size });
      bottom += leading;
    }
  }
  return { x, y, width, height: bottom + PADDING - y - 3, lines };
}

function drawPath(top: DrawnBox, boxes: readonly DrawnBox[]): string {
  const last = boxes.at(-1);
  if (!last) return '';
  const middle = WIDTH / 2;
  const branches = boxes.map((box) => {
    const edge = box.x < middle ? box.x + box.width : box.x;
    return `M${middle} ${heightOf(box)}H${edge}`;
  });
  return [`M${middle} ${top.y + top.height}V${heightOf(last)}`, ...branches].join('');
}

const heightOf = ({ y, height }: DrawnBox): number => y + height / 2;
