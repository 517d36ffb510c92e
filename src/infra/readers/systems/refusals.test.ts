import { describe, expect, it } from 'vitest';
import { show, warned } from '../fixtures/show-blocks.ts';
import { readSource } from '../read-source.ts';

const read = (name: string, text: string) => readSource(Buffer.from(text), name);

const speech = (issueID: string, speechOrder: number, text: string) => ({
  ...{ issueID, session: 999, nameOfHouse: '衆議院', nameOfMeeting: '環境委員会', issue: '第3号', date: '2023-03-10' },
  ...{ speechOrder, speaker: '三好景子', speech: `○三好委員長\u3000${text}` },
});
const meeting = (issueID: string) => ({
  ...speech(issueID, 0, ''),
  speechRecord: [speech(issueID, 1, '開会します。')],
});
const diet = (data: object) => JSON.stringify({ numberOfRecords: 1, ...data });
const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';
const tei = (body: string, header = '') =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="ja"><teiHeader>${header}</teiHeader><text><body>${body}</body></text></TEI>`;
const DAY = '開催日：令和 7年 3月 4日\n会議名：令和 7年第1回定例会（第2日 3月 4日）\n○議長（白石千明君）　開きます。\n';
const DOCUMENT = `令和７年９月定例会（第２号）　本文 : 2025-09-11\n${'-'.repeat(64)}\n1:\n◯議長（渡瀬昇君）開きます。\n`;
const frames = (src: string) => `<!DOCTYPE html><html><frameset><frame src="${src}"></frameset></html>`;
const body = (inner: string) =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><title>会議録</title></head><body>${inner}</body></html>`;

describe('what holds no minutes is refused, and named', () => {
  it.each<[string, string, string, string]>([
    ['an answer of the Diet without a hit', 'a.json', diet({ numberOfRecords: 0 }), '当たった会議がありません'],
    ['an error of the Diet', 'a.json', '{"message":"(19011)条件がありません。"}', '(19011)条件がありません。'],
    [
      'an answer of the Diet in another shape',
      'a.json',
      diet({ speechRecord: [{ speech: '○会長　はい。' }] }),
      '「speechRecord.0.issueID」',
    ],
    ['an error of the Diet in XML', 'a.xml', `${XML}<data><message>(19011)誤り</message></data>`, '(19011)誤り'],
    ['a list of days of DiscussNet', 'a.json', '{"council_schedules":[{"schedule_id":2}]}', '一覧'],
    [
      'a day of DiscussNet without text',
      'a.json',
      '{"tenant_minutes":[{"title":null,"body":"<pre>\\n</pre>"}]}',
      '本文がありません',
    ],
    ['unknown JSON', 'a.json', '{"name":"shingiroku","version":"1"}', '項目：name、version'],
    ['JSON that is a list', 'a.json', '[{"Speaker":"議長"}]', '会議録と分かる項目がない'],
    ['unknown XML', 'a.xml', `${XML}<rss><channel/></rss>`, '根の要素「rss」'],
    ['TEI without speech', 'a.xml', XML + tei('<p>資料</p>'), '発言のないTEI'],
    ['a corpus of TEI that only names its files', 'a.xml', `${XML}<teiCorpus><teiHeader/></teiCorpus>`, 'teiCorpus'],
    ['frames of kensakusystem', 'a.html', frames('r_TextFrame.exe?a'), 'kensakusystemの画面の枠'],
    ['frames of VOICES', 'a.html', frames('voiweb.exe?ACT=203'), 'VOICESの画面の枠'],
    ['frames of DB-Search', 'a.html', frames('?Template=doc-page'), 'DB-Searchの画面の枠'],
    [
      'the screen of DiscussNet before its script ran',
      'a.html',
      body('<script src="/tenant/ayahama/js/tenant.js"></script><div>読み込み中</div>'),
      'DiscussNet Premiumの画面の枠',
    ],
    [
      'an error of kensakusystem',
      'a.html',
      body('<a href="/cgi-bin3/See.exe"></a>ERROR: 議会名が登録されていません'),
      '議会名が登録されていません',
    ],
    [
      'a search of VOICES without a hit',
      'a.html',
      body('<a href="voiweb.exe">戻る</a>該当する発言がありませんでした'),
      'VOICES',
    ],
  ])('%s', async (_, name, text, found) => {
    const reading = await read(name, text);
    expect(show(reading)).toEqual(['✗ source-no-minutes']);
    if (reading.status === 'refused') expect(reading.reason.message).toContain(found);
  });
});

