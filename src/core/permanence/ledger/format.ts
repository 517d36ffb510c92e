import { ADDRESS_KINDS, ADDRESS_STATES, type LedgerEntry } from './entry.ts';

/**
 * A file of the ledger: this line, then one line for each address, its fields parted by tabs. A record's file has the
 * record's page, the pages that it brought, and its places in reading order, so that what changed in the ledger reads like
 * what changed in the record, and two branches that publish two records write two files.
 */
export const LEDGER_HEAD = '# 審議録の台帳 1：release が書きます。手で直しません。';
const COLUMNS = 7;

/** A file of the ledger, read. */
interface LedgerText {
  readonly entries: readonly LedgerEntry[];
  /** 1-based lines of {@link entries}. */
  readonly lines: readonly number[];
  /** 1-based lines that nobody can read. */
  readonly damaged: readonly number[];
}

/** Writes a file of the ledger. The same entries are the same bytes. */
export function writeLedgerText(entries: readonly LedgerEntry[]): string {
  return `${[LEDGER_HEAD, ...entries.map(writeEntry)].join('\n')}\n`;
}

function writeEntry({ address, kind, state, first, words }: LedgerEntry): string {
  const { digest = '', speaker = '', sketch = '' } = words ?? {};
  return [address, kind, state, first, ...[digest, speaker, sketch].map((field) => field || '-')].join('\t');
}

/** Reads a file of the ledger. Never throws: lines that cannot be read are told. */
export function readLedgerText(source: string): LedgerText {
  const entries: LedgerEntry[] = [];
  const lines: number[] = [];
  const damaged: number[] = [];
  const [head = '', ...rest] = source.split(/\r\n|\n/);
  if (head !== LEDGER_HEAD) damaged.push(1);
  for (const [index, text] of rest.entries()) {
    if (text === '' && index === rest.length - 1) continue;
    const entry = readEntry(text);
    if (entry) {
      entries.push(entry);
      lines.push(index + 2);
    } else damaged.push(index + 2);
  }
  return { entries, lines, damaged };
}

const SHAPE =
  /^\/[^\t\s]+\t[a-z]+\t[a-z]+\t\d{4}-\d{2}-\d{2}\t(?:-|[0-9a-f]{32})\t(?:-|[0-9a-f]{8})\t(?:-|[\w.-]{32})$/;

function readEntry(text: string): LedgerEntry | undefined {
  if (!SHAPE.test(text)) return undefined;
  const fields = text.split('\t');
  if (fields.length !== COLUMNS) return undefined;
  const [address, kindName, stateName, first, digest, speaker, sketch] = fields as [
    ...[string, string, string, string],
    ...[string, string, string],
  ];
  const kind = ADDRESS_KINDS.find((one) => one === kindName);
  const state = ADDRESS_STATES.find((one) => one === stateName);
  if (!kind || !state) return undefined;
  const field = (value: string) => (value === '-' ? '' : value);
  const words = { digest: field(digest), speaker: field(speaker), sketch: field(sketch) };
  return { address, kind, state, first, ...(words.digest === '' ? {} : { words }) };
}
