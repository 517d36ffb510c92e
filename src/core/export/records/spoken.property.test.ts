import fc from 'fast-check';
import { expect, inject, it } from 'vitest';
import { fromXml } from 'xast-util-from-xml';
import { plainCouncil } from '../../fixtures/plain-council.ts';
import { plainText } from '../../markdown/body/plain-text.ts';
import { parseMarkdown } from '../../markdown/body/syntax.ts';
import { aknDocument } from '../akn/akn-document.ts';
import { councilData } from '../council-data.ts';
import { spokenIn, spokenInAkn } from '../fixtures/spoken-text.ts';
import { meetingRecord } from './meeting-json.ts';
import { meetingMarkdown } from './meeting-markdown.ts';

const inline = fc.constantFrom(
  ...[
    '諮問第1号について',
    '条例第2条から第4条までと同条例第9条',
    '前回の諮問第1号',
    '資料1',
    '**「重要」**です',
    '*強調*',
    '。',
    '　',
  ],
  ...[
    '[手引](https://a.example/b)',
    'https://a.example/c。',
    'a@b.example',
    '**[表](https://a.example)**を',
    '&amp;',
    '\\*',
    '3 < 4',
  ],
  ...[']]>', '"引用"', '葛\u{E0100}城', '👨‍👩‍👧', '𠮷野', '1,200件', '\t', '① ', '〔笑〕'],
);
const lineEnd = fc.constantFrom('\n', '\n・', '  \n', '\\\n', '\n※');
const paragraph = fc
  .array(fc.oneof({ weight: 4, arbitrary: inline }, lineEnd), { minLength: 1, maxLength: 7 })
  .map((parts) => `文${parts.join('')}。`);
const cell = fc.array(inline, { maxLength: 2 }).map((parts) => parts.join('').replace(/\n/g, ''));
const table = fc
  .array(fc.tuple(cell, cell), { maxLength: 3 })
  .map((rows) => ['| 項目 | 値 |', '| --- | --- |', ...rows.map(([a, b]) => `| ${a} | ${b} |`)].join('\n'));
const list = fc
  .array(paragraph, { minLength: 1, maxLength: 3 })
  .map((items) => items.map((one, index) => `${index + 1}. ${one.replaceAll('\n', '\n   ')}`).join('\n'));
const note = fc.constantFrom(
  '〔資料1に基づき説明〕',
  '〔後日補足：条例第2条による〕',
  '〔非公開〕',
  '〔注：原文のまま〕',
);
const block = fc.oneof({ weight: 3, arbitrary: paragraph }, table, list, note);
const utterance = fc
  .tuple(fc.constantFrom('会長', '内田委員', '年金課', '誰か'), fc.array(block, { minLength: 1, maxLength: 4 }))
  .map(([speaker, blocks]) => `（${speaker}）${blocks.join('\n\n')}`);
const body = fc
  .array(utterance, { minLength: 1, maxLength: 4 })
  .map((turns) => `\n## 発言\n\n### 諮問第1号\n\n${turns.join('\n\n')}\n`);

const LAWS = `- id: ordinance
  title: 甲市条例
  kind: ordinance
  aliases: [条例]
  articles: [{ number: "2", subject: 定義 }, { number: "3", subject: 責務 }, { number: "4", subject: 範囲 }, { number: "9", subject: 罰則 }]
`;

const made = (text: string) => {
  const { council } = plainCouncil({ '2010-01-22': { inquiries: ['1'], body: text } }, { 'laws.yaml': LAWS });
  const [meeting] = council.meetings;
  if (!meeting) throw new Error('no meeting');
  const data = councilData(council);
  return { data, meeting, record: meetingRecord(data, meeting) };
};

it('says in every format what the record says, character by character', () => {
  let cited = 0;
  fc.assert(
    fc.property(body, (text) => {
      const { data, meeting, record } = made(text);
      const spoken = spokenIn(meeting);
      const turns = record.discussion.flatMap((stretch) => stretch.turns);
      const inJson = turns.flatMap((turn) =>
        turn.type === 'utterance' ? [[turn.id.replace(/.*#/, ''), turn.text]] : [],
      );
      expect(Object.fromEntries(inJson)).toEqual(spoken);
      expect(spokenInAkn(fromXml(aknDocument(data, meeting, record, (address) => address)))).toEqual(spoken);
      for (const turn of turns) {
        if (turn.type !== 'utterance') continue;
        for (const one of turn.citations) {
          expect(turn.text.slice(one.start, one.end)).toBe(one.text);
          if (one.address.startsWith('/')) cited += 1;
        }
      }
      const markdown = meetingMarkdown(data, meeting, record, (address) => address);
      // Notes have their label before the brackets there, as readers see them.
      const read = plainText(parseMarkdown(markdown).children)
        .replace(/(後日補足|注)〔/g, '〔$1：')
        .replace('非公開〔〕', '〔非公開〕');
      for (const said of Object.values(spoken)) expect(read.replace(/非公開〔〕/g, '〔非公開〕')).toContain(said);
    }),
    { numRuns: 60 * inject('propertyRuns'), seed: 20_260_401 },
  );
  expect(cited).toBeGreaterThan(40);
});
