import type { RootContent } from 'mdast';
import {
  correctionsAddress,
  DIAGNOSTICS_PAGE,
  decisionsAddress,
  guideAddress,
  homeAddress,
  statisticsAddress,
} from '../domain/address/addresses.ts';
import type { GuidePage } from '../domain/site/guide-page.ts';
import type { SiteInfo } from '../domain/site/site-info.ts';
import { plainText } from '../markdown/body/plain-text.ts';
import { joinJapaneseLines } from '../markdown/html/line-breaks.ts';
import type { SearchDocument } from '../search/documents/document.ts';
import { linesOf, pageDocument, TOP } from '../search/documents/pages/page-document.ts';
import type { Segment } from '../search/documents/segment.ts';
import type { SearchUnit } from '../search/index/search-unit.ts';
import type { ExamplesSaid } from './check-examples.ts';
import { isExample } from './diagnostic-example.ts';
import { DIAGNOSTIC_EXAMPLES } from './diagnostic-examples.ts';
import { readGuideDocument } from './guide-document.ts';

/** What the pages of the whole archive are made from. */
interface SiteSources {
  readonly info: SiteInfo;
  readonly guide: readonly GuidePage[];
}

/**
 * The home page, the page of all items, the statistics and the handbook, as the index sees them.
 * @param said what the check says of the handbook's examples; asked for only when the documents are
 */
export function siteUnit({ info, guide }: SiteSources, said: () => ExamplesSaid): SearchUnit {
  return {
    council: '',
    meeting: '',
    date: '',
    digest: JSON.stringify([info, guide]),
    documents: () => [
      homeDocument(info),
      decisionsDocument(),
      statisticsDocument(info),
      correctionsDocument(),
      ...guide.map((page) => guideDocument(page, said)),
    ],
  };
}

function homeDocument({ title, description }: SiteInfo): SearchDocument {
  return pageDocument(undefined, { address: homeAddress(), kind: '書庫', title, lead: description });
}

function decisionsDocument(): SearchDocument {
  return pageDocument(undefined, {
    address: decisionsAddress(),
    kind: '一覧',
    title: '案件一覧',
    lead: 'すべての案件の絞り込み、集計、ダウンロード',
  });
}

function statisticsDocument({ title }: SiteInfo): SearchDocument {
  return pageDocument(undefined, { address: statisticsAddress(), kind: '書庫', title: '統計', lead: title });
}

/** What it lists is found in the records, to which each entry leads. */
function correctionsDocument(): SearchDocument {
  return pageDocument(undefined, {
    address: correctionsAddress(),
    kind: '一覧',
    title: '訂正',
    lead: '公開した会議録と文書を改めたところ',
  });
}

/** A segment for each section: what stands below a heading up to the next one. */
function guideDocument({ id, title, description, body }: GuidePage, said: () => ExamplesSaid): SearchDocument {
  return pageDocument(undefined, {
    address: guideAddress(id === 'index' ? '' : id),
    kind: '手引',
    title,
    lead: description,
    segments: [...sectionsOf(title, body), ...(id === DIAGNOSTICS_PAGE ? diagnosticSegments(said()) : [])],
  });
}

function sectionsOf(title: string, body: string): Segment[] {
  const sections = [{ anchor: TOP, label: title, lines: [] as string[] }];
  for (const part of readGuideDocument(body, () => undefined).parts) {
    if (part.type === 'example') sections.at(-1)?.lines.push(part.source);
    else {
      for (const block of part.blocks) {
        if (block.type === 'heading') sections.push({ anchor: idOf(block), label: plainText([block]), lines: [] });
        else sections.at(-1)?.lines.push(plainText(joinJapaneseLines([block])));
      }
    }
  }
  return sections
    .map(({ anchor, label, lines }) => ({ anchor, label, text: linesOf(...lines) }))
    .filter(({ anchor, text }) => anchor !== TOP || text !== '');
}

/** The id that its heading has on the page. */
function idOf({ data }: RootContent): string {
  const id = data?.hProperties?.['id'];
  return typeof id === 'string' ? id : TOP;
}

/** What the handbook says of each code of the check. */
function diagnosticSegments(said: ExamplesSaid): Segment[] {
  return Object.entries(DIAGNOSTIC_EXAMPLES).map(([code, explanation]) => {
    const example = isExample(explanation) ? explanation : undefined;
    const { message, remedy } = said[code as keyof ExamplesSaid] ?? {};
    const told = [explanation.means, example?.file, example?.wrong, message, remedy, example?.right];
    return { anchor: code, label: code, text: linesOf(...told) };
  });
}
