import { z } from 'zod';
import { count, text } from '../fields.ts';

/** How the council came to its decision; `consensus` means that no vote was taken and the chair declared it. */
export const voteMethod = z.enum(['consensus', 'show-of-hands', 'standing', 'ballot', 'roll-call']);
type VoteMethod = z.infer<typeof voteMethod>;

const METHODS: Readonly<Record<VoteMethod, string>> = {
  consensus: '採決によらず決定',
  'show-of-hands': '挙手',
  standing: '起立',
  ballot: '投票',
  'roll-call': '氏名点呼',
};

/** 挙手, 採決によらず決定. */
export const formatVoteMethod = (method: VoteMethod): string => METHODS[method];

/** The ways a member may vote, with their words. */
const SIDES = { for: '賛成', against: '反対', abstained: '棄権', reserved: '保留' } as const;
type Side = keyof typeof SIDES;
const SIDE_NAMES = Object.keys(SIDES) as Side[];

/** Votes as the minutes give them: counts where they count, words where they only say 賛成多数. Never a guess. */
const votesSchema = z.strictObject({
  on: text.optional().meta({ title: '採決にかけたもの', description: '修正案、動議、原案、追加の3件 など' }),
  method: voteMethod.optional().meta({
    title: '決め方',
    description: voteMethod.options.map((value) => `${value}（${METHODS[value]}）`).join('、'),
  }),
  for: count.optional().meta({ title: '賛成の人数' }),
  against: count.optional().meta({ title: '反対の人数' }),
  abstained: count.optional().meta({ title: '棄権の人数' }),
  reserved: count.optional().meta({ title: '保留の人数' }),
  unanimous: z
    .boolean()
    .optional()
    .meta({ title: '全員賛成', description: '人数が記されず、全員とだけあるとき（挙手全員 など）true' }),
  majority: z
    .boolean()
    .optional()
    .meta({ title: '賛成多数', description: '人数が記されず、賛成多数とだけあるとき true' }),
  minority: z.boolean().optional().meta({ title: '賛成少数', description: '賛成少数（挙手少数 など）とあるとき true' }),
  casting: text.optional().meta({ title: '可否同数の裁決', description: '会長が可とした など' }),
  named: z
    .strictObject({
      for: z.array(text).default([]).meta({ title: '賛成した委員' }),
      against: z.array(text).default([]).meta({ title: '反対した委員' }),
      abstained: z.array(text).default([]).meta({ title: '棄権した委員' }),
      reserved: z.array(text).default([]).meta({ title: '保留した委員' }),
    })
    .optional()
    .meta({ title: '委員ごとの賛否', description: '会議録に名前があるときだけ' }),
  result: text.optional().meta({ title: 'この採決の結果', description: '否決、可決 など（いくつもの採決があるとき）' }),
  note: text.optional().meta({ title: '注記' }),
});
export type Votes = z.infer<typeof votesSchema>;

/** One vote, or several on one item in their order: an amendment, a motion, then what was put. */
export const votesField = z
  .union([votesSchema, z.array(votesSchema)])
  .optional()
  .meta({ title: '票', description: '原本にあるとおりに。推し量って書きません。いくつも採決したときは順に並べます。' });

/** A vote with its path in the item that it is about. */
export interface Vote extends Votes {
  readonly path: readonly PropertyKey[];
}

export function readVotes(written: z.infer<typeof votesField>): Vote[] {
  if (written === undefined) return [];
  if (!Array.isArray(written)) return [{ ...written, path: ['votes'] }];
  return written.map((votes, index) => ({ ...votes, path: ['votes', index] }));
}

/** Members counted in all fields of the votes. */
export function countVotes(votes: Votes): number {
  return SIDE_NAMES.reduce((sum, side) => sum + (votes[side] ?? 0), 0);
}

/** `賛成多数・反対1名`, `保留1名`, `採決によらず決定`; empty when the minutes say nothing. */
export const formatVotes = (votes: Votes): string => toldOfVotes(votes).join('・');

/** The same without what {@link formatDissent} tells, for where that stands beside it: `賛成多数`. */
export function formatVotesBesideDissent(votes: Votes): string {
  const told = new Set(formatDissent(votes).split('・'));
  return toldOfVotes(votes)
    .filter((part) => !told.has(part))
    .join('・');
}

function toldOfVotes(votes: Votes): string[] {
  const { method, unanimous, majority, minority, casting } = votes;
  const counted = SIDE_NAMES.flatMap((side) => (votes[side] === undefined ? [] : [`${SIDES[side]}${votes[side]}名`]));
  return [
    ...(method ? [METHODS[method]] : []),
    ...(unanimous ? ['全員賛成'] : []),
    ...(majority ? ['賛成多数'] : []),
    ...(minority ? ['賛成少数'] : []),
    ...counted,
    ...(casting === undefined ? [] : [`可否同数（${casting}）`]),
  ];
}

/** All but those who voted for it. */
const OTHERS = SIDE_NAMES.filter((side) => side !== 'for');

/**
 * Who did not vote for what was put, as far as the minutes tell: `反対1名・保留2名`, `反対 上田委員`; where they only say
 * that not everybody did, that (`賛成多数`). Empty where they tell of nobody.
 */
export function formatDissent({ named, majority, minority, casting, ...votes }: Votes): string {
  const told = OTHERS.flatMap((side) => {
    const names = named?.[side] ?? [];
    if (votes[side] === undefined) return names.length > 0 ? [`${SIDES[side]} ${names.join('・')}`] : [];
    return votes[side] > 0 ? [`${SIDES[side]}${votes[side]}名`] : [];
  });
  if (told.length > 0) return told.join('・');
  if (casting !== undefined) return '可否同数';
  return minority ? '賛成少数' : majority ? '賛成多数' : '';
}

/** Members who did not vote for what was put, as far as they are counted or named. */
export const countDissenters = ({ named, ...votes }: Votes): number =>
  OTHERS.reduce((sum, side) => sum + (votes[side] ?? named?.[side]?.length ?? 0), 0);

/** `賛成 井上委員、反対 上田委員・江口委員`; empty where the minutes name nobody. */
function formatNamedVotes({ named }: Votes): string {
  return namedVoters(named)
    .map(({ side, names }) => `${SIDES[side]} ${names.join('・')}`)
    .join('、');
}

/** 賛成, 反対, 棄権, 保留. */
export const formatSide = (side: Side): string => SIDES[side];

/** Who voted which way, as the minutes name them. */
export function namedVoters(named: Votes['named']): { readonly side: Side; readonly names: readonly string[] }[] {
  return SIDE_NAMES.map((side) => ({ side, names: named?.[side] ?? [] })).filter(({ names }) => names.length > 0);
}

/** What is told of one vote of several, or of one whose voters are named: its object, the votes, who, the result. */
export function describeVote(votes: Votes): string {
  const voted = [formatVotes(votes), formatNamedVotes(votes)].filter((part) => part !== '').join('、');
  const result = votes.result === undefined ? '' : `→${votes.result}`;
  return `${votes.on === undefined ? '' : `${votes.on}：`}${voted}${result}`;
}
