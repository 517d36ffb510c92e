import { meetingAddress } from '../core/domain/addresses.ts';
import type { CouncilArchive } from '../core/domain/archive.ts';
import { formatSession } from '../core/domain/council.ts';
import { formatItem, itemAddress } from '../core/domain/item-label.ts';
import { formatMeetingDate } from '../core/domain/meeting-facts.ts';
import type { Mention } from '../core/references/collect.ts';
import type { SiteContext } from './site-context.ts';

/** One place that cites the thing a page is about, with its sentence and a link to the very utterance or passage. */
export interface MentionProps {
  readonly href: string;
  /** 会長, 資料1. */
  readonly label: string;
  readonly sentence: string;
  readonly cited: string;
  readonly items: readonly { readonly label: string; readonly href: string }[];
}

export interface MentionGroup {
  readonly meeting: string;
  readonly date: string;
  readonly href: string;
  readonly mentions: readonly MentionProps[];
}

/** Groups mentions by meeting, in the order given (newest first). A sentence that cites a thing twice is shown once. */
export function mentionGroups(
  context: SiteContext,
  council: CouncilArchive,
  mentions: readonly Mention[],
): MentionGroup[] {
  const groups = new Map<string, { group: Omit<MentionGroup, 'mentions'>; mentions: Map<string, MentionProps> }>();
  for (const mention of mentions) {
    const { meeting, anchor, label, sentence, text } = mention;
    const address = meetingAddress(meeting.council, meeting.id);
    const { period, session, date } = meeting.header;
    const entry = groups.get(meeting.id) ?? {
      group: {
        meeting: formatSession(council.council, period, session),
        date: formatMeetingDate(date),
        href: context.href(address),
      },
      mentions: new Map<string, MentionProps>(),
    };
    groups.set(meeting.id, entry);
    const key = `${anchor} ${sentence}`;
    if (entry.mentions.has(key)) continue;
    const items = mention.items.flatMap((id) => council.items.get(id) ?? []);
    entry.mentions.set(key, {
      href: context.href(`${address}#${anchor}`),
      label,
      sentence,
      cited: text,
      items: items.map((item) => ({ label: formatItem(item), href: context.href(itemAddress(item)) })),
    });
  }
  return [...groups.values()].map(({ group, mentions: found }) => ({ ...group, mentions: [...found.values()] }));
}
