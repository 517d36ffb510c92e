import { type Article, articleOf, type Law, latestVersion, versionOn, versionsOf } from '../../domain/law.ts';
import type { CitationTarget, LawCitation, Resolution, UnresolvedReason } from '../citation.ts';
import { type ArticlePlace, findLaw } from '../law-citation.ts';
import { GENERIC_NAMES, STEPS } from '../lexicon.ts';
import { articleBeside } from './beside.ts';
import { resolved, unresolved } from './outcome.ts';

/** What a name stands for: one law, one that the council does not list, or nobody knows. */
type Named = { readonly law: Law } | { readonly reason: UnresolvedReason; readonly candidates: readonly Law[] };

/** A law as the text named it; `law` is missing for one that the council does not list. */
interface Antecedent {
  readonly name: string;
  readonly law: Law | undefined;
}

type Step = NonNullable<ReturnType<typeof STEPS.get>>;

/** Resolves laws in the order of one text, on the day of its meeting. */
export class LawResolver {
  private readonly laws: readonly Law[];
  private readonly date: string | undefined;
  private readonly named: Antecedent[] = [];
  private readonly shorts = new Map<string, Law | undefined>();
  /** What was named last; `from` is the article that 前条 and 次条 count from, where `place` is one of these. */
  private last:
    | { readonly named: Named; readonly place: ArticlePlace | undefined; readonly from?: string | undefined }
    | undefined;

  /** @param date the day of the meeting; undefined where any version will do */
  constructor(laws: readonly Law[], date: string | undefined) {
    this.laws = laws;
    this.date = date;
  }

  resolve(citation: LawCitation): Resolution {
    const { form, name, place, short } = citation;
    if (form === 'supplement') return this.resolveSupplement(name);
    const step = STEPS.get(name);
    if (form === 'back' && step) return this.resolveStep(step, place);
    const named = form === 'next' ? this.last?.named : this.lookUp(citation);
    if (!named) return { status: 'none' };
    const law = 'law' in named ? named.law : undefined;
    // What goes on a list, or stands without a name, names nothing that could be looked back at.
    if (form !== 'next' && form !== 'bare') this.named.push({ name, law });
    if (short !== undefined) this.shorts.set(short, law);
    const whole = name === '同条' && place ? { ...place, article: this.last?.place?.article ?? place.article } : place;
    if (form !== 'unknown' || place) this.last = { named, place: whole };
    if (!law) {
      if (form === 'unknown' && !place) return { status: 'none' };
      const { reason, candidates } = named as Exclude<Named, { law: Law }>;
      return unresolved(
        reason,
        candidates.flatMap((one) => candidateFor(one, whole?.article)),
      );
    }
    return whole ? this.resolveArticle(law, whole) : resolved({ kind: 'law', law: law.id, article: undefined });
  }

  /** The articles of supplementary provisions are in no registry; which law they are of may be told. */
  private resolveSupplement(name: string): Resolution {
    const law = findLaw(this.laws, name);
    return unresolved('supplementary', law ? candidateFor(law, undefined) : []);
  }

  /** 前条, 同項: from the article, or a paragraph of it, that was named last. */
  private resolveStep({ of, by }: Step, part: ArticlePlace | undefined): Resolution {
    const { named, place, from = place?.article } = this.last ?? {};
    if (!named || (of === 'article' ? from : place) === undefined) return unresolved('nothing-before');
    if (!('law' in named)) return unresolved(named.reason);
    const { law } = named;
    if (of === 'article') {
      const article = articleBeside(law, from ?? '', by, this.date);
      this.last = { named, place: article === undefined ? undefined : { ...part, article }, from };
      const whole: CitationTarget = { kind: 'law', law: law.id, article: undefined };
      if (article !== undefined) return this.resolveArticle(law, { article });
      return law.outside ? resolved(whole) : unresolved('unknown-article', [whole]);
    }
    if (!place) return unresolved('nothing-before');
    const { article, paragraph, item } = place;
    const isThere = of === 'item' ? item !== undefined : paragraph !== undefined && paragraph + by > 0;
    if (!isThere) return unresolved('nothing-before');
    if (of === 'paragraph') {
      this.last = { named, place: { article, paragraph: (paragraph ?? 0) + by, item: part?.item } };
    }
    return this.resolveArticle(law, place);
  }

  private resolveArticle(law: Law, { article: number }: ArticlePlace): Resolution {
    const article = articleOf(law, number);
    const whole: CitationTarget = { kind: 'law', law: law.id, article: undefined };
    // Of outside laws only the articles that someone described are listed; the law itself is certain.
    if (!article) return law.outside ? resolved(whole) : unresolved('unknown-article', [whole]);
    const version = this.date === undefined ? latestVersion(article) : versionOn(article, this.date);
    if (!version)
      return unresolved('not-in-force', [{ kind: 'law', law: law.id, article: number }, ...movesOf(law, article)]);
    const several = versionsOf(article).length > 1;
    return resolved({ kind: 'law', law: law.id, article: number, ...(several ? { version: version.from ?? '' } : {}) });
  }

