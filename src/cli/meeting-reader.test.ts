import { expect, it } from 'vitest';
import { readContent } from '../core/content.ts';
import { utterancesOf } from '../core/domain/meeting/meeting.ts';
import { contentFilesOf, SMALL_COUNCIL } from '../core/fixtures/small-council.ts';
import { readPublished } from '../core/published-content.ts';
import { MeetingReader } from './meeting-reader.ts';

it('tells a record as it is written from what is published of it, in one process', async () => {
  const files = contentFilesOf({
    ...SMALL_COUNCIL,
    'grounds.yaml': '- { id: personal, name: 個人に関する情報 }\n',
    'kou/withdrawals.yaml':
      '- { address: /kou/meetings/2010-01-22/#u3, kind: passage, ground: personal, date: 2026-12-01, by: 総務課 }\n',
  });
  const reader = await MeetingReader.open(undefined);
  const speakers: (string | undefined)[] = [];
  await readPublished(files, undefined, (some) => {
    const content = readContent(some, reader);
    const meeting = content.archive.councils.get('kou')?.meetingsById.get('2010-01-22');
    speakers.push(meeting && utterancesOf(meeting)[2]?.speaker);
    return content;
  });
  expect(speakers).toEqual(['委員', '非公開']);
});
