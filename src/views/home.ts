import { councilAddress, decisionsAddress, statisticsAddress } from '../core/domain/address/addresses.ts';
import { dataAddresses } from '../core/domain/address/data-addresses.ts';
import { archiveThing } from '../core/export/linked-data/things.ts';
import { hasNews } from '../core/export/news/news-files.ts';
import { mainDoors } from './council-doors.ts';
import { makeFrame, type PageFrame } from './frame.ts';
import { type MeetingSummary, meetingSummary } from './meeting/summary.ts';
import type { ArchiveContext } from './site-context.ts';

export interface HomeProps {
  readonly frame: PageFrame;
  readonly councils: readonly {
    readonly name: string;
    readonly municipality: string;
    readonly description: string;
    readonly href: string;
    readonly meetings: number;
    /** Pages that gather what the council has. */
    readonly doors: readonly { readonly label: string; readonly href: string }[];
    readonly kinds: readonly { readonly label: string; readonly count: number }[];
  }[];
  /** Pages that gather what all councils have. */
  readonly doors: readonly { readonly label: string; readonly href: string }[];
  readonly recentMeetings: readonly (MeetingSummary & { readonly councilName: string })[];
}

const RECENT_MEETINGS = 5;

export function homeView(context: ArchiveContext): HomeProps {
  const councils = [...context.archive.councils.values()];
  const recent = councils
    .flatMap((council) => council.meetings.map((meeting) => ({ council, meeting })))
    .sort((a, b) => (a.meeting.header.date < b.meeting.header.date ? 1 : -1))
    .slice(0, RECENT_MEETINGS);
  return {
    frame: makeFrame(context, {
      kind: 'home',
      title: context.info.title,
      description: context.info.description,
      address: '/',
      thing: archiveThing(context.archive, context.info, context.href),
      news: councils.some(hasNews) ? { title: `${context.info.title} 更新情報`, isOfMeetings: true } : undefined,
    }),
    councils: councils.map((council) => {
      const items = [...council.items.values()];
      return {
        name: council.council.name,
        municipality: council.council.municipality,
        description: council.council.description ?? '',
        href: context.href(councilAddress(council.council.id)),
        meetings: council.meetings.length,
        doors: mainDoors(context, council),
        kinds: council.council.vocabulary.kinds
          .map(({ key, label }) => ({ label, count: items.filter(({ kind }) => kind.key === key).length }))
          .filter(({ count }) => count > 0),
      };
    }),
    doors: [
      { label: 'すべての案件の一覧', href: context.href(decisionsAddress()) },
      { label: 'すべての審議会の統計', href: context.href(statisticsAddress()) },
      { label: 'データを手に入れる', href: context.href(dataAddresses.page) },
    ],
    recentMeetings: recent.map(({ council, meeting }) => ({
      ...meetingSummary(context, council, meeting),
      councilName: council.council.name,
    })),
  };
}
