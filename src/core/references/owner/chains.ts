import type { Lexicon } from '../lexicon.ts';
import { classOf, type OwnerClass } from './names.ts';

/** Nouns joined by の that say together whose something is: 県の個人情報保護審査会, 契約の相手方. */
export interface Chain {
  readonly owner: OwnerClass;
  /** As written, in half width. */
  readonly words: string;
  readonly start: number;
  readonly end: number;
  /** True where its last noun is the owner itself, and not a thing or person of it (契約の相手方). */
  readonly isWhole: boolean;
}

const RUN = /[\p{Script=Han}\p{Script=Katakana}ー々〇]+/gu;

interface Noun {
  readonly run: string;
  readonly start: number;
  readonly end: number;
  readonly owner: OwnerClass | undefined;
}

/** The owners that a clause names, in order. */
export function findChains(clause: string, lexicon: Lexicon): Chain[] {
  const chains: Chain[] = [];
  let nouns: Noun[] = [];
  const flush = () => {
    const chain = joinNouns(nouns, clause);
    if (chain) chains.push(chain);
    nouns = [];
  };
  for (const match of clause.matchAll(RUN)) {
    const [run] = match;
    const start = match.index;
    const last = nouns.at(-1);
    if (last && clause.slice(last.end, start) !== 'の') flush();
    nouns.push({ run, start, end: start + run.length, owner: classOf(run, clause.slice(0, start), lexicon) });
  }
  flush();
  return chains;
}

const IS_ANOTHERS: ReadonlySet<OwnerClass | undefined> = new Set(['place', 'state', 'council', 'organ']);

/** みどり市の審議会 is みどり市's, though the council is called 審議会 as well. */
function joinNouns(nouns: readonly Noun[], clause: string): Chain | undefined {
  const named = nouns.filter(({ owner }) => owner !== undefined);
  const [first] = named;
  const head = nouns.at(-1);
  if (!first || !head) return undefined;
  const foreign = named.find(({ owner }) => owner === 'place' || owner === 'state');
  const isOwnAgain =
    foreign && named.some((one) => one.owner === 'own' && /^[本当]/u.test(one.run) && one.start > foreign.start);
  const isAnothers = foreign && !isOwnAgain ? foreign : named.find(({ owner }) => IS_ANOTHERS.has(owner));
  const last = named.at(-1) ?? first;
  const meant =
    foreign && !isOwnAgain ? foreign : last.owner === 'own' && isAnothers && !isOwnAgain ? isAnothers : last;
  const { start, end } = { start: first.start, end: head.end };
  const owner = meant.owner as OwnerClass;
  return {
    // An organ that meets is a body that meets.
    owner: owner === 'organ' && /(?:会議|会合|席)$/u.test(head.run) ? 'council' : owner,
    words: clause.slice(start, end),
    start,
    end,
    isWhole: head.owner !== undefined,
  };
}
