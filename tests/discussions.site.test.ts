import { describe, expect, it } from 'vitest';
import { CONTENT, DIST, SITE_URL } from './support/built.ts';
import { attribute, elementsOf } from './support/dom.ts';
import { inquiryIdOf, type RecordedCouncil, type RecordedMeeting, readRecorded } from './support/recorded.ts';
import { readSite } from './support/site.ts';

const site = await readSite(DIST, SITE_URL);
const councils = await readRecorded(CONTENT);

/** The page of each item of the archive, and how the headings of its meeting name the item. */
const items = councils.flatMap((council) =>
  council.meetings.flatMap((meeting) => [
    ...meeting.inquiries.map((inquiry) => ({
      address: `${council.id}/inquiries/${inquiryIdOf(council, meeting, inquiry)}/`,
      names: new RegExp(`第${inquiry.number}号`),
      council,
      meeting,
    })),
    ...meeting.reports.map((_, index) => ({
      address: `${council.id}/reports/${meeting.id}-${index + 1}/`,
      names: new RegExp(`^報告${index + 1}$`),
      council,
      meeting,
    })),
  ]),
);

describe('the page of an item', () => {
  it.each(items)('$address quotes its whole discussion, each utterance linked into the meeting', (item) => {
    const expected = discussionOf(item.council, item.meeting, item.names);
    expect(quotedIn(item.address)).toEqual(expected);
    expect(expected.length).toBeGreaterThan(0);
  });
});

/** The addresses of the utterances under the headings that name the item. */
function discussionOf(council: RecordedCouncil, meeting: RecordedMeeting, names: RegExp): string[] {
  return meeting.utterances.flatMap(({ heading }, index) =>
    names.test(heading) ? [new URL(`${council.id}/meetings/${meeting.id}/#u${index + 1}`, site.url).href] : [],
  );
}

/** Where the quoted utterances of a page link to, in order. */
function quotedIn(address: string): string[] {
  const page = site.pages.find(({ url }) => url.href === new URL(address, site.url).href);
  const quoted = (page?.elements ?? []).filter((element) => attribute(element, 'data-speaker') !== undefined);
  return quoted.flatMap((element) => {
    const links = elementsOf(element).filter(({ tagName }) => tagName === 'a');
    const href = links.map((link) => attribute(link, 'href') ?? '').find((target) => /#u\d+$/.test(target));
    return page && href ? [new URL(href, page.url).href] : [];
  });
}
