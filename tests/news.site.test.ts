import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readContent } from '../src/core/content.ts';
import { councilData } from '../src/core/export/council-data.ts';
import { archiveNews, councilNews } from '../src/core/export/news/news-files.ts';
import { readContentFiles } from '../src/infra/content/files.ts';
import { CONTENT, DIST, SITE_URL } from './support/built.ts';
import { eventsOf, findAtomFaults, findCalendarFaults, findJsonFeedFaults, newsOfPage } from './support/news-faults.ts';
import { listFiles, readSite } from './support/site.ts';

const EXAMPLES = resolve(import.meta.dirname, '..', 'examples', 'councils');
const PLACES = {
  'where the site will stand is known': { origin: 'https://example.lg.jp', base: '/my%20minutes/', title: '書庫' },
  'where it will stand is not known': { origin: undefined, base: '/', title: '書庫' },
};

/** The councils of a folder, read once. */
const councilsOf = Object.fromEntries(
  await Promise.all(
    [CONTENT, EXAMPLES].map(async (folder) => {
      const { archive } = readContent(await readContentFiles(folder));
      return [folder, [...archive.councils.values()].map((council) => councilData(council))] as const;
    }),
  ),
);

async function newsOf(folder: string, place: (typeof PLACES)[keyof typeof PLACES]): Promise<Record<string, string>> {
  const councils = councilsOf[folder] ?? [];
  const files = [
    ...councils.flatMap((data) => [...councilNews(data, { key: '', place, perSubject: true })]),
    ...archiveNews(councils, '', place),
  ];
  return Object.fromEntries(
    await Promise.all(files.map(async ({ path, make }) => [path, String(await make())] as const)),
  );
}

const ofKind = (files: Readonly<Record<string, string>>, ending: string) =>
  Object.fromEntries(Object.entries(files).filter(([path]) => path.endsWith(ending)));

describe.each(Object.entries(PLACES))('%s', (_name, place) => {
  describe.each([CONTENT, EXAMPLES])('%s', (folder) => {
    let files: Record<string, string> = {};
    beforeAll(async () => {
      files = await newsOf(folder, place);
    });

    it('every Atom feed is valid', async () => {
      const feeds = ofKind(files, '.xml');
      expect(Object.keys(feeds).length).toBeGreaterThan(5);
      expect(await findAtomFaults(feeds)).toEqual([]);
    });

    it('every JSON Feed is valid', () => {
      const feeds = Object.entries(ofKind(files, '.json'));
      expect(feeds.length).toBeGreaterThan(5);
      expect(feeds.flatMap(([path, text]) => findJsonFeedFaults(text).map((fault) => `${path}: ${fault}`))).toEqual([]);
    });

    it('every calendar is valid', () => {
      const calendars = Object.entries(ofKind(files, '.ics'));
      expect(calendars.length).toBeGreaterThan(2);
      expect(calendars.flatMap(([path, text]) => findCalendarFaults(text).map((fault) => `${path}: ${fault}`))).toEqual(
        [],
      );
    });
  });
});

describe('what is looked at finds faults', () => {
  it('in Atom', async () => {
    const { 'feed.xml': feed = '' } = await newsOf(CONTENT, PLACES['where the site will stand is known']);
    const wrong = {
      'no-date.xml': feed.replace(/<updated>[^<]*<\/updated>/, '<updated>2011-02-22</updated>'),
      'no-id.xml': feed.replace(/<id>.*?<\/id>/, ''),
      'foreign.xml': feed.replace('<entry>', '<entry><colour/>'),
      'twice.xml': feed.replace(/<entry>.*<\/entry>\n/, '$&$&'),
      'relative.xml': feed.replaceAll('https://example.lg.jp', ''),
    };
    for (const [path, text] of Object.entries(wrong))
      expect(await findAtomFaults({ [path]: text }), path).not.toEqual([]);
  });

  it('in calendars', async () => {
    const { 'calendar.ics': text = '' } = await newsOf(CONTENT, PLACES['where the site will stand is known']);
    const wrong = [
      text.replace(/BEGIN:VTIMEZONE[\s\S]*END:VTIMEZONE\r\n/, ''),
      text.replace(/DTSTAMP:.*\r\n/, ''),
      text.replace(/(DTSTAMP:\d+T\d+)Z/, '$1'),
      text.replace('\r\n ', ''),
    ];
    for (const one of wrong) expect(findCalendarFaults(one)).not.toEqual([]);
  });
});

describe('the built site', async () => {
  const site = await readSite(DIST, SITE_URL);
  const files = await listFiles(DIST);

  it('names every feed on the page that it is about, and nothing else', () => {
    const named = site.pages.flatMap(({ source }) => Object.values(newsOfPage(source)));
    const below = named.map((href) => decodeURI(new URL(href, SITE_URL).pathname.slice(SITE_URL.pathname.length)));
    const written = files.filter((file) => /(?:^|\/)(?:feed\.(?:xml|json)|calendar\.ics)$/.test(file));
    expect(below.sort()).toEqual(written.sort());
    expect(written.length).toBeGreaterThan(20);
  });

  it('tells a meeting that a record announces and nobody recorded', async () => {
    const text = await readFile(join(DIST, 'nerima-privacy/calendar.ics'), 'utf8');
    const events = eventsOf(text);
    expect(
      events.filter(({ status }) => status === 'TENTATIVE').map(({ start, place }) => [start, place]),
    ).toContainEqual(['2011-03-14T10:00:00', '庁議室']);
    expect(events.filter(({ status }) => status === 'CONFIRMED').length).toBe(
      files.filter((file) => /^nerima-privacy\/meetings\/[^/]+\/index\.html$/.test(file)).length,
    );
  });
});
