import {
  articleAddress,
  criterionAddress,
  departmentAddress,
  lawAddress,
  nameAddress,
} from '../../domain/address/addresses.ts';
import type { CouncilArchive, Item } from '../../domain/archive.ts';
import { departmentChain } from '../../domain/council/department.ts';
import type { Criterion } from '../../domain/criteria/criterion.ts';
import { type CriterionDecision, criterionDecisions, replayDecisions } from '../../domain/criteria/history.ts';
import { formatItemInCouncil } from '../../domain/item/label.ts';
import { COUNTERPARTY } from '../../domain/item/party-fields.ts';
import { type Article, formatArticle, type Law, latestVersion, versionsOf } from '../../domain/law.ts';
import type { NameKind } from '../../domain/names/name-list.ts';
import { indexCitingItems } from '../../references/cited-articles.ts';
import { formatDays } from '../../text/wareki.ts';
import { formatType } from '../../vocabulary/vocabulary.ts';
import { type BundlePage, makePage } from './page.ts';

/** The pages of what a council keeps lists of: departments, laws with their articles, criteria, names. */
export function registryPages(archive: CouncilArchive): BundlePage[] {
  return [...departmentPages(archive), ...lawPages(archive), ...criterionPages(archive), ...namePages(archive)];
}

/** As the pages of the lists have it: what it is called, what it is about, and what became of it. */
const itemLine = (item: Item): string =>
  [formatItemInCouncil(item), item.latest.entry.title, item.latest.entry.outcome.label].join(' ');

function departmentPages({ council, departments, items }: CouncilArchive): BundlePage[] {
  const own = new Map<string, Item[]>();
  for (const item of items.values()) {
    const id = item.latest.department?.id;
    if (id !== undefined) own.set(id, [...(own.get(id) ?? []), item]);
  }
  return [...departments.values()].map((department) => {
    const { id, name, kana = '', note = '' } = department;
    const chain = departmentChain(departments, id).map((unit) => unit.name);
    const lines = [kana, chain.join(' '), formatDays(department), note, ...(own.get(id) ?? []).map(itemLine)];
    const facts = { kind: '所管課', council: council.name, departments: [name] };
    return makePage(departmentAddress(council.id, id), name, facts, lines);
  });
}

function lawPages(archive: CouncilArchive): BundlePage[] {
  const { council, laws } = archive;
  const citing = indexCitingItems(archive);
  return [...laws.values()].flatMap((law) => {
    const articles = law.articles.map(
      (article) => `${formatArticle(article.number)} ${latestVersion(article).subject}`,
    );
    const lines = [law.aliases.join('、'), law.summary ?? '', ...articles];
    const facts = { kind: LAW, council: council.name };
    return [
      makePage(lawAddress(council.id, law.id), law.title, facts, lines),
      ...law.articles.map((article) =>
        articlePage(archive, law, article, citing.get(`${law.id}/${article.number}`) ?? []),
      ),
    ];
  });
}

const LAW = '条例・規則・法';

function articlePage({ council }: CouncilArchive, law: Law, article: Article, items: readonly Item[]): BundlePage {
  const title = `${law.title}${formatArticle(article.number)}（${latestVersion(article).subject}）`;
  const versions = versionsOf(article).flatMap(({ subject, summary = '', ...days }) => [
    formatDays(days),
    subject,
    summary,
  ]);
  const url = articleAddress(council.id, law.id, article.number);
  return makePage(url, title, { kind: LAW, council: council.name }, [...versions, ...items.map(itemLine)]);
}

function criterionPages(archive: CouncilArchive): BundlePage[] {
  const decisions = criterionDecisions(archive);
  return [...archive.criteria.values()].map((one) => criterionPage(archive, one, decisions.get(one.id) ?? []));
}

/** A table as it stands after the last decision on it. */
function criterionPage(
  { council }: CouncilArchive,
  criterion: Criterion,
  decisions: readonly CriterionDecision[],
): BundlePage {
  const { id, name, title, summary = '', aliases, type } = criterion;
  const categories = replayDecisions(criterion, decisions).categories.flatMap(({ category, cases }) => [
    `類型${category.number} ${category.summary}`,
    ...category.requirements,
    category.note ?? '',
    ...cases.map((one) => [one.text, one.note ?? ''].join(' ').trim()),
  ]);
  const facts = {
    kind: council.vocabulary.criteria.label,
    council: council.name,
    types: [formatType(council.vocabulary, type)],
  };
  const lines = [aliases.join('、'), summary, ...categories];
  return makePage(criterionAddress(council.id, id), `${name} ${title}`, facts, lines);
}

function namePages({ council, source }: CouncilArchive): BundlePage[] {
  const lists = [
    ['counterparties', COUNTERPARTY, source.counterparties.value],
    ['data-items', council.vocabulary.sheet.dataItems.label, source.dataItems.value],
  ] as const satisfies readonly (readonly [NameKind, string, unknown])[];
  return lists.flatMap(([list, kind, entries]) =>
    entries.map(({ id, name, aliases, within, note = '' }) =>
      makePage(nameAddress(council.id, list, id), name, { kind, council: council.name }, [
        [...aliases, ...within].join('、'),
        note,
      ]),
    ),
  );
}
