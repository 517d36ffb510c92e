import { describe, expect, it } from 'vitest';
import { type RecordReaders, readCouncil } from './content-source.ts';
import { contentFilesOf, editSmallCouncil, type FileEdits } from './fixtures/small-council.ts';
import { parseMeeting } from './markdown/parse-meeting.ts';

function read(edits: FileEdits = {}, readers: RecordReaders = {}) {
  const [files] = contentFilesOf(editSmallCouncil(edits)).councils;
  if (!files) throw new Error('the small council has no council.yaml');
  return readCouncil(files, readers);
}

describe('readCouncil', () => {
  it('reads the registries and meetings of a sound folder', () => {
    const { source, drafts, diagnostics } = read();
    expect([drafts, diagnostics]).toEqual([[], []]);
    expect(source?.council.value).toMatchObject({ id: 'kou', name: '甲市個人情報保護審議会' });
    expect(source?.departments.value.map(({ id }) => id)).toEqual(['welfare', 'housing', 'pension']);
    expect(source?.laws.locate([1, 'of'])).toEqual({ file: 'kou/laws.yaml', line: 11, column: 7 });
    expect(source?.meetings.map(({ id }) => id)).toEqual(['2010-01-22', '2010-02-10']);
    expect([...(source?.unread ?? [])]).toEqual([]);
  });

  it.each([
    '- { id: a, name: 課 }\n',
    '- id: a\n  name: 課\n',
    '---\n- { id: a, name: 課 }\n',
    '# 一覧\n\n[{ id: a, name: 課 }]',
  ])('reads %j behind a byte order mark, whatever its line ends are', (text) => {
    for (const stored of [text, text.replaceAll('\n', '\r\n')]) {
      const { source, diagnostics } = read({ 'kou/counterparties.yaml': `\uFEFF${stored}` });
      expect(diagnostics).toEqual([]);
      expect(source?.counterparties.value).toMatchObject([{ id: 'a' }]);
    }
  });

  it('reads each file whatever became of the others', () => {
    const { source, drafts, diagnostics } = read({
      'kou/departments.yaml': '- [',
      'kou/laws.yaml': '',
      'kou/criteria.yaml': null,
      'kou/members.yaml': '- 内田\n',
      'kou/meetings/2010-02-10.md': [['period: 5', 'period: 五']],
    });
    expect(diagnostics.map(({ code, at }) => [code, at.file])).toEqual([
      ['yaml-syntax', 'kou/departments.yaml'],
      ['wrong-type', 'kou/members.yaml'],
      ['file-empty', 'kou/laws.yaml'],
      ['wrong-type', 'kou/meetings/2010-02-10.md'],
    ]);
    expect([...(source?.unread ?? [])]).toEqual(['departments', 'members', 'laws']);
    expect(source?.criteria).toMatchObject({ value: [], file: 'kou/criteria.yaml' });
    expect(source?.criteria.locate([0])).toEqual({ file: 'kou/criteria.yaml', line: 1, column: 1 });
    expect(source?.meetings.map(({ id }) => id)).toEqual(['2010-01-22']);
    expect(drafts.map(({ meeting }) => meeting.id)).toEqual(['2010-02-10']);
  });

  it('has no source without a council, but still its diagnostics', () => {
    const { source, drafts, diagnostics } = read({
      'kou/council.yaml': 'name: 甲\n',
      'kou/meetings/2010-02-10.md': '',
    });
    expect(source).toBeUndefined();
    expect(drafts).toHaveLength(1);
    expect(diagnostics.map(({ code }) => code)).toEqual(['missing-field', 'frontmatter-missing']);
  });

  it('reads meetings the way it is told', () => {
    const asked: string[] = [];
    const readMeeting: typeof parseMeeting = (council, id, file, text) => {
      asked.push(`${council.id} ${id} ${file}`);
      return parseMeeting(council, id, file, text);
    };
    const { source } = read({}, { readMeeting });
    expect(asked).toEqual(['kou 2010-01-22 kou/meetings/2010-01-22.md', 'kou 2010-02-10 kou/meetings/2010-02-10.md']);
    expect(source?.meetings).toHaveLength(2);
  });
});
