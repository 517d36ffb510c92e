import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CONTENT, DIST, SITE_URL } from './support/built.ts';
import { attribute } from './support/dom.ts';
import { readRecorded } from './support/recorded.ts';
import { readSite } from './support/site.ts';
import { SOURCES } from './support/source-speakers/sources.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures', 'speakers');
const site = await readSite(DIST, SITE_URL);
const councils = await readRecorded(CONTENT);

/**
 * The fixtures were read off the source texts by `scripts/source-speakers.ts`, which knows nothing of the records.
 * A page-broken utterance is one, and neighbours of one speaker stay apart, so equal lists are equal sequences.
 */
describe.each(SOURCES)('$council $meeting', ({ council, meeting }) => {
  const address = `${council}/meetings/${meeting}/`;
  const page = site.pages.find(({ url }) => url.href === new URL(address, site.url).href);
  const utterances = (page?.elements ?? []).filter((element) => attribute(element, 'data-speaker') !== undefined);

  it('the page shows the speakers of the source, utterance by utterance', async () => {
    expect(utterances.map((element) => attribute(element, 'data-speaker'))).toEqual(
      await readFixture(council, meeting),
    );
  });

  it('the record names the speakers of the source, utterance by utterance', async () => {
    const recorded = councils.find(({ id }) => id === council)?.meetings.find(({ id }) => id === meeting);
    expect(recorded?.utterances.map(({ speaker }) => speaker)).toEqual(await readFixture(council, meeting));
  });

  it('the utterances are numbered through, and each links to itself', () => {
    const ids = utterances.map((element) => attribute(element, 'id'));
    expect(ids).toEqual(utterances.map((_, index) => `u${index + 1}`));
    const links = (page?.elements ?? []).filter((element) => /\bpermalink\b/.test(attribute(element, 'class') ?? ''));
    const linked = new Set(links.map((element) => attribute(element, 'href')));
    expect(ids.filter((id) => !linked.has(`#${id}`))).toEqual([]);
  });
});

it('every recorded meeting has its source', () => {
  const recorded = councils.flatMap(({ id, meetings }) => meetings.map((meeting) => `${id} ${meeting.id}`));
  expect(recorded.sort()).toEqual(SOURCES.map(({ council, meeting }) => `${council} ${meeting}`).sort());
});

async function readFixture(council: string, meeting: string): Promise<string[]> {
  return (await readFile(join(FIXTURES, council, `${meeting}.txt`), 'utf8')).trimEnd().split('\n');
}
