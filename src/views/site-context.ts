import type { ItemId } from '../core/domain/address/ids.ts';
import type { Archive, CouncilArchive, Item, Treatment } from '../core/domain/archive.ts';
import type { DepartmentItems } from '../core/domain/item/department-items.ts';
import type { DepartmentRoles } from '../core/domain/item/department-roles.ts';
import type { Objection } from '../core/domain/item/dissent/objections.ts';
import type { AskedFor } from '../core/domain/item/undertakings.ts';
import type { Meeting } from '../core/domain/meeting/meeting.ts';
import type { NameKind } from '../core/domain/names/name-list.ts';
import type { GuidePage } from '../core/domain/site/guide-page.ts';
import type { SiteInfo } from '../core/domain/site/site-info.ts';
import type { CouncilStatistics } from '../core/domain/statistics/figures.ts';
import type { RecordSource } from '../core/evidence/record-source.ts';
import type { CouncilData } from '../core/export/council-data.ts';
import type { PlacedCorrection } from '../core/permanence/corrections/list.ts';
import type { CitedTexts, MentionIndex } from '../core/references/collect.ts';
import type { Lexicon } from '../core/references/lexicon.ts';
import type { CriterionHistory } from './criteria/history.ts';
import type { ShownNames } from './names/shown.ts';
import type { Prose } from './text/prose.ts';

/**
 * What the view of a council's page is made from, beside the council: it holds no other council, so that the pages of a
 * council are a function of that council and of what all pages share. Derived parts are made once per council, when
 * first asked for.
 */
export interface SiteContext {
  readonly info: SiteInfo;
  readonly guide: readonly GuidePage[];
  /** True for the live preview of what is not published yet. */
  readonly showsDrafts: boolean;
  /** Turns a site-absolute address into an href under the site's base path. */
  readonly href: (address: string) => string;
  readonly lexicon: (council: CouncilArchive) => Lexicon;
  readonly citedTexts: (council: CouncilArchive) => CitedTexts;
  readonly mentions: (council: CouncilArchive) => MentionIndex;
  /** What became of each table of the criteria, by its id. */
  readonly criteria: (council: CouncilArchive) => ReadonlyMap<string, CriterionHistory>;
  /** What was asked for in a council's items, newest meeting first. */
  readonly asked: (council: CouncilArchive) => readonly AskedFor[];
  /** What can be counted of a council. */
  readonly statistics: (council: CouncilArchive) => CouncilStatistics;
  /** What the items of a council and their case sheets name. */
  readonly names: (council: CouncilArchive, kind: NameKind) => ShownNames;
  /** What departments are in charge of. */
  readonly departmentItems: (council: CouncilArchive) => DepartmentItems;
  /** The parts that departments have in a council's items beside being in charge. */
  readonly departmentRoles: (council: CouncilArchive) => DepartmentRoles;
  /** Items whose header cites an article, by `{law}/{article}`. */
  readonly citingItems: (council: CouncilArchive) => ReadonlyMap<string, readonly Item[]>;
  /** The same, by the ids of the items. */
  readonly articlesOfItems: (council: CouncilArchive) => ReadonlyMap<ItemId, readonly string[]>;
  /** What tables, feeds and other formats are made from; what views have made of it is not made again. */
  readonly data: (council: CouncilArchive) => CouncilData;
  /** What was corrected in a record, oldest first. */
  readonly corrections: (council: CouncilArchive, record: Meeting) => readonly PlacedCorrection[];
  readonly departmentNames: (council: CouncilArchive) => ReadonlySet<string>;
  /** Where a meeting's discussion of an item speaks of dissent from its decision. */
  readonly objections: (council: CouncilArchive, treatment: Treatment) => readonly Objection[];
  readonly prose: (council: CouncilArchive, meeting: Meeting) => Prose;
  /** The file of a record; undefined where it is not named. */
  readonly sourceOf: (record: Meeting) => RecordSource | undefined;
}

/** What the pages of the whole archive are made from. */
export interface ArchiveContext extends SiteContext {
  readonly archive: Archive;
}
