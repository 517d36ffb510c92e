import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCouncil } from '../../src/core/content-source.ts';
import { buildArchive, type CouncilArchive } from '../../src/core/domain/archive.ts';
import type { Meeting } from '../../src/core/domain/meeting/meeting.ts';
import type { Citation, CitationTarget, Resolution } from '../../src/core/references/citation.ts';
import { buildLexicon } from '../../src/core/references/lexicon.ts';
import { CitationReader } from '../../src/core/references/reader.ts';
import { textsOf } from '../../src/core/references/texts.ts';
import { CONTENT } from '../support/built.ts';
import { type AnnotatedMeeting, type Annotation, readAnnotations } from './annotations.ts';

/** A citation of a text: between which offsets, and what it is said to mean. */
interface Marked {
  readonly start: number;
  readonly end: number;
  readonly says: string;
}

export interface Measure {
  /** Citations that were annotated; members of a range count each. */
  readonly annotated: number;
  readonly found: number;
  /** Found as annotated: the same words, the same meaning. */
  readonly right: number;
  /** Annotated and not so found, `file place words: meaning`. */
  readonly missed: readonly string[];
  /** Found and not so annotated. */
  readonly wrong: readonly string[];
  /** Of the found ones those that got a target, and those whose target is the annotated one. */
  readonly resolved: number;
  readonly resolvedRight: number;
  /** Annotations and negatives whose words do not stand where they are said to stand. */
  readonly misplaced: readonly string[];
}

export function measureCitations(): Measure {
  const results = readAnnotations().map(measureMeeting);
  const sum = (count: (one: Measure) => number) => results.reduce((total, one) => total + count(one), 0);
  return {
    annotated: sum((one) => one.annotated),
    found: sum((one) => one.found),
    right: sum((one) => one.right),
    resolved: sum((one) => one.resolved),
    resolvedRight: sum((one) => one.resolvedRight),
    missed: results.flatMap(({ missed }) => missed),
    wrong: results.flatMap(({ wrong }) => wrong),
    misplaced: results.flatMap(({ misplaced }) => misplaced),
  };
}

function measureMeeting(annotated: AnnotatedMeeting): Measure {
  const [council = '', , file = ''] = annotated.file.split('/');
  const archive = readArchive(council, file.replace(/\.md$/, ''));
  const [meeting] = archive.meetings.filter(({ id }) => `${id}.md` === file);
  if (!meeting) throw new Error(`no meeting ${annotated.file}`);
  const misplaced: string[] = [];
  const texts = placesOf(archive, meeting);
  const expected: (Marked & { readonly name: string })[] = [];
  for (const [place, citations] of Object.entries(annotated.citations)) {
    const text = texts.get(place)?.text ?? '';
    for (const citation of citations) {
      const marks = marksOf(text, citation);
      if (marks.length === 0) misplaced.push(`${annotated.file} ${place} ${citation.text}`);
      expected.push(...marks.map((mark) => ({ ...mark, name: `${annotated.file} ${place}` })));
    }
  }
  for (const [place, words] of Object.entries(annotated.not)) {
    const text = texts.get(place)?.text ?? '';
    misplaced.push(...words.filter((one) => !text.includes(one)).map((one) => `${annotated.file} ${place} ${one}`));
  }
  const found = [...texts].flatMap(([place, { marks }]) =>
    marks.map((mark) => ({ ...mark, name: `${annotated.file} ${place}` })),
  );
  const keyOf = ({ name, start, end, says }: Marked & { name: string }) => `${name} ${start}-${end} ${says}`;
  const expectedKeys = new Set(expected.map(keyOf));
  const foundKeys = new Set(found.map(keyOf));
  const resolved = found.filter(({ says }) => !says.startsWith('unresolved'));
  return {
    annotated: expected.length,
    found: found.length,
    right: found.filter((one) => expectedKeys.has(keyOf(one))).length,
    resolved: resolved.length,
    resolvedRight: resolved.filter((one) => expectedKeys.has(keyOf(one))).length,
    missed: expected.filter((one) => !foundKeys.has(keyOf(one))).map(keyOf),
    wrong: found.filter((one) => !expectedKeys.has(keyOf(one))).map(keyOf),
    misplaced,
  };
}

