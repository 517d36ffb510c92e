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
  const parts = await openParts(bytes);
  const document = await parts.xml(parts.main);
  const body = document && elementsOf(document).find((element) => element.name === 'body');
  if (!body) return refuse('source-damaged', name, { detail: '本文（document.xml）がありません' });
  const related = (part: string) => parts.xml(parts.folder + part);
  const context: WalkContext = {
    numbering: new Numbering(await related('numbering.xml'), await related('styles.xml')),
    findings: { deleted: 0, inserted: 0, comments: 0, hidden: 0, pictures: 0 },
    notes: [],
  };
  const blocks = [
    ...readPart(body, context),
    ...readNotes(await related('footnotes.xml'), await related('endnotes.xml'), context),
    ...(await readMargins(body, parts, context)),
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

async function readMargins(body: XmlElement, parts: Parts, context: WalkContext): Promise<SourceBlock[]> {
  const targets = new Set(sectionReferences(body).flatMap((id) => parts.relations.get(id) ?? []));
  const margins: SourceBlock[] = [];
  for (const target of targets) {
    const margin = await parts.xml(target);
    const blocks = margin ? readPart(margin, context) : [];
    if (blocks.length > 0) margins.push(BLANK, ...blocks);
  }
  return margins;
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
interface Parts {
  readonly main: string;
  readonly folder: string;
  /** Names of parts by the ids that the main part uses. */
  readonly relations: ReadonlyMap<string, string>;
  readonly xml: (name: string) => Promise<XmlElement | undefined>;
}

async function openParts(bytes: Uint8Array): Promise<Parts> {
  const archive = await ZipArchive.open(bytes);
  const xml = async (name: string) => {
    const part = await archive.read(name);
    return part && parseXml(part, name);
  };
  const roots = elementsOf(await xml('_rels/.rels'));
  const root = roots.find(({ attributes }) => /\/officeDocument$/.test(attributes['Type'] ?? ''));
  const main = (root?.attributes['Target'] ?? 'word/document.xml').replace(/^\//, '');
  const slash = main.lastIndexOf('/') + 1;
  const folder = main.slice(0, slash);
  const relations = elementsOf(await xml(`${folder}_rels/${main.slice(slash)}.rels`)).map(
    ({ attributes: { Id = '', Target = '' } }) =>
      [Id, Target.startsWith('/') ? Target.slice(1) : folder + Target] as const,
  );
  return { main, folder, relations: new Map(relations), xml };
}
