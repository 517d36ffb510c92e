import { describe, expect, it } from 'vitest';
import { entriesOf, type TreeEntry } from './entry.ts';
import { isOpened, readTree } from './read-tree.ts';

const COUNCIL = 'kou/council.yaml';
const place = (path: string) => path || 'content';

/** A council with what else a row says: paths of files, or whole entries. */
function sort(added: readonly (string | TreeEntry)[], base: readonly string[] = [COUNCIL]) {
  const paths = added.filter((one) => typeof one === 'string');
  const others = added.filter((one) => typeof one !== 'string');
  const known = new Set(others.map(({ path }) => path));
  const tree = entriesOf([...base, ...paths, ...others.map(({ path }) => path)]).filter(({ path }) => !known.has(path));
  return readTree([...tree, ...others], place);
}

const folder = (path: string): TreeEntry => ({ path, kind: 'folder' });
const other = (path: string): TreeEntry => ({ path, kind: 'other' });
const locked = (path: string): TreeEntry => ({ path, kind: 'unreadable', code: 'EACCES' });
const dangling = (path: string): TreeEntry => ({ path, kind: 'unreadable', link: '../x', code: 'ENOENT' });
const loop = (path: string): TreeEntry => ({ path, kind: 'unreadable', link: '..', code: 'ELOOP' });
const linked = (path: string): TreeEntry => ({ path, kind: 'file', size: 1, link: '/elsewhere' });

const DAY = 'kou/meetings/2010-01-22';

