import { describe, expect, it } from 'vitest';
import { readCouncil } from '../content-source.ts';
import { buildArchive, type CouncilArchive } from '../domain/archive.ts';
import type { Meeting } from '../domain/meeting/meeting.ts';
import { contentFilesOf, editSmallCouncil } from '../fixtures/small-council.ts';
import { indexCitingItems, readCitedArticle } from './cited-articles.ts';
import { buildLexicon } from './lexicon.ts';
import { CitationReader } from './reader.ts';

const LAWS = `- id: ordinance
  title: 甲市個人情報保護条例
  kind: ordinance
  aliases: [条例]
  articles:
    - number: "13"
      versions:
        - { subject: 処理の委託, to: 2010-01-31 }
        - { subject: 委託, from: 2010-02-01, to: 2010-12-31, movedTo: "15" }
    - { number: "15", subject: 委託, from: 2011-01-01, formerly: "13" }
    - { number: "16", subject: 目的外利用 }
- { id: rule, title: 甲市個人情報保護条例施行規則, kind: rule, of: ordinance, aliases: [規則], articles: [{ number: "6", subject: 契約 }] }
- { id: tax, title: 国税徴収法, kind: act, outside: true, url: "https://example.org/tax" }
`;

function build(): CouncilArchive {
  const [files] = contentFilesOf(editSmallCouncil({ 'kou/laws.yaml': LAWS })).councils;
  const source = files && readCouncil(files).source;
  const archive = source && buildArchive([source]).councils.get('kou');
  if (!archive) throw new Error('the council cannot be read');
  return archive;
}

const council = build();
const lexicon = buildLexicon(council);

const resolveOn = (date: string, text: string) => {
  const [meeting] = council.meetings as readonly [Meeting];
  const held = { ...meeting, header: { ...meeting.header, date } };
  return new CitationReader(council, held, lexicon, []).read(text).map(({ resolution }) => resolution);
};

describe('the version that a citation leads to', () => {
  it.each([
    ['2010-01-31', '条例第13条', '', '13'],
    ['2010-02-01', '条例第13条', '2010-02-01', '13'],
    ['2010-12-31', '条例第13条', '2010-02-01', '13'],
    ['2011-01-01', '条例第15条', undefined, '15'],
    ['2009-05-11', '条例第16条', undefined, '16'],
  ])('on %s of %s is that from %j', (date, text, version, article) => {
    const target = { kind: 'law', law: 'ordinance', article, ...(version === undefined ? {} : { version }) };
    expect(resolveOn(date, text)).toEqual([{ status: 'resolved', target }]);
  });

  it.each([
    ['2011-01-01', '条例第13条', ['13', '15']],
    ['2010-12-31', '条例第15条', ['15', '13']],
  ])('on %s of %s is none; where it went and came from are candidates', (date, text, articles) => {
    const candidates = articles.map((article) => ({ kind: 'law', law: 'ordinance', article }));
    expect(resolveOn(date, text)).toEqual([{ status: 'unresolved', reason: 'not-in-force', candidates }]);
  });

  it('of an outside law whose article nobody described is the law', () => {
    const target = { kind: 'law', law: 'tax', article: undefined };
    expect(resolveOn('2010-01-22', '国税徴収法第47条')).toEqual([{ status: 'resolved', target }]);
  });
});

describe('what headers cite', () => {
  it('is read on the day of the meeting', () => {
    const read = (date: string) => readCitedArticle(council.laws.values(), '条例第13条', date);
    expect([read('2010-01-22')?.version?.subject, read('2010-02-10')?.version?.subject]).toEqual([
      '処理の委託',
      '委託',
    ]);
    expect([read('2010-01-22')?.versionFrom, read('2010-02-10')?.versionFrom]).toEqual(['', '2010-02-01']);
    expect(read('2012-01-01')?.version).toBeUndefined();
    expect(readCitedArticle(council.laws.values(), '条例第99条', '2010-01-22')).toBeUndefined();
    expect(readCitedArticle(council.laws.values(), '条例', '2010-01-22')).toBeUndefined();
  });

  it('is indexed by article, each item once', () => {
    const index = indexCitingItems(council);
    expect([...index].map(([key, items]) => [key, items.map(({ id }) => id)])).toEqual([
      ['ordinance/13', ['5-42']],
      ['rule/6', ['5-42']],
      ['ordinance/16', ['5-43']],
    ]);
  });
});
