import { clampRgb, converter } from 'culori';
import { type Colour, mix } from '../colour.ts';

/** A colour with its opacity, 0 to 1. */
export interface Paint {
  readonly colour: Colour;
  readonly opacity: number;
}

/** Reads a colour of CSS Color 4; undefined for what is none, or depends on what else the page says. */
export function readPaint(value: string): Paint | undefined {
  const read = inRgb(value.trim());
  if (!read) return undefined;
  const { r, g, b, alpha = 1 } = clampRgb(read);
  return { colour: [255 * r, 255 * g, 255 * b], opacity: alpha };
}

const inRgb = converter('rgb');

/** What is seen where a colour lies on another. */
export function layOver({ colour, opacity }: Paint, under: Colour): Colour {
  return mix(colour, under, opacity);
}
