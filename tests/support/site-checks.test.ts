import { describe, expect, it } from 'vitest';
import { countInternalLinks, findBrokenLinks, findRepeatedIds } from './links.ts';
import { findPageFaults } from './page-faults.ts';
import { readPage, type Site } from './site.ts';

const url = new URL('https://example.org/minutes/');
const good = `<!doctype html><html lang="ja"><head><title>題</title><meta name="description" content="説明"></head>
<body><main data-page="home"><h1>題</h1></main></body></html>`;

/** A site of these pages and of files without content. */
function siteOf(pages: Record<string, string>, files: string[] = []): Site {
  return {
    root: '/nowhere',
    url,
    files: new Set([...Object.keys(pages), ...files]),
    pages: Object.entries(pages).map(([file, source]) =>
      readPage(file, new URL(encodeURI(file.replace(/(^|\/)index\.html$/, '$1')), url), source),
    ),
  };
}

describe('findBrokenLinks', () => {
  it.each([
    ['<a href="/minutes/">', undefined],
    ['<a href="#u1">', undefined],
    ['<a href="#%E8%B3%87%E6%96%99">', undefined],
    ['<a href="/minutes/council/#u2">', undefined],
    ['<a href="council/?q=1#u2">', undefined],
    ['<a href="https://example.org/minutes/council/">', undefined],
    ['<a href="https://elsewhere.example/x">', undefined],
    ['<a href="mailto:a@example.org">', undefined],
    ['<link rel="stylesheet" href="/minutes/style.css">', undefined],
    ['<img srcset="/minutes/a.png 1x, /minutes/b.png 2x">', 'b.png: leads to no file'],
    ['<a href="/">', 'is outside'],
    ['<a href="/council/">', 'is outside'],
    ['<a href="/minutes/nowhere/">', 'leads to no file'],
    ['<a href="/minutes/council">', 'lacks its slash'],
    ['<a href="#u9">', 'has this id'],
    ['<a href="/minutes/council/#u9">', 'has this id'],
    ['<a href="javascript:void 0">', 'is a script'],
    ['<a href="http://[">', 'is no address'],
    ['<script src="/minutes/gone.js"></script>', 'leads to no file'],
    ['<form action="/minutes/find/">', 'leads to no file'],
    ['<svg><use xlink:href="#gone"/></svg>', 'has this id'],
    ['<template><a href="#u9"></a></template>', 'has this id'],
  ])('%s', (html, fault) => {
    const site = siteOf({ 'index.html': `<p id="u1"><p id="資料">${html}`, 'council/index.html': '<p id="u2">' }, [
      'style.css',
      'a.png',
    ]);
    const found = findBrokenLinks(site);
    if (fault === undefined) expect(found).toEqual([]);
    else expect(found).toEqual([expect.stringContaining(fault)]);
  });

  it('counts the links into the site', () => {
    expect(countInternalLinks(siteOf({ 'index.html': '<a href="#a"></a><a href="https://elsewhere.example/">' }))).toBe(
      1,
    );
  });
});

describe('findRepeatedIds', () => {
  it('names the page and the id', () => {
    const site = siteOf({ 'index.html': '<p id="a"><p id="b"><p id="a">', 'b/index.html': '<p id="b">' });
    expect(findRepeatedIds(site)).toEqual(['index.html: a']);
  });
});

describe('findPageFaults', () => {
  it('finds nothing in a good page, data in script elements included', () => {
    const data = '<script type="application/ld+json">{}</script><script type="speculationrules">{}</script></body>';
    expect(findPageFaults(siteOf({ 'index.html': good.replace('</body>', data) }))).toEqual([]);
  });

  it.each([
    ['lang="ja"', 'lang="en"', 'lang'],
    ['<h1>題</h1>', '', '0 h1'],
    ['<h1>題</h1>', '<h1>題</h1><h1>題</h1>', '2 h1'],
    ['<h1>題</h1>', '<h1> </h1>', '1 h1'],
    [' data-page="home"', '', 'data-page'],
    ['<title>題</title>', '<title> </title>', 'no title'],
    ['content="説明"', 'content=""', 'no description'],
    ['</main>', '</main><script>0</script>', 'has a script'],
    ['</main>', '</main><script type="module" src="a.js"></script>', 'a.js'],
    ['<h1>', '<h1 onclick="0">', 'onclick'],
  ])('finds what %s as %s does', (from, to, fault) => {
    const found = findPageFaults(siteOf({ 'index.html': good.replace(from, to) }));
    expect(found).toEqual([expect.stringContaining(fault)]);
  });

  it.each([
    ['<script type="module" src="/minutes/_astro/Base.astro_script_0.a-B_9.js"></script>', 0],
    ['<script src="/minutes/_astro/Base.astro_script_0.a-B_9.js"></script>', 1],
    ['<script type="module" src="/minutes/_astro/Other.astro_script_0.a-B_9.js"></script>', 1],
    ['<script type="module">import("/minutes/_astro/Base.astro_script_0.a-B_9.js")</script>', 1],
  ])('of %s it finds %i', (script, faults) => {
    expect(findPageFaults(siteOf({ 'index.html': good.replace('</main>', `</main>${script}`) }))).toHaveLength(faults);
  });

  it('allows other scripts to the search only', () => {
    const page = good.replace('</main>', '</main><script src="/minutes/search.js"></script>');
    expect(findPageFaults(siteOf({ 'search/index.html': page }))).toEqual([]);
  });

  it('names two pages with one title and one description', () => {
    expect(findPageFaults(siteOf({ 'index.html': good, 'b/index.html': good }))).toHaveLength(2);
  });
});
