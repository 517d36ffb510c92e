import { describe, expect, it } from 'vitest';
import { type ContentFiles, readContent } from './content.ts';
import { contentFilesOf, SMALL_COUNCIL } from './fixtures/small-council.ts';

const read = (files: Partial<ContentFiles> = {}) => {
  const content = readContent({ ...contentFilesOf(SMALL_COUNCIL), ...files });
  return { ...content, codes: content.diagnostics.map(({ code, at }) => `${at.file}:${at.line} ${code}`) };
};
const page = (source: string) => ({ id: 'index', file: 'guide/index.md', source });

describe('readContent', () => {
  it('an archive without a name of its own has one, and no handbook', () => {
    const { info, guide, files, codes, archive } = read();
    expect(info.title).toBe('審議録');
    expect([guide, codes, files]).toEqual([[], [], 6]);
    expect([...archive.councils.keys()]).toEqual(['kou']);
  });

  it('reads the name of the archive and the pages of its handbook', () => {
    const archive = { file: 'archive.yaml', source: 'title: 甲市の記録\ndescription: 説明\n' };
    const guide = [page('---\ntitle: 手引\ndescription: 説明\norder: 1\n---\n本文\n')];
    const content = read({ archive, guide });
    expect(content.info).toEqual({
      title: '甲市の記録',
      description: '説明',
      pagefind: false,
      data: { perMeeting: false },
      feeds: { perSubject: false },
      cards: { perItem: false },
    });
    expect(content.guide).toEqual([{ id: 'index', title: '手引', description: '説明', order: 1, body: '本文\n' }]);
    expect([content.codes, content.files]).toEqual([[], 8]);
  });

  it.each([
    ['title: 甲市\n', ['archive.yaml:1 missing-field']],
    ['', ['archive.yaml:1 file-empty']],
    ['title: [\n', ['archive.yaml:2 yaml-syntax']],
  ])('archive.yaml %j', (source, codes) => {
    const content = read({ archive: { file: 'archive.yaml', source } });
    expect(content.codes).toEqual(codes);
    expect(content.info.title).toBe('審議録');
  });

  it.each([
    ['本文', ['guide/index.md:1 frontmatter-missing']],
    ['---\ntitle: 手引\ndescription: 説明\n---\n', ['guide/index.md:2 missing-field']],
    ['---\ntitle: \uFFFD\n---\n', ['guide/index.md:2 unreadable-file']],
  ])('a page of the handbook %j', (source, codes) => {
    const content = read({ guide: [page(source)] });
    expect([content.codes, content.guide]).toEqual([codes, []]);
  });
});
