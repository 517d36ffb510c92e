import { describe, expect, it } from 'vitest';
import { readPage } from '../support/site.ts';
import { measurePage, textsByPage } from './measure.ts';
import { readRuns } from './runs.ts';
import { templateWords } from './template-words.ts';

const runsOf = (main: string) =>
  readRuns(
    readPage(
      'a/index.html',
      new URL('http://site.test/a/'),
      `<nav class="breadcrumbs"><a href="/kou/">甲</a></nav><main>${main}</main>`,
    ).document,
  );

describe('the runs of a page', () => {
  it.each<[string, string, string[][]]>([
    ['blocks', '<p>甲</p><ul><li>乙<li>丙</ul>', [['甲'], ['乙'], ['丙']]],
    ['a block with a link and a line end', '<p>甲<a href="/b/">乙</a>丙<br>丁</p>', [['甲', '乙', '丙', '丁']]],
    ['text beside a block', '<div>甲<p>乙</p>丙</div>', [['甲'], ['乙'], ['丙']]],
    ['cells', '<table><tr><th>甲<td>乙</table>', [['甲'], ['乙']]],
    ['no ways about', '<nav>甲</nav><button>乙</button><a class="permalink" href="#u1">¶</a><p hidden>丙</p>', []],
  ])('%s', (_, main, expected) => {
    expect(runsOf(main).map(({ pieces }) => pieces)).toEqual(expected);
  });

  it('know what is the record, and what they quote', () => {
    const [utterance, item, department, head, alone] = runsOf(
      '<article><p>甲</p></article><ul><li><p><a href="/i/">乙</a></p><p>丙</p></li></ul><div class="page-head"><p>丁</p></div><p>戊</p>',
    );
    expect([utterance?.isContent, item?.isContent]).toEqual([true, false]);
    expect([item, department, head, alone].map((run) => run?.links)).toEqual([['/i/'], ['/i/'], ['/kou/'], []]);
  });
});

describe('the words of the template', () => {
  const { has, strip } = templateWords([
    "<h2>この{kind}に触れた箇所（{count}件）</h2>\n<dt>審議した会議</dt> const word = '収録しました。見てください';",
  ]);

  it.each([
    ['審議した会議', true],
    ['に触れた箇所（4件）', true],
    ['収録しました', true],
    ['この収録しました', true],
    ['審議した', false],
    ['審議した会議の記録', false],
    ['この諮問に触れた箇所', false],
  ])('%s: %s', (piece, isTemplate) => {
    expect(has(piece)).toBe(isTemplate);
  });

  it('stand before and after what is not theirs', () => {
    expect(strip('この諮問に触れた箇所（')).toBe('諮問');
    expect(strip('住宅課')).toBe('住宅課');
  });
});

describe('the measure', () => {
  const info = { council: '', meeting: '', date: '', fidelity: 'verbatim' as const, items: [] };
  const document = (key: string, ...texts: string[]) => ({
    key,
    info,
    segments: texts.map((text) => ({ anchor: '', label: '札', text })),
  });
  const item = {
    ...{ label: '', title: '', outcome: '', address: '/kou/inquiries/1/' },
    ...{ effect: 'noted' as const, dissent: '', votes: '', department: '', type: '', told: [], objections: [] },
  };
  const texts = textsByPage([
    document('/a/', 'ＡＢＣの委託', '甲と'),
    document('/kou/departments/b/', '住宅課'),
    { ...document('/kou/meetings/c/#inquiry-1', '答申'), info: { ...info, items: [item] } },
  ]);
  const template = templateWords(['<dt>所管課</dt>']);
  const measure = (main: string) => {
    const addresses = (links: readonly string[]) => ['/a/', ...links];
    const { seen, found, missing } = measurePage(runsOf(main), addresses, texts, template);
    return [seen, found, missing];
  };

  it.each<[string, string, [number, number, string[]]]>([
    ['what stands there, folded', '<p>abcの 委託</p>', [6, 6, []]],
    ['a label', '<p>札</p>', [1, 1, []]],
    ['not what runs from one text into the next', '<p>委託札甲と</p>', [5, 0, ['委託札甲と']]],
    ['clauses by themselves', '<p>委託、無関係</p>', [5, 2, ['無関係']]],
    ['not what leads elsewhere', '<p>住宅課</p>', [3, 0, ['住宅課']]],
    ['what it quotes', '<ul><li><a href="/kou/departments/b/">住宅課</a></ul>', [3, 3, []]],
    ['the item that a document is on', '<ul><li><a href="/kou/inquiries/1/">答申</a></ul>', [2, 2, []]],
    ['no words of the template', '<dl><div><dt>所管課<dd>委託</div></dl>', [2, 2, []]],
    ['in a record also those of the template', '<article><p>所管課</p></article>', [3, 0, ['所管課']]],
    ['no counts', '<p>議案 12件</p>', [0, 0, []]],
  ])('finds %s', (_, main, expected) => {
    expect(measure(main)).toEqual(expected);
  });
});
