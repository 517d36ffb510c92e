import {
  councilAddress,
  criteriaAddress,
  departmentsAddress,
  lawsAddress,
  membersAddress,
  namesAddress,
  undertakingsAddress,
} from '../core/domain/address/addresses.ts';
import type { CouncilArchive } from '../core/domain/archive.ts';
import { formatPeriod } from '../core/domain/council/council.ts';
import type { NameKind } from '../core/domain/names/name-list.ts';
import { councilThing } from '../core/export/linked-data/things.ts';
import { hasNews } from '../core/export/news/news-files.ts';
import { makeFrame, type PageFrame } from './frame.ts';
import { type KindList, listKinds, newestFirst } from './item/summary.ts';
import { type MeetingSummary, meetingSummary } from './meeting/summary.ts';
import { countMembers } from './members/members.ts';
import { formatNameKind } from './names/names.ts';
import { type OpinionSummary, opinionSummaries } from './opinion.ts';
import type { SiteContext } from './site-context.ts';

/** A page that gathers what the council has of a kind. */
interface IndexLink {
  readonly label: string;
  readonly href: string;
  readonly count: number;
  /** What entries are counted by, where it is not 件. */
  readonly unit?: string;
}

export interface CouncilProps {
  readonly frame: PageFrame;
  readonly municipality: string;
  readonly description: string;
  readonly links: readonly { readonly label: string; readonly url: string }[];
  /** Pages of the council's registries that hold something, with how many entries each. */
  readonly indexes: readonly IndexLink[];
  /** Newest period first. */
  readonly periods: readonly { readonly label: string; readonly meetings: readonly MeetingSummary[] }[];
  readonly opinions: readonly OpinionSummary[];
  readonly kinds: readonly KindList[];
}

export function councilView(context: SiteContext, council: CouncilArchive): CouncilProps {
  const { id, name, municipality, description, links, vocabulary } = council.council;
  const items = newestFirst(council.items.values());
  return {
    frame: makeFrame(context, {
      kind: 'council',
      title: name,
      description: description ?? `${name}の会議録と案件の一覧です。`,
      address: councilAddress(id),
      thing: councilThing(council, context.href),
      news: hasNews(council) ? { title: `${name} 更新情報`, isOfMeetings: true } : undefined,
    }),
    municipality,
    description: description ?? '',
    links,
    indexes: [
      ...memberIndex(context, council),
      { label: '所管課', href: context.href(departmentsAddress(id)), count: council.departments.size },
      { label: vocabulary.criteria.label, href: context.href(criteriaAddress(id)), count: council.criteria.size },
      nameIndex(context, council, 'counterparties'),
      nameIndex(context, council, 'data-items'),
      {
        label: '条件・要望とその後',
        href: context.href(undertakingsAddress(id)),
        count: context.asked(council).length,
      },
      { label: '条例・規則・法', href: context.href(lawsAddress(id)), count: council.laws.size },
    ].filter(({ count }) => count > 0),
    periods: groupByPeriod(context, council),
    opinions: opinionSummaries(context, council),
    kinds: listKinds(context, council, items),
  };
}

/** Leads to the page of members where the council has one: whom the page shows, listed or not, is counted. */
function memberIndex(context: SiteContext, council: CouncilArchive): IndexLink[] {
  const { id, publishMembers } = council.council;
  if (!publishMembers) return [];
  return [{ label: '委員と出欠', href: context.href(membersAddress(id)), count: countMembers(council), unit: '名' }];
}

/** Counts what the council's records name, listed or not; an entry of the list that none names does not count. */
function nameIndex(context: SiteContext, council: CouncilArchive, kind: NameKind): IndexLink {
  const { byEntry, unlisted } = context.names(council, kind);
  const href = context.href(namesAddress(council.council.id, kind));
  return { label: formatNameKind(council, kind), href, count: byEntry.size + unlisted.size };
}

function groupByPeriod(context: SiteContext, council: CouncilArchive): CouncilProps['periods'] {
  const groups = new Map<number, MeetingSummary[]>();
  for (const meeting of [...council.meetings].reverse()) {
    const { period } = meeting.header;
    groups.set(period, [...(groups.get(period) ?? []), meetingSummary(context, council, meeting)]);
  }
  return [...groups].map(([period, meetings]) => ({ label: formatPeriod(council.council, period), meetings }));
}
