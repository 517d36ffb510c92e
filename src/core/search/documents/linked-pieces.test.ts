import { describe, expect, it } from 'vitest';
import { readCouncil } from '../../content-source.ts';
import { buildArchive } from '../../domain/archive.ts';
import { contentFilesOf, editSmallCouncil, type FileEdits } from '../../fixtures/small-council.ts';
import { linkedPieces } from './linked-pieces.ts';

const FIRST = 'kou/meetings/2010-01-22.md';
const SECOND = 'kou/meetings/2010-02-10.md';

/** The pieces of a meeting as `anchor label: text`. */
function piecesOf(id: string, edits: FileEdits = {}): string[] {
  const sources = contentFilesOf(editSmallCouncil(edits)).councils.flatMap((files) => readCouncil(files).source ?? []);
  const council = buildArchive(sources).councils.get('kou');
  const meeting = council?.meetingsById.get(id);
  if (!council || !meeting) throw new Error(`no meeting ${id}`);
  return linkedPieces(council, meeting).map(
    ({ segment: { anchor, label, text } }) => `${anchor} ${label}: ${text.replaceAll('\n', ' / ')}`,
  );
}

describe('what the pages of items say beside their meeting', () => {
  it('belongs to the meeting that took an item up last', () => {
    const of42 = (id: string) => piecesOf(id).filter((piece) => piece.startsWith('inquiries/5-42/ '));
    expect(of42('2010-01-22')).toEqual([]);
    expect(of42('2010-02-10')).toEqual([
      'inquiries/5-42/ 第5期諮問第42号: 諮問 / 第5期第2回（平成22年2月10日） / 第5期第1回（平成22年1月22日）',
    ]);
  });

  it('tells on both ends of a relation what was asked and answered', () => {
    const report = 'reports/2010-01-22-1/';
    expect(piecesOf('2010-01-22')).toEqual(
      expect.arrayContaining([
        `${report}#facts-heading 回答: 件数を示すこと / 平成22年2月10日　第5期諮問第44号`,
        `${report}#relations-heading 後の回答: 第5期諮問第44号　年金の業務の委託について / 件数を示すこと`,
      ]),
    );
    expect(piecesOf('2010-02-10')).toContainEqual(
      'inquiries/5-44/#relations-heading 回答した案件: 報告1　承認基準の適用について / 件数を示すこと',
    );
  });

  it('names articles, criteria and what is not recorded', () => {
    const page = 'inquiries/5-43/';
    expect(piecesOf('2010-01-22')).toEqual(
      expect.arrayContaining([
        `${page}#facts-heading 引用する条: 甲市個人情報保護条例第16条（目的外利用）`,
        `${page}#facts-heading 承認基準: 別表4 類型2 / 追加した事例 / 住宅に関する業務 ⇒ 年金に関する業務`,
        `${page}#relations-heading 後の変更: 第5期諮問第44号　年金の業務の委託について`,
      ]),
    );
    expect(piecesOf('2010-02-10').find((piece) => piece.includes('前の期の諮問'))).toBe(
      'inquiries/5-44/#relations-heading 回答した案件: 4-7　（この書庫に収録していません） / 前の期の諮問',
    );
  });

  it('tells the notes on votes, and on what was carried over', () => {
    const notes: FileEdits = {
      [SECOND]: [['carriedOver: { from: 2010-01-22 }', 'carriedOver: { from: 2010-01-22, note: 資料が足りなかった }']],
      [FIRST]: [['conditions: [{', 'votes: { for: 2, note: 委員は退席 }\n    conditions: [{']],
    };
    expect(piecesOf('2010-02-10', notes)).toContainEqual(
      'inquiries/5-42/#treatment-1 前の会議からの継続: 資料が足りなかった',
    );
    expect(piecesOf('2010-01-22', notes)).toContainEqual('inquiries/5-43/#facts-heading 結論: 委員は退席');
  });
});

describe('what the page of a meeting says of the one it announced', () => {
  it('tells what was otherwise', () => {
    const announced: FileEdits = {
      [FIRST]: [['record: {', 'nextMeetings: [{ date: 2010-02-10, time: "15:00" }]\nrecord: {']],
      [SECOND]: [['attendees:', 'time: { start: "15:30" }\nattendees:']],
    };
    expect(piecesOf('2010-01-22', announced)).toContainEqual(
      'header この会議で予告し、開かれた会議: 平成22年2月10日（水）（予告は午後3時、開会は午後3時30分）',
    );
  });
});
