import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import type { Meeting } from '../domain/meeting/meeting.ts';
import { linkPieces } from './annotate.ts';
import { cleanText } from './clean.ts';
import { CLEAR, TEMPTING } from './fixtures/citation-cases.ts';
import { buildCitationCouncil } from './fixtures/citation-council.ts';
import { buildLexicon } from './lexicon.ts';
import { CitationReader } from './reader.ts';

const council = buildCitationCouncil();
const lexicon = buildLexicon(council);
const meeting = council.meetingsById.get('2010-02-10') as Meeting;
const reader = () => new CitationReader(council, meeting, lexicon, []);

/** Texts made of what citations are made of, in any order. */
const parts = fc.oneof(
  fc.constantFrom(...[...CLEAR, ...TEMPTING].map(([text]) => text)),
  fc.constantFrom('条例', '規則', '法', '第', '条', '項', '号', 'の', '同', '諮問', '別表', '類型', '資料', '回', '期'),
  fc.constantFrom('みどり市では', '本市の', '契約の', '昨年度の', '前回', '前条', '同項', '附則', 'のものです。', '①'),
  fc.constantFrom('および', '、', '・', 'から', 'まで', '～', '（', '）', '「', '」', '\n', ' ', '　', '以下'),
  fc.constantFrom('1', '2', '13', '１６', '四十五', '99', '平成22年1月22日'),
  fc.string({ unit: 'grapheme' }),
);
const texts = fc.array(parts, { maxLength: 12 }).map((all) => all.join(''));

describe('finding in any text', () => {
  it('cites words of the text, and links leave the text as it is', () => {
    const property = fc.property(texts, (text) => {
      const found = reader().read(text);
      const inside = found.every(
        ({ citation: { span } }) => span.start >= 0 && span.start < span.end && span.end <= text.length,
      );
      const pieces = linkPieces(text, reader(), () => '/');
      return inside && pieces.map((piece) => ('text' in piece ? piece.text : '')).join('') === text;
    });
    fc.assert(property, { seed: 20100122, numRuns: 500 * inject('propertyRuns') });
  });

  it('takes time in proportion to the text', () => {
    const short = ['個人情報保護', '第', '一', '（', '資料1・', '条例第1条、', '諮問第1号（'];
    const owned = ['みどり市の', '昨年度の', '条例第1、', '諮問1、', '前条、', '契約では第1条、', '資料1は国の'];
    const cost = (times: number): number => {
      const texts = [...short, ...owned].map((words) => words.repeat(times));
      const runs = Array.from({ length: 3 }, () => {
        const started = performance.now();
        for (const text of texts) reader().read(text);
        return performance.now() - started;
      });
      return Math.min(...runs);
    };
    // A time that grows with the square would grow 64-fold.
    expect(cost(800) / cost(100)).toBeLessThan(24);
  });
});

describe('cleanText', () => {
  it.each([
    ['条例第１３条', 0, 6, '条例第１３条'],
    ['条例\n第13条', 0, 6, '条例\n第13条'],
    ['条例 \n  第13条', 2, 6, '第13条'],
    ['\n条例', 0, 2, '条例'],
    ['（　）', 0, 3, '（　）'],
  ])('of %j leads from %d to %d back to %j', (stored, start, end, expected) => {
    const span = cleanText(stored).spanOf(start, end);
    expect(stored.slice(span.start, span.end)).toBe(expected);
  });
});

describe('links of a range', () => {
  it('name the members that the text does not write, after it', () => {
    const pieces = linkPieces('諮問第42号から第45号までを', reader(), (target) =>
      'id' in target ? `/${target.id}` : '/',
    );
    expect(pieces).toEqual([
      { text: '諮問第42号', href: '/5-42' },
      { text: 'から' },
      { text: '第45号', href: '/5-45' },
      {
        between: [
          { label: '第43号', href: '/5-43' },
          { label: '第44号', href: '/5-44' },
        ],
      },
      { text: 'までを' },
    ]);
  });

  it.each([
    ['条例第15条から第17条まで', ['第16条']],
    ['別表4の類型1から3まで', ['類型2']],
    ['資料1から資料2まで', []],
    ['第5期第1～2回の審議会', ['第2回']],
    ['別表4から5まで', []],
  ])('of %s are %j', (text, labels) => {
    const pieces = linkPieces(text, reader(), () => '/');
    expect(pieces.flatMap((piece) => ('between' in piece ? piece.between.map(({ label }) => label) : []))).toEqual(
      labels,
    );
  });
});
