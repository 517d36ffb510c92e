import type { Archive, CouncilArchive } from '../core/domain/archive.ts';
import type { GuidePage } from '../core/domain/guide-page.ts';
import type { SiteInfo } from '../core/domain/site-info.ts';
import { collectMentions, type MentionIndex } from '../core/references/collect.ts';
import { buildLexicon, type Lexicon } from '../core/references/lexicon.ts';

/** Everything a view is made from. Derived parts are made once per council, when first asked for. */
export interface SiteContext {
  readonly archive: Archive;
  readonly info: SiteInfo;
  readonly guide: readonly GuidePage[];
  /** Turns a site-absolute address into an href under the site's base path. */
  readonly href: (address: string) => string;
  readonly lexicon: (council: CouncilArchive) => Lexicon;
  readonly mentions: (council: CouncilArchive) => MentionIndex;
}

/** What a content folder holds, once it is read and checked. */
export interface SiteContent {
  readonly archive: Archive;
  readonly info: SiteInfo;
  readonly guide: readonly GuidePage[];
}

/** @param base the base path of the site, `/` or `/minutes/` */
export function createSiteContext({ archive, info, guide }: SiteContent, base: string): SiteContext {
  const prefix = base.replace(/\/$/, '');
  return {
    archive,
    info,
    guide,
    href: (address) => `${prefix}${address}`,
    lexicon: oncePerCouncil(buildLexicon),
    mentions: oncePerCouncil(collectMentions),
  };
}

function oncePerCouncil<T>(make: (council: CouncilArchive) => T): (council: CouncilArchive) => T {
  const made = new WeakMap<CouncilArchive, { value: T }>();
  return (council) => {
    const entry = made.get(council) ?? { value: make(council) };
    made.set(council, entry);
    return entry.value;
  };
}

/** The council with an id. @throws when there is none: pages are made from the archive's own ids. */
export function requireCouncil(context: SiteContext, id: string): CouncilArchive {
  const council = context.archive.councils.get(id);
  if (!council) throw new Error(`no council ${id}`);
  return council;
}
