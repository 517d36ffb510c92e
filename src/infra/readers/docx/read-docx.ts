import type { Diagnostic } from '../../../core/diagnostic/diagnostic.ts';
import type { SourceBlock, SourceRole } from '../../../core/import/source-text.ts';
import { BlockWriter, type WrittenBlocks } from '../block-writer.ts';
import { WHITE } from '../colour.ts';
import { handOver, nonBlankText, point, type Reading, refuse } from '../reading.ts';
import { DocumentWalk, type Findings, type WalkContext } from './document-walk.ts';
import { Numbering } from './numbering.ts';
import { allText } from './run-text.ts';
import { Styles } from './styles.ts';
import { type Backdrop, Theme } from './theme.ts';
import { child, elementsOf, isOn, parseXml, type XmlElement } from './xml.ts';
import { ZipArchive } from './zip.ts';

/**
 * Reads a Word document: its body, with its notes below what refers to them, then its headers and footers, each once.
 * List numbers are written out as Word shows them; what Word does not show, or shows crossed out, is left out and named.
 * We read the parts ourselves because the converters to HTML that there are drop list numbers, ruby, formulas, headers
 * and footers, and what was done to the text.
 */
export async function readDocx(bytes: Uint8Array, name: string): Promise<Reading> {
  const parts = await openParts(bytes);
  const document = await parts.xml(parts.main);
  const body = child(document, 'body');
  if (!document || !body) return refuse('source-damaged', name, { detail: '本文（document.xml）がありません' });
  const context = await openContext(parts);
  const page = pageBackdrop(document, await parts.xml(`${parts.folder}settings.xml`), context.theme);
  const writer = new BlockWriter();
  writer.append(withoutSoleBoxes(readPart(body, context, page)));
  for (const margin of await readMargins(body, parts, context, page)) writer.append(margin);
  const { blocks, leftOut } = writer.finish();
  return handOver(name, blocks, warn(name, context.findings), leftOut);
}

async function openContext(parts: Parts): Promise<WalkContext> {
  const related = (part: string) => parts.xml(parts.folder + part);
  const styles = await related('styles.xml');
  const [footnotes, endnotes] = [await related('footnotes.xml'), await related('endnotes.xml')];
  const comments = elementsOf(await related('comments.xml'));
  return {
    numbering: new Numbering(await related('numbering.xml'), styles),
    styles: new Styles(styles),
    theme: new Theme(await related('theme/theme1.xml')),
    findings: { inserted: 0, pictures: 0 },
    notes: [],
    notesTold: 0,
    noteOf: ([kind, id]) =>
      elementsOf(kind === 'footnote' ? footnotes : endnotes).find(({ attributes }) => attributes['id'] === id),
    commentOf: (id) => {
      const comment = comments.find(({ attributes }) => attributes['id'] === id);
      return comment && allText(comment);
    },
    depth: 0,
  };
}

/** The colour of the page, where Word is told to show it. */
function pageBackdrop(document: XmlElement, settings: XmlElement | undefined, theme: Theme): Backdrop {
  const background = isOn(settings, 'displayBackgroundShape') ? child(document, 'background') : undefined;
  return (background && theme.of(background.attributes, '', background.attributes['color'])) ?? WHITE;
}

function readPart(part: XmlElement, context: WalkContext, behind: Backdrop, role?: SourceRole): WrittenBlocks {
  const walk = new DocumentWalk(context, { runs: [], behind });
  walk.writer.role = role;
  walk.visitBlocks(part);
  return walk.finish();
}

/** A document that is laid out in boxes has its text there: then they stand beside nothing. */
function withoutSoleBoxes({ blocks, leftOut }: WrittenBlocks): WrittenBlocks {
  const length = (isBox: boolean) => nonBlankText(blocks.filter(({ role }) => (role === 'box') === isBox)).length;
  if (length(true) <= length(false)) return { blocks, leftOut };
  return { leftOut, blocks: blocks.map((block) => (block.role === 'box' ? withoutRole(block) : block)) };
}

function withoutRole(block: SourceBlock): SourceBlock {
  const { role: _, ...own } = block;
  return own;
}

async function readMargins(
  body: XmlElement,
  parts: Parts,
  context: WalkContext,
  behind: Backdrop,
): Promise<WrittenBlocks[]> {
  const targets = new Set(sectionReferences(body).flatMap((id) => parts.relations.get(id) ?? []));
  const margins: WrittenBlocks[] = [];
  for (const target of targets) {
    const margin = await parts.xml(target);
    if (margin) margins.push(readPart(margin, context, behind, 'margin'));
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

function warn(name: string, { inserted, pictures }: Findings): Diagnostic[] {
  return [
    ...(inserted > 0 ? [point('source-tracked-changes', name, { inserted })] : []),
    ...(pictures > 0 ? [point('source-not-text', name, { seen: `図や画像${pictures}個` })] : []),
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
