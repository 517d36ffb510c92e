import type { LeftOutReason } from '../../../core/import/source-text.ts';
import { type Colour, hexColour, looksAlike, WHITE } from '../colour.ts';
import type { RunProperties } from './styles.ts';
import type { Backdrop, Theme } from './theme.ts';
import { child, elementsOf, type XmlElement } from './xml.ts';

/** Smaller writing (in half points) cannot be read: three points. */
const SMALLEST = 6;
/** Transparency (in thousandths of a percent) from which writing is not seen. */
const TRANSPARENT = 95_000;

/**
 * Why a run's text is none that a reader of the document sees, if so.
 * @param behind what the paragraph, cell or page lays behind it
 */
export function whyUnseen(run: RunProperties, behind: Backdrop, theme: Theme): LeftOutReason | undefined {
  if (run.toggle('vanish')) return 'hidden';
  if (run.toggle('strike') || run.has('dstrike')) return 'struck';
  const size = Number(run.get('sz')?.attributes['val'] ?? Number.NaN);
  if (size < SMALLEST) return 'tiny';
  const fill = run.get('textFill');
  if (fill && isUnpainted(fill)) return 'unpainted';
  // Raised and outlined writing shows by its edges.
  if (['emboss', 'imprint', 'outline', 'textOutline'].some((name) => run.has(name))) return undefined;
  const colour = (fill && fillColour(fill, theme)) ?? textColour(run, theme);
  const backdrop = theme.highlight(run.get('highlight')?.attributes['val']) ?? theme.shading(run.get('shd')) ?? behind;
  return colour && backdrop !== 'unknown' && looksAlike(colour, backdrop) ? 'colour' : undefined;
}

/** Undefined for the automatic colour: Word turns it white on dark shadings. */
function textColour(run: RunProperties, theme: Theme): Colour | undefined {
  const color = run.get('color');
  return color && theme.of(color.attributes, '', color.attributes['val']);
}

function isUnpainted(fill: XmlElement): boolean {
  if (child(fill, 'noFill')) return true;
  const [colour] = elementsOf(child(fill, 'solidFill'));
  return Number(child(colour, 'alpha')?.attributes['val'] ?? 0) >= TRANSPARENT;
}

function fillColour(fill: XmlElement, theme: Theme): Colour | undefined {
  const [colour] = elementsOf(child(fill, 'solidFill'));
  // Shades of a colour are left to be seen.
  if (!colour || elementsOf(colour).some(({ name }) => name !== 'alpha')) return undefined;
  const { val = '' } = colour.attributes;
  return colour.name === 'schemeClr' ? theme.named(val) : hexColour(val);
}

/** What a box of text lays behind it, by its drawing; a picture or a gradient is not known. */
export function boxBackdrop(drawing: XmlElement, theme: Theme): Backdrop {
  const properties = findFirst(drawing, 'spPr');
  const solid = child(properties, 'solidFill');
  if (solid) return fillColour({ name: '', attributes: {}, children: [solid] }, theme) ?? 'unknown';
  if (child(properties, 'noFill') || child(properties, 'prstGeom')) return properties ? WHITE : 'unknown';
  return 'unknown';
}

function findFirst(element: XmlElement, name: string): XmlElement | undefined {
  for (const inner of elementsOf(element)) {
    const found = inner.name === name ? inner : findFirst(inner, name);
    if (found) return found;
  }
  return undefined;
}
