import { describe, expect, it } from 'vitest';
import { FONT, japaneseFont, pdfFile, utf16 } from '../fixtures/pdf-file.ts';
import { apart, leftOut, show, warned } from '../fixtures/show-blocks.ts';
import { readSource } from '../read-source.ts';

const FONTS = japaneseFont('UniJIS-UTF16-H');
/** Ten points high, so that a character is ten points wide. */
const at = (x: number, y: number, words: string, before = '', size = 10) =>
  `q ${before} BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm ${utf16(words)} Tj ET Q\n`;
const box = (x: number, y: number, width: number, height: number, colour = '0 g') =>
  `q ${colour} ${x} ${y} ${width} ${height} re f Q\n`;
const read = (...pages: string[]) =>
  readSource(
    pdfFile(
      pages.map((content) => ({
        content,
        resources: `${FONT} /ExtGState << /Clear << /ca 0 >> /Half << /ca 0.5 >> /Times << /BM /Multiply >> >>`,
      })),
      FONTS,
    ),
    'a.pdf',
  );

describe('what a page does not show is left out and named', () => {
  const seen = at(50, 700, 'みえる字');
  it.each<[string, string, string[]]>([
    ['without a mark', at(50, 680, '秘密', '3 Tr'), ['unpainted: 秘密']],
    ['transparent', at(50, 680, '秘密', '/Clear gs'), ['unpainted: 秘密']],
    ['white', at(50, 680, '秘密', '1 g'), ['colour: 秘密']],
    ['white in four colours', at(50, 680, '秘密', '0 0 0 0 k'), ['colour: 秘密']],
    ['nearly white', at(50, 680, '秘密', '.99 g'), ['colour: 秘密']],
    ['in the colour below it', box(40, 670, 100, 30, '1 1 0 rg') + at(50, 680, '秘密', '1 1 0 rg'), ['colour: 秘密']],
    ['under a black box', at(50, 680, '氏名は秘密です') + box(79, 677, 22, 14), ['covered: 秘密']],
    ['under a white box', at(50, 680, '秘密') + box(40, 670, 100, 30, '1 g'), ['covered: 秘密']],
    ['beside the page', at(-90, 680, '秘密') + at(650, 680, '札'), ['outside: 秘密', 'outside: 札']],
    ['clipped away', `q 0 0 1 1 re W n ${at(50, 680, '秘密')} Q`, ['outside: 秘密']],
    ['a point high', at(50, 680, '秘密', '', 1), ['tiny: 秘密']],
    ['crossed out', at(50, 680, '秘密です') + box(50, 683, 20, 0.7), ['struck: 秘密']],
    ['crossed out by a stroke', `${at(50, 680, '秘密です')} q 0.5 w 50 683.5 m 70 683.5 l S Q`, ['struck: 秘密']],
  ])('%s', async (_, content, left) => {
    const reading = await read(seen + content);
    expect(leftOut(reading)).toEqual(left);
    expect(show(reading).join('')).not.toContain('秘密');
    expect(reading).toMatchObject({ source: { leftOut: [{ page: 1 }, ...left.slice(1).map(() => ({}))] } });
  });
});

describe('what a page shows stays', () => {
  it.each<[string, string]>([
    ['white on a dark box', box(40, 690, 200, 30, '0.1 0.2 0.4 rg') + at(50, 700, '甲乙丙', '1 g')],
    ['red, grey and outlined', at(50, 700, '甲', '1 0 0 rg') + at(60, 700, '乙', '.5 g') + at(70, 700, '丙', '1 Tr')],
    ['on a white page that is painted', box(0, 0, 600, 800, '1 g') + at(50, 700, '甲乙丙')],
    ['in a frame that is filled', `${at(50, 700, '甲乙丙')} q 40 690 100 30 re 42 692 96 26 re f* Q`],
    ['under a highlighter', `${at(50, 700, '甲乙丙')} q /Times gs 1 1 0 rg 40 690 100 30 re f Q`],
    ['under a veil', `${at(50, 700, '甲乙丙')} q /Half gs 1 g 40 690 100 30 re f Q`],
    ['underlined', at(50, 700, '甲乙丙') + box(50, 698, 30, 0.7)],
    ['beside a box', at(50, 700, '甲乙丙') + box(200, 600, 50, 50)],
    ['six points high', at(50, 700, '甲乙丙', '', 6)],
    ['between long rules', `${at(50, 700, '甲乙丙')} q 40 704 m 560 704 l S Q`],
  ])('%s', async (_, content) => {
    const reading = await read(content);
    expect([show(reading), leftOut(reading)]).toEqual([['甲乙丙'], []]);
  });
});

const BODY = [
  '（会長）それでは始めます。',
  '（委員）費用はいくらですか。',
  '（課長）百万円でございます。',
  '（会長）分かりました。',
];
const body = (from: number) => BODY.map((line, index) => at(50, from - 20 * index, line)).join('');

