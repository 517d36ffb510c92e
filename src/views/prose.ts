import type { RootContent } from 'mdast';
import { articleAddress, criterionAddress, inquiryAddress, lawAddress } from '../core/domain/addresses.ts';
import type { CouncilArchive } from '../core/domain/archive.ts';
import type { Blocks, Meeting, Note, Passage, Utterance } from '../core/domain/meeting.ts';
import { renderHtml } from '../core/markdown/html.ts';
import { readNote } from '../core/markdown/note.ts';
import { plainText } from '../core/markdown/plain-text.ts';
import { annotate } from '../core/references/annotate.ts';
import type { CitationTarget } from '../core/references/citation.ts';
import { Resolver } from '../core/references/resolve.ts';
import type { Position } from '../core/text/span.ts';
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
  return {
    passage: ({ blocks }) => splitNotes(blocks).map((part) => ('type' in part ? noteProps(part) : html(part))),
    utterance: ({ parts }) => parts.map((part) => (part.type === 'note' ? noteProps(part) : html(part.blocks))),
  };
};

/** Paragraphs that are a note alone, as documents and summaries have them, and the runs of blocks between them. */
function splitNotes(blocks: Blocks): (Note | RootContent[])[] {
  const parts: (Note | RootContent[])[] = [];
  for (const block of blocks) {
    const last = parts.at(-1);
    const note = block.type === 'paragraph' ? readNote(plainText([block]), NOWHERE) : undefined;
    if (note) parts.push(note);
    else if (Array.isArray(last)) last.push(block);
    else parts.push([block]);
  }
  return parts;
}

const NOWHERE: Position = { file: '', line: 1, column: 1 };

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