describe('nothing is passed over', () => {
  it.each<[what: string, added: (string | TreeEntry)[], reported: string[]]>([
    ['a record', [`${DAY}.md`], []],
    ['a record of a year', ['kou/meetings/2010/2010-01-22.md'], []],
    ['a record deep in folders', ['kou/meetings/平成/22/2010-01-22.md'], []],
    ['a linked record', [linked(`${DAY}.md`)], []],
    ['capitals', [`${DAY}.MD`], [`${DAY}.MD file-misnamed 「2010-01-22.md」`]],
    ['a capital', [`${DAY}.Md`], [`${DAY}.Md file-misnamed`]],
    ['capitals in a folder of a year', ['kou/meetings/2010/a.MD'], ['kou/meetings/2010/a.MD file-misnamed']],
    ['.markdown', [`${DAY}.markdown`], [`${DAY}.markdown file-misnamed 「2010-01-22.md」`]],
    ['.mkd', [`${DAY}.mkd`], [`${DAY}.mkd file-misnamed`]],
    ['.md.txt', [`${DAY}.md.txt`], [`${DAY}.md.txt file-misnamed 「2010-01-22.md」`]],
    ['.md.md', [`${DAY}.md.md`], []],
    [
      'full-width',
      ['kou/meetings/２０１０-01-22．ｍｄ'],
      ['kou/meetings/２０１０-01-22．ｍｄ file-misnamed 「2010-01-22.md」'],
    ],
    ['a blank at the end', [`${DAY}.md `], [`${DAY}.md  file-misnamed`]],
    ['a text', [`${DAY}.txt`], [`${DAY}.txt unknown-file`]],
    ['a document of Word', [`${DAY}.docx`], [`${DAY}.docx unknown-file`]],
    ['a copy', [`${DAY}.md.bak`], [`${DAY}.md.bak unknown-file`]],
    ['a list among the records', ['kou/meetings/laws.yaml'], ['kou/meetings/laws.yaml unknown-file']],
    ['.yml among the records', [`${DAY}.yml`], [`${DAY}.yml unknown-file`]],
    ['no ending', [DAY], [`${DAY} unknown-file`]],
    ['a pipe', [other(`${DAY}.md`)], [`${DAY}.md wrong-kind-of-entry パイプ`]],
    ['a socket of another name', [other('kou/meetings/s')], ['kou/meetings/s wrong-kind-of-entry']],
    ['a folder x.md', [folder(`${DAY}.md`)], [`${DAY}.md wrong-kind-of-entry フォルダ`]],
    ['a record in a folder x.md', [`${DAY}.md/record.md`], [`${DAY}.md wrong-kind-of-entry 中にrecord.md`]],
    ['a name with what is not seen', [`${DAY}\u200B.md`], [`${DAY}\u200B.md name-not-addressable U+200B`]],
    [
      'a name with an override',
      [`kou/meetings/\u202E2010.md`],
      ['kou/meetings/\u202E2010.md name-not-addressable U+202E'],
    ],
    ['a link to nothing', [dangling(`${DAY}.md`)], [`${DAY}.md broken-link 「../x」`]],
    ['a folder that is a link to nothing', [dangling('kou/meetings/2010')], ['kou/meetings/2010 broken-link']],
    ['a loop', [loop('kou/meetings/all')], ['kou/meetings/all broken-link 輪']],
    ['a locked record', [locked(`${DAY}.md`)], [`${DAY}.md file-unopenable EACCES`]],
    ['a locked folder', [locked('kou/meetings/2010')], ['kou/meetings/2010 file-unopenable']],
    ['20 MB', [{ path: `${DAY}.md`, kind: 'file', size: 20_000_000 }], []],
    ['more', [{ path: `${DAY}.md`, kind: 'file', size: 20_000_001 }], [`${DAY}.md file-too-large 21MB`]],
    [
      'one name in two years',
      ['kou/meetings/2009/2010-01-22.md', 'kou/meetings/2010/2010-01-22.md'],
      ['kou/meetings/2010/2010-01-22.md duplicate-id kou/meetings/2009/2010-01-22.md'],
    ],
    ['meetings is a file', ['kou/meetings'], ['kou/meetings wrong-kind-of-entry フォルダを置きます']],
    ['meetings is a link to nothing', [dangling('kou/meetings')], ['kou/meetings broken-link']],
    [
      'a record beside council.yaml',
      ['kou/2010-01-22.md'],
      ['kou/2010-01-22.md file-misplaced 「kou/meetings/2010-01-22.md」'],
    ],
    [
      'the same in capitals',
      ['kou/2010-01-22.MD'],
      ['kou/2010-01-22.MD file-misplaced 「kou/meetings/2010-01-22.md」'],
    ],
    ['a year beside council.yaml', ['kou/2010/2010-01-22.md'], ['kou/2010 file-misplaced 「kou/meetings/2010」']],
    [
      'another name of meetings',
      ['kou/meeting/2010-01-22.md', 'kou/meeting/a.md'],
      ['kou/meeting file-misplaced 「meeting」（中に2010-01-22.md ほか1件）'],
    ],
    ['a capital', ['kou/Meetings/a.md'], ['kou/Meetings file-misplaced 「kou/meetings」']],
    ['Japanese', ['kou/会議録/a.md'], ['kou/会議録 file-misplaced 「kou/meetings」']],
    ['an empty folder of another name', [folder('kou/meeting')], ['kou/meeting unknown-file 「meetings」のこと']],
    ['a folder of something else', ['kou/images/a.png'], ['kou/images unknown-file']],
    [
      'a council in a council',
      ['kou/otsu/council.yaml'],
      ['kou/otsu/council.yaml file-misplaced 「otsu/council.yaml」'],
    ],
    ['a list as .yml', ['kou/laws.yml'], ['kou/laws.yml file-misnamed 「laws.yaml」']],
    ['a list in capitals', ['kou/Laws.YAML'], ['kou/Laws.YAML file-misnamed 「laws.yaml」']],
    ['a list misspelt', ['kou/department.yaml'], ['kou/department.yaml unknown-file 「departments.yaml」のこと']],
    ['a list that is a folder', [folder('kou/laws.yaml')], ['kou/laws.yaml wrong-kind-of-entry']],
    ['a locked list', [locked('kou/laws.yaml')], ['kou/laws.yaml file-unopenable']],
    ['council.yaml is a pipe', [other(COUNCIL)], [`${COUNCIL} wrong-kind-of-entry`]],
    ['a stray text', ['kou/memo.txt'], ['kou/memo.txt unknown-file']],
    ['a stray pipe', [other('kou/pipe.yaml')], ['kou/pipe.yaml wrong-kind-of-entry']],
    [
      'drafts and the like',
      ['kou/drafts/a.MD', 'kou/files/b.pdf', 'kou/opinions/c.md', 'kou/ledger/meetings/d.tsv'],
      [],
    ],
    ['what is none of the ledger', ['kou/ledger/d.json'], ['kou/ledger/d.json unknown-file']],
    ['a pipe in the ledger', [other('kou/ledger/d.tsv')], ['kou/ledger/d.tsv wrong-kind-of-entry']],
    ['drafts is a file', ['kou/drafts'], ['kou/drafts wrong-kind-of-entry']],
    ['about files', ['README.md', 'LICENSE', 'kou/README.md', 'kou/LICENCE.txt', 'kou/meetings/README.ja.md'], []],
    [
      'litter',
      [
        '.git/config',
        '.DS_Store',
        'kou/._laws.yml',
        'kou/meetings/._2010-01-22.md',
        'kou/Thumbs.db',
        'kou/desktop.ini',
      ],
      [],
    ],
    [
      'copies of editors',
      ['kou/~$2010-01-22.md', `${DAY}.md~`, 'kou/meetings/.2010-01-22.md.swp', 'kou/#laws.yaml#'],
      [],
    ],
    [
      'council.yml',
      ['otsu/council.yml', 'otsu/meetings/2010-01-22.md'],
      ['otsu/council.yml file-misnamed 「council.yaml」'],
    ],
    ['one folder too deep', ['x/otsu/council.yaml'], ['x/otsu/council.yaml file-misplaced 「otsu/council.yaml」']],
    ['a folder of something else at the root', ['docs/a.md', 'scripts/b.ts'], []],
    ['a list at the root', ['synonym.yaml'], ['synonym.yaml unknown-file 「synonyms.yaml」のこと']],
    ['archive.yml', ['archive.yml'], ['archive.yml file-misnamed 「archive.yaml」']],
    ['Archive.yaml', ['Archive.yaml'], ['Archive.yaml file-misnamed 「archive.yaml」']],
    ['archive.yaml is a folder', [folder('archive.yaml')], ['archive.yaml wrong-kind-of-entry']],
    ['a record at the root', ['2010-01-22.md'], ['2010-01-22.md file-misplaced']],
    ['a link to nothing at the root', [dangling('otsu')], ['otsu broken-link']],
    ['a loop at the root', [loop('again')], ['again broken-link']],
    ['other files at the root', ['package.json', 'CHANGELOG.md', 'Makefile'], []],
    ['a page of the guide', ['guide/取り組み.md', 'guide/Q&A.md'], []],
    ['a page with %', ['guide/100%.md'], ['guide/100%.md name-not-addressable 「100-.md」']],
    ['a page with #', ['guide/a#b.md'], ['guide/a#b.md name-not-addressable 「a-b.md」']],
    ['a page with ?', ['guide/a?.md'], ['guide/a?.md name-not-addressable']],
    ['a page with a backslash', ['guide/a\\b.md'], ['guide/a\\b.md name-not-addressable']],
    ['a page with a colon', ['guide/a:b.md'], ['guide/a:b.md name-not-addressable']],
    ['a page with a blank', ['guide/a　b.md'], ['guide/a　b.md name-not-addressable U+3000']],
    ['a page with a control character', ['guide/a\u0007.md'], ['guide/a\u0007.md name-not-addressable U+0007']],
    ['a page in NFD', ['guide/カ\u3099イト.md'], ['guide/カ\u3099イト.md name-not-addressable 「ガイト.md」']],
    ['a long page', [`guide/${'a'.repeat(101)}.md`], [`guide/${'a'.repeat(101)}.md name-not-addressable 長すぎます`]],
    [
      'a page of 201 bytes',
      [`guide/${'あ'.repeat(67)}.md`],
      [`guide/${'あ'.repeat(67)}.md name-not-addressable 長すぎます`],
    ],
    ['a page in capitals', ['guide/a.MD'], ['guide/a.MD file-misnamed']],
    ['a folder in the guide', ['guide/more/a.md'], ['guide/more unknown-file']],
    ['a picture in the guide', ['guide/a.png'], ['guide/a.png unknown-file']],
    ['a page that is a folder', [folder('guide/a.md')], ['guide/a.md wrong-kind-of-entry']],
    ['guide is a file', ['guide'], ['guide wrong-kind-of-entry']],
    ['a council in the place of the guide', ['guide/council.yaml'], ['guide/council.yaml folder-name']],
    ['a council in public', ['public/council.yaml'], ['public/council.yaml folder-name']],
    ['public', ['public/CNAME', 'public/.nojekyll', 'public/files/a.pdf', 'public/files/index.html'], []],
    ['public is a file', ['public'], ['public wrong-kind-of-entry']],
    ['a link in public', [linked('public/a')], ['public/a wrong-kind-of-entry リンク']],
    ['a link deep in public', ['public/b/c', linked('public/b/a')], ['public/b/a wrong-kind-of-entry リンク']],
    ['a pipe in public', [other('public/a')], ['public/a wrong-kind-of-entry']],
    ['a locked file in public', [locked('public/a')], ['public/a file-unopenable']],
    ['the home page in public', ['public/index.html'], ['public/index.html public-name-taken']],
    ['a sitemap in public', ['public/sitemap-0.xml'], ['public/sitemap-0.xml public-name-taken']],
    ['search in public', ['public/Search/a'], ['public/Search public-name-taken']],
    ['a council in public, by its name', ['public/kou/a'], ['public/kou public-name-taken']],
  ])('%s', (_, added, reported) => {
    const { problems } = sort(added);
    const found = problems.map(({ code, at, message, remedy }) => ({
      head: `${at.file} ${code}`,
      text: message + remedy,
    }));
    expect(found.map(({ head }) => head)).toEqual(
      reported.map((one) => found.find(({ head }) => one.startsWith(head))?.head ?? one),
    );
    for (const [index, one] of reported.entries()) {
      expect(found[index]?.text).toContain(one.slice((found[index]?.head.length ?? 0) + 1));
    }
  });
});

