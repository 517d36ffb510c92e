import { formatNamedItem } from '../../core/domain/address/ids.ts';
import type { CouncilArchive } from '../../core/domain/archive.ts';
import { formatFidelity } from '../../core/domain/meeting/fidelity.ts';
import { attendeeName, officialTitle } from '../../core/domain/meeting/header.ts';
import type { MeetingPlan, NewCounts, PlannedItem } from '../../core/new/meeting-plan.ts';
import {
  newItems,
  openItems,
  type Proposal,
  proposeDate,
  proposeMeeting,
  proposeSource,
} from '../../core/new/propose-meeting.ts';
import { formatWareki } from '../../core/text/wareki.ts';
import type { ItemKind } from '../../core/vocabulary/vocabulary.ts';
import { countField, FIELDS, type Field, type FieldName, type FieldValue, type FieldValues } from './fields.ts';
import type { Questions } from './questions.ts';

/** What the command line says, and whom to ask for the rest; nobody is asked when `questions` is missing. */
interface Wishes {
  readonly given: FieldValues;
  /** How many items are new, as far as that was given. */
  readonly counts: NewCounts;
  readonly questions: Questions | undefined;
}

/** Fields without which no record can be begun. */
type Needed = 'date' | 'period' | 'session';

/** A plan, or the fields that are needed and that neither the command line nor the archive tells. */
type Planned =
  | { readonly plan: MeetingPlan; readonly missing?: undefined }
  | { readonly plan?: undefined; readonly missing: readonly Needed[] };

/** Brings together what was given, what the archive proposes and what a person answers. */
export async function planMeeting(archive: CouncilArchive, wishes: Wishes): Promise<Planned> {
  const { given, questions } = wishes;
  const ask = async <N extends FieldName>(name: N, proposal: FieldValue<N> | undefined, isNeeded = false) => {
    if (given[name] !== undefined) return given[name];
    // Without anybody to ask, what the archive proposes is taken.
    if (!questions) return proposal;
    const field = FIELDS[name] as Field<FieldValue<N>>;
    return questions.field(field, textOf(name, proposal), !isNeeded);
  };
  const date = given.date ?? (questions && (await ask('date', proposeDate(archive), true)));
  if (date === undefined) return { missing: ['date'] };
  const proposal = proposeMeeting(archive, date);
  const period = await ask('period', proposal.period, true);
  const isRunning = archive.council.sessions === 'running';
  // The session that was proposed belongs to the period that was proposed.
  const session = await ask('session', isRunning || period === proposal.period ? proposal.session : 1, true);
  if (period === undefined || session === undefined) {
    return {
      missing: [
        ...(period === undefined ? ['period' as const] : []),
        ...(session === undefined ? ['session' as const] : []),
      ],
    };
  }
  const start = await ask('start', proposal.start);
  const end = start === undefined ? undefined : await ask('end', undefined);
  const place = await ask('place', proposal.place);
  const people = await planAttendees(proposal, { given, questions });
  const items = await planItems(archive, { period, date }, wishes);
  const fidelity = given.fidelity ?? (await askFidelity(proposal, questions));
  const source = await ask('source', proposeSource(archive, date, period, session));
  return { plan: { date, period, session, start, end, place, ...people, items, fidelity, source } };
}

/** What earlier meetings left open, then what is new; all by kind. */
async function planItems(
  archive: CouncilArchive,
  when: Pick<MeetingPlan, 'period' | 'date'>,
  { counts, questions }: Wishes,
): Promise<PlannedItem[]> {
  const open = openItems(archive, when);
  const taken =
    questions && open.length > 0
      ? await questions.several(
          'この会議でも審議した継続案件',
          open.map((value) => ({ value, label: `${formatNamedItem(value)} ${value.title ?? ''}` })),
        )
      : open;
  const { kinds } = archive.council.vocabulary;
  const fresh = new Map<ItemKind, number>();
  for (const kind of kinds) {
    const count = counts.get(kind) ?? (await questions?.field(countField(kind), '0', true)) ?? 0;
    fresh.set(kind, count);
  }
  const items = [...taken, ...newItems(archive, when, fresh)];
  return kinds.flatMap((kind) => items.filter((item) => item.kind.key === kind.key));
}

type People = Pick<MeetingPlan, 'members' | 'absent' | 'officials' | 'rosterOf'>;

async function planAttendees(proposal: Proposal, { given, questions }: Omit<Wishes, 'counts'>): Promise<People> {
  const { rosterOf } = proposal;
  const absent = given.absent ?? [];
  const isAbsent = (member: MeetingPlan['members'][number]) => absent.includes(attendeeName(member).name);
  const roster = given.members ?? proposal.members;
  // Who is named as absent keeps the form that the roster has.
  const absentMembers = absent.map((name) => roster.find((member) => attendeeName(member).name === name) ?? name);
  const officials = given.officials ?? proposal.officials;
  const isGiven = given.members !== undefined && given.officials !== undefined;
  const proposed = { members: roster.filter((member) => !isAbsent(member)), absent: absentMembers, officials };
  if (!questions) return { ...proposed, rosterOf: isGiven ? undefined : rosterOf };
  const members =
    given.members ?? (await chooseOf('出席した委員', proposed.members, (one) => attendeeName(one).name, questions));
  const present =
    given.officials ?? (await chooseOf('出席した職員', officials, (one) => officialTitle(one).title, questions));
  const stayedAway = proposed.members.filter((member) => !members.includes(member));
  return { members, absent: [...absentMembers, ...stayedAway], officials: present };
}

async function chooseOf<T>(
  label: string,
  people: readonly T[],
  name: (one: T) => string,
  questions: Questions,
): Promise<readonly T[]> {
  if (people.length === 0) return [];
  return questions.several(
    label,
    people.map((value) => ({ value, label: name(value) })),
  );
}

async function askFidelity(proposal: Proposal, questions: Questions | undefined): Promise<MeetingPlan['fidelity']> {
  if (!questions) return proposal.fidelity;
  const choices = (['verbatim', 'summary', 'paraphrase'] as const).map((value) => ({
    value,
    label: formatFidelity(value),
  }));
  return questions.one('記録の性質', choices, proposal.fidelity);
}

/** How a proposal stands in the answer's place before anything is typed. */
function textOf(name: FieldName, proposal: unknown): string {
  if (proposal === undefined) return '';
  return name === 'date' ? formatWareki(String(proposal)) : String(proposal);
}
