import type { Archive, CouncilArchive, Item } from '../core/domain/archive.ts';
import { type AskedFor, allAsked } from '../core/domain/item/undertakings.ts';
import type { Meeting } from '../core/domain/meeting/meeting.ts';
import { indexNames } from '../core/domain/names/name-index.ts';
import type { NameKind } from '../core/domain/names/name-list.ts';
import type { GuidePage } from '../core/domain/site/guide-page.ts';
import type { SiteInfo } from '../core/domain/site/site-info.ts';
import { indexCitingItems } from '../core/references/cited-articles.ts';
import {
  type CitedTexts,
  collectMentions,
  type FindMentions,
  type MentionIndex,
  resolveTexts,
} from '../core/references/collect.ts';
import { buildLexicon, type Lexicon } from '../core/references/lexicon.ts';
import { type CriterionHistory, criterionHistories } from './criteria/changes.ts';
import { type ShownNames, showNames } from './names/names.ts';
import { htmlProse, type MakeProse, type Prose } from './text/prose.ts';

/**
 * What the view of a council's page is made from, beside the council: it holds no other council, so that the pages of a
 * council are a function of that council and of what all pages share. Derived parts are made once per council, when
 * first asked for.
 */
export interface SiteContext {
  readonly info: SiteInfo;
  readonly guide: readonly GuidePage[];
  /** Turns a site-absolute address into an href under the site's base path. */
  readonly href: (address: string) => string;
  readonly lexicon: (council: CouncilArchive) => Lexicon;
  readonly citedTexts: (council: CouncilArchive) => CitedTexts;
  readonly mentions: (council: CouncilArchive) => MentionIndex;
  /** What became of each table of the criteria, by its id. */
  readonly criteria: (council: CouncilArchive) => ReadonlyMap<string, CriterionHistory>;
  /** What was asked for in a council's items, newest meeting first. */
  readonly asked: (council: CouncilArchive) => readonly AskedFor[];
  /** What the case sheets of a council name. */
  readonly names: (council: CouncilArchive, kind: NameKind) => ShownNames;
  /** Items whose header cites an article, by `{law}/{article}`. */
  readonly citingItems: (council: CouncilArchive) => ReadonlyMap<string, readonly Item[]>;
  readonly departmentNames: (council: CouncilArchive) => ReadonlySet<string>;
  readonly prose: (council: CouncilArchive, meeting: Meeting) => Prose;
  /** False for a page whose rendering of an earlier build still holds; the name is that of `pageName`. */
  readonly isStale: (pageName: string) => boolean;
  /** Called for each page that is rendered. */
  readonly onPage: () => void;
}

/** What the pages of the whole archive are made from. */
export interface ArchiveContext extends SiteContext {
  readonly archive: Archive;
}

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
  readonly isStale?: ((pageName: string) => boolean) | undefined;
  readonly findMentions?: FindMentions | undefined;
  readonly onPage?: (() => void) | undefined;
}

export function createSiteContext(
  { archive, info, guide }: SiteContent,
  { base, makeProse = htmlProse, isStale = () => true, findMentions, onPage = () => {} }: SiteOptions,
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
    href: (address) => `${prefix}${address}`,
    lexicon: oncePerCouncil(buildLexicon),
    citedTexts: oncePerCouncil((council) => resolveTexts(council, context.lexicon(council), findMentions)),
    mentions: oncePerCouncil((council) => collectMentions(council, context.citedTexts(council))),
    citingItems: oncePerCouncil(indexCitingItems),
    criteria: oncePerCouncil(criterionHistories),
    asked: oncePerCouncil(allAsked),
    names: (council, kind) => namesOf[kind](council),
    departmentNames: oncePerCouncil(({ departments }) => new Set([...departments.values()].map(({ name }) => name))),
    prose: (council, meeting) => makeProse(context, council, meeting),
    isStale,
    onPage,
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
