import { meetingAddress } from '../../domain/address/addresses.ts';
import type { Item } from '../../domain/archive.ts';
import { itemAddress } from '../../domain/item/label.ts';
import { formatSide, formatVoteMethod, type Vote, voteMethod } from '../../domain/item/votes.ts';
import type { ItemPart } from '../../domain/meeting/header.ts';
import { EFFECT_WORDS } from '../../vocabulary/effect.ts';
import type { OutcomeTerm } from '../../vocabulary/vocabulary.ts';
import { type Column, column, councilColumn, LIST, REQUIRED, type Table } from '../table.ts';

interface VoteRow {
  readonly item: Item;
  readonly meeting: Item['latest']['meeting'];
  readonly part: ItemPart | undefined;
  /** 1-based among the votes of the item in the meeting, those of its parts last. */
  readonly number: number;
  readonly vote: Vote;
  /** Whether it is the one that decided. */
  readonly isDeciding: boolean;
  readonly outcome: OutcomeTerm;
}

type Side = 'for' | 'against' | 'abstained' | 'reserved';
const SIDES: readonly Side[] = ['for', 'against', 'abstained', 'reserved'];

const count = (side: Side): Column<VoteRow> =>
  column(
    `votes_${side}`,
    `${formatSide(side)}の人数`,
    'integer',
    `${formatSide(side)}とした委員の人数。会議録が人数を記さないときは空です。`,
    ({ vote }) => vote[side],
  );

const names = (side: Side): Column<VoteRow> =>
  column(
    `names_${side}`,
    `${formatSide(side)}の委員`,
    'string',
    `${formatSide(side)}とした委員の名前。会議録に名前があるときだけ、会議録の書き方のまま。`,
    ({ vote }) => vote.named?.[side] ?? [],
    LIST,
  );

/** Every vote that the records tell of, by item and meeting, in the order of the record; those of an item's parts too. */
export const VOTES: Table<VoteRow> = {
  name: 'votes',
  title: '採決',
  description: '案件（またはその一部）についての採決。1行が1回の採決で、修正案や動議の採決も1行ずつです。',
  key: ['item', 'meeting', 'number'],
  columns: [
    column('item', '案件', 'address', '採決にかけた案件のアドレス。', ({ item }) => itemAddress(item), {
      ...REQUIRED,
      refersTo: 'items',
    }),
    councilColumn(({ item }) => item.council),
    column(
      'meeting',
      '会議',
      'address',
      '採決した会議のアドレス。',
      ({ meeting }) => meetingAddress(meeting.council, meeting.id),
      {
        ...REQUIRED,
        refersTo: 'meetings',
      },
    ),
    column(
      'number',
      '順番',
      'integer',
      'その会議でのその案件の採決のうち何番目か（1から）。',
      ({ number }) => number,
      REQUIRED,
    ),
    column('date', '開催日', 'date', '採決した会議の日。', ({ meeting }) => meeting.header.date, REQUIRED),
    column('part', '案件の一部', 'string', '案件の一部だけの採決のとき、その一部。', ({ part }) => part?.what),
    column(
      'motion',
      '採決にかけたもの',
      'string',
      '修正案、動議、原案など。会議録になければ空です。',
      ({ vote }) => vote.on,
    ),
    column('method', '決め方', 'string', '決め方。会議録になければ空です。', ({ vote }) => vote.method, {
      values: Object.fromEntries(voteMethod.options.map((one) => [one, formatVoteMethod(one)])),
    }),
    ...SIDES.map(count),
    column(
      'unanimous',
      '全員賛成',
      'boolean',
      '会議録が人数を記さず、全員賛成とだけ述べている。',
      ({ vote }) => vote.unanimous,
    ),
    column('majority', '賛成多数', 'boolean', '会議録が賛成多数と述べている。', ({ vote }) => vote.majority),
    column('minority', '賛成少数', 'boolean', '会議録が賛成少数と述べている。', ({ vote }) => vote.minority),
    column('casting', '可否同数の裁決', 'string', '可否同数のときの裁決。', ({ vote }) => vote.casting),
    ...SIDES.map(names),
    column(
      'result',
      '採決の結果',
      'string',
      'この採決の結果。会議録が採決ごとに述べるときだけ。',
      ({ vote }) => vote.result,
    ),
    column('note', '注記', 'string', '採決についての注記。', ({ vote, part }) => (part ? undefined : vote.note)),
    column(
      'decides',
      '結論を決めた採決',
      'boolean',
      '案件（またはその一部）の、その会議での最後の採決か。',
      ({ isDeciding }) => isDeciding,
      REQUIRED,
    ),
    column(
      'outcome',
      '結論',
      'string',
      'その会議での案件（またはその一部）の結論。',
      ({ outcome }) => outcome.label,
      REQUIRED,
    ),
    column('effect', '効き目', 'string', 'その結論が案件にどう働くか。', ({ outcome }) => outcome.effect, {
      ...REQUIRED,
      values: EFFECT_WORDS,
    }),
  ],
  *rows({ archive }) {
    for (const item of archive.items.values()) {
      for (const { meeting, entry } of item.treatments) {
        let number = 0;
        for (const part of [undefined, ...entry.parts]) {
          const { votes, outcome } = part ?? entry;
          for (const [index, vote] of votes.entries()) {
            number += 1;
            yield { item, meeting, part, number, vote, isDeciding: index === votes.length - 1, outcome };
          }
        }
      }
    }
  },
};
