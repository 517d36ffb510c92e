import { expect, it } from 'vitest';
import { parseMarkdown } from '../body/syntax.ts';
import { renderHtml } from './html.ts';
import { placePictures } from './pictures.ts';

const html = (source: string, room: object = {}) =>
  renderHtml(placePictures(parseMarkdown(source).children, (path) => ({ src: `/kou/files/${path}`, ...room })));

it.each([
  ['![図](files/a.png)', {}, '<p><img src="/kou/files/a.png" alt="図" loading="lazy" decoding="async"></p>'],
  [
    '![図](files/2026/図1.jpg)',
    { width: 40, height: 30 },
    '<p><img src="/kou/files/2026/%E5%9B%B31.jpg" alt="図" width="40" height="30" loading="lazy" decoding="async"></p>',
  ],
  ['- ![図](files/a.gif)', {}, '<img src="/kou/files/a.gif" alt="図" loading="lazy" decoding="async">'],
  ['![図](b.png)', {}, '<img src="b.png" alt="図">'],
  ['![図](files/a.svg)', {}, '<img src="files/a.svg" alt="図">'],
])('%s', (source, room, expected) => {
  expect(html(source, room)).toContain(expected);
});
