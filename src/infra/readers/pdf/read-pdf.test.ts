import { describe, expect, it } from 'vitest';
import { FONT, japaneseFont, pdfFile, stream, utf16 } from '../fixtures/pdf-file.ts';
import { show, warned } from '../fixtures/show-blocks.ts';
import { readSource } from '../read-source.ts';

const FONTS = japaneseFont('UniJIS-UTF16-H');
const text = (...steps: string[]) => `BT /F1 10 Tf ${steps.join(' ')} ET`;
const at = (x: number, y: number, words: string, size = 10) =>
  text(`/F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm ${utf16(words)} Tj`);
const read = (content: string, more: readonly string[] = []) =>
  readSource(pdfFile([{ content, resources: FONT }], [...FONTS, ...more]), 'a.pdf');

describe('lines of a page', () => {
  it.each<[string, string, string[]]>([
    [
      'by where they stand, not in the order of the file',
      at(50, 680, '二行目') + at(50, 700, '一行目'),
      ['一行目', '二行目'],
    ],
    ['runs of one line', at(80, 700, '第4号') + at(50, 700, '諮問は'), ['諮問は第4号']],
    [
      'blanks where a gap shows one',
      at(50, 700, '日') + at(80, 700, '時') + at(106, 700, '四月'),
      ['日　　時　　四月'],
    ],
    ['no blank where letters are only spaced', text('2 Tc 1 0 0 1 50 700 Tm', `${utf16('会議録')} Tj`), ['会議録']],
    [
      'adjusted places between characters',
      text('1 0 0 1 50 700 Tm', `[${utf16('平成')} -200 ${utf16('22年')} -1000 ${utf16('度')}] TJ`),
      ['平成22年　度'],
    ],
    ['blanks of the text itself', at(50, 700, '氏　名 A'), ['氏　名 A']],
    [
      'indentation',
      at(50, 700, '（会長）') + at(70, 680, 'では') + at(60, 660, 'はい'),
      ['（会長）', '　　では', '　はい'],
    ],
    [
      'a paragraph set apart',
      [700, 685, 670, 640, 625].map((y) => at(50, y, '文')).join(''),
      ['文', '文', '文', '', '文', '文'],
    ],
    ['raised characters', at(50, 700, '個人情報') + at(90, 703, '注', 6) + at(96, 700, 'は'), ['個人情報注は']],
    ['a shadow only once', at(50, 700, '会議録') + at(50.4, 700, '会議録'), ['会議録']],
    ['ruby after its word', at(50, 700, '柴崎委員') + at(50, 711, 'しばさき', 5), ['柴崎（しばさき）委員']],
    [
      'steps from line to line',
      text('14 TL 50 700 Td', `${utf16('一')} Tj T*`, `${utf16('二')} Tj`, `${utf16('三')} '`),
      ['一', '二', '三'],
    ],
    ['a turned page', `0 1 -1 0 500 100 cm ${at(0, 0, '横に') + at(0, -20, '回した')}`, ['横に', '回した']],
  ])('%s', async (_, content, lines) => {
    expect(show(await read(content))).toEqual(lines);
  });

  it('are counted by pages', async () => {
    const pages = ['一枚目', '二枚目'].map((words) => ({ content: at(50, 700, words), resources: FONT }));
    expect(await readSource(pdfFile(pages, FONTS), 'a.pdf')).toMatchObject({
      source: {
        name: 'a.pdf',
        blocks: [
          { text: '一枚目', page: 1 },
          { text: '二枚目', page: 2 },
        ],
      },
    });
  });

  it('of vertical writing run from right to left', async () => {
    const font = japaneseFont('UniJIS-UTF16-V');
    const content = at(300, 700, '左の行') + at(320, 700, '右の行');
    expect(show(await readSource(pdfFile([{ content, resources: FONT }], font), 'a.pdf'))).toEqual([
      '右の行',
      '左の行',
    ]);
  });

  it('in a form are read where it is put', async () => {
    const form = stream(
      at(0, 0, '中'),
      `/Type /XObject /Subtype /Form /BBox [0 0 100 100] /Matrix [1 0 0 1 0 650] /Resources << ${FONT} >>`,
    );
    const file = pdfFile(
      [
        {
          content: `${at(50, 600, '下')} q 1 0 0 1 50 0 cm /X Do Q ${at(50, 700, '上')}`,
          resources: `${FONT} /XObject << /X 5 0 R >>`,
        },
      ],
      [...FONTS, form],
    );
    expect(show(await readSource(file, 'a.pdf'))).toEqual(['上', '中', '下']);
  });
});

