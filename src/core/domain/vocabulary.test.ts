import { describe, expect, it } from 'vitest';
import { readContent } from '../content.ts';
import { contentFilesOf, editSmallCouncil, type FileEdits } from '../fixtures/small-council.ts';
import type { CouncilArchive } from './archive.ts';

const FIRST = 'kou/meetings/2010-01-22.md';

function councilWith(edits: FileEdits): { council: CouncilArchive; codes: string[] } {
  const { archive, diagnostics } = readContent(contentFilesOf(editSmallCouncil(edits)));
  const council = archive.councils.get('kou');
  if (!council) throw new Error(JSON.stringify(diagnostics));
  return { council, codes: diagnostics.map(({ code }) => code) };
}

describe('the words of a council', () => {
  it('are those of its preset and its own; a decision keeps its word and has an effect', () => {
    const { council, codes } = councilWith({
      'kou/council.yaml': [
        ['municipality:', 'outcomes: [{ label: 差し支えない, effect: approved-as-proposed }]\nmunicipality:'],
      ],
      [FIRST]: [['outcome: continued', 'outcome: 差し支えない']],
    });
    expect(codes).toEqual([]);
    expect(council.items.get('5-42')?.treatments[0]?.entry.outcome).toEqual({
      id: '差し支えない',
      label: '差し支えない',
      effect: 'approved-as-proposed',
    });
  });

  it('may be written beside ids: types, outcomes, departments', () => {
    const ids = councilWith({}).council.items.get('5-43')?.latest;
    const { council, codes } = councilWith({
      [FIRST]: [
        ['type: secondary-use', 'type: 目的外利用'],
        ['department: housing', 'department: 住宅課'],
      ],
    });
    expect(codes).toEqual([]);
    const words = council.items.get('5-43')?.latest;
    expect(words?.entry.type).toEqual(ids?.entry.type);
    expect(words?.department?.id).toBe(ids?.department?.id);
    for (const { latest } of council.items.values()) expect(latest.department).toBeDefined();
  });

  it('may call what papers name, and the criteria, otherwise', () => {
    const { council, codes } = councilWith({
      'kou/council.yaml': [
        [
          'municipality:',
          `sheet:
  opens: [案件]
  counterparties: [{ label: 運営者, rows: [運営する者] }, { id: outsourced, label: 委託の相手 }]
  dataItems: { rows: [扱う情報] }
  departments: [{ label: 共管, rows: [共管課] }]
criteria: { label: 包括基準 }
municipality:`,
        ],
      ],
    });
    expect(codes).toEqual([]);
    const { sheet, names, criteria } = council.council.vocabulary;
    expect(sheet.opens).toEqual(['件名', '事務事業名', '適用日', '案件']);
    expect(sheet.counterparties.find(({ id }) => id === 'outsourced')).toMatchObject({
      label: '委託の相手',
      rows: expect.arrayContaining(['委託先', '受託者', '委託の相手']),
    });
    expect(sheet.counterparties.at(-1)).toEqual({ id: '運営者', label: '運営者', rows: ['運営者', '運営する者'] });
    expect(sheet.dataItems.rows.at(-1)).toBe('扱う情報');
    expect(sheet.departments.map(({ label }) => label)).toEqual(['利用', '提供', '共管']);
    expect(names.counterparties.label).toBe('委託の相手・結合先・提供先・運営者');
    expect(criteria).toMatchObject({ label: '包括基準', title: '審議会事前一括承認基準', words: ['包括基準'] });
  });

  it('need no more than a name and a municipality', () => {
    const { council } = councilWith({ 'kou/council.yaml': 'name: 甲審議会\nmunicipality: 甲市\n' });
    expect(council.council.numbering).toBe('fiscal-year');
    expect(council.council.speakers).toContainEqual({ label: '会長', role: 'chair' });
  });
});