describe('heads, feet and numbers of pages', () => {
  it.each<[string, (page: number) => string, string[]]>([
    ['a number between dashes', (page) => at(280, 30, `- ${page} -`, '', 9), ['- 1 -', '- 2 -', '- 3 -']],
    ['a number alone', (page) => at(280, 30, `${page}`, '', 9), ['1', '2', '3']],
    [
      'a number of several',
      (page) => at(280, 30, `${page} / 3 ページ`),
      ['1 / 3 ページ', '2 / 3 ページ', '3 / 3 ページ'],
    ],
    ['a number beside words', (page) => at(280, 30, `調${page} / 3 -`), ['調1 / 3 -', '調2 / 3 -', '調3 / 3 -']],
    ['a head', () => at(50, 780, '審議会 第3回', '', 8), ['審議会 第3回', '審議会 第3回', '審議会 第3回']],
    ['a head near the text', () => at(50, 720, '審議会 第3回'), ['審議会 第3回', '審議会 第3回', '審議会 第3回']],
    [
      'a foot that looks spoken',
      (page) => at(50, 30, `（事務局）内線${2344 + page}`),
      ['（事務局）内線2345', '（事務局）内線2346', '（事務局）内線2347'],
    ],
    [
      'a stamp across the page',
      () => `q BT /F1 90 Tf .7 .7 -.7 .7 200 300 Tm ${utf16('案')} Tj ET Q`,
      ['案', '案', '案'],
    ],
    ['not a sentence that is said again', () => at(50, 720, '（会長）ほかにありますか。'), []],
    ['not what stands elsewhere on each page', (page) => at(50, 780 - 25 * page, '審議会'), []],
  ])('%s', async (_, head, margins) => {
    const reading = await read(...[1, 2, 3].map((page) => head(page) + body(700)));
    expect(apart(reading)).toEqual(margins.map((text) => `margin: ${text}`));
  });

  it('a sentence goes on behind them', async () => {
    const long = '（課長）今回の見直しは市民が一日に出すごみの量を百グラム減らすもので';
    const lines = [
      long,
      '（委員）前の年の量はいくらで目標の年はいつになるのかを教えてください',
      '（課長）前の年は八百グラムで目標の年は五年の後に当たる年でありま',
    ];
    const foot = (page: number) => at(280, 30, `- ${page} -`, '', 9);
    const first = lines.map((line, index) => at(50, 700 - 20 * index, line.slice(0, 33))).join('');
    const reading = await read(first + foot(1), at(50, 700, 'す。') + foot(2));
    expect(show(reading)).toContain(`${lines[2]?.slice(0, 33)}す。`);
  });

  it('notes below a short rule are notes', async () => {
    const notes = box(50, 120, 150, 0.5) + at(50, 105, '1　写しは資料二', '', 8) + at(50, 93, '2　第八条', '', 8);
    expect(apart(await read(body(700) + notes))).toEqual(['note: 1　写しは資料二', 'note: 2　第八条']);
    expect(apart(await read(body(700) + at(50, 105, '（委員）小さな字', '', 8)))).toEqual([]);
  });

  it('what is raised behind a figure does not become part of it', async () => {
    const reading = await read(at(50, 700, '備蓄は５') + at(90, 704, '２', '', 6) + at(96, 700, '万食です'));
    expect([show(reading), leftOut(reading)]).toEqual([['備蓄は５（２）万食です'], ['raised: ５（２）']]);
  });

  it('a title that fills its column is parted from what is said', async () => {
    const row = (y: number, who: string, words: string) => at(50, y, who) + at(110, y, words);
    const reading = await read(
      row(700, '会長', '始めます。') +
        row(680, '黒田委員', 'いくらですか。') +
        row(660, '環境課長', '百万円です。') +
        row(640, '資源循環係長', '認めません。'),
    );
    expect(show(reading).at(-1)).toBe('資源循環係長　認めません。');
  });
});

describe('vertical writing', () => {
  const turned = (x: number, y: number, words: string) =>
    `q BT /F1 10 Tf 0 -1 1 0 ${x - 3.5} ${y} Tm ${utf16(words)} Tj ET Q\n`;
  const down = (x: number, y: number, words: string) =>
    [...words].map((char, index) => at(x - 5, y - 8.8 - 10 * index, char)).join('');

  it('has figures that lie on their side, or stand abreast, in their sentence', async () => {
    const lying = down(500, 750, '（会長）令和') + turned(500, 690, '25') + down(500, 670, '年に始めます。');
    const abreast =
      down(480, 750, '（委員）幅は') +
      at(475, 681, '１', '', 5) +
      at(480, 681, '６', '', 5) +
      down(480, 680, 'メートルですか。');
    const [first, second] = show(await read(lying + abreast));
    expect(first).toBe('（会長）令和25年に始めます。');
    expect(second?.replace(/\s/gu, '')).toBe('（委員）幅は１６メートルですか。');
  });

  it('is refused where level writing stands between its lines', async () => {
    const lines = [500, 460, 420].map((x) => down(x, 750, '（会長）これは縦書きの行であります。')).join('');
    const reading = await read(lines + at(200, 500, '横書きの文がここに十字以上あります'));
    expect(show(reading)).toEqual(['✗ source-vertical']);
  });

  it('beside level writing is told from it', async () => {
    const reading = await read(body(700) + down(560, 700, '資料一'));
    expect(apart(reading)).toEqual(['box: 資料一']);
  });
});

it('a page that is a picture of paper has its recognised text read, and said so', async () => {
  const image =
    '<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\n\x80\nendstream';
  const page = {
    content: `q 600 0 0 800 0 0 cm /Im1 Do Q ${at(50, 700, '読み取った字です', '3 Tr')}`,
    resources: `${FONT} /XObject << /Im1 5 0 R >>`,
  };
  const reading = await readSource(pdfFile([page], [...FONTS, image]), 'a.pdf');
  expect([show(reading), leftOut(reading), warned(reading)]).toEqual([
    ['読み取った字です'],
    [],
    ['source-recognised-text'],
  ]);
});
