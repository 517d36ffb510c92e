import type { Archive, CouncilArchive } from '../../domain/archive.ts';
import { formatArticle } from '../../domain/law.ts';
import { foundWith, type Synonyms } from '../spelling/lexicon.ts';
import { SUGGESTION_KINDS, type Suggestion, type SuggestionKind } from './suggestions.ts';

/** Words that several parts of an archive know. */
export interface SuggestionSources {
  readonly archive: Archive;
  readonly synonyms?: Synonyms;
  /** Names of those to whom something is entrusted or provided, the most frequent first. */
  readonly counterparties?: readonly string[];
}

/**
 * UTF-16 units of all suggestions. Chinese characters in no order at all take less than two bytes each when compressed,
 * so that the file never has more than 60 KB.
 */
export const MOST_CHARACTERS = 30_000;

/** What each kind may take of it; what one leaves is added to the next. Titles come last, and take the rest. */
const SHARES: Readonly<Record<SuggestionKind, number>> = {
  synonym: 0.15,
  law: 0.1,
  article: 0.1,
  counterparty: 0.1,
  department: 0.25,
  title: 0.3,
  // Those come with their readings, in a list of their own.
  word: 0,
};

/** Everything to be suggested, each text once: of each kind the most frequent ones first, then the most recent. */
export function collectSuggestions({ archive, synonyms = [], counterparties = [] }: SuggestionSources): Suggestion[] {
  const councils = [...archive.councils.values()];
  const all: Readonly<Record<SuggestionKind, readonly Suggestion[]>> = {
    word: [],
    synonym: synonyms.flatMap(suggestWords),
    law: councils.flatMap(({ laws }) => [...laws.values()].map((law) => make('law', law.title, ...law.aliases))),
    article: councils.flatMap(articlesOf),
    counterparty: counterparties.map((name) => make('counterparty', name)),
    department: departmentsOf(councils),
    title: titlesOf(councils),
  };
  return withinBudget(all);
}

/** Each word, offered to who types another with which it is looked for. */
function suggestWords(group: Synonyms[number]): Suggestion[] {
  const found = foundWith(group);
  return found.map(({ word }) => {
    const typed = found.filter(({ others }) => others.includes(word)).map((other) => other.word);
    return make('synonym', word, ...typed);
  });
}

function make(kind: SuggestionKind, text: string, ...others: (string | undefined)[]): Suggestion {
  return {
    kind,
    text,
    others: [...new Set(others)].flatMap((other) => (other === undefined || other === text ? [] : [other])),
  };
}

/** As records cite them: by the first short name of the law where it has one. */
function articlesOf({ laws }: CouncilArchive): Suggestion[] {
  return [...laws.values()].flatMap(({ title, aliases, articles }) =>
    articles.map(({ number, subject }) => make('article', `${aliases[0] ?? title}${formatArticle(number)}`, subject)),
  );
}

function departmentsOf(councils: readonly CouncilArchive[]): Suggestion[] {
  const tally = new Tally();
  for (const { items } of councils) {
    for (const { latest } of items.values()) {
      const name = latest.department?.name;
      if (name !== undefined) tally.add(name, latest.meeting.header.date);
    }
  }
  const all = councils.flatMap(({ departments }) => [...departments.values()]);
  return tally.sort(all.map(({ name, kana }) => make('department', name, kana)));
}

function titlesOf(councils: readonly CouncilArchive[]): Suggestion[] {
  const tally = new Tally();
  for (const { items } of councils) {
    for (const { latest } of items.values()) tally.add(latest.entry.title, latest.meeting.header.date);
  }
  return tally.sort([...tally.texts()].map((text) => make('title', text)));
}

/** How often texts stand in the archive, and when last. */
class Tally {
  private readonly known = new Map<string, { count: number; date: string }>();

  add(text: string, date: string): void {
    const entry = this.known.get(text) ?? { count: 0, date };
    this.known.set(text, { count: entry.count + 1, date: date > entry.date ? date : entry.date });
  }

  texts(): Iterable<string> {
    return this.known.keys();
  }

  sort(suggestions: readonly Suggestion[]): Suggestion[] {
    const of = ({ text }: Suggestion) => this.known.get(text) ?? { count: 0, date: '' };
    return [...suggestions].sort(
      (a, b) => of(b).count - of(a).count || compare(of(b).date, of(a).date) || compare(a.text, b.text),
    );
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function withinBudget(all: Readonly<Record<SuggestionKind, readonly Suggestion[]>>): Suggestion[] {
  const known = new Set<string>();
  let left = 0;
  const kept = Object.entries(SHARES).flatMap(([kind, share]) => {
    left += share * MOST_CHARACTERS;
    return all[kind as SuggestionKind].filter((suggestion) => {
      const size = sizeOf(suggestion);
      if (known.has(suggestion.text) || size > left) return false;
      known.add(suggestion.text);
      left -= size;
      return true;
    });
  });
  return kept.sort((a, b) => SUGGESTION_KINDS.indexOf(a.kind) - SUGGESTION_KINDS.indexOf(b.kind));
}

/** With the signs that part it from the next in the file. */
const sizeOf = ({ text, others }: Suggestion): number =>
  [text, ...others].reduce((sum, one) => sum + one.length + 2, 0);
