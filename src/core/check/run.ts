import type { ReadCouncil } from '../content-source.ts';
import { type Diagnostic, sortDiagnostics } from '../diagnostic/diagnostic.ts';
import { makeCheckedCouncils } from './checked-council.ts';
import type { CheckedCouncil, Rule } from './rule.ts';
import { answers } from './rules/answers.ts';
import { articleVersions } from './rules/article-versions.ts';
import { attendees } from './rules/attendees.ts';
import { carriedOver } from './rules/carried-over.ts';
import { citations } from './rules/citations.ts';
import { conditions } from './rules/conditions.ts';
import { criteria } from './rules/criteria.ts';
import { criterionCases } from './rules/criterion-cases.ts';
import { departmentTree } from './rules/department-tree.ts';
import { departments } from './rules/departments.ts';
import { discussed } from './rules/discussed.ts';
import { documents } from './rules/documents.ts';
import { duplicateIds } from './rules/duplicate-ids.ts';
import { duplicateItems } from './rules/duplicate-items.ts';
import { duplicateMeetings } from './rules/duplicate-meetings.ts';
import { fileName } from './rules/file-name.ts';
import { fiscalYear } from './rules/fiscal-year.ts';
import { folderName } from './rules/folder-name.ts';
import { headings } from './rules/headings.ts';
import { lineage } from './rules/lineage.ts';
import { listedCounterparties, listedDataItems } from './rules/listed-names.ts';
import { ordinances } from './rules/ordinances.ts';
import { relations } from './rules/relations.ts';
import { speakers } from './rules/speakers.ts';
import { timeOrder } from './rules/time-order.ts';
import { votes } from './rules/votes.ts';

export const RULES: readonly Rule[] = [
  answers,
  articleVersions,
  attendees,
  carriedOver,
  citations,
  conditions,
  criteria,
  criterionCases,
  departmentTree,
  departments,
  discussed,
  documents,
  duplicateIds,
  duplicateItems,
  duplicateMeetings,
  fileName,
  fiscalYear,
  folderName,
  headings,
  lineage,
  listedCounterparties,
  listedDataItems,
  ordinances,
  relations,
  speakers,
  timeOrder,
  votes,
];

/** Everything that is wrong with what was read, in order of its place: what reading found, and what the rules find. */
export function checkContent(read: readonly ReadCouncil[]): Diagnostic[] {
  const readable = read.flatMap(({ source, drafts }) => (source ? [{ source, drafts }] : []));
  const found = makeCheckedCouncils(readable).flatMap((council) => applyRules(council));
  return sortDiagnostics([...read.flatMap(({ diagnostics }) => diagnostics), ...found]);
}

function applyRules(council: CheckedCouncil): Diagnostic[] {
  const { unread } = council.archive.source;
  const applicable = RULES.filter((rule) => !rule.looksUp?.some((registry) => unread.has(registry)));
  return applicable.flatMap((rule) => [...rule.check(council)]);
}
