import type { CouncilArchive } from '../domain/archive.ts';
import { escapePattern } from '../text/escape-pattern.ts';
import type { ItemKind } from '../vocabulary/vocabulary.ts';
import { narrowText } from './clean.ts';

/** The names that texts of a council may cite, ready for finding, in half width. Made once per council; plain data. */
export interface Lexicon {
  /** Official titles: they mean their law wherever they stand. */
  readonly titles: ReadonlySet<string>;
  /** Other names of laws. */
  readonly aliases: ReadonlySet<string>;
  /** Titles and other names of the acts of the state: they are the same for whoever cites them. */
  readonly acts: ReadonlySet<string>;
  /** Names, titles and aliases of the criteria. */
  readonly criteria: ReadonlySet<string>;
  readonly council: string;
  readonly municipality: string;
  /** What the council's items are called. */
  readonly kinds: readonly ItemKind[];
  /** What the council's documents are called. */
  readonly opinions: readonly string[];
  /** Finds names of laws, longest first. */
  readonly laws: RegExp;
  /** The characters that names of laws end with, of which most texts have none. */
  readonly endsOfLaws: RegExp;
  /** Finds names of criteria other than 別表4, longest first; matches nothing where there are none. */
  readonly titlesOfCriteria: RegExp;
  readonly endsOfCriteria: RegExp;
}

/** Names that any council may give to its law, so that they mean one only by what stands around them. */
export const GENERIC_NAMES = ['条例施行規則', '施行規則', '条例', '規則', '法'] as const;

/** Forms that look back at a law named before in the same text. */
export const BACK_NAMES = [
  '同条例施行規則',
  '同施行規則',
  '同規則',
  '同条例',
  '同法',
  '同条',
  '本条例',
  '本規則',
  '本法',
  'この条例',
  'この規則',
  'この法律',
  '当該条例',
  '当該規則',
] as const;

/** Forms that look back at an article or paragraph, and the step from it: 前条 is the article before. */
export const STEPS = new Map<string, { readonly of: 'article' | 'paragraph' | 'item'; readonly by: number }>([
  ['前々条', { of: 'article', by: -2 }],
  ['前条', { of: 'article', by: -1 }],
  ['次条', { of: 'article', by: 1 }],
  ['前項', { of: 'paragraph', by: -1 }],
  ['同項', { of: 'paragraph', by: 0 }],
  ['次項', { of: 'paragraph', by: 1 }],
  ['同号', { of: 'item', by: 0 }],
]);

/** 別表4, 別表第4, 別表四: a table named by its number. */
const TABLE_NAME = /^別表/;

export function buildLexicon({
  council,
  laws,
  criteria,
}: Pick<CouncilArchive, 'council' | 'laws' | 'criteria'>): Lexicon {
  const titles = new Set([...laws.values()].map(({ title }) => narrowText(title)));
  const aliases = new Set([...laws.values()].flatMap((law) => law.aliases.map(narrowText)));
  const acts = [...laws.values()].filter(({ kind }) => kind === 'act');
  const tables = [...criteria.values()].flatMap((one) => [one.name, one.title, ...one.aliases].map(narrowText));
  const names = [...titles, ...aliases, ...GENERIC_NAMES, ...BACK_NAMES];
  const titlesOfCriteria = tables.filter((name) => !TABLE_NAME.test(name));
  return {
    titles,
    aliases,
    acts: new Set(acts.flatMap((law) => [law.title, ...law.aliases].map(narrowText))),
    criteria: new Set(tables),
    council: narrowText(council.name),
    municipality: narrowText(council.municipality),
    kinds: council.vocabulary.kinds,
    opinions: council.vocabulary.opinions,
    laws: anyOf(names),
    endsOfLaws: anyOf(
      names.map((name) => name.slice(-1)),
      'u',
    ),
    titlesOfCriteria: anyOf(titlesOfCriteria),
    endsOfCriteria: anyOf(
      titlesOfCriteria.map((name) => name.slice(-1)),
      'u',
    ),
  };
}

function anyOf(names: readonly string[], flags = 'gu'): RegExp {
  const sorted = [...new Set(names)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const source = sorted.map(escapePattern).join('|');
  return new RegExp(source || '(?!)', flags);
}
