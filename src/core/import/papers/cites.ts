import type { Law } from '../../domain/law.ts';
import { formatArticle } from '../../domain/law.ts';
import type { CriterionUse } from '../../domain/meeting/header.ts';
import { TextFinder } from '../../references/find.ts';
import { buildLexicon } from '../../references/lexicon.ts';
import { LawResolver } from '../../references/resolve/laws.ts';
import { escapePattern } from '../../text/escape-pattern.ts';
import type { ImportContext } from '../context.ts';
import { fold } from '../fold.ts';

/** Finds what a paper cites. Made once per source: the names of the laws become one pattern. */
export class Citer {
  private readonly context: ImportContext;
  private readonly names: { laws: Map<string, Law>; criteria: Map<string, ImportContext['criteria'][number]> };
  private readonly lexicon: ReturnType<typeof buildLexicon>;
  /** What a paper calls the council's criteria; undefined where the council has no word of its own for them. */
  private readonly ownCriteria: RegExp | undefined;

  constructor(context: ImportContext) {
    this.context = context;
    this.names = {
      laws: new Map(context.laws.map((law) => [law.id, law])),
      criteria: new Map(context.criteria.map((criterion) => [criterion.id, criterion])),
    };
    this.lexicon = buildLexicon({ council: context.council, ...this.names });
    const words = context.council.vocabulary.criteria.words.map((word) => escapePattern(fold(word))).join('|');
    this.ownCriteria = words === '' ? undefined : new RegExp(`(?:別表[0-9]{1,2}[^\\n]{0,24})?(?:${words})[^\\n]{0,20}`);
  }

  /** The articles of known laws that the paragraphs cite, as `cites` writes them: 条例第13条. Each once, in order. */
  citesOf(paragraphs: readonly string[]): string[] {
    const cites = new Set<string>();
    const finder = new TextFinder(this.lexicon);
    // Whether an article was in force is for the checks of the finished record to say.
    const resolver = new LawResolver(this.context.laws, undefined);
    for (const text of paragraphs) {
      // One paper is one text: 同条例 means what was named above.
      for (const citation of finder.find(closeGaps(text))) {
        if (citation.kind !== 'law') continue;
        const resolution = resolver.resolve(citation);
        const target = resolution.status === 'resolved' ? resolution.target : undefined;
        if (target?.kind !== 'law' || target.article === undefined) continue;
        const law = this.names.laws.get(target.law);
        const paragraph = citation.place?.paragraph;
        if (law) cites.add(`${shortName(law)}${formatArticle(target.article)}${paragraph ? `第${paragraph}項` : ''}`);
      }
    }
    return [...cites];
  }

  /**
   * The criterion that a paper adds cases to. Cases count only where the arrow between them stands in the text.
   * @returns seen: what names a criterion without settling it
   */
  criteriaOf(paragraphs: readonly string[]): {
    criteria: Pick<CriterionUse, 'table' | 'category' | 'adds'>[];
    seen: string | undefined;
  } {
    const folded = paragraphs.map(fold);
    const whole = folded.join('\n');
    const named = this.context.criteria.find(
      ({ name, title }) => whole.includes(fold(title)) && whole.includes(fold(name)),
    );
    const seen = this.ownCriteria?.exec(whole)?.[0];
    if (!seen) return { criteria: [], seen: undefined };
    const numbers = [...whole.matchAll(/類型\n?事例\n?([0-9]{1,2})(?=\D)|類型([0-9]{1,2})に/g)].map(
      ([, below, inline]) => Number(below ?? inline),
    );
    const category = new Set(numbers).size === 1 ? numbers[0] : undefined;
    const isKnown = named?.categories.some(({ number }) => number === category);
    const adds = [
      ...whole.replace(/\n(?=⇒)|(?<=⇒)\n/g, '').matchAll(/([^\n。⇒]{2,60}?業務)⇒([^。⇒]{2,60}?業務)(?=\n|$)/g),
    ].map(([, from = '', to = '']) => ({
      from: from.replace(/^.*(?:場合|必要)/, ''),
      to: to.replace(/\n/g, ''),
    }));
    if (!named || category === undefined || !isKnown || adds.length === 0 || !/追加/.test(whole))
      return { criteria: [], seen };
    return { criteria: [{ table: named.name, category, adds }], seen: undefined };
  }
}

/** 第 13 条 as 第13条; other blanks part names. */
const closeGaps = (text: string): string =>
  text.normalize('NFKC').replace(/(?<=第)\s+(?=\d)|(?<=\d)\s+(?=[条項号の\d])|(?<=条)\s+(?=第)/gu, '');

/** 条例 for 練馬区個人情報保護条例: the first alias, which the council's records use. */
const shortName = ({ title, aliases }: Law): string => aliases[0] ?? title;
