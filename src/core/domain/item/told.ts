import type { Item } from '../archive.ts';
import { type ItemEntry, type ItemPart, NEXT_MEETING, type Undertaking } from '../meeting/header.ts';
import {
  countDissenters,
  describeVote,
  formatDissent,
  formatVotes,
  formatVotesBesideDissent,
  type Vote,
} from './votes.ts';

/** Something that a record tells of an item beside its title, decision and department, under the word readers see. */
export interface Told {
  readonly label: string;
  readonly text: string;
}

/** `会長から`, `委員から住宅課へ`; empty where the minutes tell neither. */
export function formatParties({ by, to }: Pick<Undertaking, 'by' | 'to'>): string {
  return `${by === undefined ? '' : `${by}から`}${to === undefined ? '' : `${to}へ`}`;
}

/** `次回の会議で報告`, `期限：来年3月まで`; empty where the minutes tell none. */
export function formatDue(due: Undertaking['due']): string {
  if (due === undefined) return '';
  return due === NEXT_MEETING ? '次回の会議で報告' : `期限：${due}`;
}

/** The text, with who asked whom and the time at which it is due. */
export function formatUndertaking(one: Undertaking): string {
  const told = [formatParties(one), formatDue(one.due)].filter((part) => part !== '');
  return told.length === 0 ? one.text : `${one.text}（${told.join('、')}）`;
}

/** An item's undertakings: what its approval hangs on, and what was asked or promised. */
function undertakingsOf({ conditions, requests }: ItemEntry): Told[] {
  const labels = { request: '要望', promise: '約束' } as const;
  return [
    ...conditions.map((one) => ({ label: '条件', text: formatUndertaking(one) })),
    ...requests.map((one) => ({ label: one.is ? labels[one.is] : '要望と約束', text: formatUndertaking(one) })),
  ];
}

/** How the decision came about and what goes with it, in the order in which a page tells it; conditions and requests apart. */
export function circumstancesOf(entry: ItemEntry): Told[] {
  const { parts, votes, recusals, sideOpinions, notes } = entry;
  return [
    ...parts.map((part) => ({ label: '部分ごとの結論', text: formatPart(part) })),
    ...votesWorthTelling(votes).map((vote) => ({ label: '採決', text: describeVote(vote) })),
    ...recusals.map((one) => ({ label: '退席・除斥', text: formatRecusal(one) })),
    ...sideOpinions.map((text) => ({ label: '附帯意見', text })),
    ...notes.map((text) => ({ label: '注記', text })),
  ];
}

/** All that a record tells of an item. */
export const toldOf = (entry: ItemEntry): Told[] => [...circumstancesOf(entry), ...undertakingsOf(entry)];

/** One vote stands beside the decision, unless there is more to it than its count. */
function votesWorthTelling(votes: readonly Vote[]): readonly Vote[] {
  const [only, ...others] = votes;
  const isPlain = only && others.length === 0 && only.on === undefined && only.result === undefined && !only.named;
  return isPlain ? [] : votes;
}

function formatPart({ what, outcome, votes, recusals, note }: ItemPart): string {
  const told = [...votes.map(describeVote), ...recusals.map(formatRecusal), ...(note === undefined ? [] : [note])];
  return `${what}：${outcome.label}${told.length === 0 ? '' : `（${told.join('、')}）`}`;
}

const HOW = { left: '退席', excluded: '除斥' } as const;

function formatRecusal({ name, is, reason }: ItemEntry['recusals'][number]): string {
  const told = [is === undefined ? '' : HOW[is], reason ?? ''].filter((part) => part !== '');
  return told.length === 0 ? name : `${name}（${told.join('、')}）`;
}

/** The votes that decided, as they stand beside the decision. */
export function decidingVotes({ votes }: ItemEntry): string {
  const last = votes.at(-1);
  return last ? formatVotes(last) : '';
}

/** The same without what {@link dissentOf} tells. */
export function votesBesideDissent({ votes }: Pick<ItemEntry, 'votes'>): string {
  const last = votes.at(-1);
  return last ? formatVotesBesideDissent(last) : '';
}

/**
 * Who did not agree to the decision, in the words of the record: `反対1名`, of an item decided in parts
 * `廃止の1件は保留2名`. Of the votes that decided only: who opposed a motion that was lost did not oppose the decision.
 * Empty where the record tells of nobody.
 */
export function dissentOf({ votes, parts }: Pick<ItemEntry, 'votes' | 'parts'>): string {
  const dissent = (own: readonly Vote[]): string => {
    const last = own.at(-1);
    return last ? formatDissent(last) : '';
  };
  const ofParts = parts.map((part) => [part.what, dissent(part.votes)] as const).filter(([, told]) => told !== '');
  return [dissent(votes), ...ofParts.map(([what, told]) => `${what}は${told}`)]
    .filter((told) => told !== '')
    .join('、');
}

/** True where the record tells that somebody did not agree to what was decided of the item at last. */
export const hasDissent = ({ latest }: Pick<Item, 'latest'>): boolean => dissentOf(latest.entry) !== '';

/**
 * How many members did not agree to the decision, as far as the record counts or names them; 1 where it only says that
 * not all did, 0 where it tells of nobody.
 */
export function countDissent({ votes, parts }: Pick<ItemEntry, 'votes' | 'parts'>): number {
  const deciding = [votes, ...parts.map((part) => part.votes)].flatMap((own) => own.at(-1) ?? []);
  const counted = deciding.reduce((sum, vote) => sum + countDissenters(vote), 0);
  return dissentOf({ votes, parts }) === '' ? 0 : Math.max(1, counted);
}
