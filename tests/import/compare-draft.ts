import { formatNamedItem, isSameItem } from '../../src/core/domain/address/ids.ts';
import type { Vote } from '../../src/core/domain/item/votes.ts';
import { attendeeName, type ItemEntry, officialTitle } from '../../src/core/domain/meeting/header.ts';
import type { Meeting } from '../../src/core/domain/meeting/meeting.ts';
import { utterancesOf } from '../../src/core/domain/meeting/meeting.ts';
import { canonicalSpeaker, UNSETTLED_SPEAKER } from '../../src/core/domain/meeting/speaker.ts';

/** One fact of a record beside what the draft has for it. */
export interface ComparedFact {
  readonly fact: string;
  readonly recorded: string;
  readonly drafted: string;
  /** `open`: the draft left it out and asks for it. */
  readonly verdict: 'same' | 'open' | 'different';
}

/** Width and blanks are not what a record and its source differ in. */
const same = (text: string): string => text.normalize('NFKC').replace(/\s/gu, '');
const show = (value: unknown): string =>
  value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value);

/** Compares the facts that a draft must have right with those of the record that people wrote from the same source. */
export function compareDraft(record: Meeting, draft: Meeting): ComparedFact[] {
  const facts: ComparedFact[] = [];
  const compare = (fact: string, recorded: unknown, drafted: unknown) => {
    const isSame = same(show(recorded)) === same(show(drafted));
    facts.push({
      fact,
      recorded: show(recorded),
      drafted: show(drafted),
      verdict: isSame ? 'same' : show(drafted) === '' ? 'open' : 'different',
    });
  };
  const [a, b] = [record.header, draft.header];
  for (const field of ['period', 'session', 'date', 'time', 'place'] as const) compare(field, a[field], b[field]);
  compare(
    'visitors',
    a.visitors && [a.visitors.admitted, a.visitors.count],
    b.visitors && [b.visitors.admitted, b.visitors.count],
  );
  for (const list of ['members', 'absent'] as const) {
    compare(
      list,
      a.attendees[list].map((one) => Object.values(attendeeName(one))),
      b.attendees[list].map((one) => Object.values(attendeeName(one))),
    );
  }
  const titles = (meeting: Meeting) =>
    meeting.header.attendees.officials.map((one) => [officialTitle(one).name, officialTitle(one).title]);
  for (const [index, title] of titles(record).entries()) compare(`official ${index + 1}`, title, titles(draft)[index]);
  compare('officials', a.attendees.officials.length, b.attendees.officials.length);
  compare('andOthers', a.attendees.andOthers, b.attendees.andOthers);
  const names = ({ items }: Meeting['header']) => items.map(({ named }) => formatNamedItem(named));
  compare('items', names(a), names(b));
  for (const { named, entry } of a.items) {
    const other = b.items.find((one) => isSameItem(one.named, named))?.entry;
    const label = formatNamedItem(named);
    for (const field of ['title', 'type', 'department', 'documents', 'outcome'] as const)
      compare(`${label} ${field}`, entry[field], other?.[field]);
    compare(`${label} votes`, votesOf(entry), other && votesOf(other));
    compare(`${label} conditions`, entry.conditions.length, other?.conditions.length);
  }
  const days = ({ header }: Meeting) => header.nextMeetings.map(({ date, time }) => [date, time]);
  compare('next meetings', days(record), days(draft));
  const [said, drafted] = [utterancesOf(record), utterancesOf(draft)];
  compare('utterances', said.length, drafted.length);
  for (const [index, { speaker }] of said.entries()) {
    // A draft keeps a label as it stands and says what it stands for.
    const label = drafted[index]?.speaker;
    const own = label !== undefined && label !== speaker ? canonicalSpeaker(draft, label) : label;
    compare(`u${index + 1}`, speaker, own === UNSETTLED_SPEAKER ? undefined : own);
  }
  return facts;
}

/** Votes without the note, in which a record says in its own words what was said. */
function votesOf({ votes }: ItemEntry): unknown {
  const [{ method, for: yes, against, abstained, reserved, majority } = {}] = votes as readonly Partial<Vote>[];
  const said = { method, yes, against, abstained, reserved, majority };
  return Object.values(said).every((value) => value === undefined) ? undefined : JSON.stringify(said);
}
