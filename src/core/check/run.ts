import type { ReadCouncil } from '../content-source.ts';
import { type Diagnostic, sortDiagnostics } from '../diagnostic/diagnostic.ts';
import { makeCheckedCouncils } from './checked-council.ts';
import type { CheckedCouncil, Rule } from './rule.ts';
import { citations } from './rules/body/citations.ts';
import { corrections } from './rules/body/corrections.ts';
import { discussed } from './rules/body/discussed.ts';
import { grounds } from './rules/body/grounds.ts';
import { headings } from './rules/body/headings.ts';
import { notes } from './rules/body/notes.ts';
import { speakers } from './rules/body/speakers.ts';
import { attachedFiles } from './rules/files/attached-files.ts';
import { duplicateIds } from './rules/files/duplicate-ids.ts';
import { duplicateMeetings } from './rules/files/duplicate-meetings.ts';
import { fileName } from './rules/files/file-name.ts';
import { folderName } from './rules/files/folder-name.ts';
import { attendees } from './rules/header/attendees.ts';
import { conditions } from './rules/header/conditions.ts';
import { criteria } from './rules/header/criteria.ts';
import { departments } from './rules/header/departments.ts';
import { documents } from './rules/header/documents.ts';
import { duplicateItems } from './rules/header/duplicate-items.ts';
import { membersNamed } from './rules/header/members-named.ts';
import { quorum } from './rules/header/quorum.ts';
import { timeOrder } from './rules/header/time-order.ts';
import { votes } from './rules/header/votes.ts';
import { year } from './rules/header/year.ts';
import { answers } from './rules/links/answers.ts';
import { carriedOver } from './rules/links/carried-over.ts';
import { lineage } from './rules/links/lineage.ts';
import { opinions } from './rules/links/opinions.ts';
import { relations } from './rules/links/relations.ts';
import { changedWords } from './rules/permanence/changed-words.ts';
import { movedEntries } from './rules/permanence/moved-entries.ts';
import { publishedAddresses } from './rules/permanence/published-addresses.ts';
import { personalData } from './rules/privacy/personal-data.ts';
import { articleVersions } from './rules/registries/article-versions.ts';
import { criterionCases } from './rules/registries/criterion-cases.ts';
import { departmentTree } from './rules/registries/department-tree.ts';
import { listedCounterparties, listedDataItems } from './rules/registries/listed-names.ts';
import { memberList, membersListed } from './rules/registries/members.ts';
import { ordinances } from './rules/registries/ordinances.ts';
import { withdrawals } from './rules/registries/withdrawals.ts';

export const RULES: readonly Rule[] = [
  answers,
  articleVersions,
  attachedFiles,
  attendees,
  carriedOver,
  changedWords,
  citations,
  conditions,
  corrections,
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
  year,
  folderName,
  grounds,
  headings,
  movedEntries,
  notes,
  lineage,
  listedCounterparties,
  listedDataItems,
  memberList,
  membersListed,
  opinions,
  ordinances,
  personalData,
  relations,
  speakers,
  timeOrder,
  votes,
  withdrawals,
  membersNamed,
  publishedAddresses,
  quorum,
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
