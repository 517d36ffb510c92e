import { categoryAddress } from '../../domain/address/addresses.ts';
import type { Criterion } from '../../domain/criteria/criterion.ts';
import type { CaseState, CategoryState, CriterionDecision } from '../../domain/criteria/history.ts';
import { itemAddress } from '../../domain/item/label.ts';
import type { CouncilData } from '../council-data.ts';
import { column, councilColumn, LIST, REQUIRED, type Table } from '../table.ts';

interface CaseRow {
  readonly data: CouncilData;
  readonly criterion: Criterion;
  readonly category: CategoryState['category'];
  /** 1-based: those that stand in the order of the table, then those that are gone. */
  readonly number: number;
  readonly one: CaseState;
  readonly removedBy: CriterionDecision | undefined;
}

const day = (decision: CriterionDecision | undefined) => decision?.meeting.header.date;
const item = (decision: CriterionDecision | undefined) => decision && itemAddress(decision.item);
const ITEM = { refersTo: 'items' } as const;

/** Every case that ever stood in the criteria of a council, by table and category. */
export const CASES: Table<CaseRow> = {
  name: 'cases',
  title: '基準の事例',
  description:
    '基準の表の類型にある、またはあった事例。1行が1つの事例で、いつ、どの案件で加わり、改まり、除かれたかを示します。',
  key: ['category', 'number'],
  columns: [
    column(
      'category',
      '類型',
      'address',
      '基準の表のページの中での類型のアドレス。',
      ({ data, criterion, category }) => categoryAddress(data.archive.council.id, criterion.id, category.number),
      REQUIRED,
    ),
    column(
      'number',
      '順番',
      'integer',
      '類型の中での順番（1から）。今ある事例が先、除かれた事例が後です。',
      ({ number }) => number,
      REQUIRED,
    ),
    councilColumn(({ data }) => data.archive.council.id),
    column('criterion', '表', 'string', '基準の表の名前。', ({ criterion }) => criterion.name, REQUIRED),
    column('criterion_title', '表の題名', 'string', '基準の表の題名。', ({ criterion }) => criterion.title, REQUIRED),
    column('category_number', '類型の番号', 'integer', '類型の番号。', ({ category }) => category.number, REQUIRED),
    column('text', '事例', 'string', '事例の言葉。改まったものは新しい言葉です。', ({ one }) => one.text, REQUIRED),
    column('subdivision', '類型の中の項目', 'string', '類型の中の、事例が属する項目。', ({ one }) => one.group),
    column('note', '注記', 'string', '事例についての注記。', ({ one }) => one.note),
    column(
      'stands',
      '今あるか',
      'boolean',
      '収録した最後の会議の後に、表にあるか。',
      ({ removedBy }) => removedBy === undefined,
      REQUIRED,
    ),
    column(
      'seen',
      '初めて載っていた日',
      'date',
      '加えた案件が収録した記録にない事例で、資料に初めて載っていた会議の日。',
      ({ one }) => one.seen,
    ),
    column('added_on', '加わった日', 'date', '加わった会議の日。収録前からの事例では空です。', ({ one }) =>
      day(one.addedBy),
    ),
    column('added_by', '加えた案件', 'address', '加えた案件のアドレス。', ({ one }) => item(one.addedBy), ITEM),
    column('removed_on', '除かれた日', 'date', '除かれた会議の日。', ({ removedBy }) => day(removedBy)),
    column('removed_by', '除いた案件', 'address', '除いた案件のアドレス。', ({ removedBy }) => item(removedBy), ITEM),
    column(
      'former_texts',
      'これまでの言葉',
      'string',
      '改まる前の言葉。古い順。',
      ({ one }) => one.formerly.map(({ text }) => text),
      LIST,
    ),
    column(
      'renamed_on',
      '改まった日',
      'date',
      '言葉が改まった会議の日。これまでの言葉と同じ順。',
      ({ one }) => one.formerly.map(({ replacedBy }) => replacedBy.meeting.header.date),
      LIST,
    ),
    column(
      'renamed_by',
      '改めた案件',
      'address',
      '言葉を改めた案件のアドレス。これまでの言葉と同じ順。',
      ({ one }) => one.formerly.map(({ replacedBy }) => itemAddress(replacedBy.item)),
      { ...LIST, ...ITEM },
    ),
    column(
      'applied_by',
      '適用した案件',
      'address',
      'この事例に類似するとされた案件のアドレス。古い順。',
      ({ one }) => one.appliedBy.map((decision) => itemAddress(decision.item)),
      { ...LIST, ...ITEM },
    ),
  ],
  *rows(data) {
    for (const criterion of data.archive.criteria.values()) {
      for (const { category, cases, gone } of data.criteria.get(criterion.id)?.categories ?? []) {
        const all = [
          ...cases.map((one) => ({ one, removedBy: undefined })),
          ...gone.map((one) => ({ one, removedBy: one.removedBy })),
        ];
        for (const [index, { one, removedBy }] of all.entries()) {
          yield { data, criterion, category, number: index + 1, one, removedBy };
        }
      }
    }
  },
};
