import { councilAddress } from '../core/domain/address/addresses.ts';
import type { CouncilArchive } from '../core/domain/archive.ts';
import { formatPeriod } from '../core/domain/council/council.ts';
import { formatGround } from '../core/domain/withheld/ground.ts';
import { countMarks } from '../core/domain/withheld/marks.ts';
import { councilThing } from '../core/export/linked-data/things.ts';
import { hasNews } from '../core/export/news/news-files.ts';
import { type CouncilDoor, councilDoors } from './council-doors.ts';
import { makeFrame, type PageFrame } from './frame.ts';
import { type KindList, listKinds, newestFirst } from './item/summary.ts';
import { type MeetingLine, meetingLine } from './meeting/summary.ts';
import { type OpinionSummary, opinionSummaries } from './opinion.ts';
import type { SiteContext } from './site-context.ts';

export interface CouncilProps {
  readonly frame: PageFrame;
  readonly municipality: string;
  readonly description: string;
  readonly links: readonly { readonly label: string; readonly url: string }[];
  /** Pages of the council's registries that hold something, with how many entries each. */
  readonly indexes: readonly CouncilDoor[];
  /** Newest period first. */
  readonly periods: readonly {
    readonly id: string;
    readonly label: string;
    readonly meetings: readonly MeetingLine[];
  }[];
  readonly opinions: readonly OpinionSummary[];
  readonly kinds: readonly KindList[];
  /** How many passages of its records are not public, by the ground. */
  readonly withheld: readonly { readonly ground: string; readonly count: number }[];
}

export function councilView(context: SiteContext, council: CouncilArchive): CouncilProps {
  const { id, name, municipality, description, links } = council.council;
  const items = newestFirst(council.items.values());
  return {
    frame: makeFrame(context, {
      council,
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
    indexes: councilDoors(context, council),
    periods: groupByPeriod(context, council),
    opinions: opinionSummaries(context, council),
    kinds: listKinds(context, council, items),
    withheld: withheldIn(council),
  };
}

function withheldIn({ source, records }: CouncilArchive): CouncilProps['withheld'] {
  const marks = records.flatMap((record) => record.marks ?? []);
  return [...countMarks(source.allGrounds, marks)].map(([name, count]) => ({
    ground: formatGround(source.allGrounds, name),
    count,
  }));
}

/** The items stand in lists of their own below. */
function groupByPeriod(context: SiteContext, council: CouncilArchive): CouncilProps['periods'] {
  const groups = new Map<number, MeetingLine[]>();
  for (const meeting of [...council.meetings].reverse()) {
    const { period } = meeting.header;
    const known = groups.get(period) ?? [];
    groups.set(period, known);
    known.push(meetingLine(context, council, meeting));
  }
  return [...groups].map(([period, meetings]) => ({
    id: `period-${period}`,
    label: formatPeriod(council.council, period),
    meetings,
  }));
}
