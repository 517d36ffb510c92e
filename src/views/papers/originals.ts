import { fileAddress } from '../../core/domain/address/addresses.ts';
import type { CouncilArchive } from '../../core/domain/archive.ts';
import { fileKind, formatBytes } from '../../core/domain/attachment/attached-path.ts';
import { originalTitle } from '../../core/domain/attachment/original.ts';
import type { Meeting } from '../../core/domain/meeting/meeting.ts';
import type { SiteContext } from '../site-context.ts';

/** A file that a record was made from, published beside it. */
export interface OriginalProps {
  readonly title: string;
  readonly href: string;
  /** PDF、1.2MB、12ページ. */
  readonly facts: string;
  /** SHA-256 of its bytes in hexadecimal digits; undefined where nobody looked into the file. */
  readonly sha256: string | undefined;
}

/** The originals of a record, in its order. */
export function originalProps(context: SiteContext, council: CouncilArchive, { header }: Meeting): OriginalProps[] {
  return header.record.originals.map((original) => {
    const { file } = original;
    const known = council.files.get(file);
    const pages = known?.facts?.pages;
    const facts = [
      fileKind(file),
      known && formatBytes(known.bytes),
      pages === undefined ? undefined : `${pages}ページ`,
    ];
    return {
      title: originalTitle(original),
      href: context.href(fileAddress(council.council.id, file)),
      facts: facts.filter((fact) => fact !== undefined).join('、'),
      sha256: (known?.facts?.digest ?? original.digest)?.replace('sha256:', ''),
    };
  });
}
