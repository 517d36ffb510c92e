import { Resvg } from '@resvg/resvg-wasm';
import { imageSize } from 'image-size';
import { beforeAll, describe, expect, it } from 'vitest';
import { CARD_SIZE, cardDrawing } from '../../core/export/cards/card-drawing.ts';
import { drawPng } from './draw-png.ts';

const { width, height } = CARD_SIZE;
const draw = (title: string) => drawPng(cardDrawing({ above: '甲市', title, below: '会議録の書庫' }));

/** The shares of a part of a PNG that are dark, and that are paper; the picture is read by another decoder than wrote it. */
function sharesOf(png: Uint8Array, [left, top, right, bottom]: readonly [number, number, number, number]) {
  const source = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
  const size = `width="${width}" height="${height}"`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size}><image ${size} href="${source}"/></svg>`;
  const { pixels } = new Resvg(svg).render();
  let [dark, paper] = [0, 0];
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) {
      const [red = 0, green = 0, blue = 0] = pixels.subarray((y * width + x) * 4);
      if (red + green + blue < 200) dark += 1;
      if (red + green + blue === 765) paper += 1;
    }
  }
  const all = (right - left) * (bottom - top);
  return { dark: dark / all, paper: paper / all };
}

const TITLE_ROOM = [96, 170, 1128, 480] as const;

describe('a card', () => {
  let png: Uint8Array;
  beforeAll(async () => {
    png = await draw('個人情報保護運営審議会');
  });

  it('is a PNG of the size that is told', () => {
    expect(imageSize(png)).toMatchObject({ type: 'png', width, height });
    expect(png.length).toBeLessThan(100_000);
  });

  it('has text where text stands, and room around it', () => {
    expect(sharesOf(png, TITLE_ROOM).dark).toBeGreaterThan(0.03);
    expect(sharesOf(png, [96, 70, 300, 130]).dark).toBeGreaterThan(0.02);
    for (const margin of [
      [1130, 0, 1200, 630],
      [40, 0, 90, 630],
      [40, 600, 1200, 630],
    ] as const)
      expect(sharesOf(png, margin).paper).toBe(1);
  });

  it.each([
    ['a title of one word', '祭り'],
    ['a title that fills it', '個人情報の外部提供について'.repeat(6)],
    ['a title that is cut', '電子計算組織の結合による'.repeat(40)],
    ['letters of half width', 'WWWWWWWWWW MMMMMMMMMM '.repeat(8)],
  ])('keeps to its margins with %s', async (_name, title) => {
    const drawn = await draw(title);
    expect(sharesOf(drawn, [1130, 0, 1200, 630]).paper).toBe(1);
    expect(sharesOf(drawn, [96, 485, 1128, 508]).paper).toBe(1);
    expect(sharesOf(drawn, TITLE_ROOM).dark).toBeGreaterThan(0.005);
  });

  it('is the same at any time, and another with other words', async () => {
    expect(Buffer.compare(png, await draw('個人情報保護運営審議会'))).toBe(0);
    expect(Buffer.compare(png, await draw('個人情報保護運営審査会'))).not.toBe(0);
  });
});
