import type { PaperWords } from './preset.ts';
import type { SheetTerm, SheetVocabulary, Vocabulary } from './vocabulary.ts';

type SheetWords = NonNullable<PaperWords['sheet']>;
type TermWords = NonNullable<SheetWords['departments']>;

/** What the papers of any council may have, where its preset does not say. */
const COUNTERPARTIES: TermWords = [{ id: 'counterparty', label: '相手方', rows: ['契約の相手方', '契約相手方'] }];
const DATA_ITEMS = '情報の項目';
const DEPARTMENTS: TermWords = [{ label: '関係', rows: ['関係課', '関係課名', '関係部課', '関係部課名'] }];
const CRITERIA = '基準';
const TITLES = ['件名'];
const OTHERS =
  '件名 所管課名 所管部課名 所管課 添付資料 事務事業名 変更予定年月 変更理由 変更内容 実施予定年月 実施予定月 実施時期 事業目的 事業概要 適用日 適用理由等 対象者 根拠法令 備考 目的 内容'.split(
    ' ',
  );
const OF_DEED = '内容 内容等 業務の内容 先 課 期間 時期 開始年月 理由 条件 目的 の目的 媒体 方法 方法等'.split(' ');

/** Brings the words of a preset and a council's own together: labels of rows come to those of the preset. */
export function makePaperWords(preset: PaperWords, own: PaperWords): Pick<Vocabulary, 'sheet' | 'names' | 'criteria'> {
  const sheet = makeSheet(preset.sheet ?? {}, own.sheet ?? {});
  return {
    sheet,
    names: {
      counterparties: makeList('counterparties', sheet.counterparties.map(({ label }) => label).join('・')),
      'data-items': makeList('data-items', sheet.dataItems.label),
    },
    criteria: makeCriteria(preset.criteria ?? {}, own.criteria ?? {}),
  };

  function makeList(kind: keyof Vocabulary['names'], called: string): Vocabulary['names'][typeof kind] {
    const [first, second] = [own.names?.[kind], preset.names?.[kind]];
    const label = first?.label ?? second?.label ?? called;
    const described = `{council}の案件に現れる${label}と、それぞれの案件の一覧です。`;
    return { label, description: first?.description ?? second?.description ?? described };
  }
}

function makeSheet(preset: SheetWords, own: SheetWords): SheetVocabulary {
  const { label = DATA_ITEMS, rows = [] } = preset.dataItems ?? {};
  const ownItems = own.dataItems ?? {};
  return {
    opens: distinct(TITLES, preset.opens, own.opens),
    titles: TITLES,
    counterparties: mergeTerms(withLabels(preset.counterparties ?? COUNTERPARTIES), withLabels(own.counterparties)),
    dataItems: {
      label: ownItems.label ?? label,
      rows: distinct([label], rows, ownItems.label === undefined ? [] : [ownItems.label], ownItems.rows),
    },
    departments: mergeTerms(preset.departments ?? DEPARTMENTS, own.departments),
    others: distinct(OTHERS, preset.others, own.others),
    ofDeed: distinct(OF_DEED, preset.ofDeed, own.ofDeed),
  };
}

/** A counterparty is named by rows of its own label, too; a row that is only called 利用 is about something else. */
const withLabels = (terms: TermWords = []): TermWords =>
  terms.map((term) => ({ ...term, rows: [term.label, ...(term.rows ?? [])] }));

/** An own term completes that of the preset with the same id or label, or comes after all. */
function mergeTerms(base: TermWords, own: TermWords = []): SheetTerm[] {
  const terms = new Map<string, SheetTerm>();
  const known = (label: string) => [...terms.values()].find((term) => term.label === label)?.id;
  for (const { label, id = known(label) ?? label, rows } of [...base, ...own]) {
    terms.set(id, { id, label, rows: distinct(terms.get(id)?.rows, rows) });
  }
  return [...terms.values()];
}

function makeCriteria(
  preset: NonNullable<PaperWords['criteria']>,
  own: NonNullable<PaperWords['criteria']>,
): Vocabulary['criteria'] {
  const named = own.label ?? preset.label;
  const label = named ?? CRITERIA;
  const title = own.title ?? preset.title ?? label;
  return {
    label,
    title,
    description: own.description ?? preset.description ?? `{council}の${title}の一覧です。`,
    lead: own.lead ?? preset.lead ?? `この審議会の${title}を、表ごとに示します。`,
    words: named === undefined ? [] : [named],
  };
}

const distinct = (...lists: readonly (readonly string[] | undefined)[]): string[] => [
  ...new Set(lists.flatMap((list) => list ?? [])),
];
