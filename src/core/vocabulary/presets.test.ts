import { describe, expect, it } from 'vitest';
import { NUMERAL_CHARACTERS } from '../text/numerals.ts';
import { EFFECTS, type Effect } from './effect.ts';
import { makeVocabulary } from './make-vocabulary.ts';
import type { Preset } from './preset.ts';
import { FIRST_PRESET, PRESET_NAMES, PRESETS, type PresetName } from './presets.ts';
import { findTerm, ITEM_NUMBERINGS, type ItemKind, type Vocabulary } from './vocabulary.ts';

const kindOf = ({ kinds }: Vocabulary, key: string): ItemKind => {
  const kind = kinds.find((one) => one.key === key);
  if (!kind) throw new RangeError(`no kind of items ${key}`);
  return kind;
};
const callItem = (kind: ItemKind, number: number): string => kind.call.replace('{n}', String(number));
const isNumbered = (kind: ItemKind): boolean => kind.numbering !== 'none';

const SLUG = /^[a-z]+(?:-[a-z]+)*$/;

/** Pages of a council that stand beside those of its kinds. */
const TAKEN_ADDRESSES = [
  ...['meetings', 'opinions', 'departments', 'members', 'files', 'laws', 'criteria'],
  ...['counterparties', 'data-items', 'undertakings'],
];

/** Fields of a meeting's front matter that lists of items stand beside. */
const TAKEN_FIELDS = [
  ...['period', 'session', 'date', 'time', 'place', 'attendees', 'visitors', 'contact', 'withheld', 'speakers'],
  ...['notes', 'privacy', 'record'],
];

/** What a heading may have for an item of a kind. */
const headingsOf = (kind: ItemKind): string[] => [
  callItem(kind, 1),
  ...kind.words.flatMap((word) => [`${word}1`, `${word}第1号`, `第1号${word}`]),
];

const isNamedBy = (kind: ItemKind, heading: string): boolean =>
  kind.words.some((word) => [`${word}1`, `${word}第1号`, `第1号${word}`].includes(heading));

const presets: readonly (readonly [PresetName, Preset])[] = PRESET_NAMES.map((name) => [name, PRESETS[name]]);

describe.each(presets)('the preset %s', (_, preset) => {
  const { kinds, types, outcomes, sheet, names, criteria } = makeVocabulary(preset);

  it('has keys of kinds that may stand in addresses and in front matter', () => {
    expect(kinds).not.toEqual([]);
    expectDistinct(kinds.map(({ key }) => key));
    expectDistinct(kinds.map(({ anchor }) => anchor));
    for (const { key, anchor } of kinds) {
      expect(key).toMatch(SLUG);
      expect(anchor).toMatch(SLUG);
      expect([...TAKEN_ADDRESSES, ...TAKEN_FIELDS]).not.toContain(key);
    }
  });

  it('calls the items of each kind in words of its own', () => {
    expectDistinct(kinds.map(({ label }) => label));
    for (const kind of kinds) {
      expect(kind.call.split('{n}')).toHaveLength(2);
      expect(ITEM_NUMBERINGS).toContain(kind.numbering);
      expect(kind.words).toContain(kind.label);
      expectDistinct(kind.words);
      expect(isNamedBy(kind, callItem(kind, 1)), kind.call).toBe(true);
      for (const other of kinds) {
        if (other === kind) continue;
        expect(headingsOf(kind).filter((heading) => isNamedBy(other, heading))).toEqual([]);
      }
    }
  });

  it('has no word that runs into the number after it', () => {
    const numeral = new RegExp(`[${NUMERAL_CHARACTERS}第]$`);
    for (const word of kinds.flatMap(({ words }) => words)) {
      expect(word).not.toBe('');
      expect(word).not.toMatch(numeral);
    }
  });

  it('has labels and ids that each mean one term', () => {
    for (const terms of [types, outcomes]) {
      expectDistinct(terms.map(({ id }) => id));
      expectDistinct(terms.map(({ label }) => label));
      for (const term of terms) {
        expect(term.label.trim()).not.toBe('');
        if (term.id !== term.label) expect(term.id).toMatch(SLUG);
        expect([findTerm(terms, term.id), findTerm(terms, term.label)]).toEqual([term, term]);
      }
    }
  });

  it('has labels of case sheets that each mean one thing', () => {
    const { counterparties, dataItems, departments, opens } = sheet;
    expect(opens).not.toEqual([]);
    expectDistinct([...counterparties, ...departments].map(({ id }) => id));
    expectDistinct([dataItems, ...counterparties, ...departments].flatMap(({ rows }) => rows));
    for (const { id, label } of [...counterparties, ...departments]) if (id !== label) expect(id).toMatch(SLUG);
    for (const { description } of [...Object.values(names), criteria]) expect(description).toContain('{council}');
  });

  it('has a word for every way in which any council decides', () => {
    const effects = new Set<Effect>(outcomes.map(({ effect }) => effect));
    for (const effect of effects) expect(EFFECTS).toContain(effect);
    for (const effect of ['approved-as-proposed', 'noted', 'continued', 'rejected', 'withdrawn'] as const) {
      expect(effects).toContain(effect);
    }
  });

  it('takes for granted only what leaves things as they are', () => {
    for (const { outcome } of kinds) {
      if (outcome !== undefined) expect(outcomes.find(({ id }) => id === outcome)?.effect).toBe('noted');
    }
  });

  it('tells types apart where an entry has to say its own', () => {
    if (kinds.some(({ isTyped }) => isTyped)) expect(types).not.toEqual([]);
  });

  it('knows who presides, who sits and who keeps the minutes', () => {
    expect(preset.label.trim()).not.toBe('');
    expectDistinct(preset.speakers.map(({ label }) => label));
    for (const { label } of preset.speakers) expect(label).toMatch(/^\p{Script=Han}+$/u);
    const roles = preset.speakers.map(({ role }) => role);
    for (const role of ['chair', 'vice-chair', 'member', 'secretariat']) expect(roles).toContain(role);
  });
});

