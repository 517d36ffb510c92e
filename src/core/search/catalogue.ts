import type { Facets, SearchDocument } from './document.ts';
import { segmentTokens } from './index-page.ts';
import { isUtterance } from './segment.ts';

/**
 * What the browser knows of all documents before it loads any of them: enough to filter, count and order what the
 * index finds. Pagefind's own filters would not do: they count the documents of one search, and the words of a query
 * are several searches, whose hits are to be counted. Written beside Pagefind's files, in the order of the documents.
 * Numbers are places in the lists above.
 */
export interface CatalogueFile {
  readonly councils: readonly string[];
  readonly departments: readonly string[];
  readonly types: readonly string[];
  readonly outcomes: readonly string[];
  /** Council and ISO date of each meeting. */
  readonly meetings: readonly (readonly [council: number, date: string])[];
  /** The meeting of each matter. */
  readonly matters: readonly number[];
  readonly documents: readonly CatalogueRow[];
}

type CatalogueRow = readonly [
  id: string,
  matter: number,
  departments: readonly number[],
  types: readonly number[],
  outcomes: readonly number[],
  /** How many of the segments are utterances; they are the first. */
  utterances: number,
];

/** The number of tokens of each segment, per document: where the segments begin in the index. */
export type SegmentsFile = readonly (readonly number[])[];

/** A document as the catalogue describes it. */
export interface CatalogueEntry {
  /** Pagefind's id. */
  readonly id: string;
  /** Place among all documents; the newest is 0. */
  readonly place: number;
  /** Place among all matters. */
  readonly matter: number;
  /** Place among all meetings. */
  readonly meeting: number;
  readonly date: string;
  readonly facets: Facets;
  /** Segments before this place are utterances, the others are not. */
  readonly utterances: number;
  /** First token of each segment. */
  readonly starts: readonly number[];
  /** Tokens in all. */
  readonly length: number;
}

export type Catalogue = ReadonlyMap<string, CatalogueEntry>;

/** @param ids Pagefind's ids of the documents, in their order */
export function describeDocuments(
  documents: readonly SearchDocument[],
  ids: readonly string[],
): { catalogue: CatalogueFile; segments: SegmentsFile } {
  const list = (values: readonly string[]) => {
    const distinct = [...new Set(values)].sort();
    return { distinct, places: (wanted: readonly string[]) => wanted.map((value) => distinct.indexOf(value)) };
  };
  const councils = list(documents.map(({ facets }) => facets.council));
  const departments = list(documents.flatMap(({ facets }) => facets.department));
  const types = list(documents.flatMap(({ facets }) => facets.type));
  const outcomes = list(documents.flatMap(({ facets }) => facets.outcome));
  const meetings = firstOfEach(documents, ({ address }) => address);
  const matters = firstOfEach(documents, ({ matter }) => matter);
  return {
    catalogue: {
      councils: councils.distinct,
      departments: departments.distinct,
      types: types.distinct,
      outcomes: outcomes.distinct,
      meetings: meetings.firsts.map(({ facets, date }) => [councils.places([facets.council])[0] ?? 0, date] as const),
      matters: matters.firsts.map(({ address }) => meetings.place(address)),
      documents: documents.map(({ facets, matter, segments: own }, index) => [
        ids[index] ?? '',
        matters.place(matter),
        departments.places(facets.department),
        types.places(facets.type),
        outcomes.places(facets.outcome),
        own.filter(isUtterance).length,
      ]),
    },
    segments: documents.map((document) => document.segments.map((segment) => segmentTokens(segment).length)),
  };
}

function firstOfEach(documents: readonly SearchDocument[], keyOf: (document: SearchDocument) => string) {
  const places = new Map<string, number>();
  const firsts: SearchDocument[] = [];
  for (const document of documents) {
    if (places.has(keyOf(document))) continue;
    places.set(keyOf(document), firsts.length);
    firsts.push(document);
  }
  return { firsts, place: (key: string): number => places.get(key) ?? -1 };
}

/** @throws when the two files do not belong together, as after a release of the site while a page is open */
export function readCatalogue(file: CatalogueFile, segments: SegmentsFile): Catalogue {
  if (file.documents.length !== segments.length) throw new Error('the files of the search catalogue differ');
  const name = (list: readonly string[], places: readonly number[]) => places.map((place) => list[place] ?? '');
  return new Map(
    file.documents.map(([id, matter, departments, types, outcomes, utterances], place) => {
      const meeting = file.matters[matter] ?? -1;
      const [council, date] = file.meetings[meeting] ?? [-1, ''];
      const { starts, length } = addUp(segments[place] ?? []);
      const facets: Facets = {
        council: file.councils[council] ?? '',
        department: name(file.departments, departments),
        type: name(file.types, types),
        outcome: name(file.outcomes, outcomes),
        year: date.slice(0, 4),
      };
      return [id, { id, place, matter, meeting, date, facets, utterances, starts, length }];
    }),
  );
}

function addUp(lengths: readonly number[]): { starts: number[]; length: number } {
  let length = 0;
  const starts = lengths.map((own) => {
    length += own;
    return length - own;
  });
  return { starts, length };
}
