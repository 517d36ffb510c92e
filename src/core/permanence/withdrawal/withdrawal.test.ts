import { describe, expect, it } from 'vitest';
import { readContent } from '../../content.ts';
import { tombstoneFiles } from '../../export/tombstones/tombstone-files.ts';
import { contentFilesOf, editSmallCouncil, type FileEdits } from '../../fixtures/small-council.ts';
import { readPublished } from '../../published-content.ts';

const GROUNDS = { 'kou/grounds.yaml': '- { id: personal, name: 個人に関する情報 }\n' };

async function withdraw(address: string, kind: string, edits: FileEdits = {}) {
  const list = `- { address: "${address}", kind: ${kind}, ground: personal, date: 2011-01-01, by: 総務課 }\n`;
  const files = contentFilesOf(editSmallCouncil({ ...GROUNDS, ...edits, 'kou/withdrawals.yaml': list }));
  const { content } = await readPublished(files, undefined, (some) => readContent(some));
  expect(content.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const council = content.archive.councils.get('kou');
  if (!council) throw new Error('no council');
  return { council, told: JSON.stringify([council.meetings, [...council.items.values()]]) };
}

const utterances = (council: Awaited<ReturnType<typeof withdraw>>['council'], meeting: string) =>
  (council.meetingsById.get(meeting)?.discussion ?? []).flatMap(({ turns }) =>
    turns.flatMap((turn) => (turn.type === 'utterance' ? `${turn.id} ${turn.speaker}` : [])),
  );

describe('a withdrawal', () => {
  it('of a record leaves nothing of it, and stones at its page and at those of its items alone', async () => {
    const { council, told } = await withdraw('/kou/meetings/2010-01-22/', 'record');
    expect(council.meetings.map(({ id }) => id)).toEqual(['2010-02-10']);
    expect(told).not.toContain('承認基準の適用');
    const stones = tombstoneFiles(council, (address) => address).map(({ path }) => path);
    expect(stones.sort()).toEqual([
      'kou/inquiries/5-43/index.html',
      'kou/meetings/2010-01-22/index.html',
      'kou/reports/2010-01-22-1/index.html',
    ]);
  });

  it('of an item takes it out of every meeting; ids of what stands stay', async () => {
    const { council, told } = await withdraw('/kou/inquiries/5-42/', 'item');
    expect([...council.items.keys()]).toEqual(['5-43', '2010-01-22-1', '5-44']);
    for (const words of ['住宅の業務', '次の2点', '株式会社乙', '住宅課が説明', 'お諮りします', '資料1に基づき'])
      expect(told).not.toContain(words);
    expect(utterances(council, '2010-01-22')).toEqual(['u1 会長', 'u2 非公開', 'u3 非公開', 'u4 年金長', 'u5 年金課']);
    const [stone] = tombstoneFiles(council, (address) => address);
    expect(stone?.path).toBe('kou/inquiries/5-42/index.html');
    expect(await stone?.make()).toMatch(/noindex.*案件.*平成23年1月1日.*個人に関する情報.*総務課/s);
  });

  it('of an utterance leaves a gap with its id, and no note on it', async () => {
    const edits: FileEdits = {
      'kou/meetings/2010-01-22.md': [['record: {', 'notes: [{ text: 秘密の注記, on: u3 }]\nrecord: {']],
    };
    const { council, told } = await withdraw('/kou/meetings/2010-01-22/#u3', 'passage', edits);
    for (const words of ['次の2点', '契約の相手', '秘密の注記']) expect(told).not.toContain(words);
    expect(utterances(council, '2010-01-22')[2]).toBe('u3 非公開');
    expect(council.meetingsById.get('2010-01-22')?.marks?.map(({ words }) => words)).toEqual(['personal']);
    expect(tombstoneFiles(council, (address) => address)).toEqual([]);
  });
});
