import { fold } from '../fold/fold.ts';
import type { CatalogueEntry } from '../index/catalogue.ts';
import type { Shard } from '../index/shard.ts';
import { LABEL_END } from '../index/term.ts';
import type { SearchQuery } from '../query/query.ts';
import { cutQuestion } from '../relax/cut-question.ts';
import type { NamedDays } from '../spelling/date-spellings.ts';
import { expandTerm, typedForm } from '../spelling/expand-term.ts';
import type { Lexicon } from '../spelling/lexicon.ts';
import { daysNamed, isWithin, NUMBERED, termsOf } from './named-days.ts';
import { findForm, findPlaces } from './phrase.ts';
import type { Result } from './results.ts';

/** What a query names: by their dates, meetings; by their numbers, items. Newest first; hits are not looked for. */
export interface Named {
  readonly meetings: readonly Result[];
  readonly items: readonly Result[];
}

/** Of each, at most: who names a month of meetings wants their list, which stands below. */
const MOST = 3;

/** @param shards newest first */
export async function findNamed(shards: readonly Shard[], query: SearchQuery, lexicon: Lexicon): Promise<Named> {
  const terms = termsOf(query);
  const days = daysNamed(query);
  const names = new Set(terms.flatMap((text) => namesIn(text, lexicon)));
  const dated = await Promise.all(shards.map((shard) => datedEntries(shard, days)));
  const labelled = await Promise.all(shards.map((shard) => labelledEntries(shard, names)));
  return {
    meetings: group(dated.flat(), ({ meeting }) => meeting).slice(0, MOST),
    items: group(labelled.flat(), ({ matter }) => matter).slice(0, MOST),
  };
}

/** The words with a number in every spelling, each as it may stand as the label of an item: 諮問42号 is 諮問第42号. */
function namesIn(text: string, lexicon: Lexicon): string[] {
  const parts = [{ text }, ...cutQuestion(fold(text))].filter((part) => NUMBERED.test(part.text));
  return parts.flatMap((part) => expandTerm(part.text, lexicon).map(({ folded }) => folded));
}

/** Every record writes its day out, so that meetings of a day are found by it; others that mention it are passed over. */
async function datedEntries({ index, catalogue }: Shard, days: readonly NamedDays[]): Promise<CatalogueEntry[]> {
  const forms = [...new Set(days.flatMap(({ texts }) => texts))].flatMap((text) => typedForm(text) ?? []);
  const found = await Promise.all(forms.map((form) => findForm(index, form)));
  const segments = [...new Set(found.flatMap((own) => [...own]))].sort((a, b) => a - b);
  const locate = await catalogue.open(segments);
  const firsts = new Map(segments.map((segment) => [locate(segment).entry.meeting, segment] as const));
  const dated = [...firsts.values()].filter((segment) => isWithin(locate(segment).entry, days));
  return (await Promise.all(dated.slice(0, MOST).map((segment) => catalogue.meetingOf(segment)))).flat();
}

async function labelledEntries({ index, catalogue }: Shard, names: ReadonlySet<string>): Promise<CatalogueEntry[]> {
  const found = await Promise.all([...names].map((name) => findPlaces(index, name + LABEL_END)));
  const segments = new Set(found.flatMap((own) => [...own.segments].filter((_, at) => own.places[at] === 0)));
  const locate = await catalogue.open(segments);
  const entries = [...segments]
    .sort((a, b) => a - b)
    .map(locate)
    // Who speaks under such a label is no item.
    .filter(({ entry, place }) => place >= entry.utterances)
    .map(({ entry }) => entry);
  return [...new Set(entries)];
}

function group(entries: readonly CatalogueEntry[], by: (entry: CatalogueEntry) => number): Result[] {
  const groups = new Map<number, CatalogueEntry[]>();
  for (const entry of entries) groups.set(by(entry), [...(groups.get(by(entry)) ?? []), entry]);
  return [...groups.values()].flatMap((own) => {
    const [first] = own;
    const documents = own.map((entry) => ({ entry, hits: new Map<number, number>() }));
    return first ? [{ matter: first.matter, meeting: first.meeting, documents }] : [];
  });
}
