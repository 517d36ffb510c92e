import type { Diagnostic } from '../../../core/diagnostic/diagnostic.ts';
import type { SourceBlock } from '../../../core/import/source-text.ts';
import { handOver, point, type Reading, refuse } from '../reading.ts';
import { DocumentWalk, type Findings, noteMark, type WalkContext } from './document-walk.ts';
import { Numbering } from './numbering.ts';
import { elementsOf, parseXml, type XmlElement } from './xml.ts';
import { ZipArchive } from './zip.ts';

const BLANK: SourceBlock = { type: 'line', text: '' };

/**
 * Reads a Word document: its body, then its notes, then its headers and footers, each once. List numbers are written
 * out as Word shows them. We read the parts ourselves because the converters to HTML that there are drop list numbers,
 * ruby, formulas, headers and footers.
 */
export async function readDocx(bytes: Uint8Array, name: string): Promise<Reading> {
  const parts = new Parts(new ZipArchive(bytes));
  const main = parts.main;
  const document = parts.xml(main);
  const body = document && elementsOf(document).find((element) => element.name === 'body');
  if (!body) return refuse('source-damaged', name, { detail: '本文（document.xml）がありません' });
  const related = (part: string) => parts.xml(parts.folder + part);
  const context: WalkContext = {
    numbering: new Numbering(related('numbering.xml'), related('styles.xml')),
    findings: { deleted: 0, inserted: 0, comments: 0, hidden: 0, pictures: 0 },
    notes: [],
  };
  const blocks = [
    ...readPart(body, context),
    ...readNotes(related('footnotes.xml'), related('endnotes.xml'), context),
    ...readMargins(body, parts, context),
  ];
  return handOver(name, blocks, warn(name, context.findings));
}

function readPart(part: XmlElement, context: WalkContext): SourceBlock[] {
  const walk = new DocumentWalk(context);
  walk.visitBlocks(part);
  return walk.writer.finish();
}

/** The notes in the order of their references. A note may refer to further ones. */
function readNotes(
  footnotes: XmlElement | undefined,
  endnotes: XmlElement | undefined,
  context: WalkContext,
): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  for (let index = 0; index < context.notes.length; index += 1) {
    const [kind, id] = context.notes[index] ?? ['footnote', ''];
    const note = elementsOf(kind === 'footnote' ? footnotes : endnotes).find(
      ({ attributes }) => attributes['id'] === id,
    );
    if (!note) continue;
    const [first, ...others] = readPart(note, context);
    if (!first) continue;
    const marked: SourceBlock[] = first.type === 'line' ? [{ ...first, marker: noteMark(index + 1) }] : [first];
    blocks.push(BLANK, ...marked, ...others);
  }
  return blocks;
}

function readMargins(body: XmlElement, parts: Parts, context: WalkContext): SourceBlock[] {
  const targets = new Set(sectionReferences(body).flatMap((id) => parts.relations.get(id) ?? []));
  return [...targets].flatMap((target) => {
    const margin = parts.xml(target);
    const blocks = margin ? readPart(margin, context) : [];
    return blocks.length > 0 ? [BLANK, ...blocks] : [];
  });
}

/** The ids of the headers and footers of all sections: a section's properties stand in its last paragraph. */
function sectionReferences(element: XmlElement): string[] {
  return elementsOf(element).flatMap((inner) => {
    if (inner.name === 'headerReference' || inner.name === 'footerReference') return inner.attributes['id'] ?? [];
    return ['sectPr', 'p', 'pPr', 'sdt', 'sdtContent'].includes(inner.name) ? sectionReferences(inner) : [];
  });
}

function warn(name: string, { deleted, inserted, comments, hidden, pictures }: Findings): Diagnostic[] {
  const seen = comments > 0 ? `、コメント${comments}件` : '';
  const unread = [
    ...(pictures > 0 ? [`図や画像${pictures}個`] : []),
    ...(hidden > 0 ? [`隠し文字${hidden}か所`] : []),
  ].join('、');
  return [
    ...(deleted + inserted + comments > 0 ? [point('source-tracked-changes', name, { deleted, inserted, seen })] : []),
    ...(unread === '' ? [] : [point('source-not-text', name, { seen: unread })]),
  ];
}

/** The XML parts of the archive, and how the main one names others. */
class Parts {
  readonly main: string;
  readonly folder: string;
  /** Names of parts by the ids that the main part uses. */
  readonly relations: ReadonlyMap<string, string>;
  readonly #archive: ZipArchive;

  constructor(archive: ZipArchive) {
    this.#archive = archive;
    const roots = elementsOf(this.xml('_rels/.rels'));
    const root = roots.find(({ attributes }) => /\/officeDocument$/.test(attributes['Type'] ?? ''));
    this.main = (root?.attributes['Target'] ?? 'word/document.xml').replace(/^\//, '');
    const slash = this.main.lastIndexOf('/') + 1;
    this.folder = this.main.slice(0, slash);
    const relations = elementsOf(this.xml(`${this.folder}_rels/${this.main.slice(slash)}.rels`));
    this.relations = new Map(
      relations.map(({ attributes: { Id = '', Target = '' } }) => [
        Id,
        Target.startsWith('/') ? Target.slice(1) : this.folder + Target,
      ]),
    );
  }

  xml(name: string): XmlElement | undefined {
    const bytes = this.#archive.read(name);
    return bytes && parseXml(bytes, name);
  }
}