  private lookUp({ form, name, place }: LawCitation): Named {
    switch (form) {
      case 'unknown':
        return { reason: 'unknown-law', candidates: this.likely(name) };
      case 'owned':
        return { reason: 'other-owner', candidates: [] };
      case 'unclear':
        return { reason: 'unclear-owner', candidates: this.likely(name) };
      case 'bare':
        return this.lookUpBare(place);
      case 'back':
        return this.lookBack(name);
      default:
        return this.lookUpName(name);
    }
  }

  /** The laws whose alias the name of an unknown or unclear law ends with. */
  private likely(name: string): Law[] {
    const alias = GENERIC_NAMES.find((one) => name.endsWith(one));
    const law = alias === undefined ? undefined : findLaw(this.laws, alias);
    return law ? [law] : [];
  }

  private lookUpName(name: string): Named {
    if (this.shorts.has(name)) return known(this.shorts.get(name), 'unknown-law');
    const law = findLaw(this.laws, name);
    if (!isGeneric(name)) return known(law, 'unclear-owner');
    const kind = name === '法' ? 'act' : name === '条例' ? 'ordinance' : 'rule';
    const before = this.namedLike(kind).filter((one) => !isGeneric(one.name));
    const others = distinct(before.map((one) => one.law));
    if (!law) return onlyOne(others);
    // Where the text has named another law of the kind, nobody can tell which of them 条例 is.
    return others.every((other) => other === law)
      ? { law }
      : { reason: 'several-before', candidates: definite([law, ...others]) };
  }

  private lookUpBare(place: ArticlePlace | undefined): Named {
    const before = distinct(this.named.map((one) => one.law));
    const named = onlyOne(before);
    const candidates = before.length > 0 ? definite(before) : this.laws.filter(({ outside }) => !outside);
    return 'law' in named
      ? named
      : { reason: named.reason, candidates: candidates.filter((law) => place && articleOf(law, place.article)) };
  }

  private lookBack(name: string): Named {
    const before = this.named.at(-1);
    if (name === '同条') return this.last?.place ? this.last.named : nothing;
    if (name.endsWith('施行規則')) return this.ruleOf(this.lastLike('ordinance'));
    if (name.endsWith('規則')) {
      const rule = this.lastLike('rule');
      if (rule && (rule === before || name !== '同規則')) return known(rule.law, 'unknown-law');
      return rule ? this.ruleAmong(rule) : this.ruleOf(this.lastLike('ordinance'));
    }
    const last = this.lastLike(name.endsWith('条例') ? 'ordinance' : 'act');
    return last ? known(last.law, 'unknown-law') : nothing;
  }

  /** 同規則 after a rule and then an ordinance: the rule, unless the ordinance has another one. */
  private ruleAmong(rule: Antecedent): Named {
    const own = this.ruleOf(this.lastLike('ordinance'));
    if (!('law' in own) || own.law === rule.law) return known(rule.law, 'unknown-law');
    return { reason: 'several-before', candidates: definite([rule.law, own.law]) };
  }

  private ruleOf(ordinance: Antecedent | undefined): Named {
    if (!ordinance) return nothing;
    if (!ordinance.law) return { reason: 'unknown-law', candidates: [] };
    const { id } = ordinance.law;
    const rules = this.laws.filter((law) => law.of === id);
    return rules.length === 0 ? { reason: 'unknown-law', candidates: [] } : onlyOne(rules);
  }

  private namedLike(kind: Law['kind']): Antecedent[] {
    return this.named.filter((one) => (one.law ? one.law.kind === kind : kindOfName(one.name) === kind));
  }

  private lastLike(kind: Law['kind']): Antecedent | undefined {
    return this.namedLike(kind).at(-1);
  }
}

/** Where an article's content was or went by another number. */
function movesOf(law: Law, article: Article): CitationTarget[] {
  return versionsOf(article)
    .flatMap(({ movedTo, formerly }) => [movedTo, formerly])
    .flatMap((elsewhere): CitationTarget[] => {
      if (elsewhere === undefined) return [];
      if (typeof elsewhere === 'string') return [{ kind: 'law', law: law.id, article: elsewhere }];
      return [{ kind: 'law', law: elsewhere.law, article: elsewhere.number }];
    });
}

const nothing: Named = { reason: 'nothing-before', candidates: [] };

const isGeneric = (name: string): boolean => (GENERIC_NAMES as readonly string[]).includes(name);

function kindOfName(name: string): Law['kind'] | undefined {
  if (name.endsWith('規則')) return 'rule';
  if (name.endsWith('条例')) return 'ordinance';
  return /[法令律]$/.test(name) ? 'act' : undefined;
}

function known(law: Law | undefined, reason: UnresolvedReason): Named {
  return law ? { law } : { reason, candidates: [] };
}

/** The one law that is left; an unknown one among them is one too many. */
function onlyOne(laws: readonly (Law | undefined)[]): Named {
  const [only] = laws;
  if (laws.length === 1 && only) return { law: only };
  return laws.length === 0 ? nothing : { reason: 'several-before', candidates: definite(laws) };
}

function definite(laws: readonly (Law | undefined)[]): Law[] {
  return distinct(laws).flatMap((law) => law ?? []);
}

function distinct<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}

function candidateFor(law: Law, article: string | undefined): CitationTarget[] {
  const known = article !== undefined && articleOf(law, article) ? article : undefined;
  return [{ kind: 'law', law: law.id, article: known }];
}
