import { isSameItem, type NamedItem } from '../../domain/address/ids.ts';
import type { CouncilArchive } from '../../domain/archive.ts';
import type { Criterion } from '../../domain/criteria/criterion.ts';
import type { Meeting } from '../../domain/meeting/meeting.ts';
import type { CategoryCitation, CitationTarget, CriterionCitation, Resolution } from '../citation.ts';
import { narrowText } from '../clean.ts';
import { resolved, unresolved } from './outcome.ts';

/** Resolves tables and categories in the order of one text: a category is one of the table named last. */
export class CriterionResolver {
  private readonly criteria: readonly Criterion[];
  private readonly meeting: Meeting;
  private readonly items: readonly NamedItem[];
  /** The table named last; null for one that the council does not have. */
  private last: Criterion | null | undefined;

  constructor(archive: CouncilArchive, meeting: Meeting, items: readonly NamedItem[]) {
    this.criteria = [...archive.criteria.values()];
    this.meeting = meeting;
    this.items = items;
  }

  resolveTable({ name, owner }: CriterionCitation): Resolution {
    if (owner !== undefined) {
      this.last = null;
      return unresolved('other-owner');
    }
    if (name === '同基準') {
      return this.last ? resolved({ kind: 'criterion', id: this.last.id }) : unresolved('nothing-before');
    }
    const found = this.named(name);
    this.last = found.length === 1 ? found[0] : null;
    if (this.last) return resolved({ kind: 'criterion', id: this.last.id });
    // 別表第4 is the table of a law as often as the council's 別表4.
    const alike = found.length > 0 ? found : this.named(name.replace(/^別表第/, '別表'));
    const candidates = alike.map(({ id }): CitationTarget => ({ kind: 'criterion', id }));
    return unresolved(alike.length > 0 ? 'unclear-owner' : 'unknown-criterion', candidates);
  }

  resolveCategory({ number }: CategoryCitation): Resolution {
    if (this.last === null) return unresolved('unknown-criterion');
    const tables = this.last ? [this.last] : this.tablesOfItems(number);
    const having = tables.filter(({ categories }) => categories.some((one) => one.number === number));
    const candidates = having.map(({ id }): CitationTarget => ({ kind: 'category', id, number }));
    if (candidates.length === 1 && candidates[0]) return resolved(candidates[0]);
    if (this.last) return unresolved('unknown-category');
    const any = this.criteria.filter(({ categories }) => categories.some((one) => one.number === number));
    return unresolved(candidates.length > 1 ? 'several-before' : 'nothing-before', [
      ...(candidates.length > 1 ? candidates : any.map(({ id }): CitationTarget => ({ kind: 'category', id, number }))),
    ]);
  }

  private named(name: string): Criterion[] {
    return this.criteria.filter((one) =>
      [one.name, one.title, ...one.aliases].some((known) => narrowText(known) === name),
    );
  }

  /** The tables of which the header says that the items under discussion add to or apply this category. */
  private tablesOfItems(number: number): Criterion[] {
    const entries = this.meeting.header.items
      .filter(({ named }) => this.items.some((item) => isSameItem(item, named)))
      .map(({ entry }) => entry);
    const names = entries.flatMap(({ criteria }) => criteria).filter(({ category }) => category === number);
    return [...new Set(names.flatMap(({ table }) => this.named(narrowText(table))))];
  }
}
