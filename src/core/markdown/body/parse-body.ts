import type { Heading, Nodes, Paragraph, Root, RootContent } from 'mdast';
import { toString as inlineText } from 'mdast-util-to-string';
import { type Diagnostic, diagnose } from '../../diagnostic/diagnostic.ts';
import type {
  DocumentSection,
  MeetingBody,
  Note,
  Passage,
  Stretch,
  Utterance,
  UtterancePart,
} from '../../domain/meeting/meeting.ts';
import { formatPosition, type Position } from '../../text/span.ts';
import type { ReadCaseSheet } from './case-sheet.ts';
import { checkOtherSpeakers } from './check/other-speakers.ts';
import { checkRecordSyntax, isRefused, isUnderlined } from './check/record-syntax.ts';
import { checkSpeakerPlaces } from './check/speaker-places.ts';
import { checkTables } from './check/tables.ts';
import { readImages } from './images.ts';
import type { ReadItemHeading } from './item-heading.ts';
import { findExcess } from './limits.ts';
import { readNote } from './note.ts';
import { withoutPositions } from './positions.ts';
import { readSpeaker } from './speaker.ts';
import { parseMarkdown } from './syntax.ts';

type Draft<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer U)[] ? U[] : T[K] };

interface OpenDiscussion {
  readonly kind: 'discussion';
  stretch: Draft<Stretch>;
  /** Takes up the blocks that follow; one that is not in the stretch swallows what a reported mistake drags along. */
  utterance: Draft<Utterance> | undefined;
}
type OpenSection =
  | { readonly kind: 'summary'; readonly passages: Draft<Passage>[] }
  | OpenDiscussion
  | { readonly kind: 'document'; readonly passages: Draft<Passage>[] };

export interface ParsedBody extends MeetingBody {
  /** The body was too much for the parser: nobody knows what is in it. */
  readonly isUnread?: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Parses the body of a meeting. Never throws on data: what does not fit becomes a diagnostic and the rest is read on.
 * @param lineOffset lines of the file above the body, so that positions are those of the file
 * @param readHeading the items that a heading names, in the words of the council; without it headings name none
 * @param readSheet what a case sheet of the council names; without it no table is one
 * @param people names and titles of those who attended
 */
export function parseBody(
  file: string,
  body: string,
  lineOffset: number,
  readHeading: ReadItemHeading = () => [],
  readSheet: ReadCaseSheet = () => [],
  people: readonly string[] = [],
): ParsedBody {
  // Empty lines in place of the header give every node of the tree the position it has in the file.
  const source = '\n'.repeat(lineOffset) + body;
  const excess = findExcess(file, body, lineOffset);
  if (excess) return { diagnostics: [excess], isUnread: true, summary: [], discussion: [], documents: [] };
  return new BodyReader(file, source, readHeading, readSheet).read(parseMarkdown(source), people);
}

class BodyReader {
  private readonly diagnostics: Diagnostic[] = [];
  private readonly summary: Draft<Passage>[] = [];
  private readonly discussion: Draft<Stretch>[] = [];
  private readonly documents: Draft<DocumentSection>[] = [];
  private readonly titles = new Map<string, Position>();
  private section: OpenSection | undefined;
  private isOutsideReported = false;
  private utterances = 0;
  private readonly file: string;
  private readonly lines: readonly string[];
  private readonly namedIn: ReadItemHeading;
  private readonly readSheet: ReadCaseSheet;

  constructor(file: string, source: string, readHeading: ReadItemHeading, readSheet: ReadCaseSheet) {
    this.file = file;
    this.namedIn = readHeading;
    this.readSheet = readSheet;
    this.lines = source.split('\n');
  }

  read(root: Root, people: readonly string[]): ParsedBody {
    this.diagnostics.push(...checkRecordSyntax(root, (node) => this.place(node)));
    this.diagnostics.push(...checkSpeakerPlaces(root, this.lines, this.file));
    this.diagnostics.push(...checkOtherSpeakers(root, this.lines, this.file, people));
    this.diagnostics.push(...checkTables(root, this.lines, this.file));
    for (const node of root.children) {
      if (node.type === 'heading' && !isUnderlined(node)) this.readHeading(node);
      else this.readBlock(node);
    }
    this.closeStretch();
    const { diagnostics, summary, discussion, documents } = this;
    const images = readImages(root, (node) => this.place(node));
    return {
      diagnostics,
      summary: summary.filter((passage) => passage.heading !== '' || passage.blocks.length > 0),
      discussion: discussion.filter((stretch) => stretch.heading !== '' || stretch.turns.length > 0),
      documents,
      ...(images.length > 0 ? { images } : {}),
    };
  }

  private readHeading(node: Heading): void {
    const heading = inlineText(node);
    const at = this.place(node);
    if (node.depth <= 2) this.openSection(heading, at);
    else if (node.depth === 3 || this.section?.kind === 'discussion') this.openPart(heading, at, node);
    else this.readBlock(node);
  }

  private openSection(heading: string, at: Position): void {
    this.closeStretch();
    this.noteTitle(heading, at);
    if (heading === '要旨') {
      this.summary.push({ heading: '', items: [], blocks: [], at });
      this.section = { kind: 'summary', passages: this.summary };
    } else if (heading === '発言') {
      this.section = { kind: 'discussion', stretch: this.addStretch('', at), utterance: undefined };
    } else {
      const passages: Draft<Passage>[] = [{ heading: '', items: [], blocks: [], at }];
      this.documents.push({ title: heading, passages, at });
      this.section = { kind: 'document', passages };
    }
  }

