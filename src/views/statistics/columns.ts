import type { CouncilArchive } from '../../core/domain/archive.ts';
import { ASKED_KINDS, ASKED_LABELS } from '../../core/domain/item/undertakings.ts';
import type { Figures } from '../../core/domain/statistics/figures.ts';
import { TOLD_ROLES } from '../../core/domain/statistics/meeting-figures.ts';
import { EFFECTS, type Effect } from '../../core/vocabulary/effect.ts';
import { formatOwnEffect } from '../../core/vocabulary/vocabulary.ts';
import { DISSENT } from '../figures/count-table.ts';
import { type Figure, figureOf, meanOf } from '../figures/figure-table.ts';
import type { RowsOf } from './rows.ts';
import { formatToldRole } from './words.ts';

/** Where the rows of a figure stand. */
type RowsHref = (of: RowsOf) => string | undefined;

/** A column of a table of figures. */
interface FigureColumn {
  readonly head: string;
  readonly cell: (figures: Figures, href: RowsHref) => Figure;
}

/** A table of figures, whatever its rows are of. */
export interface FigureColumns {
  readonly id: string;
  readonly heading: string;
  /** How it is counted, where that is not plain. */
  readonly note: string;
  readonly columns: readonly FigureColumn[];
  /** What its bars draw. */
  readonly drawn: string;
  readonly drawnPart?: string;
  readonly value: (figures: Figures) => number;
  readonly part?: (figures: Figures) => number;
}

const column = (head: string, rows: RowsOf, count: (figures: Figures) => number): FigureColumn => ({
  head,
  cell: (figures, href) => figureOf(count(figures), href(rows)),
});

const dissent = column(`${DISSENT}のある案件（件）`, 'dissent', (figures) => figures.dissent);
const utterancesOf = ({ utterances }: Figures) => TOLD_ROLES.reduce((sum, role) => sum + utterances[role], 0);
const mean = (sum: number, count: number): number => (count === 0 ? 0 : sum / count);

/**
 * The tables of one council, or of several.
 * @param effects those that any of the items has
 */
