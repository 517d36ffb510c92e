import type { CouncilArchive } from '../domain/archive.ts';
import { inquiryId } from '../domain/ids.ts';
import type { Law } from '../domain/law.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { Citation, CitationTarget } from './citation.ts';
import { findLaw } from './law-citation.ts';

/** What names are looked up in. */
type Names = Pick<CouncilArchive, 'council' | 'items' | 'laws' | 'criteria'>;

/**
 * Resolves the citations of one text (an utterance, a sheet) in order, because 同条例 means what was named before.
 * A citation resolves only when exactly one candidate is left; otherwise the answer is undefined.
 */
export class Resolver {
  private lastOrdinance: Law | undefined;
  private lastLaw: Law | undefined;
  private readonly archive: Names;
  private readonly meeting: Pick<Meeting, 'header'>;

  constructor(archive: Names, meeting: Pick<Meeting, 'header'>) {
    this.archive = archive;
    this.meeting = meeting;
  }

  resolve(citation: Citation): CitationTarget | undefined {
    switch (citation.kind) {
      case 'inquiry':
        return this.resolveInquiry(citation.number);
      case 'criterion':
        return this.resolveCriterion(citation.name);
      case 'law':
        return this.resolveLaw(citation.name, citation.place?.article);
    }
  }

  /** Numbers restart with each period, so a bare number is one of the meeting's own period. */
  private resolveInquiry(number: number): CitationTarget | undefined {
    const id = inquiryId(this.archive.council.numbering, this.meeting.header.period, number);
    return this.archive.items.has(id) ? { kind: 'inquiry', id } : undefined;
  }

  private resolveCriterion(name: string): CitationTarget | undefined {
    const found = [...this.archive.criteria.values()].filter((one) => one.name === name || one.title === name);
    return found.length === 1 && found[0] ? { kind: 'criterion', id: found[0].id } : undefined;
  }

  private resolveLaw(name: string, article: string | undefined): CitationTarget | undefined {
    const law = name.startsWith('同') ? this.lookBack(name) : findLaw(this.archive.laws.values(), name);
    if (!law) return undefined;
    this.lastLaw = law;
    if (law.kind === 'ordinance') this.lastOrdinance = law;
    if (article === undefined) return { kind: 'law', law: law.id, article: undefined };
    return law.articles.some((one) => one.number === article) ? { kind: 'law', law: law.id, article } : undefined;
  }

  private lookBack(name: string): Law | undefined {
    switch (name) {
      case '同条例':
        return this.lastOrdinance;
      case '同条例施行規則':
        return this.ruleOf(this.lastOrdinance);
      case '同施行規則':
      case '同規則':
        return this.lastLaw?.kind === 'rule' ? this.lastLaw : this.ruleOf(this.lastOrdinance);
      default:
        return this.lastLaw?.kind === 'act' ? this.lastLaw : undefined;
    }
  }

  private ruleOf(ordinance: Law | undefined): Law | undefined {
    const rules = [...this.archive.laws.values()].filter((law) => ordinance && law.of === ordinance.id);
    return rules.length === 1 ? rules[0] : undefined;
  }
}
