import { describe, expect, it } from 'vitest';
import { type Content, readContent } from '../content.ts';
import { contentFilesOf, editSmallCouncil } from '../fixtures/small-council.ts';
import { councilData } from './council-data.ts';
import { recordFiles } from './record-files.ts';
import type { SiteFile } from './site-file.ts';

const filesOf = (content: Content, perMeeting = false): SiteFile[] =>
  [...content.archive.councils.values()].flatMap((council) => [
    ...recordFiles(councilData(council), {
      href: (address) => `https://a.example/m${address}`,
      perMeeting,
      shared: 's',
      inputs: 'i',
      digestOf: (meeting) => JSON.stringify(meeting),
      digest: (...parts) => parts.join('|'),
    }),
  ]);
type Edits = Parameters<typeof editSmallCouncil>[0];
const read = (edits: Edits = {}) => readContent(contentFilesOf(editSmallCouncil(edits)));
const keys = (files: readonly SiteFile[]) => Object.fromEntries(files.map(({ path, key }) => [path, key]));
const changed = (edits: Edits) => {
  const [before, after] = [keys(filesOf(read(), true)), keys(filesOf(read(edits), true))];
  return Object.keys(after).filter((path) => before[path] !== after[path]);
};
const MEETING = 'kou/meetings/2010-01-22';

describe('the files of records', () => {
  it('are one a meeting, and some of a council; all of each meeting where the archive wants them', () => {
    const meetings = read().archive.councils.get('kou')?.meetings.length ?? 0;
    const paths = filesOf(read()).map(({ path }) => path);
    expect(paths.filter((path) => path.startsWith('kou/meetings/'))).toHaveLength(meetings);
    expect(paths).toHaveLength(meetings + 3);
    expect(filesOf(read(), true)).toHaveLength(3 * meetings + 3);
  });

  it('are made anew where their meeting changed, and where a list of the council did', () => {
    expect(changed({})).toEqual([]);
    const [first] = changed({ [`${MEETING}.md`]: [['開会します。', '開会いたします。']] });
    expect(first).toBe(`${MEETING}/index.md`);
    const ofMeeting = changed({ [`${MEETING}.md`]: [['開会します。', '開会いたします。']] });
    expect(
      ofMeeting.every((path) => /2010-01-22|2010s/.test(path)),
      ofMeeting.join(),
    ).toBe(true);
    expect(changed({ 'kou/council.yaml': [['name: ', 'name: 新']] }).length).toBeGreaterThan(ofMeeting.length);
  });

  it('name members only where the council publishes them', async () => {
    const members = '- { name: 内田一郎, kana: うちだいちろう, role: 会長, from: 2009-04-01, note: 覚え書き }\n';
    const withList = (publish: string) => {
      const files = editSmallCouncil({});
      return readContent(
        contentFilesOf({
          ...files,
          'kou/members.yaml': members,
          'kou/council.yaml': `${files['kou/council.yaml']}${publish}`,
        }),
      );
    };
    expect(filesOf(withList('')).filter(({ path }) => path.endsWith('people.json'))).toEqual([]);
    const people = filesOf(withList('publishMembers: true\n')).find(({ path }) => path.endsWith('people.json'));
    const { persons, organizations, memberships } = JSON.parse(String(await people?.make()));
    expect(persons).toMatchObject([{ name: '内田一郎', sort_name: 'うちだいちろう' }]);
    expect(memberships).toMatchObject([
      { person_id: persons[0].id, organization_id: organizations[0].id, role: '会長', start_date: '2009-04-01' },
    ]);
    expect(JSON.stringify([persons, memberships])).not.toContain('覚え書き');
  });

  it('leak nothing of a file that its page does not show', async () => {
    const secret = '内部の覚え書き';
    const content = read({ [`${MEETING}.md`]: [['period: ', `# ${secret}\nperiod: `]] });
    for (const { path, make } of filesOf(content, true)) {
      expect(JSON.stringify(await make()), path).not.toContain(secret);
    }
  });

  it('lead to addresses that work outside of the site', async () => {
    const markdown = filesOf(read()).find(({ path }) => path === `${MEETING}/index.md`);
    const text = String(await markdown?.make());
    expect(text).toContain(`https://a.example/m/${MEETING}/#u1`);
    expect(text).not.toMatch(/\]\(\//);
  });
});