function readArchive(council: string, _meeting: string): CouncilArchive {
  const read = (name: string) => ({ file: name, source: readFileSync(join(CONTENT, council, name), 'utf8') });
  const files = readAnnotations().map(({ file }) => file.split('/'));
  const meetings = files
    .filter(([folder]) => folder === council)
    .map(([, , name = '']) => ({ id: name.replace(/\.md$/, ''), ...read(`meetings/${name}`) }));
  const hasCriteria = council === 'nerima-privacy';
  const { source } = readCouncil({
    id: council,
    council: read('council.yaml'),
    departments: read('departments.yaml'),
    laws: read('laws.yaml'),
    ...(hasCriteria ? { criteria: read('criteria.yaml') } : {}),
    meetings,
  });
  const archive = source && buildArchive([source]).councils.get(council);
  if (!archive) throw new Error(`no council ${council}`);
  return archive;
}

/** The texts of a meeting by place, each with what is found in it; offsets count over its pieces, a line each. */
function placesOf(archive: CouncilArchive, meeting: Meeting): Map<string, { text: string; marks: Marked[] }> {
  const lexicon = buildLexicon(archive);
  const places = new Map<string, { text: string; marks: Marked[] }>();
  const add = (place: string, pieces: readonly string[], reader: CitationReader) => {
    const known = places.get(place);
    let text = known ? `${known.text}\n` : '';
    const marks = [...(known?.marks ?? [])];
    for (const piece of pieces) {
      for (const { citation, resolution } of reader.read(piece)) {
        const says = meaningOf(meeting, citation, resolution);
        if (says === undefined) continue;
        marks.push({ start: text.length + citation.span.start, end: text.length + citation.span.end, says });
      }
      text += `${piece}\n`;
    }
    places.set(place, { text, marks });
  };
  for (const { place, lines } of textsOf(meeting)) {
    const pieces = lines.flat().flatMap(({ text, isLink }) => (isLink ? [] : text));
    add(place.field ?? place.anchor, pieces, new CitationReader(archive, meeting, lexicon, place.items));
  }
  for (const { entry, path } of meeting.header.items) {
    entry.cites.forEach((text, place) => {
      add([...path, 'cites', place].join('.'), [text], new CitationReader(archive, meeting, lexicon, []));
    });
  }
  return places;
}

function marksOf(text: string, annotation: Annotation): Marked[] {
  let at = -1;
  for (let count = 0; count < annotation.occurrence; count += 1) {
    at = text.indexOf(annotation.text, at + 1);
    if (at === -1) return [];
  }
  const { words = annotation.text } = annotation;
  const start = at + annotation.text.indexOf(words);
  const end = start + words.length;
  if (annotation.unresolved) {
    const says = `unresolved ${annotation.unresolved} [${annotation.candidates.join()}]`;
    return Array.from({ length: annotation.members }, () => ({ start, end, says }));
  }
  const { paragraph, item } = annotation;
  const part = [
    paragraph === undefined ? '' : ` paragraph ${paragraph}`,
    item === undefined ? '' : ` item ${item}`,
  ].join('');
  if (typeof annotation.is === 'string') return [{ start, end, says: `${annotation.is}${part}` }];
  return membersOf(annotation.is ?? [], start, words);
}

/** The ends of a range have words of their own where they are written as 第34号から第37号; otherwise all share the whole. */
function membersOf(is: readonly string[], start: number, words: string): Marked[] {
  const [, first = '', last = ''] = /^(.+?[号条回])から(.+?[号条回])(?:まで)?$/.exec(words) ?? [];
  const wholeEnd = start + words.replace(/まで$/, '').length;
  return is.map((says, index) => {
    if (first !== '' && index === 0) return { start, end: start + first.length, says };
    if (first !== '' && index === is.length - 1) return { start: wholeEnd - last.length, end: wholeEnd, says };
    return { start, end: wholeEnd, says };
  });
}

function meaningOf(meeting: Meeting, citation: Citation, resolution: Resolution): string | undefined {
  if (resolution.status === 'none') return undefined;
  if (resolution.status === 'unresolved') {
    return `unresolved ${citation.kind} [${resolution.candidates.map((one) => nameOf(meeting, one)).join()}]`;
  }
  const place = citation.kind === 'law' ? citation.place : undefined;
  const part = [
    place?.paragraph === undefined ? '' : ` paragraph ${place.paragraph}`,
    place?.item === undefined ? '' : ` item ${place.item}`,
  ].join('');
  return `${nameOf(meeting, resolution.target)}${part}`;
}

function nameOf(meeting: Meeting, target: CitationTarget): string {
  switch (target.kind) {
    case 'law':
      return `law:${target.law}${target.article === undefined ? '' : `/${target.article}`}`;
    case 'category':
      return `category:${target.id}/${target.number}`;
    case 'document':
      return `document:${meeting.documents[target.section]?.title}`;
    default:
      return `${target.kind}:${target.id}`;
  }
}
