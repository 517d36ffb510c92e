import { nameKey } from '../../text/name-key.ts';
import { isEffective } from '../../vocabulary/effect.ts';
import type { MeetingId } from '../address/ids.ts';
import type { CouncilArchive, Item } from '../archive.ts';
import { formatMeetingDate } from '../meeting/facts.ts';
import type { CriterionUse } from '../meeting/header.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { type Category, type Criterion, type CriterionCase, formatCase } from './criterion.ts';

/** What one item of one meeting does to a category of a table. */
export interface CriterionDecision {
  readonly meeting: Meeting;
  readonly item: Item;
  readonly use: CriterionUse;
  /** Path of the use in the meeting's header. */
  readonly path: readonly PropertyKey[];
}

/** A case as the table has it, with how it came to stand there. */
export interface CaseState {
  /** As it is worded. */
  readonly text: string;
  /** The numbered item of the category that it stands under. */
  readonly group: string | undefined;
  readonly note: string | undefined;
  /** Missing for a case that stood before the first recorded meeting. */
  readonly addedBy: CriterionDecision | undefined;
  /** For a case that nobody is recorded to have added: the day of the meeting whose papers first show it. */
  readonly seen: string | undefined;
  /** Earlier wordings, oldest first, each with who replaced it. */
  readonly formerly: readonly { readonly text: string; readonly replacedBy: CriterionDecision }[];
  /** Who found something similar to it, oldest first. */
  readonly appliedBy: readonly CriterionDecision[];
}

/** How the archive knows of a case that no decision added. @param seen day of the meeting whose papers first show it */
export const formatSeen = (seen: string | undefined): string =>
  seen === undefined ? '収録前からの事例' : `${formatMeetingDate(seen)}の資料に記載`;

/** One change of a table. `was` is the earlier wording of a case that was renamed. */
export interface CriterionChange {
  readonly kind: 'added' | 'removed' | 'renamed';
  readonly text: string;
  readonly was?: string;
  readonly by: CriterionDecision;
}

/** A change or an application that the table does not bear out. */
export interface CriterionContradiction {
  readonly kind: 'stands-already' | 'does-not-stand';
  readonly text: string;
  readonly by: CriterionDecision;
  /** Path of the case in the header. */
  readonly path: readonly PropertyKey[];
  /** The decision that made the case stand, or took it away, with the path of the case there. */
  readonly other: CriterionPlace | undefined;
}

/** A case where a header has it; the path leads to it from the header. */
interface CriterionPlace {
  readonly by: CriterionDecision;
  readonly path: readonly PropertyKey[];
}

/** A case that stands in the table no more. */
interface GoneCase extends CaseState {
  readonly removedBy: CriterionDecision;
}

export interface CategoryState {
  readonly category: Category;
  readonly cases: readonly CaseState[];
  /** What was struck, in the order in which it went; a case that came back is another. */
  readonly gone: readonly GoneCase[];
  /** What the record applies though the archive does not know it to stand. */
  readonly appliedElsewhere: readonly { readonly text: string; readonly by: CriterionDecision }[];
}

/** A table after some decisions. */
export interface CriterionState {
  readonly categories: readonly CategoryState[];
  /** All that changed since before the first recorded meeting, oldest first. */
  readonly changes: readonly CriterionChange[];
  readonly contradictions: readonly CriterionContradiction[];
}

/** True for a use that names the table, by its number, its title or its id. */
export function namesCriterion(use: Pick<CriterionUse, 'table'>, criterion: Criterion): boolean {
  return [criterion.name, criterion.title, criterion.id].includes(use.table);
}

/**
 * What was decided on the tables of a council, by id of the table, in the order of the meetings and of their headers.
 * An item that was continued, rejected or withdrawn changes nothing; one that two meetings took up counts where it was
 * decided.
 */
export function criterionDecisions(archive: CouncilArchive): Map<string, CriterionDecision[]> {
  const decisions = new Map<string, CriterionDecision[]>();
  const criteria = [...archive.criteria.values()];
  if (criteria.length === 0) return decisions;
  for (const decision of decisionsOf(archive)) {
    const criterion = criteria.find((one) => namesCriterion(decision.use, one));
    if (!criterion) continue;
    const known = decisions.get(criterion.id);
    if (known) known.push(decision);
    else decisions.set(criterion.id, [decision]);
  }
  return decisions;
}

function decisionsOf({ items }: CouncilArchive): CriterionDecision[] {
  const decisions: CriterionDecision[] = [];
  for (const item of items.values()) {
    for (const { meeting, entry, path } of item.treatments) {
      if (!isEffective(entry.outcome.effect)) continue;
      for (const [place, use] of entry.criteria.entries()) {
        decisions.push({ meeting, item, use, path: [...path, 'criteria', place] });
      }
    }
  }
  return decisions.sort(inOrder);
}

