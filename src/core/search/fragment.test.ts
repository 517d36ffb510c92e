import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { smallDocuments } from './fixtures/small-archive.ts';
import { type Fragment, readFragment } from './fragment.ts';
import { renderIndexPage } from './index-page.ts';

const [document] = smallDocuments();
if (!document) throw new Error('the small council has no documents');

/** What Pagefind makes of an index page: its words in a row, its anchors with the place of the next word. */
function fragmentOf(html: string): Fragment {
  const words: string[] = [];
  const anchors: { id: string; location: number; title?: string }[] = [];
  const visit = (node: { [key: string]: unknown }): void => {
    const attributes = (node['attrs'] ?? []) as { name: string; value: string }[];
    const value = (name: string) => attributes.find((one) => one.name === name)?.value;
    const id = value('id');
    const title = value('data-pagefind-title')?.replace(/\s+/g, ' ');
    if (id !== undefined) anchors.push({ id, location: words.length, ...(title === undefined ? {} : { title }) });
    if (node['nodeName'] === '#text') words.push(...String(node['value']).split(/\s+/).filter(Boolean));
    for (const child of (node['childNodes'] ?? []) as { [key: string]: unknown }[]) visit(child);
  };
  visit(parse(html) as unknown as { [key: string]: unknown });
  return { content: words.join(' '), anchors, raw_url: 'key' };
}

describe('an index page', () => {
  it('gives the document back, as stored', () => {
    const odd = { ...document, segments: [...document.segments, ...ODD_SEGMENTS] };
    expect(readFragment(fragmentOf(renderIndexPage(odd)))).toEqual({
      key: 'key',
      info: odd.info,
      segments: odd.segments,
    });
  });

  it('is in no language, so that Pagefind leaves the tokens alone', () => {
    expect(renderIndexPage(document)).toMatch(/^<html lang="und">/);
  });
});

const ODD_SEGMENTS = [
  { anchor: 'u90', label: '', text: '' },
  { anchor: 'u91', label: 'Ａ委員', text: '' },
  { anchor: 'u92', label: '', text: '<b>"引用"</b> & \'他\' </dd>' },
  { anchor: 'u93', label: '甲　乙', text: '一行目\n\t二行目　 ＵＳＢ\u0085６，０００\u200b' },
  { anchor: 'u94', label: '柴﨑', text: '😀𠮷 \ud800 葛\u{E0100}' },
];

describe('readFragment', () => {
  it.each<[string, Fragment]>([
    ['no anchors', { content: '', anchors: [], raw_url: 'key' }],
    ['no info', { content: 'a', anchors: [{ id: 'u1', location: 0 }], raw_url: 'key' }],
    ['no key', { content: '', anchors: [{ id: 'info', location: 0, title: '{}' }] }],
  ])('refuses a document with %s', (_, fragment) => {
    expect(() => readFragment(fragment)).toThrow('did not write');
  });
});