  private noteTitle(title: string, at: Position): void {
    const first = this.titles.get(title);
    if (!first) this.titles.set(title, at);
    else {
      const related = [{ at: first, message: `1つ目の「## ${title}」` }];
      this.diagnostics.push(diagnose('duplicate-section', at, { title, other: formatPosition(first) }, related));
    }
  }

  private openPart(heading: string, at: Position, node: Heading): void {
    const { section } = this;
    if (!section) {
      this.reportOutside(node);
    } else if (section.kind === 'discussion') {
      this.closeStretch();
      section.stretch = this.addStretch(heading, at);
      section.utterance = undefined;
    } else {
      const { passages } = section;
      const [only] = passages;
      if (section.kind === 'document' && passages.length === 1 && only?.heading === '' && only.blocks.length === 0) {
        passages.pop();
      }
      passages.push({ heading, items: this.namedIn(heading), blocks: [], at });
    }
  }

  private addStretch(heading: string, at: Position): Draft<Stretch> {
    const stretch: Draft<Stretch> = { heading, items: this.namedIn(heading), turns: [], at };
    this.discussion.push(stretch);
    return stretch;
  }

  /** A heading with nothing under it, and a speaker without words, are looked for where their stretch ends. */
  private closeStretch(): void {
    if (this.section?.kind !== 'discussion') return;
    const { stretch, utterance } = this.section;
    for (const turn of stretch.turns) {
      if (turn.type === 'utterance' && turn.parts.length === 0) {
        this.diagnostics.push(diagnose('empty-utterance', turn.at, { speaker: turn.speaker }));
      }
    }
    if (stretch.heading !== '' && stretch.turns.length === 0 && !utterance) {
      this.diagnostics.push(diagnose('heading-without-turns', stretch.at, { heading: stretch.heading }));
    }
  }

  private readBlock(node: RootContent): void {
    const { section } = this;
    if (isRefused(node)) return;
    if (!section) this.reportOutside(node);
    else if (section.kind === 'discussion') this.readTurn(node, section);
    else this.readPassageBlock(node, section);
  }

  private readPassageBlock(node: RootContent, { kind, passages }: Exclude<OpenSection, OpenDiscussion>): void {
    const passage = passages.at(-1);
    if (!passage) return;
    passage.blocks.push(withoutPositions(node));
    const rows = kind === 'document' ? this.readSheet(node, (part) => this.place(part)) : [];
    if (rows.length > 0) passage.sheet = [...(passage.sheet ?? []), ...rows];
  }

  private reportOutside(node: RootContent): void {
    if (this.isOutsideReported) return;
    this.isOutsideReported = true;
    this.diagnostics.push(diagnose('text-outside-section', this.place(node), {}));
  }

  private readTurn(node: RootContent, open: OpenDiscussion): void {
    const at = this.place(node);
    const opening = node.type === 'paragraph' ? readSpeaker(node) : undefined;
    if (opening === 'unclosed') {
      this.diagnostics.push(diagnose('unclosed-speaker', at, {}));
      open.utterance = { type: 'utterance', id: '', speaker: '', parts: [], at };
    } else if (opening) {
      const { speaker, rest, brackets } = opening;
      if (brackets === 'half-width') this.diagnostics.push(diagnose('half-width-speaker', at, { label: speaker }));
      this.utterances += 1;
      const parts = rest ? [this.partOf(rest, at)] : [];
      const utterance: Draft<Utterance> = { type: 'utterance', id: `u${this.utterances}`, speaker, parts, at };
      open.stretch.turns.push(utterance);
      open.utterance = utterance;
    } else {
      this.continueUtterance(node, open, at);
    }
  }

  private continueUtterance(node: RootContent, open: OpenDiscussion, at: Position): void {
    const part =
      node.type === 'paragraph'
        ? this.partOf(node, at)
        : ({ type: 'blocks', blocks: [withoutPositions(node)] } as const);
    if (open.utterance) {
      appendPart(open.utterance, part);
    } else if (part.type === 'note') {
      open.stretch.turns.push(part);
    } else {
      this.diagnostics.push(diagnose('text-before-speaker', at, {}));
      open.utterance = { type: 'utterance', id: '', speaker: '', parts: [], at };
    }
  }

  private partOf(paragraph: Paragraph, at: Position): UtterancePart {
    const text = inlineText(paragraph);
    const note: Note | undefined = readNote(text, at);
    if (note) return note;
    if (/^〔[^〕]*$/s.test(text)) this.diagnostics.push(diagnose('unclosed-note', at, {}));
    return { type: 'blocks', blocks: [withoutPositions(paragraph)] };
  }

  private place(node: Nodes): Position {
    const { line, column } = node.position?.start ?? { line: 1, column: 1 };
    return { file: this.file, line, column };
  }
}

/** Blocks that follow one another stay one part, so that an utterance is as few parts as its notes allow. */
function appendPart(utterance: Draft<Utterance>, part: UtterancePart): void {
  const last = utterance.parts.at(-1);
  if (last?.type === 'blocks' && part.type === 'blocks') {
    utterance.parts[utterance.parts.length - 1] = { type: 'blocks', blocks: [...last.blocks, ...part.blocks] };
  } else {
    utterance.parts.push(part);
  }
}
