import { positionsAt, type Span } from '../text/span.ts';
import { findAddresses } from './kinds/address.ts';
import { findBankAccounts } from './kinds/bank-account.ts';
import { findBirthDates } from './kinds/birth-date.ts';
import { findCards } from './kinds/card.ts';
import { findFullNames } from './kinds/full-name.ts';
import { findMails } from './kinds/mail.ts';
import { findMyNumbers } from './kinds/my-number.ts';
import { findTelephones } from './kinds/telephone.ts';
import { readableText } from './readable-text.ts';
import type { PersonalKind, Suspect, SuspectSpan } from './suspect.ts';

/** Finds one kind in a readable text: spans that do not overlap, and never more than lies on one line. Linear in its length. */
type Find = (text: string) => Iterable<Span>;

/** Of two finds in one place, that of the kind further up is kept: the surer one. */
const FINDERS: Readonly<Record<PersonalKind, Find>> = {
  mail: findMails,
  card: findCards,
  'my-number': findMyNumbers,
  'bank-account': findBankAccounts,
  'birth-date': findBirthDates,
  telephone: findTelephones,
  address: findAddresses,
  'full-name': findFullNames,
};

/** What looks like personal data in a text, in order, in offsets of the text as it is given. */
function findPersonalData(source: string): SuspectSpan[] {
  const { text, toSource } = readableText(source);
  const kinds = Object.entries(FINDERS) as [PersonalKind, Find][];
  const found = kinds.flatMap(([kind, find], rank) => [...find(text)].map((span) => ({ ...span, kind, rank })));
  found.sort((a, b) => a.start - b.start || a.rank - b.rank);
  const kept: typeof found = [];
  for (const one of found) {
    const last = kept.at(-1);
    if (!last || last.end <= one.start) kept.push(one);
    else if (one.rank < last.rank) kept[kept.length - 1] = one;
  }
  return kept.map(({ kind, start, end }) => ({ kind, ...toSource({ start, end }) }));
}

/** The same with words and places. */
export function findSuspects(source: string): Suspect[] {
  const spans = findPersonalData(source);
  const places = positionsAt(
    '',
    source,
    spans.map(({ start }) => start),
  );
  return spans.flatMap(({ kind, start, end }, index) => {
    const at = places[index];
    return at ? [{ kind, text: source.slice(start, end), line: at.line, column: at.column }] : [];
  });
}

/**
 * The same of a file of the content folder, header included: whatever stands in it is in the repository, published or
 * not. What its `privacy:` names as allowed is passed over, as it would find itself.
 */
export function findInFile(source: string): Suspect[] {
  return findSuspects(source.replace(OWN_ENTRIES, (block) => block.replace(/[^\r\n]/g, ' ')));
}

/** The key at the beginning of a line, what follows it there, and the lines that are indented or in the list. */
const OWN_ENTRIES = /^privacy[ \t]*:.*(?:(?:\r\n|\r|\n)(?:[ \t]+\S|-[ \t]).*)*/m;
