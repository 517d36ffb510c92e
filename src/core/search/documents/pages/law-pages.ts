import { articleAddress, lawAddress, lawsAddress } from '../../../domain/address/addresses.ts';
import { articleVersionAnchor } from '../../../domain/address/anchors.ts';
import type { CouncilArchive } from '../../../domain/archive.ts';
import {
  type Article,
  type ArticleElsewhere,
  formatArticle,
  formatLawKind,
  isAmended,
  type Law,
  latestVersion,
  versionsOf,
} from '../../../domain/law.ts';
import { formatDays } from '../../../text/wareki.ts';
import type { SearchDocument } from '../document.ts';
import { linesOf, pageDocument, type ThingPage } from './page-document.ts';

/** The list of laws, and the page of each and of its articles. */
export function lawDocuments(council: CouncilArchive): SearchDocument[] {
  const { id, name, municipality } = council.council;
  const list: ThingPage = {
    address: lawsAddress(id),
    kind: '一覧',
    title: '条例・規則・法',
    lead: linesOf(name, `${municipality}の条例・規則`),
  };
  const pages = [...council.laws.values()].flatMap((law) => [
    lawPage(council, law),
    ...law.articles.map((article) => articlePage(council, law, article)),
  ]);
  return [list, ...pages].map((page) => pageDocument(council, page));
}

function lawPage({ council }: CouncilArchive, law: Law): ThingPage {
  const kind = formatLawKind(law);
  return {
    address: lawAddress(council.id, law.id),
    kind,
    title: law.title,
    otherNames: law.aliases,
    lead: law.summary,
    facts: [['種類', kind]],
  };
}

/** The text of an article as far as the registry has it: what it is about, in each of its versions. */
function articlePage(council: CouncilArchive, law: Law, article: Article): ThingPage {
  const label = formatArticle(article.number);
  const { subject, summary } = latestVersion(article);
  const versions = isAmended(article) ? [...versionsOf(article)].reverse() : [];
  return {
    address: articleAddress(council.council.id, law.id, article.number),
    kind: '条',
    title: `${law.title}${label}`,
    otherNames: law.aliases.map((alias) => `${alias}${label}`),
    lead: linesOf(subject, summary),
    segments: versions.map((version) => ({
      anchor: articleVersionAnchor(version.from),
      label: '改正の経過',
      text: linesOf(
        formatDays(version),
        version.subject,
        version.summary,
        version.formerly && `改正前：${nameElsewhere(council, law, version.formerly)}`,
        version.movedTo && `改正後：${nameElsewhere(council, law, version.movedTo)}`,
      ),
    })),
  };
}

function nameElsewhere({ laws }: CouncilArchive, own: Law, elsewhere: ArticleElsewhere): string {
  if (typeof elsewhere === 'string') return formatArticle(elsewhere);
  const { law, number } = elsewhere;
  return `${law === own.id ? '' : (laws.get(law)?.title ?? law)}${formatArticle(number)}`;
}
