import { readContent } from '../../core/content.ts';
import { agendaOf, type CouncilArchive } from '../../core/domain/archive.ts';
import type { Meeting } from '../../core/domain/meeting/meeting.ts';
import { archiveWithExample } from '../../core/guide/example-archive.ts';
import type { GuideExample } from '../../core/guide/guide-document.ts';
import { contentOf, SAMPLE_COUNCIL, SAMPLE_MEETING } from '../../core/guide/sample-archive.ts';
import { createSiteContext } from '../create-site-context.ts';
import { type ItemPageProps, itemPageView } from '../item/item.ts';
import { type MeetingProps, meetingView } from '../meeting/meeting.ts';
import type { SiteContext } from '../site-context.ts';
import { htmlProse } from '../text/html-prose.ts';

/** Where all links of the examples lead: their pages are in no archive. */
export const EXAMPLE_LINKS = 'example-links';

/** An example as the pages of an archive show it: the parts of their props that it makes. */
export type ExampleShown =
  | { readonly type: 'facts'; readonly facts: MeetingProps['facts'] }
  | { readonly type: 'item'; readonly item: ItemPageProps }
  | ({ readonly type: 'body' } & Pick<MeetingProps, 'summary' | 'discussion' | 'documents'>);

/**
 * Shows an example by the views that make the pages, from the meeting that the parser reads it into.
 * @throws {RangeError} when the example cannot be read at all; the tests check every example of the handbook
 */
export function showExample(example: GuideExample): ExampleShown {
  const content = readContent(contentOf(archiveWithExample(example)));
  const council = content.archive.councils.get(SAMPLE_COUNCIL);
  const meeting = council?.meetingsById.get(SAMPLE_MEETING);
  if (!council || !meeting) {
    const [problem] = content.diagnostics;
    throw new RangeError(`The example on line ${example.line} cannot be read: ${problem?.message ?? ''}`);
  }
  const site = createSiteContext({ ...content, guide: [] }, { base: '/' });
  const context: SiteContext = {
    ...site,
    href: () => `#${EXAMPLE_LINKS}`,
    prose: (council, meeting) => htmlProse(context, council, meeting),
  };
  return show(example, context, council, meeting);
}

function show(
  { kind, line }: GuideExample,
  context: SiteContext,
  council: CouncilArchive,
  meeting: Meeting,
): ExampleShown {
  if (kind === 'inquiry' || kind === 'report') {
    const item = agendaOf(council, meeting).find((one) => one.kind.anchor === kind);
    if (!item) throw new RangeError(`The example on line ${line} has no ${kind}.`);
    return { type: 'item', item: { ...itemPageView(context, council, item), treatments: [] } };
  }
  const { facts, summary, discussion, documents } = meetingView(context, council, meeting);
  return kind === 'header' ? { type: 'facts', facts } : { type: 'body', summary, discussion, documents };
}
