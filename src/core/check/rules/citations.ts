import { type Diagnostic, diagnose } from '../../diagnostic/diagnostic.ts';
import { formatArticle, type Law } from '../../domain/law.ts';
import { findLaw, readLawCitation } from '../../references/law-citation.ts';
import { nearest } from '../../text/nearest.ts';
import type { Position } from '../../text/span.ts';
import { headerItems } from '../header-items.ts';
import type { Rule } from '../rule.ts';

/** What an item cites is an article of one of the council's laws. */
export const citations: Rule = {
  looksUp: ['laws'],
  *check(council) {
    const laws = [...council.archive.laws.values()];
    for (const meeting of council.meetingsWith('inquiries.cites', 'reports.cites')) {
      for (const { entry, path } of headerItems(meeting)) {
        for (const [index, text] of entry.cites.entries()) {
          yield* checkCitation(laws, text, meeting.locate([...path, 'cites', index]));
        }
      }
    }
  },
};

function checkCitation(laws: readonly Law[], text: string, at: Position): Diagnostic[] {
  const citation = readLawCitation(text);
  if (!citation) return [diagnose('citation-form', at, { text })];
  const names = laws.flatMap((law) => [law.title, ...law.aliases]);
  // A name that two laws share is reported where the laws are.
  if (names.filter((name) => name === citation.law).length > 1) return [];
  const law = findLaw(laws, citation.law);
  if (!law) {
    return [diagnose('unknown-law', at, { name: citation.law, nearest: nearest(citation.law, names) })];
  }
  if (law.articles.some((article) => article.number === citation.place.article)) return [];
  const article = formatArticle(citation.place.article);
  const known = law.articles.map((one) => formatArticle(one.number));
  return [diagnose('unknown-article', at, { law: law.title, article, nearest: nearest(article, known) })];
}
