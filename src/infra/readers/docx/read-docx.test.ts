import {
  AlignmentType,
  DeletedTextRun,
  Document,
  Footer,
  FootnoteReferenceRun,
  Header,
  ImageRun,
  InsertedTextRun,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Tab,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
} from 'docx';
import { describe, expect, it } from 'vitest';
import { show, warned } from '../fixtures/show-blocks.ts';
import { readDocx } from './read-docx.ts';

type Options = ConstructorParameters<typeof Document>[0];
type Section = Options['sections'][number];

async function read(children: Section['children'], options: Partial<Options> = {}, section: Partial<Section> = {}) {
  const document = new Document({ ...options, sections: [{ ...section, children }] });
  return readDocx(await Packer.toBuffer(document), 'a.docx');
}

const cell = (text: string, options: Partial<ConstructorParameters<typeof TableCell>[0]> = {}) =>
  new TableCell({ children: text.split('\n').map((line) => new Paragraph(line)), ...options });
const row = (...cells: (TableCell | string)[]) =>
  new TableRow({ children: cells.map((inner) => (typeof inner === 'string' ? cell(inner) : inner)) });
const table = (...rows: TableRow[]) => new Table({ rows });
const paragraph = (...children: ParagraphChild[]) => new Paragraph({ children });

function numbered(
  ...levels: [format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string, start?: number][]
): Partial<Options> {
  return {
    numbering: {
      config: [
        {
          reference: 'list',
          levels: levels.map(([format, text, start = 1], level) => ({
            level,
            format,
            text,
            start,
            alignment: AlignmentType.START,
          })),
        },
      ],
    },
  };
}
const item = (text: string, level = 0, instance = 0) =>
  new Paragraph({ text, numbering: { reference: 'list', level, instance } });

describe('the body of a Word document', () => {
  it.each<[string, Section['children'], string[]]>([
    [
      'paragraphs, free lines kept as one',
      [new Paragraph('会議録'), new Paragraph(''), new Paragraph(''), new Paragraph('　日時')],
      ['会議録', '', '　日時'],
    ],
    ['runs of one line', [paragraph(new TextRun('諮問第'), new TextRun({ text: '4号', bold: true }))], ['諮問第4号']],
    [
      'line breaks',
      [paragraph(new TextRun('会長'), new TextRun({ text: '開会します。', break: 1 }))],
      ['会長', '開会します。'],
    ],
    ['tabs', [paragraph(new TextRun({ children: ['日時', new Tab(), '四月'] }))], ['日時\t四月']],
    ['characters beyond the basic plane', [new Paragraph('𠮷野・髙﨑①')], ['𠮷野・髙﨑①']],
    [
      'a table',
      [table(row('件名', '委託'), row('所管', '住宅課\n管理係'))],
      ['| 件名 | 委託 |', '| 所管 | 住宅課⏎管理係 |'],
    ],
    [
      'merged cells',
      [
        table(
          row(cell('甲', { verticalMerge: VerticalMergeType.RESTART }), cell('乙', { columnSpan: 2 })),
          row(cell('', { verticalMerge: VerticalMergeType.CONTINUE }), '丙', '丁'),
        ),
      ],
      ['| 甲 | 乙 |  |', '|  | 丙 | 丁 |'],
    ],
    [
      'a table in a cell',
      [table(row('外', new TableCell({ children: [table(row('内', '側')), new Paragraph('')] })), row('次', '後'))],
      ['| 外 | 内\t側 |', '| 次 | 後 |'],
    ],
    [
      'a frame of one cell',
      [new Paragraph('前'), table(row('枠\n中')), new Paragraph('後')],
      ['前', '', '枠', '中', '', '後'],
    ],
  ])('%s', async (_, children, lines) => {
    expect(show(await read(children))).toEqual(lines);
  });

  it('has headers and footers at its end', async () => {
    const reading = await read(
      [new Paragraph('本文')],
      {},
      {
        headers: { default: new Header({ children: [new Paragraph('第3回審議会')] }) },
        footers: {
          default: new Footer({ children: [paragraph(new TextRun({ children: ['- ', PageNumber.CURRENT, ' -'] }))] }),
        },
      },
    );
    expect(show(reading)).toEqual(['本文', '', '第3回審議会', '', '-  -']);
  });

  it('has its footnotes after it, in order', async () => {
    const reading = await read(
      [paragraph(new TextRun('甲'), new FootnoteReferenceRun(2), new TextRun('乙'), new FootnoteReferenceRun(1))],
      { footnotes: { 1: { children: [new Paragraph('一の注')] }, 2: { children: [new Paragraph('二の注')] } } },
    );
    expect(show(reading)).toEqual(['甲（注1）乙（注2）', '', '（注1） 二の注', '', '（注2） 一の注']);
  });
});

