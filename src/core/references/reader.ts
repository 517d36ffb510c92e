import type { NamedItem } from '../domain/address/ids.ts';
import type { CouncilArchive } from '../domain/archive.ts';
import type { Meeting } from '../domain/meeting/meeting.ts';
import type { Citation, Resolution } from './citation.ts';
import { TextFinder } from './find.ts';
import type { Lexicon } from './lexicon.ts';
import { Resolver } from './resolve.ts';

/** Finds and resolves the citations of one text, piece after piece. A new text needs a new reader. */
export class CitationReader {
  private readonly finder: TextFinder;
  private readonly resolver: Resolver;

  /** @param items what is under discussion where the text stands */
  constructor(archive: CouncilArchive, meeting: Meeting, lexicon: Lexicon, items: readonly NamedItem[]) {
    this.finder = new TextFinder(lexicon);
    this.resolver = new Resolver(archive, meeting, items);
  }

  read(piece: string): { readonly citation: Citation; readonly resolution: Resolution }[] {
    return this.finder.find(piece).map((citation) => ({ citation, resolution: this.resolver.resolve(citation) }));
  }
}
