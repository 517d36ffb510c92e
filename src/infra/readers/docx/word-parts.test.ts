import { describe, expect, it } from 'vitest';
import { leftOut, show } from '../fixtures/show-blocks.ts';
import { wordFile } from '../fixtures/zip-files.ts';
import { readDocx } from './read-docx.ts';

const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
const p = (inner: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${inner}</w:p>`;
const inList = (list: number, level = 0) => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
const level = (n: number, text: string, more = '') =>
  `<w:lvl w:ilvl="${n}"><w:start w:val="1"/><w:numFmt w:val="decimal"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;

describe('what Word writes and libraries do not', () => {
  it.each<[string, string, string[]]>([
    [
      'ruby',
      `<w:r><w:ruby><w:rt>${run('しばさき')}</w:rt><w:rubyBase>${run('柴﨑')}</w:rubyBase></w:ruby></w:r>${run('委員')}`,
      ['柴﨑（しばさき）委員'],
    ],
    [
      'text boxes',
      `${run('本文')}<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${p(run('枠の中'))}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`,
      ['本文', '枠の中'],
    ],
    [
      'of two ways to draw a box, one',
      `<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>${p(run('枠'))}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${p(run('枠'))}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>${run('本文')}`,
      ['本文', '枠'],
    ],
    [
      'content controls and links',
      `<w:sdt><w:sdtContent>${run('甲')}</w:sdtContent></w:sdt><w:hyperlink>${run('乙')}</w:hyperlink>`,
      ['甲乙'],
    ],
    [
      'fields: what they show',
      `<w:r><w:fldChar/></w:r><w:r><w:instrText>DATE</w:instrText></w:r>${run('四月')}<w:fldSimple w:instr="PAGE">${run('3')}</w:fldSimple>`,
      ['四月3'],
    ],
    ['formulas', `<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>`, ['x=1']],
    [
      'hyphens and symbols',
      '<w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t><w:sym w:font="Wingdings" w:char="25CF"/></w:r>',
      ['a\u2011b●'],
    ],
    [
      'blanks and character references',
      '<w:r><w:t xml:space="preserve"> 甲 &amp; &#x9AD9; </w:t></w:r>',
      [' 甲 & 髙 '],
    ],
    ['moved text, where it went', `<w:moveFrom>${run('旧')}</w:moveFrom><w:moveTo>${run('新')}</w:moveTo>`, ['新']],
  ])('%s', async (_, inner, lines) => {
    expect(show(await readDocx(wordFile(p(inner)), 'a.docx'))).toEqual(lines);
  });

  it('rows that were deleted, and cells that begin further right', async () => {
    const cell = (text: string) => `<w:tc>${p(run(text))}</w:tc>`;
    const rows = `<w:tr>${cell('甲')}${cell('乙')}</w:tr><w:tr><w:trPr><w:del/></w:trPr>${cell('消')}</w:tr><w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell('丙')}</w:tr>`;
    const reading = await readDocx(wordFile(`<w:tbl>${rows}</w:tbl>`), 'a.docx');
    expect([show(reading), leftOut(reading)]).toEqual([['| 甲 | 乙 |', '|  | 丙 |'], ['deleted: 消']]);
  });
});

describe('lists', () => {
  const numbering = `<w:numbering>
    <w:abstractNum w:abstractNumId="7">${level(0, '第%1', '<w:pStyle w:val="Midashi"/>')}${level(1, '%1の%2')}${level(2, '%3', '<w:lvlRestart w:val="0"/>')}</w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
    <w:num w:numId="2"><w:abstractNumId w:val="7"/></w:num>
    <w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
  </w:numbering>`;
  const styles = `<w:styles><w:style w:styleId="Midashi"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
    <w:style w:styleId="Sub"><w:basedOn w:val="Midashi"/></w:style></w:styles>`;
  const parts = { 'word/numbering.xml': numbering, 'word/styles.xml': styles };

  it.each<[string, string[], string[]]>([
    ['two lists of one definition count on', [inList(1), inList(2), inList(1)], ['第1', '第2', '第3']],
    ['a list that begins anew, once', [inList(1), inList(3), inList(3)], ['第1', '第5', '第6']],
    [
      'levels within',
      [inList(1), inList(1, 1), inList(1, 1), inList(1), inList(1, 1)],
      ['第1', '1の1', '1の2', '第2', '2の1'],
    ],
    ['a level that counts on', [inList(1, 2), inList(1), inList(1, 2)], ['1', '第1', '2']],
    ['by style, also an inherited one', ['<w:pStyle w:val="Midashi"/>', '<w:pStyle w:val="Sub"/>'], ['第1', '第2']],
    ['taken out of the list of the style', [`<w:pStyle w:val="Midashi"/>${inList(0)}`], ['']],
    ['a list that nothing defines', [inList(9)], ['']],
  ])('%s', async (_, properties, markers) => {
    const body = properties.map((inner) => p(run('文'), inner)).join('');
    const lines = markers.map((marker) => `${marker} 文`.trim());
    expect(show(await readDocx(wordFile(body, parts), 'a.docx'))).toEqual(lines);
  });
});
