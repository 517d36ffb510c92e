import { describe, expect, it } from 'vitest';
import { readContent } from '../../core/content.ts';
import { contentFilesOf, editSmallCouncil } from '../../core/fixtures/small-council.ts';
import { reportCitations } from './citations.ts';

const FILE = 'kou/meetings/2010-01-22.md';
const files = editSmallCouncil({
  [FILE]: [['（会長）開会します。', '（会長）条例第99条と第16条、地方自治法第2条です。']],
});
const line = (files[FILE] ?? '').split('\n').findIndex((text) => text.includes('条例第99条')) + 1;
const content = contentFilesOf(files);
const { archive } = readContent(content);
const all = new Set(Object.keys(files));
const report = reportCitations(archive, content, all);

describe('the report of citations', () => {
  it('says of each where it stands, why it is left, what it may mean and what to do', () => {
    expect(report.text.split('\n')).toEqual([
      `${FILE}:${line}:5 unknown-article 「条例第99条」：laws.yaml の articles にない条です。`,
      '    候補：甲市個人情報保護条例',
      expect.stringContaining('articles に条を加えてください。'),
      '',
      `${FILE}:${line}:17 unknown-law 「地方自治法第2条」：laws.yaml にない法令です。`,
      '    候補：なし',
      expect.stringContaining('outside: true'),
      '',
      '引用5件のうち、リンクにしたもの3件、決められないもの2件',
    ]);
  });

  it("names the owner where a citation is left for being another one's", () => {
    const owned = editSmallCouncil({
      [FILE]: [['（会長）開会します。', '（会長）契約では、第5条にあります。条例附則第2条もあります。']],
    });
    const { text, json } = reportCitations(readContent(contentFilesOf(owned)).archive, contentFilesOf(owned), all);
    expect(text).toContain(
      'other-owner 「第5条」：「契約」とあります。ほかの自治体、機関、または書面のものと読めます。',
    );
    expect(text).toContain('supplementary 「附則第2条」：附則の条・項です。');
    expect(JSON.parse(json).unresolved[0]).toMatchObject({ words: '第5条', owner: '契約' });
  });

  it('is about the files that are asked for', () => {
    const { text } = reportCitations(archive, content, new Set(['kou/meetings/2010-02-10.md']));
    expect(text).toBe('引用0件のうち、リンクにしたもの0件、決められないもの0件');
  });

  it('is the same as JSON', () => {
    expect(JSON.parse(report.json)).toEqual({
      resolved: 3,
      unresolved: [
        {
          file: FILE,
          line,
          column: 5,
          words: '条例第99条',
          sentence: '条例第99条と第16条、地方自治法第2条です。',
          reason: 'unknown-article',
          candidates: ['甲市個人情報保護条例'],
        },
        expect.objectContaining({ column: 17, reason: 'unknown-law', candidates: [] }),
      ],
    });
  });
});
