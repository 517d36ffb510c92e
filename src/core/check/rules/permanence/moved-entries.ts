import { type Diagnostic, diagnose } from '../../../diagnostic/diagnostic.ts';
import type { CouncilArchive } from '../../../domain/archive.ts';
import { utterancesOf } from '../../../domain/meeting/meeting.ts';
import type { Moved } from '../../../domain/moved.ts';
import { recordAddress } from '../../../domain/record.ts';
import { councilAddresses } from '../../../permanence/ledger/council-addresses.ts';
import { type Ledger, readLedger } from '../../../permanence/ledger/read-ledger.ts';
import { nearest } from '../../../text/nearest.ts';
import type { Rule } from '../../rule.ts';

/** Each entry of moved.yaml leads from what was published to what is there, in one step. */
export const movedEntries: Rule = {
  looksUp: ['moved'],
  *check({ archive }) {
    const { moved, unread, unreadRecords = [] } = archive.source;
    if (!moved || moved.value.length === 0) return;
    const ledger = readLedger(archive.source);
    const isWhole = unread.size === 0 && unreadRecords.length === 0;
    const now = isWhole ? addressesNow(archive) : undefined;
    const steps = new Map(moved.value.filter(({ from, to }) => from !== to).map(({ from, to }) => [from, to]));
    for (const [index, entry] of moved.value.entries()) {
      const at = (field: string) => moved.locate([index, field]);
      if (ledger && !isPublished(ledger, entry)) {
        const offered = nearest(entry.from, [...ledger.pages.keys(), ...ledger.places.keys()]);
        yield diagnose('moved-unknown', at('from'), { address: entry.from, isFrom: true, nearest: offered });
      }
      const chain = followOn(steps, entry);
      if (chain) yield diagnose('moved-chain', at('to'), chain);
      else if (now && !now.has(entry.to)) yield unknownTarget(entry, now, at('to'));
    }
  },
};

const isPublished = ({ pages, places }: Ledger, { from }: Moved): boolean => pages.has(from) || places.has(from);

function unknownTarget({ to }: Moved, now: ReadonlySet<string>, at: Diagnostic['at']): Diagnostic {
  return diagnose('moved-unknown', at, { address: to, isFrom: false, nearest: nearest(to, now) });
}

/** What is wrong where an entry leads to another entry's beginning. */
function followOn(
  steps: ReadonlyMap<string, string>,
  { from, to }: Moved,
): { address: string; isCircle: boolean } | undefined {
  if (from === to || !steps.has(to)) return undefined;
  const seen = new Set([from]);
  for (let at: string | undefined = to; at !== undefined; at = steps.get(at)) {
    if (seen.has(at)) return { address: at, isCircle: true };
    seen.add(at);
  }
  return { address: to, isCircle: false };
}

function addressesNow(archive: CouncilArchive): ReadonlySet<string> {
  const places = archive.records.flatMap((record) => {
    const page = recordAddress(record);
    const paragraphs =
      record.paragraphs ??
      record.documents
        .flatMap(({ passages }) => passages.flatMap((one) => one.blocks))
        .map((_, index) => `p${index + 1}`);
    return [...utterancesOf(record).map(({ id }) => id), ...(record.issued ? paragraphs : [])].map(
      (id) => `${page}#${id}`,
    );
  });
  return new Set([...councilAddresses(archive).map(({ address }) => address), ...places]);
}
