import { expect, it } from 'vitest';
import { readCouncil } from '../content-source.ts';
import { INQUIRY, inquiry, report } from '../fixtures/named-items.ts';
import { contentFilesOf, editSmallCouncil, type FileEdits } from '../fixtures/small-council.ts';
import { planningArchive } from './planning-archive.ts';
import { newItems, proposeMeeting } from './propose-meeting.ts';
import { writeRecord } from './record-text.ts';

const begun = (edit: (record: string) => string): FileEdits => ({
  'kou/meetings/2010-03-12.md': edit(
    writeRecord({
      ...{ period: 5, session: 3, date: '2010-03-12', members: ['内田'], absent: [], officials: [] },
      items: [inquiry(50), report(1)],
    }),
  ),
});

it.each([
  ['a record that is begun', begun((record) => record), 4, 51],
  ['a record whose number cannot be read', begun((record) => record.replace('number: 50', 'number: ?')), 3, 45],
  ['a record whose session cannot be read', begun((record) => record.replace('session: 3', 'session: 三')), 3, 45],
])('%s', (_, edits, session, number) => {
  const [files] = contentFilesOf(editSmallCouncil(edits)).councils;
  const archive = files && planningArchive(readCouncil(files));
  if (!archive) throw new Error('the small council cannot be read');
  expect(proposeMeeting(archive, '2010-04-01').session).toBe(session);
  expect(newItems(archive, { period: 5, date: '2010-04-01' }, new Map([[INQUIRY, 1]]))).toEqual([inquiry(number)]);
});

it('there is none without council.yaml', () => {
  const [files] = contentFilesOf(editSmallCouncil({ 'kou/council.yaml': 'name: 甲\n' })).councils;
  expect(files && planningArchive(readCouncil(files))).toBeUndefined();
});
