import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ADDRESS_KINDS, ADDRESS_STATES, type LedgerEntry } from './entry.ts';
import { LEDGER_HEAD, readLedgerText, writeLedgerText } from './format.ts';
import { markWords } from './words.ts';

const entry: fc.Arbitrary<LedgerEntry> = fc
  .record({
    address: fc.stringMatching(/^\/[a-z0-9-]{1,9}\/[a-z]{1,5}\/(?:#u[1-9][0-9]{0,2})?$/),
    kind: fc.constantFrom(...ADDRESS_KINDS),
    state: fc.constantFrom(...ADDRESS_STATES),
    first: fc.constantFrom('2010-01-22', '2026-11-28'),
    text: fc.option(fc.string({ unit: 'grapheme' }), { nil: undefined }),
    speaker: fc.constantFrom('', '会長', 'Ａ委員'),
  })
  .map(({ text, speaker, ...rest }) => ({
    ...rest,
    ...(text === undefined ? {} : { words: markWords(text, speaker) }),
  }));

describe('the files of the ledger', () => {
  it('read back as they were written', () => {
    fc.assert(
      fc.property(fc.array(entry), (entries) => {
        const text = writeLedgerText(entries);
        const read = readLedgerText(text);
        expect(read.entries).toEqual(entries);
        expect(read.damaged).toEqual([]);
        expect(writeLedgerText(read.entries)).toBe(text);
      }),
    );
  });

  it.each([
    ['another head', '# 台帳\n', [1]],
    ['marks of a merge', `${LEDGER_HEAD}\n<<<<<<< HEAD\n`, [2]],
    ['a field too few', `${LEDGER_HEAD}\n/kou/\tpage\tstands\t2010-01-22\t-\t-\n`, [2]],
    ['a kind that nobody knows', `${LEDGER_HEAD}\n/kou/\tplace\tstands\t2010-01-22\t-\t-\t-\n`, [2]],
    ['an empty line', `${LEDGER_HEAD}\n\n/kou/\tpage\tstands\t2010-01-22\t-\t-\t-\n`, [2]],
    ['a cut end', `${LEDGER_HEAD}\n/kou/\tpage\tstands\t2010-01`, [2]],
    ['ends of lines as Windows has them', `${LEDGER_HEAD}\r\n/kou/\tpage\tstands\t2010-01-22\t-\t-\t-\r\n`, []],
  ])('tell of %s', (_what, source, damaged) => {
    expect(readLedgerText(source).damaged).toEqual(damaged);
  });

  it('know words by SHA-256, wherever a line of the file ends', () => {
    // printf '異議なし' | sha256sum
    expect(markWords('異議なし').digest).toBe('5b6d1e4dd44ac332ab5bbba6811636d6');
    expect(markWords('異議\n なし', '会長')).toEqual(markWords('異議なし', '会長'));
    expect(markWords('異議なし', '会長')).not.toEqual(markWords('異議なし', '委員'));
  });
});