export function figureTables(
  councils: readonly CouncilArchive[],
  effects: ReadonlySet<Effect>,
  labelOf: (effect: Effect) => string,
): FigureColumns[] {
  const publish = councils.some(({ council }) => council.publishMembers);
  return [
    {
      id: 'meetings',
      heading: '会議と時間',
      note: '時間は、会議録に開始と終了の時刻がある会議だけで数えています。',
      columns: [
        column('会議（回）', 'meetings', ({ meetings }) => meetings),
        column('時間の記録がある会議（回）', 'meetings', ({ timed }) => timed),
        column('時間の合計（分）', 'meetings', ({ minutes }) => minutes),
        { head: '1回の平均（分）', cell: ({ minutes, timed }, href) => meanOf(minutes, timed, href('meetings')) },
      ],
      drawn: '会議の棒（回）',
      value: ({ meetings }) => meetings,
    },
    {
      id: 'items',
      heading: '案件と反対・保留など',
      note: `案件は、最後に扱った会議の年と期に数えます。「${DISSENT}」は、結論に賛成しなかった委員がいると会議録が述べる案件です。述べていないことは、いなかったことを意味しません。`,
      columns: [
        ...kindsOf(councils).map(({ key, label }) =>
          column(`${label}（件）`, 'items', ({ kinds }) => kinds.get(key) ?? 0),
        ),
        column('案件の計（件）', 'items', ({ items }) => items),
        dissent,
      ],
      drawn: '案件の棒（件）',
      drawnPart: DISSENT,
      value: ({ items }) => items,
      part: (figures) => figures.dissent,
    },
    {
      id: 'outcomes',
      heading: '結論',
      note: '案件の結論を、その効き目で分けています。部分ごとに決めた案件は、全体としての効き目で1件と数えます。',
      columns: EFFECTS.filter((effect) => effects.has(effect)).map((effect) =>
        column(`${labelOf(effect)}（件）`, effect, (figures) => figures.effects[effect]),
      ),
      drawn: '案件の棒（件）',
      value: ({ items }) => items,
    },
    {
      id: 'utterances',
      heading: '発言',
      note: '会議録に分けて記された発言の数です。要約された会議録では、実際の発言の数より少ないことがあります。',
      columns: [
        ...TOLD_ROLES.map((role) =>
          column(`${formatToldRole(role)}（件）`, 'meetings', ({ utterances }) => utterances[role]),
        ),
        column('発言の計（件）', 'meetings', utterancesOf),
      ],
      drawn: '発言の棒（件）',
      value: utterancesOf,
    },
    {
      id: 'members-on-items',
      heading: '案件1件あたりの委員の発言',
      note: '案件の見出しの下での委員の発言（会長・副会長などを除く）を、その会議で発言のあった案件の数で割ったものです。質問だけではなく、意見や確認も数えています。いくつもの案件の見出しの下での発言は1件と数え、案件はそれぞれ数えます。',
      columns: [
        column('案件についての委員の発言（件）', 'meetings', ({ byMembersOnItems }) => byMembersOnItems),
        column('発言のあった案件（会議ごとの延べ件）', 'meetings', ({ spokenOn }) => spokenOn),
        {
          head: '1件あたり（件）',
          cell: ({ byMembersOnItems, spokenOn }, href) => meanOf(byMembersOnItems, spokenOn, href('meetings')),
        },
      ],
      drawn: '1件あたりの棒（件）',
      value: ({ byMembersOnItems, spokenOn }) => mean(byMembersOnItems, spokenOn),
    },
    ...(publish
      ? [
          {
            id: 'attendance',
            heading: '委員の出席',
            note: '会議録の名簿にある委員の数です。代理と、臨時の委員を含みます。名簿が欠席を記さない会議では、欠席は数えられません。',
            columns: [
              column('出席（延べ人）', 'meetings', ({ attended }) => attended),
              column('欠席（延べ人）', 'meetings', ({ absent }) => absent),
              {
                head: '1回の出席の平均（人）',
                cell: ({ attended, meetings }: Figures, href: RowsHref) => meanOf(attended, meetings, href('meetings')),
              },
            ],
            drawn: '1回の出席の棒（人）',
            value: ({ attended, meetings }: Figures) => mean(attended, meetings),
          },
        ]
      : []),
    ...(councils.some(({ meetings }) => meetings.some(({ marks = [] }) => marks.length > 0))
      ? [
          {
            id: 'withheld',
            heading: '非公開の箇所',
            note: '会議録に「非公開」の印がある箇所の数です。印の数で、伏せられた文章の長さは分かりません。',
            columns: [column('非公開の箇所（か所）', 'meetings', ({ withheld }) => withheld)],
            drawn: '非公開の箇所の棒（か所）',
            value: ({ withheld }: Figures) => withheld,
          },
        ]
      : []),
    {
      id: 'asked',
      heading: '条件・要望・約束',
      note: '求めた会議、約束した会議の年と期に数えます。「回答」は、後の会議に回答の記録があるものです。要望か約束かが記録にないものは、要望に数えています。',
      columns: ASKED_KINDS.flatMap((kind) => [
        column(`${ASKED_LABELS[kind]}（件）`, 'asked', ({ asked }) => asked[kind].asked),
        column(`${ASKED_LABELS[kind]}への回答（件）`, 'asked', ({ asked }) => asked[kind].answered),
      ]),
      drawn: '条件・要望・約束の棒（件）',
      value: ({ asked }) => ASKED_KINDS.reduce((sum, kind) => sum + asked[kind].asked, 0),
    },
  ];
}

/** The kinds of items of the councils, each key once. */
function kindsOf(councils: readonly CouncilArchive[]): { key: string; label: string }[] {
  const labels = new Map<string, string>();
  for (const { council, items } of councils) {
    const used = new Set([...items.values()].map(({ kind }) => kind.key));
    for (const { key, label } of council.vocabulary.kinds) {
      if (used.has(key) && !labels.has(key)) labels.set(key, label);
    }
  }
  return [...labels].map(([key, label]) => ({ key, label }));
}

export const ownEffectLabel = (council: CouncilArchive) => (effect: Effect) =>
  formatOwnEffect(council.council.vocabulary, effect);
