import { opinionAddress } from '../../domain/address/addresses.ts';
import { itemAddress } from '../../domain/item/label.ts';
import { describeTarget } from '../../domain/item/relation.ts';
import { formatOpinion, type Opinion } from '../../domain/opinion/opinion.ts';
import { splitNotes } from '../../markdown/body/note.ts';
import { shownText } from '../../markdown/html/shown-text.ts';
import { EFFECT_WORDS } from '../../vocabulary/effect.ts';
import { findTerm } from '../../vocabulary/vocabulary.ts';
import type { CouncilData } from '../council-data.ts';
import { column, councilColumn, LIST, REQUIRED, type Table } from '../table.ts';
import { FIDELITY_WORDS } from './meetings.ts';

interface OpinionRow {
  readonly data: CouncilData;
  readonly opinion: Opinion;
}

const header = ({ opinion }: OpinionRow) => opinion.header;
const outcomeOf = ({ data, opinion }: OpinionRow) =>
  findTerm(data.archive.council.vocabulary.outcomes, opinion.header.outcome ?? '');

function textOf({ opinion }: OpinionRow): string {
  const sections = opinion.record.documents.flatMap(({ title, passages }) => [
    title,
    ...passages.flatMap(({ heading, blocks }) => [heading, shownText(splitNotes(blocks))]),
  ]);
  return sections.filter((part) => part !== '').join('\n');
}

/** The documents that a council issued, oldest first. */
export const OPINIONS: Table<OpinionRow> = {
  name: 'opinions',
  title: '審議会の文書',
  description: '審議会が会議録とは別に出した文書。1行が1つの文書です。',
  key: ['id'],
  columns: [
    column(
      'id',
      'アドレス',
      'address',
      '文書のページのアドレス。変わることのない id です。',
      ({ data, opinion }) => opinionAddress(data.archive.council.id, opinion.id),
      REQUIRED,
    ),
    councilColumn(({ data }) => data.archive.council.id),
    column('label', '呼び名', 'string', '文書の種類と番号。', (row) => formatOpinion(header(row)), REQUIRED),
    column('kind', '文書の種類', 'string', '文書の種類。', (row) => header(row).kind, REQUIRED),
    column('number', '番号', 'integer', '文書の番号。', (row) => header(row).number),
    column('date', '日付', 'date', '文書の日付。', (row) => header(row).date, REQUIRED),
    column('title', '題名', 'string', '文書の題名。', (row) => header(row).title, REQUIRED),
    column('addressee', '宛先', 'string', '宛先。', (row) => header(row).to),
    column('issued_by', '差出人', 'string', '差出人。', (row) => header(row).by),
    column(
      'answers',
      '答えた案件',
      'address',
      '答えた案件のアドレス。',
      ({ data, opinion }) =>
        opinion.header.answers.flatMap((target) => {
          const item = typeof target === 'string' ? data.archive.items.get(target) : undefined;
          return item ? itemAddress(item) : [];
        }),
      { ...LIST, refersTo: 'items' },
    ),
    column(
      'answers_unrecorded',
      '答えた案件（未収録）',
      'string',
      '答えた案件のうち、この書庫に収録していないもの。',
      (row) => header(row).answers.flatMap((target) => (typeof target === 'string' ? [] : describeTarget(target))),
      LIST,
    ),
    column('asked_on', '諮られた日', 'date', '諮られた日。', (row) => header(row).asked?.date),
    column('asked_by', '諮った文書', 'string', '諮った文書の番号。', (row) => header(row).asked?.document),
    column('outcome', '結論', 'string', '結論。文書にあれば。', (row) => outcomeOf(row)?.label),
    column('effect', '効き目', 'string', '結論が案件にどう働くか。', (row) => outcomeOf(row)?.effect, {
      values: EFFECT_WORDS,
    }),
    column('text', '全文', 'string', '文書の全文。見出しと段落の間は改行です。', textOf, REQUIRED),
    column(
      'fidelity',
      '記録の性質',
      'string',
      '記録が原本の言葉にどれだけ沿っているか。',
      (row) => header(row).record.fidelity,
      {
        ...REQUIRED,
        values: FIDELITY_WORDS,
      },
    ),
    column(
      'source',
      '原本',
      'string',
      '記録のもとになった文書の題。',
      (row) => header(row).record.source.title,
      REQUIRED,
    ),
    column(
      'source_url',
      '原本のアドレス',
      'string',
      '原本が公開されているアドレス。',
      (row) => header(row).record.source.url,
    ),
  ],
  *rows(data) {
    for (const opinion of data.archive.opinions.values()) yield { data, opinion };
  },
};
