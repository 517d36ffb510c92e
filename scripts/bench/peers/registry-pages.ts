import {
  articleAddress,
  categoryAddress,
  councilAddress,
  criteriaAddress,
  criterionAddress,
  departmentAddress,
  departmentsAddress,
  lawAddress,
  lawsAddress,
} from '../../../src/core/domain/address/addresses.ts';
import type { CouncilArchive, Item } from '../../../src/core/domain/archive.ts';
import { departmentChain } from '../../../src/core/domain/council/department.ts';
import { formatCase } from '../../../src/core/domain/criteria/criterion.ts';
import { formatArticle } from '../../../src/core/domain/law.ts';
import { type MentionIndex, mentionKey } from '../../../src/core/references/collect.ts';
import { findLaw, readLawCitation } from '../../../src/core/references/law-citation.ts';
import { asEntry, departmentLink, itemEntry, link, mentionEntry, pageOf, section, text } from './describe.ts';
import type { PeerPage } from './page.ts';

export function* departmentPages(archive: CouncilArchive, newest: readonly Item[]): Generator<PeerPage> {
  const { council } = archive;
  yield pageOf(archive, departmentsAddress(council.id), {
    kind: 'departments',
    title: '所管課',
    hasChildren: true,
    sections: [
      section(
        'list',
        '組織',
        [...archive.departments.keys()].flatMap((id) => departmentLink(archive, id)).map(asEntry),
      ),
    ],
  });
  for (const department of archive.departments.values()) {
    const own = newest.filter((item) => item.latest.department === department);
    yield pageOf(archive, departmentAddress(council.id, department.id), {
      kind: 'department',
      title: department.name,
      over: departmentChain(archive.departments, department.id)
        .map((one) => one.name)
        .join(' › '),
      lead: department.kana ?? '',
      sections: council.vocabulary.kinds.map(({ key, label }) => {
        const ofKind = own.filter(({ kind }) => kind.key === key);
        return section(
          key,
          label,
          ofKind.map((item) => itemEntry(archive, item, 'department')),
        );
      }),
    });
  }
}

export function* lawPages(
  archive: CouncilArchive,
  newest: readonly Item[],
  mentions: MentionIndex,
): Generator<PeerPage> {
  const { council, laws } = archive;
  const mentionsOf = (law: string, article: string | undefined) =>
    (mentions.get(mentionKey({ kind: 'law', law, article })) ?? []).map((one) => mentionEntry(archive, one));
  const crumbs = [
    link('ホーム', '/'),
    link(council.name, councilAddress(council.id)),
    link('条例・規則・法', lawsAddress(council.id)),
  ];
  yield pageOf(archive, lawsAddress(council.id), {
    kind: 'laws',
    title: '条例・規則・法',
    hasChildren: true,
    sections: [
      section(
        'list',
        '条例・規則・法',
        [...laws.values()].map((law) => asEntry(link(law.title, lawAddress(council.id, law.id)))),
      ),
    ],
  });
  for (const law of laws.values()) {
    const articles = law.articles.map((one) =>
      asEntry(link(`${formatArticle(one.number)}（${one.subject}）`, articleAddress(council.id, law.id, one.number))),
    );
    yield pageOf(archive, lawAddress(council.id, law.id), {
      kind: 'law',
      title: law.title,
      hasChildren: true,
      lead: law.summary ?? '',
      crumbs,
      sections: [
        section('articles', '収録した条', articles),
        section('mentions', '触れた箇所', mentionsOf(law.id, undefined)),
      ],
    });
    for (const article of law.articles) {
      const citing = newest.filter((item) =>
        item.treatments.some(({ entry }) =>
          entry.cites.some((one) => {
            const citation = readLawCitation(one);
            return citation?.place.article === article.number && findLaw(laws.values(), citation.law)?.id === law.id;
          }),
        ),
      );
      yield pageOf(archive, articleAddress(council.id, law.id, article.number), {
        kind: 'article',
        title: `${formatArticle(article.number)}（${article.subject}）`,
        over: law.title,
        lead: article.summary ?? '',
        crumbs: [...crumbs, link(law.title, lawAddress(council.id, law.id))],
        sections: [
          section(
            'items',
            'この条を引く案件',
            citing.map((item) => itemEntry(archive, item)),
          ),
          section('mentions', 'この条を引いた箇所', mentionsOf(law.id, article.number)),
        ],
      });
    }
  }
}

export function* criteriaPages(
  archive: CouncilArchive,
  newest: readonly Item[],
  mentions: MentionIndex,
): Generator<PeerPage> {
  const { council, criteria } = archive;
  yield pageOf(archive, criteriaAddress(council.id), {
    kind: 'criteria',
    title: '審議会事前一括承認基準',
    hasChildren: true,
    sections: [
      section(
        'list',
        '基準',
        [...criteria.values()].map((one) =>
          asEntry(link(`${one.name} ${one.title}`, criterionAddress(council.id, one.id))),
        ),
      ),
    ],
  });
  for (const criterion of criteria.values()) {
    const users = newest.filter((item) =>
      item.treatments.some(({ entry }) => entry.criteria.some((use) => use.table === criterion.name)),
    );
    yield pageOf(archive, criterionAddress(council.id, criterion.id), {
      kind: 'criterion',
      title: criterion.title,
      over: criterion.name,
      lead: criterion.summary ?? '',
      sections: [
        ...criterion.categories.map((category) =>
          section(`category-${category.number}`, `類型${category.number} ${category.summary}`, [
            ...category.cases.map((one) => asEntry(text(formatCase(one)))),
            ...users.flatMap((item) =>
              item.latest.entry.criteria
                .filter((use) => use.table === criterion.name && use.category === category.number)
                .flatMap((use) => [...use.adds, ...use.applies])
                .map((one) => ({
                  title: text(formatCase(one)),
                  facts: [
                    itemEntry(archive, item).title,
                    link('類型', categoryAddress(council.id, criterion.id, category.number)),
                  ],
                })),
            ),
          ]),
        ),
        section(
          'items',
          'この基準に関わる案件',
          users.map((item) => itemEntry(archive, item)),
        ),
        section(
          'mentions',
          'この基準を引いた箇所',
          (mentions.get(mentionKey({ kind: 'criterion', id: criterion.id })) ?? []).map((one) =>
            mentionEntry(archive, one),
          ),
        ),
      ],
    });
  }
}
