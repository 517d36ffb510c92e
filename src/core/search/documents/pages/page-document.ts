import type { CouncilArchive } from '../../../domain/archive.ts';
import type { SearchDocument } from '../document.ts';
import type { Segment } from '../segment.ts';

/** A page that is about a thing and not a record of something that happened: a department, an article, the handbook. */
export interface ThingPage {
  /** Site-absolute, without base path and fragment. */
  readonly address: string;
  /** What it is, in the word that readers see: 所管課, 条例. */
  readonly kind: string;
  readonly title: string;
  /** Other names of the thing: what is typed to find its page. */
  readonly otherNames?: readonly (string | undefined)[];
  /** What stands below the title. */
  readonly lead?: string | undefined;
  /** What the page says at its top under a label; facts without a text are left out. */
  readonly facts?: readonly PageFact[];
  /** What has an anchor of its own. */
  readonly segments?: readonly Segment[];
}

export type PageFact = readonly [label: string, text: string | undefined];

/** The anchor of the page itself. */
export const TOP = '';

/** The document of a page. The names stand first, each as the label of a segment of its own, see `SearchDocument.names`. */
export function pageDocument(council: CouncilArchive | undefined, page: ThingPage): SearchDocument {
  const { address, kind, title, otherNames = [], lead = '', facts = [], segments = [] } = page;
  const others = new Set(otherNames.filter((name) => name !== undefined && name !== title));
  const names = [title, ...others].map(
    (label = '', place): Segment => ({ anchor: TOP, label, text: place === 0 ? lead : '' }),
  );
  const told = facts.flatMap(([label, text = '']): Segment[] => (text === '' ? [] : [{ anchor: TOP, label, text }]));
  return {
    address,
    key: address,
    matter: address,
    date: '',
    facets: { council: council?.council.id ?? '', department: [], type: [], outcome: [], year: '' },
    info: {
      council: council?.council.name ?? '',
      meeting: '',
      date: '',
      fidelity: 'verbatim',
      items: [],
      page: { kind, title },
    },
    segments: [...names, ...told, ...segments],
    voices: '',
    names: names.length,
  };
}

/** Lines of a text; those that are not there are left out. */
export const linesOf = (...lines: readonly (string | undefined)[]): string =>
  lines.filter((line) => line !== undefined && line !== '').join('\n');
