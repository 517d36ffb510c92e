import { expect, it } from 'vitest';
import type { DiscussionEvent } from '../discussion/turns.ts';
import { hoshimi } from '../fixtures/hoshimi.ts';
import { Roster } from '../header/roster.ts';
import { readRows } from '../rows/rows.ts';
import type { SourceLine, Stated } from '../source-text.ts';
import { readRecords, transcriptStart } from './records.ts';

const roster = new Roster(hoshimi('term'), { members: [], officials: [] });

/** `|` begins a record, `#` a heading, `!` a note, `=` what the format adds; all else are words of a transcript. */
const KINDS: Readonly<Record<string, Stated['is']>> = { '|': 'record', '#': 'heading', '!': 'note', '=': 'margin' };

function blockOf(line: string): SourceLine {
  const is = KINDS[line[0] ?? ''];
  const text = is ? line.slice(1) : line;
  return { type: 'line', text, stated: { is: is ?? 'words' } as Stated };
}

function show(event: DiscussionEvent): string {
  if (event.type === 'heading') return `# ${event.row.text}`;
  const words = event.paragraphs.map(({ text, isNote }) => (isNote ? `〔${text}〕` : text)).join('/');
  return event.type === 'note' ? words : `${event.label}: ${words}`;
}

const CHAIR = '○議長（白石千明君）　';

it.each<[string, string[], string[]]>([
  [
    'a speech ends where a record begins',
    [`|${CHAIR}始めます。`, '|　午前10時開議', '　以上です。'],
    ['議長（白石千明君）: 始めます。', '〔午前10時開議〕', '発言者不明: 以上です。'],
  ],
  [
    'speeches inside one record',
    ['|◎教育部長　委員長', '○委員長　教育部長', '◎教育部長　引き上げます。'],
    ['教育部長: 委員長', '委員長: 教育部長', '教育部長: 引き上げます。'],
  ],
  [
    'an unknown title opens its own speech',
    [`|${CHAIR}どうぞ。`, '○記録係心得助　記録します。'],
    ['議長（白石千明君）: どうぞ。', '記録係心得助: 記録します。'],
  ],
  [
    'a rule, and prose that goes on',
    [`${CHAIR}一つ。`, '――――――', '　二つ申し上げます。'],
    ['議長（白石千明君）: 一つ。/二つ申し上げます。'],
  ],
  [
    'a letter below a rule, polite as it may be',
    [`${CHAIR}報告します。`, '──────', '　　　総第１０３号', '　議長　殿', '　次のとおり通知します。'],
    ['議長（白石千明君）: 報告します。/〔総第１０３号〕/〔議長　殿〕/〔次のとおり通知します。〕'],
  ],
  [
    'a signature below a rule',
    [`${CHAIR}散会します。`, '──────', '　規定により署名する。', '　　議長　白石千明'],
    ['議長（白石千明君）: 散会します。/〔規定により署名する。〕/〔議長　白石千明〕'],
  ],
  [
    'a list of names inside a sentence',
    [`${CHAIR}署名議員は、`, '　　９番　　飯　村　千　里　議　員', 'を指名します。'],
    ['議長（白石千明君）: 署名議員は、/９番　　飯　村　千　里　議　員を指名します。'],
  ],
  [
    'what was done stands between the words',
    [`${CHAIR}起立願います。`, '　───　賛成者起立　───　　１１：１', '　起立多数です。'],
    ['議長（白石千明君）: 起立願います。/〔───　賛成者起立　───　　１１：１〕/起立多数です。'],
  ],
  [
    'a heading at the edge',
    [`${CHAIR}始めます。`, '△日程第１　一般質問', `${CHAIR}質問です。`],
    ['議長（白石千明君）: 始めます。', '# △日程第１　一般質問', '議長（白石千明君）: 質問です。'],
  ],
  [
    'a heading of the editor inside a speech',
    [`${CHAIR}始めます。`, '　　◎蔵書の充実', '　次に、蔵書です。'],
    ['議長（白石千明君）: 始めます。/〔◎蔵書の充実〕/次に、蔵書です。'],
  ],
  [
    'a list that a mark heads in the middle',
    [`${CHAIR}追加します。`, '○追加議事日程（第２号の２）', '　第１　会期の延長', `${CHAIR}続けます。`],
    [
      '議長（白石千明君）: 追加します。/〔○追加議事日程（第２号の２）〕/〔第１　会期の延長〕',
      '議長（白石千明君）: 続けます。',
    ],
  ],
  [
    'a label that a line end cut in two',
    ['|◯堀内', '大輔委員　予算は幾らですか。', '|◯危機対策課長　お答えします。'],
    ['堀内大輔委員: 予算は幾らですか。', '危機対策課長: お答えします。'],
  ],
  [
    'applause before the first word',
    ['○（三宅浩章議員）（拍手）三宅です。'],
    ['三宅浩章議員: 〔（拍手）〕/三宅です。'],
  ],
  [
    'what the format adds between the words',
    [`${CHAIR}一つ。`, '=<PAGE="2">', '　二つ。'],
    ['議長（白石千明君）: 一つ。/二つ。'],
  ],
  ['a note of the format', [`${CHAIR}一つ。`, '!笑い', '　二つ。'], ['議長（白石千明君）: 一つ。/〔笑い〕/二つ。']],
  [
    'question and answer without names',
    ['|○（問）', '　なぜか。', '○（答）', '　理由はある。'],
    ['発言者不明: 〔（問）〕/なぜか。', '発言者不明: 〔（答）〕/理由はある。'],
  ],
])('%s', (_, lines, shown) => {
  const rows = readRows({ name: 'a.txt', blocks: lines.map(blockOf) });
  expect(readRecords(rows, roster).map(show)).toEqual(shown);
});

it.each<[string, string[], number]>([
  ['with the first speech', ['会議録', CHAIR.concat('始めます。')], 1],
  ['with the line that says when the sitting opened', ['会議録', '　　午前10時開議', `${CHAIR}始めます。`], 1],
  [
    'not with a list of those who attend, though it has marks',
    ['出席委員', '○委員長　尾上理恵', '○委員　村瀬美和', '○委員長　ただいまから始めます。'],
    3,
  ],
  ['not with what a mark heads', ['○議事日程（第２号）', '　日程第１　一般質問', `${CHAIR}始めます。`], 2],
])('a transcript begins %s', (_, lines, start) => {
  expect(transcriptStart(readRows({ name: 'a.txt', blocks: lines.map(blockOf) }), roster)).toBe(start);
});
