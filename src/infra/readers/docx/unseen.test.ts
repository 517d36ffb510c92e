import { describe, expect, it } from 'vitest';
import { apart, leftOut, show } from '../fixtures/show-blocks.ts';
import { wordFile } from '../fixtures/zip-files.ts';
import { readDocx } from './read-docx.ts';

const run = (text: string, properties = '') => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
const p = (inner: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${inner}</w:p>`;
const colour = (value: string) => `<w:color w:val="${value}"/>`;
const shade = (fill: string) => `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>`;
const style = (id: string, inner: string, type = 'paragraph') =>
  `<w:style w:type="${type}" w:styleId="${id}">${inner}</w:style>`;
const cell = (inner: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(inner)}</w:tc>`;
const table = (rows: string, properties = '') => `<w:tbl><w:tblPr>${properties}</w:tblPr>${rows}</w:tbl>`;
const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;

const STYLES = `<w:styles>
  ${style('Kesu', '<w:rPr><w:strike/></w:rPr>')}
  ${style('Kakusu', '<w:rPr><w:vanish/></w:rPr>', 'character')}
  ${style('KesuMoji', '<w:rPr><w:strike/></w:rPr>', 'character')}
  ${style('Shiro', `<w:basedOn w:val="Moto"/>`, 'character')}
  ${style('Moto', `<w:rPr>${colour('FFFFFF')}</w:rPr>`, 'character')}
  ${style('Kon', `<w:tblStylePr w:type="firstRow"><w:rPr>${colour('FFFFFF')}</w:rPr><w:tcPr>${shade('1F3864')}</w:tcPr></w:tblStylePr>`, 'table')}
</w:styles>`;

const read = (body: string, parts: Readonly<Record<string, string>> = {}) =>
  readDocx(wordFile(body, { 'word/styles.xml': STYLES, ...parts }), 'a.docx');

describe('text that Word crosses out or does not show is left out and named', () => {
  it.each<[string, string, string[], string[]]>([
    ['struck', run('六十日', '<w:strike/>') + run('三十日'), ['三十日'], ['struck: 六十日']],
    ['struck twice', run('九割', '<w:dstrike/>') + run('八割'), ['八割'], ['struck: 九割']],
    [
      'struck in pieces',
      run('六', '<w:strike/>') + run('十', '<w:strike w:val="1"/>') + run('三'),
      ['三'],
      ['struck: 六十'],
    ],
    ['hidden by a style', run('秘密', '<w:rStyle w:val="Kakusu"/>') + run('公開'), ['公開'], ['hidden: 秘密']],
    ['white', run('電話番号', colour('FFFFFF')) + run('です'), ['です'], ['colour: 電話番号']],
    ['nearly white', run('欄外', colour('FDFDFD')) + run('本文'), ['本文'], ['colour: 欄外']],
    ['white by a style of a style', run('白', '<w:rStyle w:val="Shiro"/>') + run('黒'), ['黒'], ['colour: 白']],
    [
      'white by the theme',
      run('白', '<w:color w:val="auto" w:themeColor="background1"/>') + run('黒'),
      ['黒'],
      ['colour: 白'],
    ],
    ['black on black', run('氏名', colour('000000') + shade('000000')) + run('様'), ['様'], ['colour: 氏名']],
    [
      'in the colour of its highlighting',
      run('案', `${colour('FFFF00')}<w:highlight w:val="yellow"/>`) + run('決'),
      ['決'],
      ['colour: 案'],
    ],
    ['a point high', run('米粒', '<w:sz w:val="2"/>') + run('本文'), ['本文'], ['tiny: 米粒']],
    ['not filled', run('空', '<w14:textFill><w14:noFill/></w14:textFill>') + run('実'), ['実'], ['unpainted: 空']],
    [
      'deleted',
      `<w:del>${'<w:r><w:delText>百円</w:delText></w:r>'}</w:del>${run('千円')}`,
      ['千円'],
      ['deleted: 百円'],
    ],
    [
      'a prompt that nobody filled in',
      `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('ここに入力')}</w:sdtContent></w:sdt>${run('以上')}`,
      ['以上'],
      ['placeholder: ここに入力'],
    ],
    [
      'the instruction of a field, silently',
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>XE "所有者"</w:instrText></w:r>${run('式')}<w:r><w:fldChar w:fldCharType="end"/></w:r>${run('本文')}`,
      ['本文'],
      [],
    ],
  ])('%s', async (_, inner, lines, left) => {
    const reading = await read(p(inner));
    expect([show(reading), leftOut(reading)]).toEqual([lines, left]);
  });

  it.each<[string, string, string[]]>([
    ['a whole paragraph', p(run('消された発言'), '<w:pStyle w:val="Kesu"/>'), ['struck: 消された発言']],
    ['in the colour of its paragraph', p(run('灰', colour('D9D9D9')), shade('D9D9D9')), ['colour: 灰']],
    [
      'in the colour of its cell',
      table(row(cell(run('緑', colour('E2EFD9')), shade('E2EFD9')), cell(run('外')))),
      ['colour: 緑'],
    ],
    [
      'a row',
      table(`${row(cell(run('甲')), cell(run('乙')))}<w:tr><w:trPr><w:hidden/></w:trPr>${cell(run('丙'))}</w:tr>`),
      ['hidden: 丙'],
    ],
  ])('%s', async (_, body, left) => {
    expect(leftOut(await read(p(run('本文')) + body))).toEqual(left);
  });

  it('a comment, with its words', async () => {
    const comments = `<w:comments><w:comment w:id="4">${p(run('要確認です'))}</w:comment></w:comments>`;
    const reading = await read(p(`${run('本文')}<w:r><w:commentReference w:id="4"/></w:r>`), {
      'word/comments.xml': comments,
    });
    expect([show(reading), leftOut(reading)]).toEqual([['本文'], ['comment: 要確認です']]);
  });

  it('names the place, and items that are left out keep their number when it is seen', async () => {
    const numbering =
      '<w:numbering><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>';
    const item = (inner: string, mark = '') =>
      p(inner, `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr>${mark}</w:rPr>`);
    const hidden = '<w:vanish/>';
    const body =
      item(run('氏名')) + item(run('口座', '<w:strike/>')) + item(run('隠', hidden), hidden) + item(run('印影'));
    const reading = await read(body, { 'word/numbering.xml': numbering });
    expect(show(reading)).toEqual(['1 氏名', '3 印影']);
    expect(reading).toMatchObject({
      source: {
        leftOut: [
          { text: '口座', n: 2 },
          { text: '隠', n: 2 },
        ],
      },
    });
  });
});

describe('text that is seen stays', () => {
  const dark = shade('1F3864');
  it.each<[string, string, string[]]>([
    [
      'with strikes turned off',
      p(run('甲', '<w:strike w:val="0"/>') + run('乙', '<w:dstrike w:val="false"/>')),
      ['甲乙'],
    ],
    [
      'struck by two styles, which undo each other',
      p(run('甲', '<w:rStyle w:val="KesuMoji"/>'), '<w:pStyle w:val="Kesu"/>'),
      ['甲'],
    ],
    ['bold, red, underlined', p(run('甲', `<w:b/>${colour('FF0000')}<w:u w:val="single"/>`)), ['甲']],
    ['grey', p(run('甲', colour('A6A6A6'))), ['甲']],
    ['yellow', p(run('甲', colour('FFFF00'))), ['甲']],
    [
      'white on a dark cell',
      table(row(cell(run('件名', colour('FFFFFF')), dark), cell(run('委託')))),
      ['| 件名 | 委託 |'],
    ],
    [
      'white on the head of a table by its style',
      table(
        row(cell(run('件名')), cell(run('課'))) + row(cell(run('甲')), cell(run('乙'))),
        '<w:tblStyle w:val="Kon"/><w:tblLook w:val="0020"/>',
      ),
      ['| 件名 | 課 |', '| 甲 | 乙 |'],
    ],
    ['white on a shaded paragraph', p(run('重要', colour('FFFFFF')), shade('C00000')), ['重要']],
    ['white on black highlighting', p(run('重要', `${colour('FFFFFF')}<w:highlight w:val="black"/>`)), ['重要']],
    ['of the automatic colour on black', p(run('甲', colour('auto') + shade('000000'))), ['甲']],
    [
      'where only the mark of its paragraph is hidden',
      p(run('甲'), '<w:rPr><w:vanish/></w:rPr>') + p(run('乙')),
      ['甲', '乙'],
    ],
    ['eight points high', p(run('甲', '<w:sz w:val="16"/>')), ['甲']],
  ])('%s', async (_, body, lines) => {
    const reading = await read(body);
    expect([show(reading), leftOut(reading)]).toEqual([lines, []]);
  });
});

describe('what is no running text is told from it', () => {
  it('text boxes, unless the document is laid out in them', async () => {
    const box = (text: string) =>
      `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${p(run(text))}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
    expect(apart(await read(p(run('本文の発言です。') + box('取扱注意'))))).toEqual(['box: 取扱注意']);
    expect(apart(await read(p(run('題') + box('本文は枠の中にあります。'))))).toEqual([]);
  });

  it('notes stand below what refers to them', async () => {
    const footnotes = `<w:footnotes><w:footnote w:id="3">${p(run('写しは資料二'))}</w:footnote></w:footnotes>`;
    const body = p(`${run('契約書')}<w:r><w:footnoteReference w:id="3"/></w:r>`) + p(run('次'));
    const reading = await read(body, { 'word/footnotes.xml': footnotes });
    expect(show(reading)).toEqual(['契約書（注1）', '', '（注1） 写しは資料二', '次']);
    expect(apart(reading)).toEqual(['note: （注1） 写しは資料二']);
  });

  it.each<[string, string, string[]]>([
    ['a page number in the text', `<w:fldSimple w:instr="PAGE">${run('3')}</w:fldSimple>`, ['margin: - 3 -']],
    [
      'a page number in a sentence',
      `<w:fldSimple w:instr=" NUMPAGES ">${run('3')}</w:fldSimple>${run('を御覧ください')}`,
      [],
    ],
    ['another field', `<w:fldSimple w:instr="REF x">${run('3')}</w:fldSimple>`, []],
  ])('%s', async (_, field, roles) => {
    expect(apart(await read(p(`${run('- ')}${field}${run(' -')}`)))).toEqual(roles);
  });

  it('what is raised behind a figure does not become part of it', async () => {
    const raised = (text: string) => run(text, '<w:vertAlign w:val="superscript"/>');
    const reading = await read(p(run('備蓄は5') + raised('2') + run('万食、倉庫は80m') + raised('2')));
    expect([show(reading), leftOut(reading)]).toEqual([['備蓄は5（2）万食、倉庫は80m2'], ['raised: 5（2）']]);
  });
});
