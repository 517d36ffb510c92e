import type { CouncilArchive } from '../core/domain/archive.ts';
import { formatItem, itemAddress } from '../core/domain/item/label.ts';
import { formatMeetingDate } from '../core/domain/meeting/facts.ts';
import { notAsSpoken } from '../core/domain/meeting/fidelity.ts';
import { formatRecord, recordAddress } from '../core/domain/record.ts';
import type { Mention } from '../core/references/collect.ts';
import type { SiteContext } from './site-context.ts';

/** One place that cites the thing a page is about, with its sentence and a link to the very utterance or passage. */
interface MentionProps {
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

/** As many places as a page shows; an archive of decades has more of some. */
export const MOST_MENTIONS = 100;

/**
 * Groups mentions by meeting, in the order given (newest first). A sentence that cites a thing twice is shown once.
 * Only the first {@link MOST_MENTIONS} are shown; {@link countPlaces} tells how many there are.
 */
export function mentionGroups(
  context: SiteContext,
  council: CouncilArchive,
  mentions: readonly Mention[],
): MentionGroup[] {
  const groups = new Map<string, { group: Omit<MentionGroup, 'mentions'>; mentions: MentionProps[] }>();
  for (const mention of firstOfPlaces(mentions, MOST_MENTIONS)) {
    const { meeting } = mention;
    const { date } = meeting.header;
    const entry = groups.get(meeting.id) ?? {
      group: {
        meeting: formatRecord(council.council, meeting),
        date: formatMeetingDate(date),
        href: context.href(recordAddress(meeting)),
      },
      mentions: [],
    };
    groups.set(meeting.id, entry);
    entry.mentions.push(mentionProps(context, council, mention));
  }
  return [...groups.values()].map(({ group, mentions: found }) => ({ ...group, mentions: found }));
}

/** How many sentences cite. */
export function countPlaces(mentions: readonly Mention[]): number {
  return firstOfPlaces(mentions, Number.POSITIVE_INFINITY).length;
}

function firstOfPlaces(mentions: readonly Mention[], most: number): Mention[] {
  const seen = new Set<string>();
  const first: Mention[] = [];
  for (const mention of mentions) {
    const place = `${mention.meeting.id} ${mention.field ?? mention.anchor} ${mention.sentence}`;
    if (seen.has(place)) continue;
    if (first.length === most) break;
    seen.add(place);
    first.push(mention);
  }
  return first;
}

function mentionProps(context: SiteContext, council: CouncilArchive, mention: Mention): MentionProps {
  const items = mention.items.flatMap((id) => council.items.get(id) ?? []);
  const isOfOneItem = mention.source === 'item' && items[0];
  const address = isOfOneItem ? itemAddress(isOfOneItem) : `${recordAddress(mention.meeting)}#${mention.anchor}`;
  const isOfAll = mention.source === 'header' || mention.source === 'notes';
  return {
    href: context.href(address),
    label: `${mention.label || PLACES[mention.source]}${notAsSpokenIn(mention)}`,
    sentence: mention.sentence.replaceAll('\n', ''),
    cited: mention.text.replaceAll('\n', ''),
    items: (isOfAll ? [] : items).map((item) => ({ label: formatItem(item), href: context.href(itemAddress(item)) })),
  };
}

/** Words of the discussion and of documents may be a summary; a summary says so by its name. */
function notAsSpokenIn({ source, meeting }: Mention): string {
  const told = source === 'utterance' || source === 'document' ? notAsSpoken(meeting.header.record.fidelity) : '';
  return told && `（${told}）`;
}

/** What a place is called where nobody spoke and no document has a title. */
const PLACES: Readonly<Record<Mention['source'], string>> = {
  header: '開催の概要',
  item: '結論と根拠',
  relation: '他の案件とのつながり',
  notes: 'この記録についての注記',
  summary: '要旨',
  utterance: '発言',
  note: '発言の欄の注記',
  document: '資料',
};
