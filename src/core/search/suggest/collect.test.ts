import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleSite } from '../../../../tests/support/sample-site.ts';
import { collectSuggestions, MOST_CHARACTERS } from './collect.ts';
import { type Suggestion, writeSuggestions } from './suggestions.ts';

const { archive } = sampleSite();
const write = ({ kind, text, others }: Suggestion) => `${kind} ${[text, ...others].join('=')}`;

describe('collectSuggestions', () => {
  it('takes the words of the archive, the frequent ones of each kind first', () => {
    const synonyms = [['国保', '国民健康保険']];
    expect(collectSuggestions({ archive, synonyms, counterparties: ['星見運送'] }).map(write)).toEqual([
      'synonym 国保=国民健康保険',
      'synonym 国民健康保険=国保',
      'department デジタル課=でじたるか',
      'department 情報課',
      'department 企画部',
      'law 星見市個人情報保護条例=条例',
      'law 星見市個人情報保護条例施行規則',
      'law 星明かり保護法',
      'article 条例第13条=委託',
      'article 星見市個人情報保護条例施行規則第6条=契約',
      'counterparty 星見運送',
      'title 基準の適用について',
      'title 星空だよりの委託について',
      'title 名簿の目的外利用について',
    ]);
  });

  it('takes each text once', () => {
    const synonyms = [['デジタル課', '情報課', 'デジタル課']];
    const texts = collectSuggestions({ archive, synonyms, counterparties: ['企画部', '企画部'] }).map(
      ({ text }) => text,
    );
    expect(texts).toEqual([...new Set(texts)]);
  });

  const ideographs = fc.string({
    unit: fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCharCode(code)),
    minLength: 1,
    maxLength: 40,
  });

  it('stays below 60 KB compressed, however much the archive has, and whatever it is', () => {
    const names = fc.array(ideographs, { minLength: 2000, maxLength: 3000 });
    fc.assert(
      fc.property(names, names, (counterparties, synonyms) => {
        const suggestions = collectSuggestions({ archive, counterparties, synonyms: synonyms.map((one) => [one]) });
        const units = suggestions.flatMap(({ text, others }) => [text, ...others]).join('').length;
        expect(units).toBeLessThanOrEqual(MOST_CHARACTERS);
        expect(gzipSync(writeSuggestions(suggestions), { level: 9 }).length).toBeLessThan(60_000);
        expect(suggestions.some(({ kind }) => kind === 'title')).toBe(true);
      }),
      { seed: 7, numRuns: 10 },
    );
  });
});