/** By meeting; of one meeting in the order of its header. */
function inOrder(a: CriterionDecision, b: CriterionDecision): number {
  if (a.meeting.id !== b.meeting.id) return a.meeting.id < b.meeting.id ? -1 : 1;
  return placeInHeader(a) - placeInHeader(b) || Number(a.path[3]) - Number(b.path[3]);
}

function placeInHeader({ meeting, path: [list, index] }: CriterionDecision): number {
  return meeting.header.items.findIndex(({ path }) => path[0] === list && path[1] === index);
}

/** Decisions up to a meeting and with it; of two meetings on one day the first does not know the second's. */
export function decisionsUntil(decisions: readonly CriterionDecision[], meeting: MeetingId): CriterionDecision[] {
  return decisions.filter((decision) => decision.meeting.id <= meeting);
}

/** The table after decisions in the order given. */
export function replayDecisions(criterion: Criterion, decisions: readonly CriterionDecision[]): CriterionState {
  const boards = new Map(criterion.categories.map((category) => [category.number, new CategoryBoard(category)]));
  const changes: CriterionChange[] = [];
  const contradictions: CriterionContradiction[] = [];
  for (const decision of decisions) {
    boards.get(decision.use.category)?.decide(decision, changes, contradictions);
  }
  return { categories: [...boards.values()].map((board) => board.state()), changes, contradictions };
}

type Draft<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer U)[] ? U[] : T[K] };

/** One category while decisions are replayed. Width of characters makes no other case. */
class CategoryBoard {
  private readonly category: Category;
  private readonly standing = new Map<string, Draft<CaseState>>();
  /** Where each case of the record, standing or gone, was last written by who changed it. */
  private readonly places = new Map<string, CriterionPlace>();
  private readonly gone: GoneCase[] = [];
  private readonly appliedElsewhere: { text: string; by: CriterionDecision }[] = [];

  constructor(category: Category) {
    this.category = category;
    for (const one of category.cases) {
      const { group, note, seen } = one;
      const text = formatCase(one);
      this.standing.set(nameKey(text), {
        text,
        group,
        note,
        addedBy: undefined,
        seen,
        formerly: [],
        appliedBy: [],
      });
    }
  }

  /** What is applied is what stood before; then cases go, are renamed, and come. */
  decide(by: CriterionDecision, changes: CriterionChange[], contradictions: CriterionContradiction[]): void {
    const { applies, removes, renames, adds } = by.use;
    const contradict = (kind: CriterionContradiction['kind'], text: string, place: CriterionPlace) => {
      contradictions.push({ kind, text, ...place, other: this.places.get(nameKey(text)) });
    };
    for (const one of applies) {
      const known = this.find(one);
      if (known) known.appliedBy.push(by);
      else this.appliedElsewhere.push({ text: formatCase(one), by });
    }
    for (const [index, one] of removes.entries()) {
      const place = { by, path: [...by.path, 'removes', index] };
      const known = this.find(one);
      if (!known) {
        contradict('does-not-stand', formatCase(one), place);
        continue;
      }
      this.standing.delete(nameKey(known.text));
      this.gone.push({ ...known, removedBy: by });
      this.places.set(nameKey(known.text), place);
      changes.push({ kind: 'removed', text: known.text, by });
    }
    for (const [index, { was, now }] of renames.entries()) {
      const known = this.find(was);
      const other = this.find(now);
      const path = [...by.path, 'renames', index];
      if (!known) contradict('does-not-stand', formatCase(was), { by, path: [...path, 'was'] });
      else if (other && other !== known) contradict('stands-already', formatCase(now), { by, path: [...path, 'now'] });
      else this.rename(known, formatCase(now), { by, path }, changes);
    }
    for (const [index, one] of adds.entries()) {
      const text = formatCase(one);
      const place = { by, path: [...by.path, 'adds', index] };
      if (this.find(one)) {
        contradict('stands-already', text, place);
        continue;
      }
      const added = { addedBy: by, seen: undefined, group: undefined, note: undefined };
      this.standing.set(nameKey(text), { text, ...added, formerly: [], appliedBy: [] });
      this.places.set(nameKey(text), place);
      changes.push({ kind: 'added', text, by });
    }
  }

  state(): CategoryState {
    const { category, standing, gone, appliedElsewhere } = this;
    return { category, cases: [...standing.values()], gone, appliedElsewhere };
  }

  private find(one: CriterionCase): Draft<CaseState> | undefined {
    return this.standing.get(nameKey(formatCase(one)));
  }

  /** Keeps the case at its place in the table. */
  private rename(known: Draft<CaseState>, text: string, place: CriterionPlace, changes: CriterionChange[]): void {
    const was = known.text;
    const entries = [...this.standing];
    known.formerly.push({ text: was, replacedBy: place.by });
    known.text = text;
    this.standing.clear();
    for (const [key, one] of entries) this.standing.set(one === known ? nameKey(text) : key, one);
    this.places.set(nameKey(was), place);
    this.places.set(nameKey(text), place);
    changes.push({ kind: 'renamed', text, was, by: place.by });
  }
}