describe('list numbers', () => {
  it.each<[string, Partial<Options>, Paragraph[], string[]]>([
    [
      'as the pattern says',
      numbered([LevelFormat.DECIMAL, '第%1条']),
      [item('目的'), item('定義')],
      ['第1条 目的', '第2条 定義'],
    ],
    ['full-width', numbered([LevelFormat.DECIMAL_FULL_WIDTH, '（%1）']), [item('甲')], ['（１） 甲']],
    ['circled', numbered([LevelFormat.DECIMAL_ENCLOSED_CIRCLE, '%1']), [item('甲'), item('乙')], ['① 甲', '② 乙']],
    [
      'kanji',
      numbered([LevelFormat.JAPANESE_COUNTING, '%1、', 9]),
      [item('甲'), item('乙'), item('丙')],
      ['九、 甲', '十、 乙', '十一、 丙'],
    ],
    [
      'kana',
      numbered([LevelFormat.AIUEO, '%1'], [LevelFormat.IROHA, '%2']),
      [item('甲'), item('乙', 1)],
      ['ア 甲', 'イ 乙'],
    ],
    [
      'levels that begin anew',
      numbered([LevelFormat.DECIMAL, '%1.'], [LevelFormat.LOWER_LETTER, '%1-%2']),
      [item('甲'), item('乙', 1), item('丙', 1), item('丁'), item('戊', 1)],
      ['1. 甲', '1-a 乙', '1-b 丙', '2. 丁', '2-a 戊'],
    ],
    [
      'a second list',
      numbered([LevelFormat.DECIMAL, '%1.']),
      [item('甲'), item('乙'), item('丙', 0, 1)],
      ['1. 甲', '2. 乙', '1. 丙'],
    ],
    [
      'bullets',
      numbered([LevelFormat.BULLET, '●'], [LevelFormat.BULLET, '\uF0B7']),
      [item('甲'), item('乙', 1)],
      ['● 甲', '• 乙'],
    ],
  ])('%s', async (_, options, children, lines) => {
    expect(show(await read(children, options))).toEqual(lines);
  });
});

describe('what is pointed out', () => {
  const change = { id: 1, author: '担当', date: '2026-01-01T00:00:00Z' };

  it.each<[string, Section['children'], string[], string[]]>([
    ['nothing', [new Paragraph('本文')], ['本文'], []],
    [
      'insertions, with the text as all changes make it',
      [
        paragraph(
          new TextRun('費用は'),
          new DeletedTextRun({ ...change, text: '百円' }),
          new InsertedTextRun({ ...change, text: '千円' }),
        ),
      ],
      ['費用は千円'],
      ['source-tracked-changes'],
    ],
    [
      'pictures',
      [
        paragraph(
          new ImageRun({
            type: 'png',
            data: Buffer.from('89504e470d0a1a0a', 'hex'),
            transformation: { width: 1, height: 1 },
          }),
          new TextRun('図'),
        ),
      ],
      ['図'],
      ['source-not-text'],
    ],
  ])('%s', async (_, children, lines, codes) => {
    const reading = await read(children);
    expect([show(reading), warned(reading)]).toEqual([lines, codes]);
  });
});
