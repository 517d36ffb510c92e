import { fold } from '../fold/fold.ts';
import { amountSpellings } from './amount-spellings.ts';
import { articleSpellings } from './article-spellings.ts';
import { compoundSpellings } from './compound-spellings.ts';
import { dateSpellings } from './date-spellings.ts';
import { kanaSpellings } from './kana-spellings.ts';
import { type Lexicon, lexiconSpellings } from './lexicon.ts';
import { numberSpellings } from './number-spellings.ts';
import { readingSpellings } from './reading-spellings.ts';
import { scriptSpellings } from './script-spellings.ts';
import type { OtherSpelling, SpelledPart, SpellingKind } from './spelling.ts';

/** A folded text that is looked for. */
export interface SearchForm {
  /** As it is shown: typed, or as people write it. */
  readonly text: string;
  readonly folded: string;
  /** `typed` is the word itself. */
  readonly kind: 'typed' | SpellingKind;
  /** Folded characters that may not stand right before and after it. */
  readonly notBefore: string;
  readonly notAfter: string;
}

/** Forms of a word at most: each costs the reader a part of the index. */
export const MOST_FORMS = 20;

/** A word as typed, as the only form of itself; undefined when nothing of it can be looked for. */
export function typedForm(text: string): SearchForm | undefined {
  const folded = fold(text);
  return folded === '' ? undefined : { text, folded, kind: 'typed', notBefore: '', notAfter: '' };
}

/** Every form of a word that is searched: first the typed one, then those with each part spelled otherwise. */
export function expandTerm(text: string, lexicon: Lexicon): SearchForm[] {
  const typed = typedForm(text);
  if (!typed) return [];
  const { folded } = typed;
  const parts = withoutOverlaps([
    ...dateSpellings(folded),
    ...lexiconSpellings(folded, lexicon),
    ...articleSpellings(folded),
    ...amountSpellings(folded),
    ...numberSpellings(folded),
    ...scriptSpellings(folded),
    ...compoundSpellings(folded),
    ...readingSpellings(folded, lexicon),
    ...kanaSpellings(folded),
  ]);
  const forms = new Map([[folded, typed]]);
  for (const written of combine(parts)) {
    if (forms.size >= MOST_FORMS) break;
    const form = makeForm(folded, written);
    if (form.folded !== '' && !forms.has(form.folded)) forms.set(form.folded, form);
  }
  return [...forms.values()];
}

/** The parts in their order; of two that share a place, the one that was found first stays, unless they are of one place. */
function withoutOverlaps(parts: readonly SpelledPart[]): SpelledPart[] {
  const kept: SpelledPart[] = [];
  for (const part of parts) {
    const same = kept.findIndex(({ start, end }) => start === part.start && end === part.end);
    const known = kept[same];
    if (known) kept[same] = { ...part, others: [...withKind(part), ...withKind(known)] };
    else if (!kept.some(({ start, end }) => part.start < end && start < part.end)) kept.push(part);
  }
  return kept.sort((a, b) => a.start - b.start);
}

const withKind = ({ kind, others }: SpelledPart): OtherSpelling[] => others.map((other) => ({ kind, ...other }));

/** Of the first change. */
function kindOf(written: readonly Written[]): SpellingKind {
  const changed = written.find(({ other }) => other);
  return changed?.other?.kind ?? changed?.part.kind ?? 'synonym';
}

/** A part with the spelling chosen for it; none for the one it has. */
interface Written {
  readonly part: SpelledPart;
  readonly other: OtherSpelling | undefined;
}

/** Every choice of spellings, the fewest changes first. */
function* combine(parts: readonly SpelledPart[]): Generator<readonly Written[]> {
  for (let changes = 1; changes <= parts.length; changes += 1) yield* choose(parts, changes);
}

function* choose(parts: readonly SpelledPart[], changes: number): Generator<readonly Written[]> {
  const [part, ...rest] = parts;
  if (!part || changes > parts.length) {
    if (changes === 0) yield [];
    return;
  }
  if (changes > 0) {
    for (const other of part.others) {
      for (const others of choose(rest, changes - 1)) yield [{ part, other }, ...others];
    }
  }
  for (const others of choose(rest, changes)) yield [{ part, other: undefined }, ...others];
}

function makeForm(folded: string, written: readonly Written[]): SearchForm {
  let text = '';
  let at = 0;
  for (const { part, other } of written) {
    text += folded.slice(at, part.start) + (other?.text ?? folded.slice(part.start, part.end));
    at = part.end;
  }
  text += folded.slice(at);
  const [first] = written;
  const last = written.at(-1);
  return {
    text,
    folded: fold(text),
    kind: kindOf(written),
    notBefore: (first?.part.start === 0 && first.other?.notBefore) || '',
    notAfter: (last?.part.end === folded.length && last.other?.notAfter) || '',
  };
}
