import type { CouncilArchive } from '../core/domain/archive.ts';
import { maySit } from '../core/domain/item/dissent/objections.ts';
import { spokenOn } from '../core/domain/item/dissent/spoken.ts';
import { dissentOf } from '../core/domain/item/told.ts';
import type { Meeting } from '../core/domain/meeting/meeting.ts';
import { linkedAddress } from '../core/references/links/target-address.ts';
import { digest } from '../infra/digest.ts';
import type { PagePlan, PlannedPages, PlannedPart } from '../infra/site/plan.ts';
import { createSiteContext, type SiteContent, type SiteOptions } from '../views/create-site-context.ts';
import { PAGES, type PageKindName, pageName } from '../views/pages.ts';
import type { ArchiveContext, SiteContext } from '../views/site-context.ts';
import type { MakeProse } from '../views/text/html-prose.ts';

interface PlanOptions extends Pick<SiteOptions, 'base' | 'findMentions' | 'sources'> {
  /** Digest of the generator and of every setting that pages depend on. */
  readonly version: string;
  /** Digest of the file that a meeting was read from. */
  readonly digestOf: (meeting: Meeting) => string;
  /** Digest of all files of a council, by its id. */
  readonly inputsOf: (council: string) => string;
  /** The plan of an earlier build by the same version. */
  readonly earlier: PagePlan | undefined;
}

/**
 * Plans the pages of a site without reading the texts of its meetings: a page's key is a digest of its props in which
 * each text stands as the digest of its file and of where its links lead. The pages of a council are a
 * function of its files and of what all pages share, so those of an untouched council are as they were.
 * @returns the plan, and what it was made from, whose texts are keys and no HTML
 */
export function planPages(
  content: SiteContent,
  options: PlanOptions,
): { readonly plan: PagePlan; readonly site: ArchiveContext } {
  const { version, digestOf, inputsOf, earlier } = options;
  const site = createSiteContext(content, { ...options, makeProse: proseKeys(digestOf) });
  const shared = digest(version, JSON.stringify([content.info, content.guide]));
  const councils = [...content.archive.councils.values()].map((council): [string, PlannedPart] => {
    const { id } = council.council;
    // A commit changes what pages name, and no file.
    const records = [...council.meetings, ...[...council.opinions.values()].map(({ record }) => record)];
    const inputs = digest(shared, inputsOf(id), JSON.stringify(records.map(site.sourceOf)));
    const known = earlier?.councils[id];
    return [id, known?.inputs === inputs ? known : { inputs, pages: planPart(site, council, options) }];
  });
  const plan = { shared: planPart(site, undefined, options), councils: Object.fromEntries(councils) };
  return { plan, site };
}

function planPart(
  site: ArchiveContext,
  council: CouncilArchive | undefined,
  { version, base }: PlanOptions,
): PlannedPages {
  const pages: Record<string, PlannedPages[string]> = {};
  for (const kind of Object.keys(PAGES) as PageKindName[]) {
    for (const params of PAGES[kind].list(site, council)) {
      const props = PAGES[kind].view(site, params);
      const file = fileOf(props.frame.href.slice(base.length));
      pages[pageName(kind, params)] = { file, key: digest(version, JSON.stringify(props)) };
    }
  }
  return pages;
}

const fileOf = (address: string): string =>
  address === '' || address.endsWith('/') ? `${address}index.html` : address;

function proseKeys(digestOf: (meeting: Meeting) => string): MakeProse {
  const keys = new WeakMap<Meeting, string>();
  return (context, council, meeting) => {
    const key =
      keys.get(meeting) ??
      `${digestOf(meeting)} ${digestLinks(context, council, meeting)}${sizesOfPictures(council, meeting)}`;
    keys.set(meeting, key);
    const parts = [{ type: 'html', html: key }] as const;
    const line = [{ text: key }] as const;
    const note = { type: 'note', kind: 'stage', label: '', text: line } as const;
    return {
      passage: () => parts,
      paragraphs: () => [parts],
      utterance: () => parts,
      note: () => note,
      line: () => line,
      objections: (treatment) => {
        if (dissentOf(treatment.entry) === '') return [];
        // What is said stands in the file; who may have said it, in the registries as well.
        const sitting = spokenOn(council, context.departmentNames(council), treatment).filter(({ role }) =>
          maySit(role),
        );
        return [{ anchor: key, speaker: sitting.map(({ anchor }) => anchor).join() }];
      },
    };
  };
}

/** The room that its pictures take; empty for a meeting without any. */
const sizesOfPictures = ({ files }: CouncilArchive, { images = [] }: Meeting): string =>
  images.map(({ path }) => ` ${JSON.stringify(files.get(path)?.facts?.picture ?? null)}`).join('');

/** Where the citations of a meeting lead: what its texts take from the rest of the archive. */
function digestLinks(context: SiteContext, council: CouncilArchive, meeting: Meeting): string {
  const texts = context.citedTexts(council).get(meeting.id) ?? [];
  const links = texts.map(({ citations }) =>
    citations.map(({ resolution }) =>
      resolution.status === 'resolved' ? linkedAddress(council, meeting, resolution.target) : null,
    ),
  );
  return digest(JSON.stringify(links));
}
