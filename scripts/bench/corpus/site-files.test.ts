import { describe, expect, it } from 'vitest';
import { planPages } from '../../../src/cli/page-plan.ts';
import { listSiteFiles } from '../../../src/cli/site-files.ts';
import { type Content, readContent } from '../../../src/core/content.ts';
import { contentFilesOf } from '../../../src/core/fixtures/small-council.ts';
import { generateCorpus } from './generate.ts';

const MEETINGS = 125;
/** What `datapackage.json` and `SHA256SUMS` are written as when all others are. */
const RELEASE = 2;

const corpus = generateCorpus({ meetings: MEETINGS, councils: 1, seed: 'files' });
const content = readContent(contentFilesOf(Object.fromEntries([...corpus].map(({ path, text }) => [path, text]))));

const options = {
  version: 'v',
  inputsOf: (council: string) => council,
  digestOf: ({ id }: { readonly id: string }) => id,
};

const pathsOf = (info: Partial<Content['info']> = {}): string[] => {
  const own = { ...content, info: { ...content.info, ...info } };
  const { site } = planPages(own, { ...options, base: '/', findMentions: undefined, earlier: undefined });
  return listSiteFiles(site, { ...options, taken: new Set(), keep: (_name, _key, make) => JSON.stringify(make()) }).map(
    ({ path }) => path,
  );
};

describe('a council of 125 meetings', () => {
  it('has less than one and a half files a meeting beside its pages and what these load', () => {
    expect(content.archive.councils.values().next().value?.meetings).toHaveLength(MEETINGS);
    const paths = pathsOf().filter((path) => !path.startsWith('decisions/'));
    expect(paths.length).toBeGreaterThan(MEETINGS);
    expect((paths.length + RELEASE) / MEETINGS).toBeLessThan(1.5);
  });

  it('has feeds for departments and articles where the archive wants them, and only there', () => {
    const ofSubjects = (paths: readonly string[]) =>
      paths.filter((path) => /\/(?:departments|laws)\/.*feed\.(?:xml|json)$/.test(path));
    expect(ofSubjects(pathsOf())).toEqual([]);
    expect(ofSubjects(pathsOf({ feeds: { perSubject: true } })).length).toBeGreaterThan(20);
  });
});
