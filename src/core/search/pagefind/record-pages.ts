import { formatNamedItem } from '../../domain/address/ids.ts';
import type { CouncilArchive, Item } from '../../domain/archive.ts';
import { formatItemInCouncil, itemAddress } from '../../domain/item/label.ts';
import { formatMeetingDate } from '../../domain/meeting/facts.ts';
import { decisionsOf, type HeaderItem } from '../../domain/meeting/header.ts';
import type { Meeting } from '../../domain/meeting/meeting.ts';
import { formatRecord, recordAddress } from '../../domain/record.ts';
import { formatEffect } from '../../vocabulary/effect.ts';
import { findTerm } from '../../vocabulary/vocabulary.ts';
import { type BundlePage, makePage, type PageFacts } from './page.ts';

/** What the minutes of a meeting are called, beside the words of a council for the documents that it issues. */
const MINUTES = '会議録';

/** The pages of a council's records, oldest first, then those of its items. */
export function recordPages(archive: CouncilArchive): BundlePage[] {
  return [
    ...archive.records.map((meeting) => recordPage(archive, meeting)),
    ...[...archive.items.values()].map((item) => itemPage(archive, item)),
  ];
}

function recordPage({ council, opinions }: CouncilArchive, meeting: Meeting): BundlePage {
  const { issued } = meeting;
  const record = formatRecord(council, meeting);
  const opinion = issued && [...opinions.values()].find((one) => one.record === meeting)?.header;
  const outcome = opinion?.outcome === undefined ? undefined : findTerm(council.vocabulary.outcomes, opinion.outcome);
  return makePage(
    recordAddress(meeting),
    issued ? `${issued.label} ${issued.title}` : `${council.name} ${record} ${MINUTES}`,
    {
      kind: opinion?.kind ?? MINUTES,
      council: council.name,
      date: dateOf(meeting),
      outcome: outcome?.label,
      effects: outcome ? [formatEffect(outcome.effect)] : [],
    },
    meeting.header.items.map(agendaLine),
  );
}

/** An item by its title, so that its meeting is found by it. */
const agendaLine = ({ named, entry }: HeaderItem): string =>
  [formatNamedItem(named), entry.title, entry.outcome.label].join(' ');

/** An item with its last decision; the texts of all meetings that took it up come to it. */
function itemPage({ council }: CouncilArchive, item: Item): BundlePage {
  const { entry, meeting, department } = item.latest;
  return makePage(itemAddress(item), `${formatItemInCouncil(item)} ${entry.title}`, {
    kind: item.kind.label,
    council: council.name,
    date: dateOf(meeting),
    types: entry.type ? [entry.type.label] : [],
    departments: department ? [department.name] : [],
    outcome: entry.outcome.label,
    effects: [...new Set(decisionsOf(entry).map(({ effect }) => formatEffect(effect)))],
  });
}

const dateOf = ({ header: { date } }: Meeting): PageFacts['date'] => ({ iso: date, shown: formatMeetingDate(date) });
