import { UNSETTLED_SPEAKER } from '../../../../core/domain/meeting/speaker.ts';
import type { SourceBlock, SourceLine } from '../../../../core/import/source-text.ts';
import { child, elementsOf, type XmlElement } from '../../docx/xml.ts';
import { handOver, point, type Reading, refuse } from '../../reading.ts';
import { marginLine, plainLine, recordLines, statedLine } from '../stated-lines.ts';
import { dayOf, headerLines, isJapanese, type Person, personsOf } from './header.ts';
import { type Changes, eventText, wordsOf } from './words.ts';

const HOW = '発言（u または sp の要素）のあるTEIのファイルを、会議ごとに指定してください。';

/** Reads minutes in TEI, ParlaMint's among them: `u` of spoken texts, or `sp` of plays. */
export function readTei(root: XmlElement, name: string): Reading {
  const inside = root.name === 'teiCorpus' ? elementsOf(root).filter((element) => element.name === 'TEI') : [root];
  const told = inside.filter((element) => element.name === 'TEI' && hasSpeech(element));
  const [only] = told;
  if (!only) {
    const kind = root.name === 'TEI' ? '発言のないTEI' : `TEIの「${root.name}」で、会議録の本文ではないもの`;
    return refuse('source-no-minutes', name, { found: kind, how: HOW });
  }
  if (told.length > 1) {
    const list = told
      .slice(0, 10)
      .map((element) => headTitle(element))
      .join('、');
    return refuse('source-several-meetings', name, { count: told.length, list, how: HOW });
  }
  const changes: Changes = { deleted: [], inserted: 0 };
  const blocks = blocksOf(only, root, changes);
  const { deleted, inserted } = changes;
  const warnings = inserted > 0 ? [point('source-tracked-changes', name, { inserted })] : [];
  return handOver(
    name,
    blocks,
    warnings,
    deleted.map((text) => ({ reason: 'deleted', text, n: 1 })),
  );
}

function hasSpeech(element: XmlElement): boolean {
  return elementsOf(element).some(
    ({ name, ...inner }) => name === 'u' || name === 'sp' || hasSpeech({ name, ...inner }),
  );
}

function headTitle(tei: XmlElement): string {
  const title = child(tei, 'teiHeader', 'fileDesc', 'titleStmt', 'title');
  return title ? eventText(title) : '題のない会議';
}

/** @param root the corpus, whose header may list the persons of all its texts */
function blocksOf(tei: XmlElement, root: XmlElement, changes: Changes): SourceBlock[] {
  const header = child(tei, 'teiHeader');
  const text = child(tei, 'text');
  const day = header && dayOf(header);
  const headers = [child(root, 'teiHeader'), header].filter((one) => one !== undefined);
  const persons = new Map<string, Person>(headers.flatMap((one) => [...personsOf(one, day)]));
  const walk = new BodyWalk(persons, isJapanese(tei), changes);
  for (const part of elementsOf(text)) {
    // What stands before the body says who attended and what was on the agenda.
    if (part.name === 'front') walk.lines.push(...linesBelow(part).map(plainLine));
    else walk.visit(part);
  }
  return [...(header ? headerLines(header, tei.attributes['lang']) : []), ...walk.lines];
}

/** One line for each element that holds text of its own. */
function linesBelow(element: XmlElement): string[] {
  const hasText = element.children.some((part) => typeof part === 'string' && part.trim() !== '');
  return hasText ? [eventText(element)] : elementsOf(element).flatMap(linesBelow);
}

class BodyWalk {
  readonly lines: SourceLine[] = [];
  readonly #persons: ReadonlyMap<string, Person>;
  readonly #isJapanese: boolean;
  readonly #changes: Changes;
  /** The speaker whom a note above a speech names: for this speech alone. */
  #announced = '';

  constructor(persons: ReadonlyMap<string, Person>, isJapanese: boolean, changes: Changes) {
    this.#persons = persons;
    this.#isJapanese = isJapanese;
    this.#changes = changes;
  }

  visit(element: XmlElement): void {
    const { name } = element;
    if (name === 'u' || name === 'sp') this.#speech(element);
    else if (name === 'head') this.lines.push(statedLine(eventText(element), { is: 'heading' }));
    else if (name === 'note' && element.attributes['type'] === 'speaker') this.#announce(eventText(element));
    else if (hasSpeech(element)) for (const inner of elementsOf(element)) this.visit(inner);
    else this.lines.push(...linesBelow(element).map((text) => statedLine(text, { is: 'note' })));
  }

  #announce(label: string): void {
    // One that no speech followed is still said.
    if (this.#announced !== '') this.lines.push(marginLine(this.#announced));
    this.#announced = label;
  }

  #speech(speech: XmlElement): void {
    const speaker = child(speech, 'speaker');
    const printed = speaker ? eventText(speaker) : this.#announced;
    this.#announced = '';
    const ids = (speech.attributes['who'] ?? '').split(/\s+/).map((id) => id.slice(id.indexOf('#') + 1));
    const known = ids.flatMap((id) => this.#persons.get(id) ?? []);
    const person = known.length === ids.length ? known.map(({ name, role }) => `${name}${role}`).join('・') : '';
    const label = printed || person || ids.join('・') || UNSETTLED_SPEAKER;
    const words = wordsOf(speech, this.#isJapanese, this.#changes);
    const spoken = words.filter(({ isNote }) => !isNote).map(({ text }) => text);
    const lines = recordLines([...(printed === '' ? [] : [printed]), ...spoken], {
      label,
      person: known.length === 1 && ids.length === 1 ? known[0]?.name : undefined,
    });
    const queue = lines.slice(printed === '' ? 0 : 1);
    this.lines.push(
      ...lines.slice(0, lines.length - queue.length),
      ...words.flatMap(({ text, isNote }) => (isNote ? [statedLine(text, { is: 'note' })] : queue.splice(0, 1))),
    );
  }
}
