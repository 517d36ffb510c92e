import { describe, expect, it } from 'vitest';
import { readCouncil } from '../../content-source.ts';
import { buildArchive } from '../../domain/archive.ts';
import { type PlainMeeting, plainCouncil } from '../../fixtures/plain-council.ts';
import { contentFilesOf, editSmallCouncil, type FileEdits } from '../../fixtures/small-council.ts';
import { searchDocuments } from '../documents/document.ts';
import { searchUnits } from './search-unit.ts';

function archiveOf(edits: FileEdits = {}) {
  const sources = contentFilesOf(editSmallCouncil(edits)).councils.flatMap((files) => readCouncil(files).source ?? []);
  return buildArchive(sources);
}

const digests = (edits: FileEdits) =>
  new Map(searchUnits(archiveOf(edits), ({ id }) => id).map(({ meeting, digest }) => [meeting, digest]));

describe('searchUnits', () => {
  it('has all documents of the archive', () => {
    const archive = archiveOf();
    const made = searchUnits(archive, ({ id }) => id).flatMap(({ documents }) => documents());
    const sorted = (keys: readonly { readonly key: string }[]) => keys.map(({ key }) => key).sort();
    expect(sorted(made)).toEqual(sorted(searchDocuments(archive)));
    expect(made.length).toBeGreaterThan(3);
  });

  it.each<[string, FileEdits, boolean]>([
    ['its own file only', {}, true],
    ['the name of the council', { 'kou/council.yaml': [['name: ', 'name: 新']] }, false],
    [
      'what a later meeting says of its items',
      { 'kou/meetings/2010-02-10.md': [['title: 年金の業務の委託について', 'title: 年金の委託について']] },
      false,
    ],
    [
      'the subject of an article that it cites',
      { 'kou/laws.yaml': [['subject: 目的外利用', 'subject: 目的外の利用']] },
      false,
    ],
    ['the name of a department that it names', { 'kou/departments.yaml': [['住宅', '新住宅']] }, false],
  ])('tells apart by %s', (_, edits, isSame) => {
    expect(digests(edits).get('2010-01-22') === digests({}).get('2010-01-22')).toBe(isSame);
  });

  it('tells that a condition has come to be overdue, and that it is answered', () => {
    const asking = { inquiries: ['1, conditions: [{ text: c, due: next-meeting }]'] };
    const digestOf = (meetings: Readonly<Record<string, PlainMeeting>>) => {
      const { council } = plainCouncil({ '2001-05-01': asking, ...meetings });
      const archive = { councils: new Map([['kou', council]]) };
      return searchUnits(archive, ({ id }) => id).find(({ meeting }) => meeting === '2001-05-01')?.digest;
    };
    const alone = digestOf({});
    const passed = digestOf({ '2001-06-01': { inquiries: ['2'] } });
    expect(passed).not.toBe(alone);
    expect(digestOf({ '2001-06-01': { inquiries: ['2'] }, '2001-07-01': { inquiries: ['3'] } })).toBe(passed);
    // What answers it stands in its documents as well.
    expect([alone, passed]).not.toContain(digestOf({ '2001-06-01': { reports: ['answers: [1-1]'] } }));
  });

  it('tells nothing of a department that a meeting does not name', () => {
    const added = digests({
      'kou/departments.yaml': [['- { id: welfare', '- { id: unnamed, name: 無関係課 }\n- { id: welfare']],
    });
    expect([...added]).toEqual([...digests({})]);
  });
});