describe('columns', () => {
  const column = (x: number, name: string, count: number, width = 12) =>
    Array.from({ length: count }, (_, index) =>
      at(x, 700 - index * 15, `${`${name}${index}`.padEnd(width - 1, 'の')}。`),
    ).join('');

  it('of running text are read one after the other', async () => {
    const lines = show(await read(column(50, '左', 8) + column(190, '右', 8)));
    expect(lines.map((line) => line.slice(0, 2))).toEqual([
      ...Array.from({ length: 8 }, (_, n) => `左${n}`),
      ...Array.from({ length: 8 }, (_, n) => `右${n}`),
    ]);
  });

  it('of labels and values are read line by line', async () => {
    const lines = show(await read(column(50, '件', 8, 3) + column(190, '値', 8)));
    expect(lines).toHaveLength(8);
    expect(lines[0]).toMatch(/^件0。　+値0の+。$/);
  });

  it('too short to be sure of are read line by line', async () => {
    expect(show(await read(column(50, '左', 3) + column(190, '右', 3)))).toHaveLength(3);
  });
});

describe('a line that the margin ended', () => {
  const page = (...lines: (string | [words: string, x: number])[]) =>
    lines
      .map((line, index) =>
        typeof line === 'string' ? at(50, 700 - index * 15, line) : at(line[1], 700 - index * 15, line[0]),
      )
      .join('');
  const full = (words: string) => words.padEnd(20, 'の');
  const sentence = (words: string) => `${words.padEnd(19, 'の')}。`;
  const others = [sentence('甲'), sentence('乙'), sentence('丙')];

  it.each<[string, Parameters<typeof page>, string[]]>([
    ['goes on in the next', [full('始'), '終。'], [`${full('始')}終。`]],
    ['goes on over several', [full('始'), full('中'), '終。'], [`${full('始')}${full('中')}終。`]],
    ['does when the next is indented', [full('始'), ['終。', 60]], [`${full('始')}終。`]],
    ['does not with the end of a sentence', [sentence('始'), '次。'], [sentence('始'), '次。']],
    ['does not with room left', ['始まりの行', '次の行'], ['始まりの行', '次の行']],
    [
      'does not with the end of a quoted sentence',
      [`${'の'.repeat(18)}。」`, '次。'],
      [`${'の'.repeat(18)}。」`, '次。'],
    ],
    ['does after a quoted name', [`「${'の'.repeat(18)}」`, '（住宅課）'], [`「${'の'.repeat(18)}」（住宅課）`]],
    ['does not before a bullet', [full('始'), '・項目'], [full('始'), '・項目']],
    ['does not before a number', [full('始'), '（2）次の項目'], [full('始'), '（2）次の項目']],
    ['does before a number of the sentence', [full('始'), '3 に基づき'], [`${full('始')}3 に基づき`]],
    [
      'does when the first word would not have fitted',
      ['の'.repeat(18), 'FAX、', '終。'],
      [`${'の'.repeat(18)}FAX、`, '終。'],
    ],
    ['does not before a speaker', [full('始'), '（住宅課長）はい。'], [full('始'), '（住宅課長）はい。']],
    ['does not before a label', [full('始'), '場所　　会議室'], [full('始'), '場所　　会議室']],
    ['does before a bracket that is no speaker', [full('始'), '（住宅課）'], [`${full('始')}（住宅課）`]],
  ])('%s', async (_, lines, expected) => {
    const all = show(await read(page(...others, ...lines)));
    expect(all.filter((line) => line !== '').slice(3)).toEqual(expected);
  });

  it('goes on within a wide cell, and in a narrow one stays two', async () => {
    const rulings = '50 600 60 100 re S 110 600 200 100 re S ';
    const wide = at(115, 680, 'の'.repeat(19)) + at(115, 665, '終わり。');
    expect(show(await read(rulings + at(55, 680, '所管課') + at(55, 665, 'の名') + wide))).toEqual([
      `| 所管課⏎の名 | ${'の'.repeat(19)}終わり。 |`,
    ]);
  });
});

