import { expect, it } from 'vitest';
import { plainText } from '../body/plain-text.ts';
import { parseMarkdown } from '../body/syntax.ts';
import { renderHtml } from './html.ts';

const HEAD = '| a | b |\n| --- | --- |\n';

it.each([
  [`${HEAD}| c | d | e |`],
  [`${HEAD}| c | d |\n| e | f | g | h |`],
  [`${HEAD}| c | d|e |`],
  [`a | b\n--- | ---\nc | d | e`],
  [`- x\n\n  ${HEAD.replace(/\n(?=.)/g, '\n  ')}  | c | d | e |`],
])('every cell of %j is shown', (source) => {
  const { children } = parseMarkdown(source);
  const html = renderHtml(children);
  for (const word of plainText(children).split(/[\s]+/)) expect(html).toContain(`>${word}<`);
  const [first, ...rows] = html.match(/<tr>[\s\S]*?<\/tr>/g) ?? [];
  const cells = (row = '') => row.match(/<t[hd]/g)?.length;
  for (const row of rows) expect(cells(row)).toBe(cells(first));
});
