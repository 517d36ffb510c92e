import { articleAddress, criterionAddress, inquiryAddress, lawAddress } from '../core/domain/addresses.ts';
import type { CouncilArchive } from '../core/domain/archive.ts';
import type { Blocks, Meeting, Passage, Utterance } from '../core/domain/meeting.ts';
import { renderHtml } from '../core/markdown/html.ts';
import { splitNotes } from '../core/markdown/note.ts';
import { annotate } from '../core/references/annotate.ts';
import type { CitationTarget } from '../core/references/citation.ts';
import { Resolver } from '../core/references/resolve.ts';
import { type NoteProps, noteProps } from './note.ts';
import type { SiteContext } from './site-context.ts';

/** A piece of a text on a page: HTML made from the record's blocks, or a note. */
export type ProsePart = { readonly type: 'html'; readonly html: string } | NoteProps;

/**
 * Makes the texts of one meeting into parts of a page. One `Prose` serves one text after the other of one run, since
 * 同条例 looks back in it.
 */
export interface Prose {
  readonly passage: (passage: Pick<Passage, 'blocks'>) => readonly ProsePart[];
  readonly utterance: (utterance: Pick<Utterance, 'parts'>) => readonly ProsePart[];
}

export type MakeProse = (context: SiteContext, council: CouncilArchive, meeting: Meeting) => Prose;

/** Texts as HTML, their citations as links. */
export const htmlProse: MakeProse = (context, council, meeting) => {
  const resolver = new Resolver(council, meeting);
  const addressOf = (target: CitationTarget) => context.href(targetAddress(council.council.id, target));
  const html = (blocks: Blocks): ProsePart => ({
    type: 'html',
    html: renderHtml(annotate(blocks, context.lexicon(council), resolver, addressOf)),
  });
  const utterance: Prose['utterance'] = ({ parts }) =>
    parts.map((part) => (part.type === 'note' ? noteProps(part) : html(part.blocks)));
  return { passage: ({ blocks }) => utterance({ parts: splitNotes(blocks) }), utterance };
};

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
