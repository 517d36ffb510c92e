import { describe, expect, it } from 'vitest';
import { utteranceNumber, utterancesOf } from '../../domain/meeting/meeting.ts';
import { editSmallCouncil, type FileEdits } from '../../fixtures/small-council.ts';
import { type ContentTexts, readTexts, released } from '../fixtures/released.ts';
import { readLedgerText } from './format.ts';

const MEETING = 'kou/meetings/2010-01-22.md';
const LEDGER = 'kou/ledger/meetings/2010-01-22.tsv';

const edited = (files: ContentTexts, find: string, replacement: string): ContentTexts => {
  const text = files[MEETING] ?? '';
  if (text.split(find).length !== 2) throw new Error(`to be found once: ${find}`);
  return { ...files, [MEETING]: text.replace(find, () => replacement) };
};
const small = (edits: FileEdits = {}) => editSmallCouncil(edits);
const linesOf = (text = '') =>
  readLedgerText(text).entries.map(({ address, kind, state, first }) => `${address} ${kind} ${state} ${first}`);
const meetingOf = (files: ContentTexts, id = '2010-01-22') => {
  const meeting = readTexts(files).archive.councils.get('kou')?.meetingsById.get(id);
  if (!meeting) throw new Error(`no meeting ${id}`);
  return meeting;
};
const idsOf = (files: ContentTexts, id?: string) => utterancesOf(meetingOf(files, id)).map((one) => one.id);

describe('a release', () => {
  it('writes what each record brought into a file of its own', () => {
    const files = released(small());
    expect(linesOf(files[LEDGER])).toEqual([
      '/kou/meetings/2010-01-22/ record stands 2026-11-28',
      '/kou/inquiries/5-42/ item stands 2026-11-28',
      '/kou/inquiries/5-43/ item stands 2026-11-28',
      '/kou/reports/2010-01-22-1/ item stands 2026-11-28',
      '/kou/criteria/table-4/2010-01-22/ page stands 2026-11-28',
      ...[1, 2, 3, 4, 5].map((id) => `/kou/meetings/2010-01-22/#u${id} utterance stands 2026-11-28`),
    ]);
    const pages = Object.keys(files).filter((path) => path.startsWith('kou/ledger/pages/'));
    expect(pages).toHaveLength(1);
    expect(linesOf(files[pages[0] ?? ''])).toContain('/kou/laws/ordinance/13/ page stands 2026-11-28');
  });

  it('changes nothing of what stands', () => {
    const files = released(small());
    expect(released(files, '2027-01-01')).toEqual(files);
    expect(released(files, '2027-01-01')).not.toBe(files);
  });

  it('adds what is new, and leaves every id where its words are', () => {
    const before = released(small());
    const inserted = edited(
      before,
      '（委員）次の2点',
      '（委員）その前に、資料の表について確かめたい。\n\n（委員）次の2点',
    );
    expect(idsOf(inserted)).toEqual(['u1', 'u2', 'u6', 'u3', 'u4', 'u5']);
    const after = released(inserted, '2027-01-01');
    expect(idsOf(after)).toEqual(idsOf(inserted));
    expect(linesOf(after[LEDGER]).slice(-6)).toEqual([
      '/kou/meetings/2010-01-22/#u1 utterance stands 2026-11-28',
      '/kou/meetings/2010-01-22/#u2 utterance stands 2026-11-28',
      '/kou/meetings/2010-01-22/#u6 utterance stands 2027-01-01',
      ...[3, 4, 5].map((id) => `/kou/meetings/2010-01-22/#u${id} utterance stands 2026-11-28`),
    ]);
    // The number that people see is apart from the id.
    expect(utteranceNumber(meetingOf(after), 'u6')).toBe(3);
    expect(utteranceNumber(meetingOf(after), 'u3')).toBe(4);
  });

  it('keeps nobody’s words', () => {
    const files = released(small());
    const ledger = Object.entries(files).filter(([path]) => path.includes('/ledger/'));
    for (const [, text] of ledger) expect(text.split('\n').slice(1).join('\n')).toMatch(/^[\x20-\x7e\t\n]*$/);
  });
});
