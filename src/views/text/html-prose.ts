import { fileAddress } from '../../core/domain/address/addresses.ts';
import type { NamedItem } from '../../core/domain/address/ids.ts';
import type { CouncilArchive } from '../../core/domain/archive.ts';
import { objectionsOf } from '../../core/domain/item/dissent/objections.ts';
import { spokenOn } from '../../core/domain/item/dissent/spoken.ts';
import type { Blocks, Meeting, Note, UtterancePart } from '../../core/domain/meeting/meeting.ts';
import { cutAtAddresses } from '../../core/markdown/body/bare-links.ts';
import { splitNotes } from '../../core/markdown/body/note.ts';
import { renderHtml } from '../../core/markdown/html/html.ts';
import { joinJapaneseText } from '../../core/markdown/html/line-breaks.ts';
import { placePictures } from '../../core/markdown/html/pictures.ts';
import { shownText } from '../../core/markdown/html/shown-text.ts';
import { annotate, linkPieces } from '../../core/references/annotate.ts';
import type { CitationTarget } from '../../core/references/citation.ts';
import { linkedAddress } from '../../core/references/links/target-address.ts';
import { CitationReader } from '../../core/references/reader.ts';
import type { SiteContext } from '../site-context.ts';
import { type LinkedText, noteProps } from './note.ts';
import type { Prose, ProsePart } from './prose.ts';

/** Makes the texts of a meeting into parts of pages. */
export type MakeProse = (context: SiteContext, council: CouncilArchive, meeting: Meeting) => Prose;

/** Texts as HTML, their citations as links. */
export const htmlProse: MakeProse = (context, council, meeting) => {
  const addressOf = (target: CitationTarget) => {
    const address = linkedAddress(council, meeting, target);
    return address === undefined ? undefined : context.href(address);
  };
  const placeOf = (path: string) => ({
    src: context.href(fileAddress(council.council.id, path)),
    ...council.files.get(path)?.facts?.picture,
  });
  const readerFor = (items: readonly NamedItem[]) =>
    new CitationReader(council, meeting, context.lexicon(council), items);
  const html = (blocks: Blocks, reader: CitationReader): ProsePart => ({
    type: 'html',
    html: renderHtml(
      placePictures(annotate(blocks, reader, addressOf), placeOf),
      council.council.vocabulary.sheet.opens,
    ),
  });
  const linked = (text: string, reader: CitationReader): LinkedText =>
    linkPieces(text, reader, addressOf).flatMap((piece) =>
      'text' in piece && piece.href === undefined ? cutAtAddresses(piece.text) : [piece],
    );
  const note = (one: Note, reader: CitationReader) => noteProps(one, linked(joinJapaneseText(one.text), reader));
  const shown = (parts: readonly UtterancePart[], reader: CitationReader): ProsePart[] =>
    parts.map((part) => (part.type === 'note' ? note(part, reader) : html(part.blocks, reader)));
  const utterance: Prose['utterance'] = ({ parts }, items) => shown(parts, readerFor(items));
  return {
    paragraphs: ({ blocks, items }) => {
      const reader = readerFor(items);
      return blocks.map((block) => shown(splitNotes([block]), reader));
    },
    passage: ({ blocks, items }) => utterance({ parts: splitNotes(blocks) }, items),
    utterance,
    note: (one, items) => note(one, readerFor(items)),
    line: (text, items) => linked(text, readerFor(items)),
    objections: (treatment) =>
      objectionsOf(treatment.entry, () =>
        spokenOn(council, context.departmentNames(council), treatment).map((one) => ({
          ...one,
          text: () => shownText(one.utterance.parts),
        })),
      ),
  };
};
