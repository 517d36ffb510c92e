import { itemId } from '../../domain/address/ids.ts';
import { itemAddress } from '../../domain/item/label.ts';
import type { Meeting } from '../../domain/meeting/meeting.ts';
import { recordAddress } from '../../domain/record.ts';
import type { CitationTarget } from '../../references/citation.ts';
import type { CitedTexts } from '../../references/collect.ts';
import { formatTarget } from '../../references/format-target.ts';
import { targetAddress } from '../../references/links/target-address.ts';
import { UNRESOLVED_REASONS } from '../../references/resolve/outcome.ts';
import type { CouncilData } from '../council-data.ts';
import { column, councilColumn, LIST, REQUIRED, type Table } from '../table.ts';

type CitedText = NonNullable<ReturnType<CitedTexts['get']>>[number];
type FoundCitation = CitedText['citations'][number];

interface CitationRow {
  readonly data: CouncilData;
  readonly record: Meeting;
  readonly text: CitedText;
  /** 1-based among all citations of the record. */
  readonly number: number;
  readonly found: FoundCitation;
}

const SOURCES: Readonly<Record<CitedText['source'], string>> = {
  header: '開催の概要',
  item: '案件の件名・採決・条件など',
  relation: '他の案件とのつながりの注記',
  notes: '記録についての注記',
  summary: '要旨',
  utterance: '発言',
  note: '発言の欄の注記',
  document: '資料',
};

const TARGETS: Readonly<Record<CitationTarget['kind'], string>> = {
  law: '条例・規則・法律（の条）',
  item: '案件',
  opinion: '審議会の文書',
  criterion: '基準の表',
  category: '基準の表の類型',
  meeting: '会議',
  document: '資料',
};

const targetOf = ({ resolution }: FoundCitation): CitationTarget | undefined =>
  resolution.status === 'resolved' ? resolution.target : undefined;

/** Of a text that stands on the page of one item only, that page. */
function placeOf({ record, text, data }: CitationRow): string {
  const [item] = itemsOf({ record, text, data });
  return text.source === 'item' && item !== undefined ? item : `${recordAddress(record)}#${text.anchor}`;
}

function itemsOf({ record, text, data }: Pick<CitationRow, 'record' | 'text' | 'data'>): string[] {
  // What is said of the meeting as a whole is said of none of its items.
  if (text.source === 'header' || text.source === 'notes') return [];
  return text.items.flatMap((place) => {
    const named = record.header.items[place]?.named;
    const item = named && data.archive.items.get(itemId(named, record));
    return item ? itemAddress(item) : [];
  });
}

const oneLine = (text: string) => text.replaceAll('\n', '');

/** Everything that the texts of a council's records cite, in the order of the records; what could not be resolved too. */
export const CITATIONS: Table<CitationRow> = {
  name: 'citations',
  title: '引用',
  description:
    '会議録と審議会の文書が、条例、案件、会議、資料などに触れた箇所。1行が1つの引用で、指すものが決まらなかった引用も理由とともに含みます。',
  key: ['record', 'number'],
  isByYear: true,
  columns: [
    column(
      'record',
      '会議録・文書',
      'address',
      '引用のある会議録または審議会の文書のアドレス。',
      ({ record }) => recordAddress(record),
      REQUIRED,
    ),
    column(
      'number',
      '順番',
      'integer',
      'その会議録・文書の中で何番目の引用か（1から）。',
      ({ number }) => number,
      REQUIRED,
    ),
    councilColumn(({ record }) => record.council),
    column('date', '日付', 'date', '会議の日、または文書の日付。', ({ record }) => record.header.date, REQUIRED),
    column('place', '引用のある箇所', 'address', '引用のある発言、資料、案件などのアドレス。', placeOf, REQUIRED),
    column('source', '箇所の種類', 'string', '引用のある箇所の種類。', ({ text }) => text.source, {
      ...REQUIRED,
      values: SOURCES,
    }),
    column(
      'label',
      '発言者・資料の名前',
      'string',
      '発言であれば発言者、資料であればその名前。',
      ({ text }) => text.label || undefined,
    ),
    column('items', '審議中の案件', 'address', 'その箇所が属する案件のアドレス。', itemsOf, {
      ...LIST,
      refersTo: 'items',
    }),
    column(
      'words',
      '引用の言葉',
      'string',
      '引用の言葉。会議録のとおり（改行を除きます）。',
      ({ found }) => oneLine(found.text),
      REQUIRED,
    ),
    column(
      'sentence',
      '引用のある文',
      'string',
      '引用のある文。会議録のとおり（改行を除きます）。',
      ({ found }) => oneLine(found.sentence),
      REQUIRED,
    ),
    column(
      'implied',
      '範囲の中',
      'boolean',
      '「第34号から第37号まで」の間のもののように、それ自身の言葉がない引用。言葉は範囲全体のものです。',
      ({ found }) => found.citation.implied === true,
      REQUIRED,
    ),
    column(
      'status',
      '状態',
      'string',
      '指すものが1つに決まったか。',
      ({ found }) => (found.resolution.status === 'resolved' ? 'resolved' : 'open'),
      { ...REQUIRED, values: { resolved: '決まった', open: '決まらない' } },
    ),
    column(
      'reason',
      '決まらない理由',
      'string',
      '指すものが決まらない理由。',
      ({ found }) => (found.resolution.status === 'unresolved' ? found.resolution.reason : undefined),
      { values: UNRESOLVED_REASONS },
    ),
    column('target_kind', '指すものの種類', 'string', '指すものの種類。', ({ found }) => targetOf(found)?.kind, {
      values: TARGETS,
    }),
    column('target', '指すもの', 'address', '指すもののアドレス。', ({ data, found }) => {
      const target = targetOf(found);
      return target && targetAddress(data.archive, target);
    }),
    column('target_name', '指すものの名前', 'string', '指すものの名前。', ({ data, found }) => {
      const target = targetOf(found);
      return target && formatTarget(data.archive, target);
    }),
  ],
  *rows(data, year) {
    for (const record of data.archive.records) {
      if (year !== undefined && record.header.date.slice(0, 4) !== year) continue;
      yield* citationsOf(data, record);
    }
  },
};

function* citationsOf(data: CouncilData, record: Meeting): Iterable<CitationRow> {
  let number = 0;
  for (const text of data.citedTexts.get(record.id) ?? []) {
    for (const found of text.citations) {
      // The mere name of an unknown law leads nowhere and asks for nothing.
      if (found.resolution.status === 'none') continue;
      number += 1;
      yield { data, record, text, number, found };
    }
  }
}
