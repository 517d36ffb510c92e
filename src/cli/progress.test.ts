import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { drawBar, printQuarters } from './progress.ts';

describe('progress', () => {
  it.each([
    [1, ['ページ 1/1件']],
    [3, ['ページ 1/3件', 'ページ 2/3件', 'ページ 3/3件']],
    [8, ['ページ 2/8件', 'ページ 4/8件', 'ページ 6/8件', 'ページ 8/8件']],
  ])('of %d steps prints a line at each quarter', (total, expected) => {
    const lines: string[] = [];
    const progress = printQuarters('ページ', total, (line) => lines.push(line));
    for (let step = 0; step < total; step += 1) progress.advance();
    progress.end();
    expect(lines).toEqual(expected);
  });

  it('draws a bar with count and time left', () => {
    const stream = Object.assign(new PassThrough(), {
      isTTY: true,
      columns: 80,
      cursorTo: () => true,
      clearLine: () => true,
    });
    const progress = drawBar('ページ', 2, stream);
    progress.advance();
    progress.advance();
    progress.end();
    expect(String(stream.read())).toMatch(/ページ .+ 2\/2件 残り/s);
  });
});
