import { expect, it } from 'vitest';
import { renderHtml } from '../html/html.ts';
import { parseMarkdown } from './syntax.ts';

/** In square brackets what is strong. */
const shown = (source: string): string =>
  renderHtml(parseMarkdown(source).children)
    .replace(/<\/?p>/g, '')
    .replace(/<strong>/g, '[')
    .replace(/<\/strong>/g, ']')
    .replace(/&#x22;|&quot;/g, '"');

it.each([
  ['これは**「重要」**です。**「個人情報」**の', 'これは[「重要」]です。[「個人情報」]の'],
  ['対象は**（仮称）住宅**に', '対象は[（仮称）住宅]に'],
  ['**氏名、住所。**それ以外', '[氏名、住所。]それ以外'],
  ['**【議題1】**に。**『手引』**を', '[【議題1】]に。[『手引』]を'],
  ['率は**62.5%**で**(58.0%)**を', '率は[62.5%]で[(58.0%)]を'],
  ['言語は**C#**や**F#**を', '言語は[C#]や[F#]を'],
  ['には**“匿名”**と**‘仮名’**と', 'には[“匿名”]と[‘仮名’]と'],
  ['葛\u{E0100}**（正字）**と', '葛\u{E0100}[（正字）]と'],
  ['𠮷**「つちよし」**の', '𠮷[「つちよし」]の'],
  ['費用は**¥120,000**で', '費用は[¥120,000]で'],
  ['半角の**｢ｲ｣**も', '半角の[｢ｲ｣]も'],
  ['**午前9時～**です', '[午前9時～]です'],
  ['- **「目的」**が', '<ul>\n<li>[「目的」]が</li>\n</ul>'],
  // As CommonMark has it: beside a blank nothing opens, an underscore opens no part of a word, and one mark alone is text.
  ['これは** 重要 **と', 'これは** 重要 **と'],
  ['これは__「重要」__です', 'これは__「重要」__です'],
  ['**「個人情報」の扱い', '**「個人情報」の扱い'],
  ['\\*\\*「重要」\\*\\*です', '**「重要」**です'],
])('%s', (source, expected) => {
  expect(shown(source)).toBe(expected);
});
