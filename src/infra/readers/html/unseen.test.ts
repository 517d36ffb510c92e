import { describe, expect, it } from 'vitest';
import { apart, leftOut, show } from '../fixtures/show-blocks.ts';
import { readHtml } from './read-html.ts';

const read = (html: string) => readHtml(new TextEncoder().encode(html), 'a.html');

describe('what a page hides or crosses out is left out and named', () => {
  it.each<[string, string, string[]]>([
    ['s, strike, del', '<p><s>甲</s><strike>乙</strike><del>丙</del><ins>丁</ins></p>', ['struck: 甲乙丙']],
    [
      'a line through, by class',
      '<style>.x{text-decoration:red line-through}</style><p><b class=x>甲</b>丁</p>',
      ['struck: 甲'],
    ],
    ['hidden', '<p hidden>甲</p><p>丁</p>', ['hidden: 甲']],
    ['until it is found', '<p hidden=until-found>甲</p><p>丁</p>', ['hidden: 甲']],
    ['a dialogue that is closed', '<dialog>甲</dialog><p>丁</p>', ['hidden: 甲']],
    ['display', '<p><span style="DISPLAY : none">甲</span>丁</p>', ['hidden: 甲']],
    ['display, by id', '<style>p #a.b{display:none}</style><p><i id=a class=b>甲</i>丁</p>', ['hidden: 甲']],
    [
      'display, important',
      '<style>i{display:none!important}</style><p><i style="display:inline">甲</i>丁</p>',
      ['hidden: 甲'],
    ],
    [
      'visibility, but for what is visible inside',
      '<p style="visibility:hidden">甲<b style="visibility:visible">丁</b></p>',
      ['hidden: 甲'],
    ],
    ['opacity', '<p><span style="opacity:0">甲</span>丁</p>', ['unpainted: 甲']],
    ['size', '<style>i{font-size:0}</style><p><i>甲</i>丁</p>', ['tiny: 甲']],
    ['white', '<p><font color="#ffffff">甲</font>丁</p>', ['colour: 甲']],
    ['white as HSL', '<p><i style="color:hsl(0 0% 100%)">甲</i>丁</p>', ['colour: 甲']],
    ['white by a variable', '<style>:root{--p:#fff}i{color:var(--p)}</style><p><i>甲</i>丁</p>', ['colour: 甲']],
    ['transparent', '<p><i style="color:rgba(0,0,0,0)">甲</i>丁</p>', ['unpainted: 甲']],
    ['on its own colour', '<p><i style="color:#369;background:#336699">甲</i>丁</p>', ['colour: 甲']],
    [
      'on the colour of the page',
      '<body style="background:#fffbe6"><p><i style="color:#fffbe6">甲</i>丁</p>',
      ['colour: 甲'],
    ],
    ['off the screen', '<p><i style="position:absolute;left:-9999px">甲</i>丁</p>', ['outside: 甲']],
    [
      'clipped',
      '<style>.sr{position:absolute!important;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)}</style><p><i class=sr>甲</i>丁</p>',
      ['outside: 甲'],
    ],
    ['without room', '<div style="height:0;overflow:hidden">甲</div><p>丁</p>', ['outside: 甲']],
    [
      'on a screen',
      '<style>@media screen{i{display:none}}@media print{b{display:none}}</style><p><i>甲</i><b>丁</b></p>',
      ['hidden: 甲'],
    ],
    [
      'a place among others',
      '<style>i:nth-child(2){display:none}</style><p><b>丁</b><i>甲</i><i>丁</i></p>',
      ['hidden: 甲'],
    ],
    [
      'what is not of a class',
      '<style>i:not(.b){display:none}</style><p><i class=b>丁</i><i>甲</i></p>',
      ['hidden: 甲'],
    ],
    [
      'one of several',
      '<style>p :is(i, u){display:none}</style><p><i>甲</i>丁<u>乙</u></p>',
      ['hidden: 甲', 'hidden: 乙'],
    ],
    ['what holds something', '<style>p:has(i){display:none}</style><p>甲<i>乙</i></p><p>丁</p>', ['hidden: 甲乙']],
    [
      'an attribute with a comma',
      '<style>[title="a,b"]{display:none}</style><p><i title="a,b">甲</i>丁</p>',
      ['hidden: 甲'],
    ],
    ['a class with a colon', '<style>.sm\\:no{display:none}</style><p><i class="sm:no">甲</i>丁</p>', ['hidden: 甲']],
    [
      'behind a brace in a string',
      '<style>b::after{content:"}"}i{display:none}</style><p><i>甲</i>丁</p>',
      ['hidden: 甲'],
    ],
    [
      'behind a semicolon in an address',
      `<p><i style="background:url('a;b.png');display:none">甲</i>丁</p>`,
      ['hidden: 甲'],
    ],
    [
      'a rule in a rule',
      '<style>p{color:red;& i{display:none} u{display:none}}</style><p><i>甲</i>丁<u>乙</u></p>',
      ['hidden: 甲', 'hidden: 乙'],
    ],
    ['a wide window', '<style>@media (width >= 600px){i{display:none}}</style><p><i>甲</i>丁</p>', ['hidden: 甲']],
    ['all but paper', '<style>@media not print{i{display:none}}</style><p><i>甲</i>丁</p>', ['hidden: 甲']],
    ['white as HWB', '<p><i style="color:hwb(0 100% 0%)">甲</i>丁</p>', ['colour: 甲']],
    ['white as Lab', '<p><i style="color:lab(100% 0 0)">甲</i>丁</p>', ['colour: 甲']],
    ['white as OKLCH', '<p><i style="color:oklch(100% 0 0)">甲</i>丁</p>', ['colour: 甲']],
    [
      'the name of a rare colour',
      '<p style="background:papayawhip"><i style="color:papayawhip">甲</i>丁</p>',
      ['colour: 甲'],
    ],
    [
      'a row and a cell',
      '<table><tr hidden><td>甲<td>乙<tr><td>丁<td style="display:none">丙<td></table>',
      ['hidden: 甲 乙', 'hidden: 丙'],
    ],
  ])('%s', async (_, html, left) => {
    const reading = await read(html);
    expect(show(reading).join('')).toMatch(/^\|? ?丁/u);
    expect(leftOut(reading)).toEqual(left);
  });

  it('names the line', async () => {
    const reading = await read('<p>一</p><p>二<s>三</s></p>');
    expect(reading).toMatchObject({ source: { leftOut: [{ text: '三', n: 3 }] } });
  });
});

