import type { Link, Nodes, Parent } from 'mdast';
import { toString as wordsOf } from 'mdast-util-to-string';
import { fileAddress } from '../../domain/address/addresses.ts';
import { documentPassageAnchor, summaryAnchor } from '../../domain/address/anchors.ts';
import type { CouncilArchive } from '../../domain/archive.ts';
import type { Blocks, Meeting, Note, UtterancePart } from '../../domain/meeting/meeting.ts';
import { noteLabel } from '../../markdown/body/note.ts';
import { placePictures } from '../../markdown/html/pictures.ts';
import { annotate, memberLabel } from '../../references/annotate.ts';
import type { CitedTexts } from '../../references/collect.ts';
import { KnownCitations } from '../../references/links/known-citations.ts';
import { linkedAddress } from '../../references/links/target-address.ts';
import { linesOfParts } from '../../references/texts.ts';

/** A text of a record whose citations, links and pictures have addresses of this site (without origin and base path). */
export type RecordText = readonly UtterancePart[];

/** Gives the texts of a meeting, each made once, with its citations as links; one that cites nothing is the record's own. */
export interface RecordTexts {
  readonly utterance: (id: string, parts: readonly UtterancePart[]) => RecordText;
  readonly summary: (place: number, blocks: Blocks) => RecordText;
  readonly document: (section: number, passage: number, blocks: Blocks) => RecordText;
}

/** @param cited what the council's texts cite; nothing is looked for anew */
export function recordTexts(archive: CouncilArchive, meeting: Meeting, cited: CitedTexts): RecordTexts {
  const citing = new Map<string, NonNullable<ReturnType<CitedTexts['get']>>[number]>(
    (cited.get(meeting.id) ?? []).map((text) => [`${text.source} ${text.anchor}`, text]),
  );
  const placeOf = (path: string) => ({ src: fileAddress(archive.council.id, path) });
  const made = new Map<string, RecordText>();
  const linked = (key: string, written: readonly UtterancePart[]): RecordText => {
    const text = made.get(key) ?? link(key, written);
    made.set(key, text);
    return text;
  };
  const link = (key: string, written: readonly UtterancePart[]): RecordText => {
    const parts = meeting.images
      ? written.map((part) =>
          part.type === 'blocks' ? { type: part.type, blocks: placePictures(part.blocks, placeOf) } : part,
        )
      : written;
    const text = citing.get(key);
    if (!text) return parts;
    const known = new KnownCitations(linesOfParts(parts), text);
    const addressOf = (target: Parameters<typeof linkedAddress>[2]) => linkedAddress(archive, meeting, target);
    return parts.map((part) => {
      if (part.type === 'blocks') return { type: 'blocks', blocks: annotate(part.blocks, known, addressOf) };
      // A note is a piece of its own.
      known.read();
      return part;
    });
  };
  return {
    utterance: (id, parts) => linked(`utterance ${id}`, parts),
    summary: (place, blocks) => linked(`summary ${summaryAnchor(place)}`, [{ type: 'blocks', blocks }]),
    document: (section, passage, blocks) =>
      linked(`document ${documentPassageAnchor(section, passage)}`, [{ type: 'blocks', blocks }]),
  };
}

/** A note as records write it: `〔資料1に基づき説明〕`, `〔後日補足：…〕`. */
export function writtenNote({ kind, text }: Pick<Note, 'kind' | 'text'>): string {
  const label = noteLabel(kind);
  return label === '' ? `〔${text}〕` : text === '' ? `〔${label}〕` : `〔${label}：${text}〕`;
}

/** A part of a plain text, by UTF-16 code units: `end` is the first one behind it. */
interface Extent {
  readonly start: number;
  readonly end: number;
}

/** A text without markup, with the places in it that lead somewhere and those that are notes. */
interface PlainText {
  readonly text: string;
  readonly links: readonly (Extent & { readonly address: string; readonly label?: string })[];
  readonly notes: readonly (Extent & { readonly kind: Note['kind'] })[];
}

/** The text as `plainText` of the markdown room has it, a note as a line of its own. */
export function plainRecordText(parts: RecordText): PlainText {
  const writer = new PlainWriter();
  for (const part of parts) {
    if (part.type === 'blocks') for (const block of part.blocks) writer.addLines(block);
    else writer.addNote(part);
  }
  return writer;
}

class PlainWriter implements PlainText {
  text = '';
  readonly links: PlainText['links'][number][] = [];
  readonly notes: PlainText['notes'][number][] = [];
  private isBegun = false;

  addNote(note: Note): void {
    this.beginLine();
    const start = this.text.length;
    this.text += writtenNote(note);
    this.notes.push({ start, end: this.text.length, kind: note.kind });
  }

  addLines(node: Nodes): void {
    if (node.type === 'tableRow') {
      this.beginLine();
      for (const [place, cell] of node.children.entries()) {
        if (place > 0) this.text += '\t';
        this.addInline(cell);
      }
    } else if (node.type === 'paragraph' || node.type === 'heading') {
      this.beginLine();
      this.addInline(node);
    } else if ('children' in node) {
      for (const child of (node as Parent).children) this.addLines(child as Nodes);
    } else if ('value' in node) {
      this.beginLine();
      this.text += node.value;
    }
  }

  private addInline(node: Nodes): void {
    const start = this.text.length;
    if (node.type === 'break') this.text += '\n';
    else if ('children' in node) for (const child of node.children) this.addInline(child);
    else this.text += wordsOf(node);
    if (node.type === 'link') this.addLink(node, start);
  }

  private addLink(node: Link, start: number): void {
    const end = this.text.length;
    const label = start === end ? { label: memberLabel(node) } : {};
    this.links.push({ start, end, address: node.url, ...label });
  }

  private beginLine(): void {
    if (this.isBegun) this.text += '\n';
    this.isBegun = true;
  }
}
