import { DOMParser } from 'linkedom';
import { expect, it } from 'vitest';
import { describeOpenSearch } from './open-search.ts';

const addresses = {
  self: 'https://www.example.lg.jp/minutes/opensearch.xml',
  search: 'https://www.example.lg.jp/minutes/search/',
  icon: 'https://www.example.lg.jp/minutes/favicon.svg',
};
const textIn = (xml: string, name: string) =>
  new DOMParser().parseFromString(xml, 'text/xml').querySelector(name)?.textContent ?? '';

it('names the site and the template of its search', () => {
  const xml = describeOpenSearch({ title: '審議録', description: '会議録の書庫です。' }, addresses);
  expect(xml).toContain('xmlns="http://a9.com/-/spec/opensearch/1.1/"');
  expect(xml).toContain('template="https://www.example.lg.jp/minutes/search/?q={searchTerms}"');
  expect(textIn(xml, 'ShortName')).toBe('審議録');
  expect(textIn(xml, 'Description')).toBe('会議録の書庫です。');
});

it.each([
  ['短い名', '短い名', '短い名'],
  ['𠮷'.repeat(60), '𠮷'.repeat(16), '𠮷'.repeat(48)],
  ['A&B <"審議録">', 'A&B <"審議録">', 'A&B <"審議録">'],
  ['a\0b\ud800c', 'a\ufffdb\ufffdc', 'a\ufffdb\ufffdc'],
])('writes the title %j so that every reader of XML can read it', (title, short, long) => {
  const xml = describeOpenSearch({ title, description: '説明' }, addresses);
  expect([textIn(xml, 'ShortName'), textIn(xml, 'LongName')]).toEqual([short, long]);
});

it('keeps to characters and references of XML', () => {
  const xml = describeOpenSearch({ title: '<&>"\'\u0001]]>', description: ']]>&amp;' }, addresses);
  expect(xml).not.toMatch(/&(?!(?:amp|lt|gt|quot|apos);)/);
  expect(xml).not.toContain(']]>');
  expect(
    xml
      .match(/<\/?[\w:]+/g)
      ?.every((tag) =>
        /^<\/?(?:OpenSearchDescription|ShortName|LongName|Description|Language|InputEncoding|OutputEncoding|Image|Url|moz:SearchForm)$/.test(
          tag,
        ),
      ),
  ).toBe(true);
});
