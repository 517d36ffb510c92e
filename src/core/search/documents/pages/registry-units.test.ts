import { describe, expect, it } from 'vitest';
import { readCouncil } from '../../../content-source.ts';
import { buildArchive } from '../../../domain/archive.ts';
import { contentFilesOf, editSmallCouncil, type FileEdits } from '../../../fixtures/small-council.ts';
import { registryUnits } from './registry-units.ts';

function unitOf(edits: FileEdits = {}) {
  const sources = contentFilesOf(editSmallCouncil(edits)).councils.flatMap((files) => readCouncil(files).source ?? []);
  const [unit, ...others] = registryUnits(buildArchive(sources));
  if (!unit || others.length > 0) throw new Error('one council has one unit');
  return unit;
}

/** What is found of a page: its kind and title, then each segment as `anchor label: text`. */
function pageAt(address: string, edits: FileEdits = {}) {
  const document = unitOf(edits)
    .documents()
    .find((one) => one.address === address);
  if (!document) throw new Error(`no page ${address}`);
  const { info, segments, names } = document;
  return {
    ...info.page,
    names: segments.slice(0, names).map(({ label }) => label),
    told: segments.map(({ anchor, label, text }) => `${anchor} ${label}: ${text.replaceAll('\n', ' / ')}`),
  };
}

const RENAMED: FileEdits = {
  'kou/departments.yaml': [
    [
      '- { id: pension, name: 年金課,',
      '- { id: pension, name: 年金課, kana: ねんきんか, to: 2011-03-31, note: 窓口あり,',
    ],
  ],
};
const AMENDED: FileEdits = {
  'kou/laws.yaml': [
    [
      '{ number: "13", subject: 委託 }',
      '{ number: "13", versions: [{ subject: 処理の委託, to: 2010-01-31 }, { subject: 委託, summary: 意見を聴く。, from: 2010-02-01, movedTo: "15" }] }',
    ],
  ],
};
const LISTED: FileEdits = {
  'kou/council.yaml': [['municipality', 'shortName: 審議会甲\npublishMembers: true\nmunicipality']],
};

describe('the pages of registries', () => {
  it('are found by the names of what they are about, then by what they say', () => {
    expect(pageAt('/kou/departments/pension/', RENAMED)).toEqual({
      kind: '所管課',
      title: '年金課',
      names: ['年金課', 'ねんきんか'],
      told: [
        ' 年金課: ',
        ' ねんきんか: ',
        ' 上位の組織: 福祉部',
        ' 置かれた期間: 平成23年3月31日まで',
        ' 後継の組織: 住宅課',
        ' 注記: 窓口あり',
      ],
    });
    expect(pageAt('/kou/departments/welfare/').told).toContain(' 属する部・課: 住宅課 / 年金課');
    expect(pageAt('/kou/departments/housing/').told).toContain(' 前身の組織: 年金課');
  });

  it('hold a law, and its articles in each of their versions', () => {
    expect(pageAt('/kou/laws/rule/')).toMatchObject({ kind: '規則', names: ['甲市個人情報保護条例施行規則', '規則'] });
    expect(pageAt('/kou/laws/ordinance/13/', AMENDED)).toEqual({
      kind: '条',
      title: '甲市個人情報保護条例第13条',
      names: ['甲市個人情報保護条例第13条', '条例第13条'],
      told: [
        ' 甲市個人情報保護条例第13条: 委託 / 意見を聴く。',
        ' 条例第13条: ',
        'version-2010-02-01 改正の経過: 平成22年2月1日から / 委託 / 意見を聴く。 / 改正後：第15条',
        'version-first 改正の経過: 平成22年1月31日まで / 処理の委託',
      ],
    });
  });

  it('hold the categories and cases of the criteria, in the word of the council', () => {
    const { kind, names, told } = pageAt('/kou/criteria/table-4/');
    expect([kind, names.slice(1)]).toEqual(['承認基準', ['別表4', '目的外利用に関する承認基準']]);
    expect(told.slice(-2)).toEqual([
      'category-2 別表4 類型2: 業務どうしが密接に関わるとき',
      'category-2 別表4 類型2の事例: 介護に関する業務 ⇒ 年金に関する業務 / 収録前からの事例',
    ]);
  });

  it('hold members only where the council publishes them', () => {
    const addresses = (edits: FileEdits) =>
      unitOf(edits)
        .documents()
        .map(({ address }) => address);
    expect(addresses({})).not.toContain('/kou/members/');
    expect(addresses(LISTED)).toContain('/kou/members/');
    expect(pageAt('/kou/', LISTED).names).toEqual(['甲市個人情報保護審議会', '審議会甲']);
  });

  it('have an address each, no date, and no item, utterance or year to filter by', () => {
    const documents = unitOf().documents();
    expect(new Set(documents.map(({ key }) => key)).size).toBe(documents.length);
    for (const { date, facets, voices, info, segments } of documents) {
      expect([date, facets.year, facets.department, voices, info.items]).toEqual(['', '', [], '', []]);
      expect(segments.every(({ label }) => label !== '')).toBe(true);
    }
  });
});

describe('the digest of a council’s pages', () => {
  it.each<[string, FileEdits, boolean]>([
    ['nothing', {}, true],
    ['a meeting', { 'kou/meetings/2010-01-22.md': [['開会します。', '始めます。']] }, true],
    ['a department', RENAMED, false],
    ['an article', AMENDED, false],
    ['the council', LISTED, false],
  ])('after a change of %s', (_, edits, isSame) => {
    expect(unitOf(edits).digest === unitOf().digest).toBe(isSame);
  });
});