describe('what is read', () => {
  it('a record has its name as id, in whatever folder', () => {
    const { councils } = sort([
      'kou/laws.yaml',
      'kou/meetings/2009/2009-05-10.md',
      `${DAY}.md`,
      'kou/opinions/2010/038.md',
      'kou/files/2010/b.pdf',
      'kou/files/a.pdf',
      'kou/files/.a.pdf.swp',
    ]);
    expect(councils).toEqual([
      {
        id: 'kou',
        council: COUNCIL,
        registries: { laws: 'kou/laws.yaml' },
        meetings: [
          { id: '2009-05-10', path: 'kou/meetings/2009/2009-05-10.md' },
          { id: '2010-01-22', path: `${DAY}.md` },
        ],
        opinions: [{ id: '038', path: 'kou/opinions/2010/038.md' }],
        files: [
          { path: '2010/b.pdf', bytes: 0 },
          { path: 'a.pdf', bytes: 0 },
        ],
        ledger: [],
      },
    ]);
  });

  it('a folder with records and no council.yaml is an orphan', () => {
    expect(sort(['otsu/meetings/2010-01-22.md', 'hei/2010-01-22.md', 'docs/a.md']).orphans).toEqual(['hei', 'otsu']);
  });

  it('of a council’s own folder nothing is said but that', () => {
    const plan = sort(['council.yaml', 'laws.yml', 'meetings/2010-01-22.md'], []);
    expect(plan).toMatchObject({ councils: [], orphans: [], problems: [] });
  });
});

describe('isOpened', () => {
  it.each([
    ['kou', true],
    ['kou/meetings', true],
    ['kou/meetings/2010/01', true],
    ['kou/2010', true],
    ['kou/2010/01', false],
    ['kou/files', true],
    ['kou/files/2026/a', true],
    ['kou/files/.git', false],
    ['kou/drafts', false],
    ['guide', true],
    ['guide/more', false],
    ['public/a/b/c', true],
    ['.git', false],
    ['node_modules', false],
    ['kou/meetings/.git', false],
  ])('%s: %s', (path, opened) => {
    expect(isOpened({ path })).toBe(opened);
  });

  it('follows no link inside public', () => {
    expect(['public', 'public/a'].map((path) => isOpened({ path, link: '/x' }))).toEqual([true, false]);
  });

  it('follows no link inside a council’s files', () => {
    expect(['kou/files', 'kou/files/a'].map((path) => isOpened({ path, link: '/x' }))).toEqual([true, false]);
  });
});
