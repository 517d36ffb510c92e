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

/** Votes as the minutes give them: counts where they count, `majority` where they only say 賛成多数. Never a guess. */
export const votesSchema = z.strictObject({
  method: voteMethod.optional().meta({
    title: '決め方',
    description: voteMethod.options.map((value) => `${value}（${METHODS[value]}）`).join('、'),
  }),
  for: count.optional().meta({ title: '賛成の人数' }),
  against: count.optional().meta({ title: '反対の人数' }),
  abstained: count.optional().meta({ title: '棄権の人数' }),
  reserved: count.optional().meta({ title: '保留の人数' }),
  majority: z
    .boolean()
    .optional()
    .meta({ title: '賛成多数', description: '人数が記されず、賛成多数とだけあるとき true' }),
  note: text.optional().meta({ title: '注記' }),
});
export type Votes = z.infer<typeof votesSchema>;

/** Members counted in all fields of the votes. */
export function countVotes(votes: Votes): number {
  return (votes.for ?? 0) + (votes.against ?? 0) + (votes.abstained ?? 0) + (votes.reserved ?? 0);
}

/** `賛成多数・反対1名`, `保留1名`, `採決によらず決定`; empty when the minutes say nothing. */
export function formatVotes(votes: Votes): string {
  const counted = (label: string, value: number | undefined): string[] =>
    value === undefined ? [] : [`${label}${value}名`];
  return [
    ...(votes.method ? [METHODS[votes.method]] : []),
    ...(votes.majority ? ['賛成多数'] : []),
    ...counted('賛成', votes.for),
    ...counted('反対', votes.against),
    ...counted('棄権', votes.abstained),
    ...counted('保留', votes.reserved),
  ].join('・');
}
