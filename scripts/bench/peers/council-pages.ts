import {
  councilAddress,
  criteriaAddress,
  departmentsAddress,
  lawsAddress,
} from '../../../src/core/domain/address/addresses.ts';
import type { CouncilArchive, Item } from '../../../src/core/domain/archive.ts';
import { formatPeriod } from '../../../src/core/domain/council/council.ts';
import type { Meeting } from '../../../src/core/domain/meeting/meeting.ts';
import { collectMentions } from '../../../src/core/references/collect.ts';
import { fact, itemEntry, link, meetingEntries, pageOf, section } from './describe.ts';
import type { BodyWriter } from './markdown.ts';
import type { PeerPage } from './page.ts';
import { itemPage, meetingPage } from './record-pages.ts';
import { criteriaPages, departmentPages, lawPages } from './registry-pages.ts';

/** Every page of one council, as ours makes them. @param bodyOf how the text of a meeting is got at */
export function* councilPages(archive: CouncilArchive, bodyOf: (meeting: Meeting) => BodyWriter): Generator<PeerPage> {
  const { meetings, items } = archive;
  const newest = [...items.values()].reverse();
  const mentions = collectMentions(archive);
  yield councilPage(archive, newest);
  for (const [place, meeting] of meetings.entries()) {
    yield meetingPage(archive, meeting, [meetings[place - 1], meetings[place + 1]], bodyOf(meeting));
  }
  for (const item of newest) yield itemPage(archive, item, bodyOf);
  yield* departmentPages(archive, newest);
  yield* lawPages(archive, newest, mentions);
  yield* criteriaPages(archive, newest, mentions);
}

function councilPage(archive: CouncilArchive, newest: readonly Item[]): PeerPage {
  const { council, meetings } = archive;
  const periods = Map.groupBy([...meetings].reverse(), (meeting) => meeting.header.period);
  return pageOf(archive, councilAddress(council.id), {
    kind: 'council',
    title: council.name,
    hasChildren: true,
    over: council.municipality,
    lead: council.description ?? '',
    crumbs: [link('ホーム', '/')],
    facts: [
      fact(
        '索引',
        link('所管課', departmentsAddress(council.id)),
        link('承認基準', criteriaAddress(council.id)),
        link('条例・規則・法', lawsAddress(council.id)),
      ),
    ],
    sections: [
      ...[...periods].map(([period, some]) =>
        section(
          `period-${period}`,
          formatPeriod(council, period),
          some.flatMap((meeting) => meetingEntries(archive, meeting)),
        ),
      ),
      ...council.vocabulary.kinds.map(({ key, label }) => {
        const ofKind = newest.filter(({ kind }) => kind.key === key);
        return section(
          key,
          label,
          ofKind.map((item) => itemEntry(archive, item)),
        );
      }),
    ],
  });
}