describe('what is seen stays', () => {
  it.each<[string, string]>([
    ['bold, marked, red', '<p><b>甲</b><mark>乙</mark><font color=red>丙</font></p>'],
    ['what only a screen reader passes over', '<p aria-hidden=true>甲乙丙</p>'],
    ['white on dark', '<style>th{color:#fff;background:#123}</style><table><tr><th>甲<td>乙<tr><td>丙<td></table>'],
    ['white on a dark page', '<body bgcolor=#001122 text=#ffffff><p>甲乙丙</p>'],
    ['white on a picture', '<div style="background:url(a.jpg)"><p style="color:#fff">甲乙丙</p></div>'],
    ['details that are closed', '<details><summary>甲</summary>乙丙</details>'],
    ['a stronger rule', '<style>.a.b{display:inline}.a{display:none}</style><p><i class="a b">甲</i>乙丙</p>'],
    ['an underline', '<p style="text-decoration:underline">甲乙丙</p>'],
    ['del that is not struck', '<p><del style="text-decoration:none">甲</del>乙丙</p>'],
    ['rules of a narrow window', '<style>@media (max-width:600px){p{display:none}}</style><p>甲乙丙</p>'],
    ['rules of a printer', '<style media=print>p{display:none}</style><p>甲乙丙</p>'],
    ['rules for a mouse', '<style>p:hover{display:none}</style><p>甲乙丙</p>'],
    [
      'rules of all but a wide window',
      '<style>@media not all and (min-width:600px){p{display:none}}</style><p>甲乙丙</p>',
    ],
    [
      'rules of a window between two widths',
      '<style>@media (400px <= width < 900px){p{display:none}}</style><p>甲乙丙</p>',
    ],
    ['rules of a dark screen', '<style>@media (prefers-color-scheme:dark){p{display:none}}</style><p>甲乙丙</p>'],
    ['rules of an unknown kind of screen', '<style>@media not (foo:bar){p{display:none}}</style><p>甲乙丙</p>'],
    [
      'rules for a browser that lacks something',
      '<style>@supports not (display:grid){p{display:none}}</style><p>甲乙丙</p>',
    ],
    [
      'a rule that a layer cannot outdo',
      '<style>i{display:inline}@layer a{p i{display:none}}</style><p>甲<i>乙</i>丙</p>',
    ],
    ['what comes behind an element', '<style>p::after{display:none}p::first-letter{font-size:0}</style><p>甲乙丙</p>'],
    ['white on a colour that another sheet knows', '<p style="background:var(--brand);color:#fff">甲乙丙</p>'],
    ['white on a mixture', '<p style="background:color-mix(in srgb, navy, black);color:#fff">甲乙丙</p>'],
    ['white on a rare dark colour', '<p style="background:midnightblue;color:#fff">甲乙丙</p>'],
    ['classes that no sheet here explains', '<link rel=stylesheet href=a.css><p class=hidden>甲乙丙</p>'],
  ])('%s', async (_, html) => {
    const reading = await read(html);
    expect(show(reading).join('').replace(/[\s|]/gu, '')).toBe('甲乙丙');
    expect(leftOut(reading)).toEqual([]);
  });
});

