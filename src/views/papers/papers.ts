import { fileAddress } from '../../core/domain/address/addresses.ts';
import { documentPassageAnchor } from '../../core/domain/address/anchors.ts';
import type { CouncilArchive } from '../../core/domain/archive.ts';
import { fileKind, formatBytes } from '../../core/domain/attachment/attached-path.ts';
import type { Attachment } from '../../core/domain/attachment/attachment.ts';
import { namedPapers } from '../../core/domain/attachment/named-papers.ts';
import type { HeaderItem } from '../../core/domain/meeting/header.ts';
import type { Meeting } from '../../core/domain/meeting/meeting.ts';
import { recordAddress } from '../../core/domain/record.ts';
import type { SiteContext } from '../site-context.ts';

/** A paper in a list. */
export interface PaperProps {
  readonly title: string;
  /** Missing for a paper that is only named, or kept back. */
  readonly href?: string;
  readonly isElsewhere?: boolean;
  /** PDF、1.2MB、12ページ; empty where nothing is known. */
  readonly facts: string;
  /** Why it is kept back. */
  readonly withheld?: string;
  readonly note?: string;
}

/** The papers of a meeting or of a document, as its header lists them. */
export const attachmentProps = (context: SiteContext, council: CouncilArchive, { header }: Meeting): PaperProps[] =>
  header.attachments.map((attachment) => paperOf(context, council, attachment));

/** The papers that an item of a meeting names. */
export function itemPapers(
  context: SiteContext,
  council: CouncilArchive,
  meeting: Meeting,
  item: Pick<HeaderItem, 'named' | 'entry'>,
): PaperProps[] {
  return namedPapers(meeting, item).map((paper): PaperProps => {
    if (paper.kind === 'attachment') return paperOf(context, council, paper.attachment);
    if (paper.kind === 'name') return { title: paper.title, facts: '' };
    const anchor = documentPassageAnchor(paper.section, paper.passage);
    return { title: paper.title, href: context.href(`${recordAddress(meeting)}#${anchor}`), facts: '会議録に収録' };
  });
}

function paperOf(context: SiteContext, council: CouncilArchive, attachment: Attachment): PaperProps {
  const { title, file, url, withheld, note } = attachment;
  return {
    title,
    ...(file === undefined ? {} : { href: context.href(fileAddress(council.council.id, file)) }),
    ...(url === undefined ? {} : { href: url, isElsewhere: true }),
    facts: describe(council, attachment),
    ...(withheld === undefined ? {} : { withheld }),
    ...(note === undefined ? {} : { note }),
  };
}

function describe(council: CouncilArchive, { file, url, pages }: Attachment): string {
  const known = file === undefined ? undefined : council.files.get(file);
  const counted = pages ?? known?.facts?.pages;
  const path = file ?? (url === undefined ? '' : (URL.parse(url)?.pathname ?? ''));
  return [
    // The address of a page ends in anything.
    file === undefined && !/\.(?:pdf|docx?|xlsx?)$/i.test(path) ? undefined : fileKind(path),
    known && formatBytes(known.bytes),
    counted === undefined ? undefined : `${counted}ページ`,
  ]
    .filter((part) => part !== undefined)
    .join('、');
}
