import type { Archive, CouncilArchive, Treatment } from '../core/domain/archive.ts';
import { indexDepartmentItems } from '../core/domain/item/department-items.ts';
import { indexDepartmentRoles } from '../core/domain/item/department-roles.ts';
import type { Objection } from '../core/domain/item/dissent/objections.ts';
import { allAsked } from '../core/domain/item/undertakings.ts';
import type { Meeting } from '../core/domain/meeting/meeting.ts';
import { indexNames } from '../core/domain/names/name-index.ts';
import type { GuidePage } from '../core/domain/site/guide-page.ts';
import type { SiteInfo } from '../core/domain/site/site-info.ts';
import { councilStatistics } from '../core/domain/statistics/figures.ts';
import type { RecordSources } from '../core/evidence/record-source.ts';
import { councilData } from '../core/export/council-data.ts';
import { correctionsOf, type PlacedCorrection } from '../core/permanence/corrections/list.ts';
import { articlesByItem, indexCitingItems } from '../core/references/cited-articles.ts';
import { collectMentions, type FindMentions, resolveTexts } from '../core/references/collect.ts';
import { buildLexicon } from '../core/references/lexicon.ts';
import { criterionHistories } from './criteria/history.ts';
import { showNames } from './names/shown.ts';
import type { ArchiveContext, SiteContext } from './site-context.ts';
import { htmlProse, type MakeProse } from './text/html-prose.ts';

/** What a content folder holds, once it is read and checked. */
export interface SiteContent {
  readonly archive: Archive;
  readonly info: SiteInfo;
  readonly guide: readonly GuidePage[];
}

/** How a site is made from its content. */
export interface SiteOptions {
  /** The base path of the site, `/` or `/minutes/`. */
  readonly base: string;
  /** How texts become parts of a page: HTML, unless someone wants to know only whether they changed. */
  readonly makeProse?: MakeProse | undefined;
  readonly findMentions?: FindMentions | undefined;
  /** The files of records, as pages name them; the live preview names none. */
  readonly sources?: RecordSources | undefined;
  /** The live preview with what is not published yet. */
  readonly showsDrafts?: boolean | undefined;
}

/** Everything that views are made from; nothing is derived before a view asks for it. */
export function createSiteContext(
  { archive, info, guide }: SiteContent,
  { base, makeProse = htmlProse, findMentions, sources, showsDrafts = false }: SiteOptions,
): ArchiveContext {
  const prefix = base.replace(/\/$/, '');
  const namesOf = {
    counterparties: oncePerCouncil((council) => showNames(indexNames(council, 'counterparties'))),
    'data-items': oncePerCouncil((council) => showNames(indexNames(council, 'data-items'))),
  };
  const context: ArchiveContext = {
    archive,
    info,
    guide,
    showsDrafts,
    sourceOf: ({ file }) => sources?.get(file),
    href: (address) => `${prefix}${address}`,
    lexicon: oncePerCouncil(buildLexicon),
    citedTexts: oncePerCouncil((council) => resolveTexts(council, context.lexicon(council), findMentions)),
    mentions: oncePerCouncil((council) => collectMentions(council, context.citedTexts(council))),
    citingItems: oncePerCouncil(indexCitingItems),
    articlesOfItems: oncePerCouncil((council) => articlesByItem(context.citingItems(council))),
    criteria: oncePerCouncil(criterionHistories),
    asked: oncePerCouncil(allAsked),
    statistics: oncePerCouncil((council) =>
      councilStatistics(council, context.departmentNames(council), context.asked(council)),
    ),
    names: (council, kind) => namesOf[kind](council),
    departmentItems: oncePerCouncil((council) => indexDepartmentItems(council, context.asked(council))),
    departmentRoles: oncePerCouncil(indexDepartmentRoles),
    departmentNames: oncePerCouncil(({ departments }) => new Set([...departments.values()].map(({ name }) => name))),
    data: oncePerCouncil((council) =>
      councilData(council, {
        asked: () => context.asked(council),
        citedTexts: () => context.citedTexts(council),
        mentions: () => context.mentions(council),
        criteria: () => new Map([...context.criteria(council)].map(([id, { today }]) => [id, today])),
        departmentNames: () => context.departmentNames(council),
        names: () => ({
          counterparties: namesOf.counterparties(council),
          'data-items': namesOf['data-items'](council),
        }),
        departmentRoles: () => context.departmentRoles(council),
        citingItems: () => context.citingItems(council),
      }),
    ),
    corrections: (council, record) => {
      const known = corrections.get(record) ?? correctionsOf(council, record);
      corrections.set(record, known);
      return known;
    },
    objections: (council, treatment) => objectionsOf(council, treatment),
    prose: (council, meeting) => makeProse(context, council, meeting),
  };
  // Each utterance asks for those of its record.
  const corrections = new WeakMap<Meeting, readonly PlacedCorrection[]>();
  // Lists on many pages name the same item.
  const objections = new WeakMap<Treatment, readonly Objection[]>();
  const objectionsOf: SiteContext['objections'] = (council, treatment) => {
    const found = objections.get(treatment) ?? context.prose(council, treatment.meeting).objections(treatment);
    objections.set(treatment, found);
    return found;
  };
  return context;
}

function oncePerCouncil<T>(make: (council: CouncilArchive) => T): (council: CouncilArchive) => T {
  const made = new WeakMap<CouncilArchive, { value: T }>();
  return (council) => {
    const entry = made.get(council) ?? { value: make(council) };
    made.set(council, entry);
    return entry.value;
  };
}