describe('what is no running text is told from it', () => {
  it.each<[string, string, string[]]>([
    [
      'the parts of a site',
      '<header>市</header><nav>目次</nav><main><p>本文</p></main><footer>電話</footer>',
      ['margin: 市', 'margin: 目次', 'margin: 電話'],
    ],
    [
      'by role',
      '<div role=banner>市</div><div role=main>本文</div><div role=contentinfo>電話</div>',
      ['margin: 市', 'margin: 電話'],
    ],
    [
      'by name',
      '<div id=footer>電話</div><ul class="breadcrumb"><li>トップ</ul><p>本文',
      ['margin: 電話', 'margin: • トップ'],
    ],
    [
      'not those of an article',
      '<article><header><h1>会議録</h1></header><p>本文</p><footer>閉会</footer></article>',
      [],
    ],
    ['not a head with the only heading', '<header><h1>会議録</h1></header><p>本文', []],
    ['form parts', '<p>本文<button>印刷</button></p>', ['margin: 印刷']],
    [
      'notes that marks refer to',
      '<p>本文<sup><a href="#n1">1</a></sup></p><ol><li id=n1>注の文</ol>',
      ['note: 1. 注の文'],
    ],
    ['notes by role', '<p>本文</p><section role=doc-endnotes><p>注の文</p></section>', ['note: 注の文']],
    ['an aside in the text', '<main><p>本文</p><aside>囲み</aside></main>', ['box: 囲み']],
  ])('%s', async (_, html, roles) => {
    expect(apart(await read(html))).toEqual(roles);
  });
});

describe('the numbers of lists', () => {
  it.each<[string, string, string[]]>([
    ['an item that is not laid out has none', '<ol><li>一<li hidden>二<li>三</ol>', ['1. 一', '2. 三']],
    ['one that is struck keeps its own', '<ol><li>一<li><s>二</s><li>三</ol>', ['1. 一', '3. 三']],
    ['one that is invisible, too', '<ol><li>一<li style="visibility:hidden">二<li>三</ol>', ['1. 一', '3. 三']],
    ['none where the style shows none', '<ol style="list-style:none"><li>（1）一</ol>', ['（1）一']],
    ['kanji', '<ol style="list-style-type:cjk-ideographic"><li>一<li>二</ol>', ['一、 一', '二、 二']],
    [
      'iroha',
      '<style>.i{list-style:katakana-iroha inside}</style><ol class=i><li>一<li>二</ol>',
      ['イ、 一', 'ロ、 二'],
    ],
    [
      'counted by the style',
      '<style>ol{list-style:none}li::before{counter-increment:n;content:"（" counter(n) "）"}</style><ol><li>一<li>二</ol>',
      ['（1） 一', '（2） 二'],
    ],
    ['bullets of an ordered list', '<ol style="list-style-type:disc"><li>一</ol>', ['• 一']],
    ['inside one another', '<ol><li>一<ol type=a><li>二</ol></ol>', ['1. 一', '', 'a. 二']],
    ['backwards', '<ol reversed start=9><li>一<li>二</ol>', ['9. 一', '8. 二']],
  ])('%s', async (_, html, lines) => {
    expect(show(await read(html))).toEqual(lines);
  });
});

describe('a page whose rules cost beyond measure is refused', () => {
  const many = (count: number, make: (at: number) => string) =>
    Array.from({ length: count }, (_, at) => make(at)).join('');
  it.each<[string, string]>([
    [
      'rules for everything',
      `<style>${many(9000, () => '* *{display:block}')}</style>${'<div><b>甲</b></div>'.repeat(3000)}`,
    ],
    [
      'places among many',
      `<style>${many(30, (at) => `i:nth-child(${at}n){color:red}`)}</style><p>${'<i>甲</i>'.repeat(9000)}`,
    ],
    ['rules in rules', `<style>${'p{color:red;'.repeat(9000)}</style><p>甲`],
    ['brackets in brackets', `<style>${':is('.repeat(9000)}p${')'.repeat(9000)}{color:red}</style><p>甲`],
  ])('%s', async (_, html) => {
    await expect(read(html)).rejects.toThrow('スタイルの規則が多すぎます');
  });
});

describe('a style sheet that is broken', () => {
  it.each<[string, string]>([
    ['open', '<style>b{color:red}i{display:none</style>'],
    ['an open string', `<style>b::before{content:"}\n}i{display:none}</style>`],
    ['an open comment behind', '<style>i{display:none}/* b{</style>'],
    ['comments of HTML', '<style><!-- i{display:none} --></style>'],
    ['a selector that is none', '<style>b:::, ]{color:red}i{display:none}</style>'],
    ['a declaration that is none', '<style>i{color;display:none;:red}</style>'],
    ['an at-rule that is none', '<style>@foo bar;@baz{b{display:none}}i{display:none}</style>'],
    ['several, one not closed', '<style>b{color:red</style><style>i{display:none}</style>'],
  ])('%s, still says what it says', async (_, sheet) => {
    const reading = await read(`${sheet}<p>丁<i>甲</i><b>丁</b></p>`);
    expect(show(reading)).toEqual(['丁丁']);
    expect(leftOut(reading)).toEqual(['hidden: 甲']);
  });
});