describe('several meetings in one file are refused with their list', () => {
  it.each<[string, string, string, string[]]>([
    ['meetings of the Diet', 'a.json', diet({ meetingRecord: [meeting('A1'), meeting('B2')] }), ['A1', 'B2']],
    [
      'speeches of two meetings',
      'a.json',
      diet({ speechRecord: [speech('A1', 3, 'はい。'), speech('B2', 4, 'はい。')] }),
      ['A1', 'B2'],
    ],
    [
      'two sittings in TEI',
      'a.xml',
      `<teiCorpus>${['第1回', '第2回'].map((title) => tei('<u>はい。</u>', `<fileDesc><titleStmt><title>${title}</title></titleStmt></fileDesc>`)).join('')}</teiCorpus>`,
      ['第1回', '第2回'],
    ],
    [
      'two days of kensakusystem',
      'a.txt',
      DAY + DAY.replaceAll('3月 4日', '3月 5日').replace('第2日', '第3日'),
      ['第2日', '第3日'],
    ],
    ['two documents of DB-Search', 'a.txt', DOCUMENT + DOCUMENT.replace('第２号', '第３号'), ['第２号', '第３号']],
  ])('%s', async (_, name, text, listed) => {
    const reading = await read(name, text);
    expect(show(reading)).toEqual(['✗ source-several-meetings']);
    if (reading.status === 'refused') for (const one of listed) expect(reading.reason.message).toContain(one);
  });
});

describe('what is broken off is not read as if it were whole', () => {
  it.each<[string, string, string, string]>([
    ['JSON', 'a.json', diet({ meetingRecord: [meeting('A1')] }).slice(0, -40), 'JSONとして読めません'],
    ['XML', 'a.xml', (XML + tei('<u>はい。</u>')).slice(0, -20), '閉じないまま'],
    ['a tag', 'a.xml', `${XML}<TEI><text><body><u who="#a`, 'タグが閉じていません'],
    ['tags that cross', 'a.xml', XML + tei('<u><seg>はい。</u></seg>'), '対応する始まりがありません'],
    ['a comment', 'a.xml', `${XML}<TEI><!-- ${tei('<u>はい。</u>')}`, '「<!--」が閉じていません'],
    ['two roots', 'a.xml', tei('<u>はい。</u>') + tei('<u>はい。</u>'), '2つ目の根'],
    ['elements without an end', 'a.xml', `<TEI>${'<div>'.repeat(300)}`, '入れ子が深すぎます'],
    ['too many elements', 'a.xml', tei(`<u>${'<pb/>'.repeat(2_000_001)}</u>`), '200万'],
    [
      'a document type that declares entities',
      'a.xml',
      `<!DOCTYPE TEI [<!ENTITY a "aaaa">]>${tei('<u>&a;</u>')}`,
      'DOCTYPE',
    ],
  ])('%s', async (_, name, text, detail) => {
    const reading = await read(name, text);
    expect(show(reading)).toEqual(['✗ source-damaged']);
    if (reading.status === 'refused') expect(reading.reason.message).toContain(detail);
  });
});

describe('the content says what a file is', () => {
  const json = diet({ meetingRecord: [meeting('A1')] });
  const read1 = ['衆議院　環境委員会　第3号', '2023-03-10', '第999回国会', '○三好委員長　開会します。'];
  it.each<[string, string, string]>([
    ['JSON', 'a.json', json],
    ['JSON that was saved as a text', 'a.txt', json],
    ['JSON without an extension', 'a', json],
    ['JSON behind a byte order mark', 'a.json', `\uFEFF${json}`],
    ['the argument of a call', 'a.json', `callback(${json});`],
    [
      'XML',
      'a.xml',
      `${XML}<data><numberOfRecords>1</numberOfRecords><records><record><recordData><meetingRecord><issueID>A1</issueID><session>999</session><nameOfHouse>衆議院</nameOfHouse><nameOfMeeting>環境委員会</nameOfMeeting><issue>第3号</issue><date>2023-03-10</date><speechRecord><speechOrder>1</speechOrder><speaker>三好景子</speaker><speakerPosition/><speech>○三好委員長　開会します。</speech></speechRecord></meetingRecord></recordData></record></records></data>`,
    ],
  ])('%s', async (_, name, text) => {
    expect(show(await read(name, text))).toEqual(read1);
  });

  it('refuses a page that is called data', async () => {
    expect(show(await read('a.json', body('会議録')))).toEqual(['✗ source-wrong-extension']);
  });

  it('says that speeches which a search found may not be all', async () => {
    const reading = await read(
      'a.json',
      diet({ speechRecord: [speech('A1', 9, 'はい。'), speech('A1', 3, 'はい。')] }),
    );
    expect(warned(reading)).toEqual(['source-excerpt']);
    if (reading.status === 'read') expect(reading.warnings[0]?.message).toContain('発言番号3、9');
  });

  it('leaves other pages and texts as they are', async () => {
    const page = await read('a.html', body('<div id="contents"><p>○会長　開会します。</p></div>'));
    const text = await read('a.txt', '開催日：令和7年3月4日\n場所：市役所\n○会長　開会します。');
    for (const reading of [page, text])
      expect(reading.status === 'read' && reading.source.blocks.some((block) => 'stated' in block)).toBe(false);
  });
});
