import { describe, expect, it } from 'vitest';
import { readCouncil } from '../content-source.ts';
import { buildArchive } from '../domain/archive.ts';
import { contentFilesOf, editSmallCouncil, type FileEdits, takeMarks } from '../fixtures/small-council.ts';
import type { CitationTarget } from './citation.ts';
import { formatTarget } from './format-target.ts';
import { listUnresolved } from './repair-queue.ts';

const FIRST = 'kou/meetings/2010-01-22.md';

function queueOf(edits: FileEdits) {
  const { files, marks } = takeMarks(editSmallCouncil(edits));
  const [council] = contentFilesOf(files).councils;
  const source = council && readCouncil(council).source;
  const archive = source && buildArchive([source]).councils.get('kou');
  if (!archive) throw new Error('the council cannot be read');
  return { marks: marks.map(({ at }) => at), archive, ...listUnresolved(archive, ({ file }) => files[file] ?? '') };
}

describe('the citations that nobody could resolve', () => {
  it.each<[string, FileEdits]>([
    ['in an utterance', { [FIRST]: [['（会長）開会します。', '（会長）これは▸条例第99条です。']] }],
    [
      'the second of the same words',
      { [FIRST]: [['（会長）開会します。', '（会長）▸条例第99条、\n▸条例第99条です。']] },
    ],
    ['in a list', { [FIRST]: [['- 契約の期間', '- 契約の▸諮問第99号']] }],
    ['in a note', { [FIRST]: [['〔資料1に基づき説明〕', '〔▸資料9に基づき説明〕']] }],
    ['in a sheet', { [FIRST]: [['| 委託先 | 株式会社乙 |', '| 委託先 | ▸別表9 |']] }],
    [
      'below a heading with the same words',
      { [FIRST]: [['### 諮問第42号\n\n| 件名', '### 諮問第42号\n\n▸諮問第77号\n\n| 件名']] },
    ],
    ['in the summary', { [FIRST]: [['住宅課が説明し、', '▸地方自治法第2条により']] }],
    ['in the header', { [FIRST]: [['title: 承認基準の適用について', 'title: ▸諮問第99号の適用について']] }],
    ['in quotes', { [FIRST]: [['text: 結果を報告すること', 'text: "▸前回の審議会の結果を報告すること"']] }],
  ])('stand %s where they are written', (_, edits) => {
    const { unresolved, marks } = queueOf(edits);
    expect(unresolved.map(({ at }) => at)).toEqual(marks);
  });

  it('point to their text where the file writes them otherwise', () => {
    const { unresolved, marks } = queueOf({ [FIRST]: [['（会長）開会します。', '▸（会長）条例第&#57;9条です。']] });
    expect(unresolved.map(({ at, words }) => [at, words])).toEqual([[marks[0], '条例第99条']]);
  });

  it('are counted beside the others, a range once', () => {
    const { unresolved, resolved } = queueOf({
      [FIRST]: [['（会長）開会します。', '（会長）諮問第91号から第95号まで']],
    });
    expect([unresolved.map(({ words }) => words), resolved]).toEqual([['諮問第91号', '第95号'], 2]);
  });

  it('tell their candidates by name', () => {
    const { archive } = queueOf({});
    const targets: readonly CitationTarget[] = [
      { kind: 'law', law: 'ordinance', article: '13' },
      { kind: 'law', law: 'rule', article: undefined },
      { kind: 'item', id: '5-42' },
      { kind: 'criterion', id: 'table-4' },
      { kind: 'category', id: 'table-4', number: 2 },
      { kind: 'meeting', id: '2010-01-22' },
      { kind: 'document', meeting: '2010-01-22', section: 0 },
    ];
    expect(targets.map((target) => formatTarget(archive, target))).toEqual([
      '甲市個人情報保護条例第13条',
      '甲市個人情報保護条例施行規則',
      '第5期諮問第42号',
      '別表4',
      '別表4 類型2',
      '第5期第1回（平成22年1月22日（金））',
      '資料1',
    ]);
  });
});
