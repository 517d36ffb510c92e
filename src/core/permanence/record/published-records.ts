import type { LedgerFile } from '../../domain/archive.ts';
import type { Moved } from '../../domain/moved.ts';

/**
 * The ledger's file for each record: its own or, of a record that got another address (its date was wrong), the one of
 * the address that it had, so that its places keep their ids.
 * @returns for `meetings/2010-01-22`, `opinions/38`, the file's text; undefined of what was never published
 */
export function publishedRecords(
  council: string,
  ledger: readonly LedgerFile[],
  moved: readonly Moved[],
): (record: string) => string | undefined {
  const texts = new Map(ledger.map(({ id, source }) => [id, source]));
  const formerly = new Map(moved.map(({ from, to }) => [recordIn(council, to), recordIn(council, from)]));
  return (record) => {
    const seen = new Set<string>();
    for (let at: string | undefined = record; at !== undefined && !seen.has(at); at = formerly.get(at)) {
      const text = texts.get(at);
      if (text !== undefined) return text;
      seen.add(at);
    }
    return undefined;
  };
}

/** `meetings/2010-01-22` of the address of its page; undefined of other addresses. */
function recordIn(council: string, address: string): string | undefined {
  const [, owner, record] = /^\/([^/]+)\/((?:meetings|opinions)\/[^/#]+)\/$/.exec(address) ?? [];
  return owner === council ? record : undefined;
}