describe('tables', () => {
  const box = (x: number, y: number, width: number, height: number) => `${x} ${y} ${width} ${height} re S `;
  const grid = box(50, 600, 100, 50) + box(150, 600, 200, 50) + box(50, 550, 300, 50);

  it.each<[string, string, string[]]>([
    [
      'with merged cells',
      `${grid}${at(60, 620, '件名')}${at(160, 630, '住宅の')}${at(160, 615, '委託')}${at(60, 570, '全体')}`,
      ['| 件名 | 住宅の⏎委託 |', '| 全体 |  |'],
    ],
    [
      'drawn with thin areas, open at the sides',
      `50 700 300 0.5 re f 50 650 300 0.5 re f 50 600 300 0.5 re f 150 600 0.5 100 re f ${at(60, 670, '甲')}${at(160, 670, '乙')}${at(60, 620, '丙')}${at(160, 620, '丁')}`,
      ['| 甲 | 乙 |', '| 丙 | 丁 |'],
    ],
    [
      'between lines',
      `${at(50, 700, '上')}${grid}${at(60, 620, '甲')}${at(160, 620, '乙')}${at(50, 500, '下')}`,
      ['上', '| 甲 | 乙 |', '下'],
    ],
    [
      'a frame is none',
      `${box(50, 600, 300, 100)}${at(60, 670, '枠の中')}${at(60, 650, '次の行')}`,
      ['枠の中', '次の行'],
    ],
    [
      'underlines are none',
      `50 695 m 100 695 l S 50 675 m 100 675 l S ${at(50, 700, '一行目')}${at(50, 680, '二行目')}`,
      ['一行目', '二行目'],
    ],
  ])('%s', async (_, content, lines) => {
    expect(show(await read(content))).toEqual(lines);
  });
});

describe('a table over two pages', () => {
  const row = (y: number, label: string, words: string) =>
    `50 ${y} 60 40 re S 110 ${y} 200 40 re S ${at(55, y + 20, label)}${at(115, y + 20, words)}`;
  const number = (n: number) => at(300, 30, `- ${n} -`);
  const readPages = async (...contents: string[]) =>
    show(
      await readSource(
        pdfFile(
          contents.map((content) => ({ content, resources: FONT })),
          FONTS,
        ),
        'a.pdf',
      ),
    ).map((line) => line.trim());

  it.each<[string, [string, string], string[]]>([
    [
      'has the row whole that the page broke',
      [row(700, '件名', '住宅の') + number(1), row(740, ' ', '委託') + row(700, '課', '住宅課')],
      ['| 件名 | 住宅の⏎委託 |', '| 課 | 住宅課 |', '- 1 -'],
    ],
    [
      'with a row of more cells on one page',
      [
        `${row(700, '件名', '住宅の')}50 660 60 40 re S 110 660 100 40 re S 210 660 100 40 re S ${at(55, 680, '傍聴')}${at(115, 680, '可')}${at(215, 680, '一人')}50 620 60 40 re S 110 620 200 40 re S ${at(55, 640, '議題')}${at(115, 640, '一つ')}`,
        row(740, ' ', '二つ') + row(700, '課', '住宅課'),
      ],
      ['| 件名 | 住宅の |  |', '| 傍聴 | 可 | 一人 |', '| 議題 | 一つ⏎二つ |  |', '| 課 | 住宅課 |  |'],
    ],
    [
      'is two when the next row has a label',
      [row(700, '件名', '住宅の'), row(740, '課', '住宅課')],
      ['| 件名 | 住宅の |', '| 課 | 住宅課 |'],
    ],
    [
      'is two when there is text between',
      [row(700, '件名', '住宅の') + at(50, 600, '以上'), row(740, ' ', '委託') + row(700, '課', '住宅課')],
      ['| 件名 | 住宅の |', '以上', '|  | 委託 |', '| 課 | 住宅課 |'],
    ],
  ])('%s', async (_, contents, lines) => {
    expect(await readPages(...contents)).toEqual(lines);
  });
});