describe('the presets together', () => {
  it('have names that a council.yaml can give', () => {
    for (const name of PRESET_NAMES) expect(name).toMatch(SLUG);
    expect(PRESET_NAMES).toContain(FIRST_PRESET);
    expectDistinct(presets.map(([, { label }]) => label));
  });

  it('have one id for a word, and one word for an id', () => {
    const idOf = new Map<string, string>();
    const labelOf = new Map<string, string>();
    for (const { id, label } of presets.flatMap(([, { outcomes }]) => outcomes)) {
      if (id === undefined) continue;
      expect([label, idOf.get(label) ?? id]).toEqual([label, id]);
      expect([id, labelOf.get(id) ?? label]).toEqual([id, label]);
      idOf.set(label, id);
      labelOf.set(id, label);
    }
  });

  it('give a decision the same effect wherever they have a word for it', () => {
    const effectOf = new Map<string, Effect>();
    for (const { label, effect } of presets.flatMap(([, { outcomes }]) => outcomes)) {
      expect([label, effectOf.get(label) ?? effect]).toEqual([label, effect]);
      effectOf.set(label, effect);
    }
  });
});

describe('the words of an ordinary council of each kind', () => {
  it.each<[PresetName, string, number, string]>([
    ['privacy', 'inquiries', 5, '諮問第5号'],
    ['privacy', 'reports', 2, '報告2'],
    ['city-planning', 'proposals', 1, '議案第1号'],
    ['city-planning', 'reports', 1, '報告事項1'],
    ['board-of-education', 'proposals', 12, '議案第12号'],
    ['board-of-education', 'reports', 3, '報告第3号'],
    ['board-of-education', 'consultations', 1, '協議第1号'],
    ['board-of-education', 'petitions', 1, '請願第1号'],
    ['board-of-education', 'information-items', 1, '報告事項1'],
    ['disclosure-review', 'inquiries', 45, '諮問第45号'],
    ['disclosure-review', 'review-requests', 3, '審査請求第3号'],
    ['assembly-committee', 'accounts', 1, '認定第1号'],
    ['assembly-committee', 'member-proposals', 2, '発議第2号'],
    ['assembly-committee', 'requests', 4, '陳情第4号'],
    ['general', 'agenda-items', 1, '議題1'],
    ['general', 'proposals', 1, '議案第1号'],
  ])('%s calls one of its %s %s', (name, key, number, called) => {
    expect(callItem(kindOf(makeVocabulary(PRESETS[name]), key), number)).toBe(called);
  });

  it.each<[PresetName, string, Effect]>([
    ['privacy', '適合し妥当と認める', 'approved-as-proposed'],
    ['city-planning', '原案のとおり可決', 'approved-as-proposed'],
    ['city-planning', '原案のとおり答申', 'approved-as-proposed'],
    ['city-planning', '附帯意見を付して可決', 'approved-as-proposed'],
    ['city-planning', '継続', 'continued'],
    ['board-of-education', '可決', 'approved-as-proposed'],
    ['board-of-education', '承認', 'approved-as-proposed'],
    ['board-of-education', '継続協議', 'continued'],
    ['board-of-education', '趣旨採択', 'partly-upheld'],
    ['board-of-education', '不採択', 'rejected'],
    ['disclosure-review', '一部を公開すべきである', 'partly-upheld'],
    ['disclosure-review', '公開すべきである', 'approved-as-proposed'],
    ['disclosure-review', '妥当である', 'rejected'],
    ['disclosure-review', '却下', 'rejected'],
    ['assembly-committee', '修正可決', 'approved-as-amended'],
    ['assembly-committee', '閉会中の継続審査', 'continued'],
    ['assembly-committee', '聴取', 'noted'],
    ['general', '了承', 'noted'],
  ])('%s: %s is %s', (name, label, effect) => {
    expect(findTerm(makeVocabulary(PRESETS[name]).outcomes, label)?.effect).toBe(effect);
  });

  it.each<[PresetName, string, string]>([
    ['city-planning', '会長職務代理者', 'vice-chair'],
    ['city-planning', '臨時委員', 'member'],
    ['city-planning', '幹事', 'official'],
    ['board-of-education', '教育長', 'chair'],
    ['board-of-education', '教育長職務代理者', 'vice-chair'],
    ['board-of-education', '書記', 'secretariat'],
    ['disclosure-review', '実施機関', 'official'],
    ['assembly-committee', '委員長', 'chair'],
    ['assembly-committee', '議長', 'member'],
    ['general', '座長', 'chair'],
  ])('%s: %s is a %s', (name, label, role) => {
    const { speakers }: Preset = PRESETS[name];
    expect(speakers.find((speaker) => speaker.label === label)?.role).toBe(role);
  });

  it('tells numbered reports of a board of education from those without numbers', () => {
    const { kinds } = makeVocabulary(PRESETS['board-of-education']);
    const named = (heading: string) => kinds.filter((kind) => isNamedBy(kind, heading)).map(({ key }) => key);
    expect([named('報告第1号'), named('報告事項1')]).toEqual([['reports'], ['information-items']]);
    expect(kinds.filter((kind) => !isNumbered(kind)).map(({ key }) => key)).toEqual([
      'discussion-items',
      'information-items',
    ]);
  });
});

function expectDistinct(values: readonly string[]): void {
  expect(values).toEqual([...new Set(values)]);
}
