import { describe, expect, it } from 'vitest';
import { utterancesOf } from '../domain/meeting/meeting.ts';
import { hoshimi } from './fixtures/hoshimi.ts';
import { salvageMeeting } from './fixtures/salvage-meeting.ts';
import { importMeeting } from './import-meeting.ts';
import { askLeftOut } from './left-out.ts';
import type { LeftOut, SourceBlock } from './source-text.ts';

const line = (text: string, more: Partial<SourceBlock> = {}): SourceBlock =>
  ({ type: 'line', text, ...more }) as SourceBlock;
const ask = (...leftOut: LeftOut[]) => askLeftOut({ name: 'a', blocks: [], leftOut }).map(({ text }) => text);

describe('the questions about what a reader left out', () => {
  it('are one for each cause, with words and places', () => {
    expect(
      ask(
        { reason: 'struck', text: '六十日', n: 3 },
        { reason: 'hidden', text: '電話番号', n: 4 },
        { reason: 'struck', text: ' 認める\n', n: 9, page: 2 },
      ),
    ).toEqual([
      '取り消し線で消された字を取り込んでいません（2か所：3行「六十日」、2ページ「認める」）。',
      '表示されない設定の字を取り込んでいません（1か所：4行「電話番号」）。',
    ]);
  });

  it('name long and many pieces in part, and count them all', () => {
    const [text = ''] = ask(
      ...Array.from({ length: 30 }, (_, n): LeftOut => ({ reason: 'colour', text: '字'.repeat(90), n })),
    );
    expect(text).toContain('30か所');
    expect(text).toContain('ほか18か所');
    expect(text.length).toBeLessThan(700);
  });

  it('are none where nothing was left out', () => expect(ask()).toEqual([]));
});

const HEADER = [
  '第3期第3回星見市個人情報保護審議会会議録',
  '日時　令和8年5月21日（木）午後2時～午後4時',
  '出席者　青木会長、井上委員、住宅課長',
];
const draftOf = (blocks: readonly SourceBlock[]) => {
  const { draft, coverage } = importMeeting({ name: 'a.docx', blocks }, hoshimi('term'));
  const meeting = salvageMeeting(draft);
  const utterances = utterancesOf(meeting);
  const spoken = utterances.map(({ parts }) => JSON.stringify(parts.filter(({ type }) => type === 'blocks')));
  const notes = utterances.flatMap(({ parts }) => parts.flatMap((part) => (part.type === 'note' ? part.text : [])));
  expect(coverage.kept).toBe(coverage.total);
  return { draft, spoken, notes };
};

describe('blocks that are no running text', () => {
  const speech = ['（会長）契約書（注1）を確認します。', '（委員）写しはありますか。', '（住宅課長）ございます。'];

  it.each<[string, SourceBlock]>([
    ['a note', line('写しは資料二', { role: 'note', marker: '（注1）' })],
    ['a note that looks spoken', line('（会長）前回の記録による', { role: 'note', marker: '（注1）' })],
    ['a box', line('（委員）取扱注意', { role: 'box' })],
    ['a table in a box', { type: 'table', rows: [['会長', '印']], role: 'box' }],
  ])('%s is a note behind the utterance, and nobody says it', (_, block) => {
    const [first = '', ...others] = speech.map((text) => line(text));
    const { spoken, notes } = draftOf([...HEADER.map((text) => line(text)), first as SourceBlock, block, ...others]);
    expect(spoken).toHaveLength(3);
    expect(notes).toHaveLength(1);
    const words = block.type === 'line' ? block.text : '印';
    expect(notes.join('')).toContain(words);
    expect(spoken.join('')).not.toContain(words);
  });

  it.each<[string, SourceBlock]>([
    ['a foot', line('- 4 / 4 -', { role: 'margin' })],
    ['a foot that looks spoken', line('（事務局）総務部', { role: 'margin' })],
    ['a table of seals', { type: 'table', rows: [['会長', '署名委員']], role: 'margin' }],
  ])('%s belongs to no utterance', (_, block) => {
    const { spoken, notes } = draftOf([...[...HEADER, ...speech].map((text) => line(text)), block]);
    expect([spoken.length, notes]).toEqual([3, []]);
  });

  it('nothing is decided in a note', () => {
    const header = [...HEADER, '議題', '（1）諮問第4号 名簿の委託について（住宅課）', '議事'];
    const said = [
      '（会長）諮問第4号について説明をお願いします。',
      '（住宅課長）名簿の作成を委託します。',
      '（委員）分かりました。',
    ];
    const note = line('諮問第4号は、その後、原案のとおり承認された。', { role: 'note', marker: '（注1）' });
    const { draft } = draftOf([...[...header, ...said].map((text) => line(text)), note]);
    expect(draft).not.toMatch(/^ *outcome:/mu);
  });

  it('the numbers of lists are part of what is said, bullets are not', () => {
    const { draft } = draftOf([
      ...[...HEADER, ...speech].map((text) => line(text)),
      line('対象者の範囲', { marker: '（１）' }),
      line('保存の期間', { marker: '②' }),
      line('そのほか', { marker: '•' }),
    ]);
    expect(draft).toContain('（１） 対象者の範囲');
    expect(draft).toContain('② 保存の期間');
    expect(draft).toMatch(/^そのほか$/mu);
  });
});