describe('replacement text', () => {
  const marked = (properties: string, words: string) => `/Span ${properties} BDC ${at(50, 700, words)} EMC`;

  it.each<[string, string, string]>([
    ['in UTF-16', marked('<</ActualText <FEFF9577>>>', '⻑'), '長'],
    ['for several glyphs', marked('<< /Lang (ja) /ActualText (\\376\\377\\145\\345\\145\\345) >>', '甲乙丙'), '日日'],
    ['none', marked('<</MCID 0>>', '会長'), '会長'],
    ['within others', `/P <</MCID 0>> BDC ${marked('<</ActualText <FEFF65E5>>>', '月')} EMC`, '日'],
    ['that is empty', `${marked('<</ActualText <FEFF>>>', '-')}${at(80, 700, '文')}`, '文'],
  ])('%s', async (_, content, line) => {
    const reading = await read(content);
    expect([show(reading), warned(reading)]).toEqual([[line], []]);
  });

  it('is done without where radicals alone stand for kanji, which is pointed out', async () => {
    const [font = '', descendant = ''] = japaneseFont('Identity-H', 'Identity');
    const map = stream(
      '1 begincodespacerange <0000> <FFFF> endcodespacerange 2 beginbfchar <0001> <2F47> <0002> <2ED1> endbfchar',
    );
    const content = 'BT /F1 10 Tf 50 700 Td <00010002> Tj ET';
    const fonts = [font.replace('/DescendantFonts', '/ToUnicode 5 0 R /DescendantFonts'), descendant, map];
    const reading = await readSource(pdfFile([{ content, resources: FONT }], fonts), 'a.pdf');
    expect([show(reading), warned(reading)]).toEqual([['日長'], ['source-radicals']]);
  });
});

describe('a document that cannot be read honestly', () => {
  const image = stream(
    '\xFF',
    '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8',
  );
  const picture = (content = '') => ({
    content: `q 600 0 0 800 0 0 cm /I Do Q ${content}`,
    resources: `${FONT} /XObject << /I 5 0 R >>`,
  });
  const page = { content: at(50, 700, '本文'), resources: FONT };
  const locked = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'00'.repeat(32)}> /U <${'11'.repeat(32)}> >> /ID [<00><00>]`;
  const glyphs = `BT /F1 10 Tf 50 700 Td <${'03a4051c02bb0641'.repeat(10)}> Tj ET`;

  it.each<[string, Buffer, string]>([
    ['scanned', pdfFile([picture()], [...FONTS, image]), 'source-scanned'],
    ['scanned in part', pdfFile([page, picture()], [...FONTS, image]), 'source-scanned'],
    ['without a word', pdfFile([{ content: '' }]), 'source-empty'],
    ['locked', pdfFile([page], FONTS, locked), 'source-encrypted'],
    [
      'with fonts that map to nothing',
      pdfFile([{ content: glyphs, resources: FONT }], japaneseFont('Identity-H', 'Identity')),
      'source-lost-glyphs',
    ],
    [
      'with Latin letters only',
      pdfFile([{ content: at(50, 700, 'Xq1'.repeat(40)), resources: FONT }], FONTS),
      'source-lost-glyphs',
    ],
    [
      'of private characters',
      pdfFile([{ content: at(50, 700, '会議\uE001\uE002\uE003録'), resources: FONT }], FONTS),
      'source-lost-glyphs',
    ],
    ['that breaks off at once', Buffer.from('%PDF-1.7\n1 0 obj\n<<'), 'source-damaged'],
  ])('%s', async (_, file, code) => {
    expect(show(await readSource(file, 'a.pdf'))).toEqual([`✗ ${code}`]);
  });

  it('names the pages without text', async () => {
    const reading = await readSource(pdfFile([page, picture(), page], [...FONTS, image]), 'a.pdf');
    expect(reading).toMatchObject({ reason: { message: '2ページは画像だけで、文字の情報がありません。' } });
  });

  it('has recognised text pointed out, and an empty page or a picture beside the text passed over', async () => {
    const recognised = picture(text(`3 Tr 1 0 0 1 50 700 Tm ${utf16('読み取った')} Tj`));
    expect(warned(await readSource(pdfFile([recognised], [...FONTS, image]), 'a.pdf'))).toEqual([
      'source-recognised-text',
    ]);
    const sound = pdfFile([page, { content: '' }, picture(page.content)], [...FONTS, image]);
    const reading = await readSource(sound, 'a.pdf');
    expect([show(reading), warned(reading)]).toEqual([['本文', '本文'], []]);
  });
});
