import { type Diagnostic, diagnose } from '../../../diagnostic/diagnostic.ts';
import { formatArticle, type Law } from '../../../domain/law.ts';
import type { Meeting } from '../../../domain/meeting/meeting.ts';
import { readCitedArticle } from '../../../references/cited-articles.ts';
import { findLaw, readLawCitation } from '../../../references/law-citation.ts';
import { nearest } from '../../../text/nearest.ts';
import { formatPosition, type Position } from '../../../text/span.ts';
import { formatWareki } from '../../../text/wareki.ts';
import type { CheckedCouncil, Rule } from '../../rule.ts';

/** What an item cites is an article of one of the council's laws, in force on the day of the meeting. */
export const citations: Rule = {
  looksUp: ['laws'],
  *check(council) {
    const laws = [...council.archive.laws.values()];
    const dated = new Set(council.meetingsWith('date', 'items.cites'));
    for (const meeting of council.meetingsWith('items.cites')) {
      for (const { entry, path } of meeting.header.items) {
        for (const [index, text] of entry.cites.entries()) {
          const at = meeting.locate([...path, 'cites', index]);
          yield* checkCitation(laws, text, at);
          if (dated.has(meeting)) yield* checkInForce(council, meeting, text, at);
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

function* checkInForce(
  { archive }: CheckedCouncil,
  meeting: Meeting,
  text: string,
  at: Position,
): Iterable<Diagnostic> {
  const { date } = meeting.header;
  const cited = readCitedArticle(archive.laws.values(), text, date);
  if (!cited || cited.version) return;
  const { value, locate } = archive.source.laws;
  const other = locate([value.indexOf(cited.law), 'articles', cited.law.articles.indexOf(cited.article)]);
  const article = formatArticle(cited.article.number);
  const params = { law: cited.law.title, article, date: formatWareki(date), other: formatPosition(other) };
  yield diagnose('article-not-in-force', at, params, [{ at: other, message: `「${cited.law.title}」の${article}` }]);
}
