import { criteriaAddress, criterionAddress } from '../../../domain/address/addresses.ts';
import { categoryAnchor } from '../../../domain/address/anchors.ts';
import type { CouncilArchive } from '../../../domain/archive.ts';
import { type Category, type Criterion, formatCase } from '../../../domain/criteria/criterion.ts';
import { formatSeen } from '../../../domain/criteria/history.ts';
import { formatType } from '../../../vocabulary/vocabulary.ts';
import type { SearchDocument } from '../document.ts';
import type { Segment } from '../segment.ts';
import { linesOf, pageDocument, type ThingPage } from './page-document.ts';

/**
 * The list of a council's criteria, and the page of each table with what it held before the first recorded meeting. What
 * meetings changed is found with the items that changed it.
 */
export function criterionDocuments(council: CouncilArchive): SearchDocument[] {
  const { id, name, vocabulary } = council.council;
  const { label, title, lead } = vocabulary.criteria;
  const list: ThingPage = {
    address: criteriaAddress(id),
    kind: '一覧',
    title,
    otherNames: [label],
    lead: linesOf(name, lead),
  };
  const pages = [...council.criteria.values()].map(
    (criterion): ThingPage => ({
      address: criterionAddress(id, criterion.id),
      kind: label,
      title: `${criterion.name} ${criterion.title}`,
      otherNames: [criterion.name, criterion.title, ...criterion.aliases],
      lead: criterion.summary,
      facts: [['種別', formatType(vocabulary, criterion.type)]],
      segments: criterion.categories.flatMap((category) => categorySegments(criterion, category)),
    }),
  );
  return [list, ...pages].map((page) => pageDocument(council, page));
}

/** A category, and each of its cases. */
function categorySegments(criterion: Criterion, { number, summary, requirements, note, cases }: Category): Segment[] {
  const anchor = categoryAnchor(number);
  const label = `${criterion.name} 類型${number}`;
  return [
    { anchor, label, text: linesOf(summary, ...requirements, note) },
    ...cases.map((one) => ({
      anchor,
      label: `${label}の事例`,
      text: linesOf(one.group, formatCase(one), formatSeen(one.seen), one.note),
    })),
  ];
}
