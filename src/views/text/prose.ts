import type { CouncilArchive } from '../../core/domain/archive.ts';
import type { Blocks, Meeting, NamedItem, Note, Passage, Utterance } from '../../core/domain/meeting/meeting.ts';
import { splitNotes } from '../../core/markdown/body/note.ts';
import { renderHtml } from '../../core/markdown/html/html.ts';
import { annotate, linkPieces } from '../../core/references/annotate.ts';
import type { CitationTarget } from '../../core/references/citation.ts';
import { CitationReader } from '../../core/references/reader.ts';
import type { SiteContext } from '../site-context.ts';
import { targetAddress } from './citation-address.ts';
import { type LinkedText, type NoteProps, noteProps } from './note.ts';

/** A piece of a text on a page: HTML made from the record's blocks, or a note. */
export type ProsePart = { readonly type: 'html'; readonly html: string } | NoteProps;

/** Makes the texts of one meeting into parts of a page. Each call is a text of its own: 同条例 looks back in it alone. */
export interface Prose {
  readonly passage: (passage: Pick<Passage, 'blocks' | 'items'>) => readonly ProsePart[];
  /** @param items what is under discussion there */
  readonly utterance: (utterance: Pick<Utterance, 'parts'>, items: readonly NamedItem[]) => readonly ProsePart[];
  readonly note: (note: Note, items: readonly NamedItem[]) => NoteProps;
  /** A text of the header. */
  readonly line: (text: string, items: readonly NamedItem[]) => LinkedText;
}

export type MakeProse = (context: SiteContext, council: CouncilArchive, meeting: Meeting) => Prose;

/** Texts as HTML, their citations as links. */
export const htmlProse: MakeProse = (context, council, meeting) => {
  const addressOf = (target: CitationTarget) => {
    const address = targetAddress(meeting, target);
    return address === undefined ? undefined : context.href(address);
  };
  const readerFor = (items: readonly NamedItem[]) =>
    new CitationReader(council, meeting, context.lexicon(council), items);
  const html = (blocks: Blocks, reader: CitationReader): ProsePart => ({
    type: 'html',
    html: renderHtml(annotate(blocks, reader, addressOf)),
  });
  const note = (one: Note, reader: CitationReader) => noteProps(one, linkPieces(one.text, reader, addressOf));
  const utterance: Prose['utterance'] = ({ parts }, items) => {
    const reader = readerFor(items);
    return parts.map((part) => (part.type === 'note' ? note(part, reader) : html(part.blocks, reader)));
  };
  return {
    passage: ({ blocks, items }) => utterance({ parts: splitNotes(blocks) }, items),
    utterance,
    note: (one, items) => note(one, readerFor(items)),
    line: (text, items) => linkPieces(text, readerFor(items), addressOf),
  };
};
