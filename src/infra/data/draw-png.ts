import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

const { resolve } = createRequire(import.meta.url);
const FONTS = ['400Regular/BIZUDPGothic_400Regular.ttf', '700Bold/BIZUDPGothic_700Bold.ttf'];

let fonts: readonly Uint8Array[] | undefined;

/**
 * Draws an SVG with the card's font, and with nothing that the machine has: the same drawing gives the same bytes
 * everywhere. A character that the font does not have is left out.
 * @returns a PNG
 */
export async function drawPng(svg: string): Promise<Uint8Array> {
  if (!fonts) {
    await initWasm(readFileSync(resolve('@resvg/resvg-wasm/index_bg.wasm')));
    fonts = FONTS.map((file) => readFileSync(resolve(`@expo-google-fonts/biz-udpgothic/${file}`)));
  }
  const drawer = new Resvg(svg, { font: { fontBuffers: [...fonts], defaultFontFamily: 'BIZ UDPGothic' } });
  const picture = drawer.render();
  try {
    return picture.asPng();
  } finally {
    picture.free();
    drawer.free();
  }
}
