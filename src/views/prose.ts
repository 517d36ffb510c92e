import { articleAddress, criterionAddress, inquiryAddress, lawAddress } from '../core/domain/addresses.ts';
import type { CouncilArchive } from '../core/domain/archive.ts';
import type { Blocks, Meeting } from '../core/domain/meeting.ts';
import { renderHtml } from '../core/markdown/html.ts';
import { readNote } from '../core/markdown/note.ts';
import { plainText } from '../core/markdown/plain-text.ts';
import { annotate } from '../core/references/annotate.ts';
import type { CitationTarget } from '../core/references/citation.ts';
import { Resolver } from '../core/references/resolve.ts';
import { type NoteProps, noteProps } from './note.ts';
import type { SiteContext } from './site-context.ts';

/** A piece of a text on a page: HTML made from the record's blocks, or a note. */
export type ProsePart = { readonly type: 'html'; readonly html: string } | NoteProps;

/** Renders texts of one meeting with their citations as links. One `Prose` serves one text, since 同条例 looks back in it. */
export class Prose {
  private readonly resolver: Resolver;
  private readonly context: SiteContext;
  private readonly council: CouncilArchive;

  constructor(context: SiteContext, council: CouncilArchive, meeting: Meeting) {
    this.context = context;
    this.council = council;
    this.resolver = new Resolver(council, meeting);
  }

  html(blocks: Blocks): string {
    const addressOf = (target: CitationTarget) => this.context.href(targetAddress(this.council.council.id, target));
    return renderHtml(annotate(blocks, this.context.lexicon(this.council), this.resolver, addressOf).blocks);
  }

  /** Blocks in which paragraphs that are a note alone become notes, as documents and summaries have them. */
  parts(blocks: Blocks): ProsePart[] {
    const parts: ProsePart[] = [];
    let run: Blocks = [];
    const flush = () => {
      if (run.length > 0) parts.push({ type: 'html', html: this.html(run) });
      run = [];
    };
    for (const block of blocks) {
      const note =
        block.type === 'paragraph' ? readNote(plainText([block]), { file: '', line: 1, column: 1 }) : undefined;
      if (note) {
        flush();
        parts.push(noteProps(note));
      } else {
        run = [...run, block];
      }
    }
    flush();
    return parts;
  }
}

export function targetAddress(council: string, target: CitationTarget): string {
  switch (target.kind) {
    case 'inquiry':
      return inquiryAddress(council, target.id);
    case 'criterion':
      return criterionAddress(council, target.id);
    case 'law':
      return target.article === undefined
        ? lawAddress(council, target.law)
        : articleAddress(council, target.law, target.article);
  }
}
