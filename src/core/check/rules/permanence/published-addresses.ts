import { type Diagnostic, diagnose } from '../../../diagnostic/diagnostic.ts';
import type { CouncilArchive } from '../../../domain/archive.ts';
import { type CouncilAddress, councilAddresses } from '../../../permanence/ledger/council-addresses.ts';
import { type FiledEntry, type Ledger, readLedger } from '../../../permanence/ledger/read-ledger.ts';
import { likeness } from '../../../permanence/ledger/sketch.ts';
import { successorOf } from '../../../permanence/ledger/successor.ts';
import { keepsNumber, periodOf } from '../../../vocabulary/vocabulary.ts';
import type { Rule } from '../../rule.ts';

/** Titles that share less are those of two things. */
const ANOTHER = 0.4;

/** Every page that was published is there, and is what it was; the ledger can be read. */
export const publishedAddresses: Rule = {
  *check({ archive }) {
    const ledger = readLedger(archive.source);
    if (!ledger) return;
    yield* checkLedger(ledger);
    const { unread, unreadRecords = [], moved, withdrawals } = archive.source;
    // Nobody can say which pages there would be.
    if (unread.size > 0 || unreadRecords.length > 0) return;
    const now = new Map(councilAddresses(archive).map((one) => [one.address, one]));
    const withdrawn = new Set(withdrawals.value.map(({ address }) => address));
    const explained = new Set([...(moved?.value ?? []).map(({ from }) => from), ...withdrawn]);
    const sameWords = new Map([...now.values()].flatMap((one) => (one.words ? [[one.words.digest, one]] : [])));
    for (const filed of ledger.pages.values()) {
      const { address, state } = filed.entry;
      // What a withdrawn record brought went with it.
      const isWithdrawn = withdrawn.has(`/${archive.council.id}/${filed.id}/`);
      if (state !== 'stands' || isWithdrawn || explained.has(address)) continue;
      const page = now.get(address);
      if (!page) yield tellVanished(archive, ledger, now, filed);
      else if (isAnother(archive, filed, page, sameWords)) yield tellReused(filed, page, sameWords);
    }
  },
};

function* checkLedger({ damaged, places }: Ledger): Iterable<Diagnostic> {
  for (const at of damaged) yield diagnose('ledger-damaged', at, { reason: 'この行が読めません' });
  for (const [address, filed] of places) {
    const [first, second] = filed;
    if (!first || !second) continue;
    const related = [{ at: first.at, message: '1つ目の行' }];
    yield diagnose('ledger-damaged', second.at, { reason: `「${address}」の行が2つあります` }, related);
  }
}

function tellVanished(
  archive: CouncilArchive,
  ledger: Ledger,
  now: ReadonlyMap<string, CouncilAddress>,
  filed: FiledEntry,
): Diagnostic {
  const { address } = filed.entry;
  const to = successorOf(archive, ledger, now, filed);
  const entry = `- { from: "${address}", to: ${to === undefined ? '（いまのアドレス）' : `"${to}"`}, date: （移した日）, reason: （理由） }`;
  return diagnose('address-vanished', filed.at, { address, entry, isPlace: false });
}

/** A numbered item is the one with its number whatever its title; one that is told by its place is the one of its title. */
function isAnother(
  { items }: CouncilArchive,
  { entry }: FiledEntry,
  page: CouncilAddress,
  sameWords: ReadonlyMap<string, CouncilAddress>,
): boolean {
  if (!entry.words || !page.words || entry.words.digest === page.words.digest) return false;
  const elsewhere = sameWords.get(entry.words.digest);
  const wasElsewhere = elsewhere !== undefined && elsewhere.address !== entry.address && elsewhere.kind === entry.kind;
  if (wasElsewhere) return true;
  const item = [...items.values()].find(
    (one) => page.kind === 'item' && page.address.endsWith(`/${one.kind.key}/${one.localId}/`),
  );
  const isByPlace = item !== undefined && !periodOf(item.kind) && !keepsNumber(item.kind);
  return isByPlace && likeness(entry.words.sketch, page.words.sketch) < ANOTHER;
}

function tellReused(
  { entry, at }: FiledEntry,
  page: CouncilAddress,
  sameWords: ReadonlyMap<string, CouncilAddress>,
): Diagnostic {
  const { address } = entry;
  const to = sameWords.get(entry.words?.digest ?? '')?.address;
  const offered = `- { from: "${address}", to: "${to ?? address}", date: （移した日）, reason: （理由）${to === undefined ? ', kind: corrected' : ''} }`;
  return diagnose('address-reused', at, { address, name: page.name, entry: offered });
}
