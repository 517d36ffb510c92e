import type { Votes } from '../../domain/item/votes.ts';
import { NUMERAL_CHARACTERS, parseNumeral } from '../../text/numerals.ts';

const N = `[${NUMERAL_CHARACTERS}]{1,3}`;
const SIDES = { 賛成: 'for', 反対: 'against', 棄権: 'abstained', 保留: 'reserved' } as const;
type Side = (typeof SIDES)[keyof typeof SIDES];
const METHODS = [
  ['show-of-hands', /挙手/],
  ['standing', /起立/],
  ['ballot', /(?:無記名|記名)?投票/],
  ['roll-call', /氏名点呼|点呼/],
] as const;
/** 異議なし, and not 異議なしとは言えません or 異議なしと認めたいところですが. */
const CONSENSUS =
  /異議(?:は|が|の|も)?(?:な(?:し|く|い(?:もの|よう|との?|$|。|で))|(?:あり|ござい)ません(?!か)|(?:なかった|ございませんでした))(?!と?(?:は|も)?(?:言え|申し上げ(?:たい|られ)|とは)|(?:と認め)?たい|でしょうか|ですか|か(?:。|$|」))/;
const OBJECTION =
  /異議(?:が|は)?(?:あり|ござい|ある)(?!ません|ませぬ)|異議を(?:申|唱)|(?:異議な(?:し|い))(?:と|とは|との?)?(?:は|も)?(?:言え|申し上げたい|認めたい|いえ)|反対(?:です|します|いたします|である|だ|せざる|の(?:意見|立場)|。|$)|(?:賛成|同意|承認|納得|了承|異議なしと)(?:は|が|には?|とは)?(?:でき|いたしかね|しかね|言え)(?:な|ま|る)|待って/;
const VOTED = /挙手|起立|投票|採決|表決|賛成|反対|保留|棄権|可否同数|点呼|全会一致|満場一致/;
const ALL = /(?:挙手|起立|賛成)全[員会]|全[員会](?:の)?(?:賛成|一致|挙手|起立)|満場一致/;
const FEW = /(?:挙手|起立|賛成)少数/;
const MANY = /(?:挙手|起立|賛成)多数/;
const TIE = /可否同数/;

/** 異議なし, said by somebody: an answer to what was put. */
export const isAssent = (folded: string): boolean => CONSENSUS.test(folded) && !OBJECTION.test(folded);

/** 異議あり, 反対です, 賛成できません: somebody does not agree. */
export const isObjection = (folded: string): boolean =>
  OBJECTION.test(folded) && !/(?:異議|反対)(?:は|を)(?:取り下げ|撤回)/.test(folded);

/** True when a text speaks of a vote in any way, so that nobody may say there was none. */
export const speaksOfVotes = (folded: string): boolean => VOTED.test(folded);

/**
 * What was said of how a decision was voted; undefined when nothing was. Nothing is counted that the text does not count:
 * two numbers for one side, where none is put right, leave it out.
 * @param folded all that was said of it, in its order, folded
 * @param hasAssent somebody said 異議なし to what was put
 * @param hasObjection somebody objected to it: what follows was no consensus
 */
export function readVotes(folded: string, hasAssent = false, hasObjection = false): Votes | undefined {
  const counted = countVotes(folded);
  const voted = METHODS.find(([, pattern]) => pattern.test(folded))?.[0];
  const isTold = counted.length > 0 || [ALL, FEW, MANY, TIE].some((pattern) => pattern.test(folded));
  const says = CONSENSUS.test(folded);
  const isConsensus = voted === undefined && !isTold && !hasObjection && (hasAssent || says);
  const method = voted ?? (isConsensus ? 'consensus' : undefined);
  const majority = MANY.test(folded) ? true : FEW.test(folded) ? false : undefined;
  const note = [ALL, TIE, ...(hasObjection || voted ? [] : [CONSENSUS]), FEW].flatMap(
    (pattern) => pattern.exec(folded)?.[0] ?? [],
  );
  if (counted.length === 0 && method === undefined && majority === undefined && note.length === 0) return undefined;
  return {
    ...(method ? { method } : {}),
    ...Object.fromEntries(counted),
    ...(majority === undefined ? {} : { majority }),
    ...(note.length > 0 ? { note: note.join('、') } : {}),
  };
}

const COUNT = new RegExp(
  `(?<side>賛成|反対|棄権|保留)(?!意見|討論)|(?<pro>(?:承認|可決|採択|同意|「?可」?)(?:と|す)[^。、]{0,8}(?:方|委員|諸君)(?=[^。]{0,6}(?:挙手|起立))|認めるもの|「?可」?とするもの)|(?<con>認めないもの|「?否」?とするもの)|(?<number>${N})(?<unit>名|人|票|(?=[、,。)で]|対|$))(?<of>中|のうち)?|(?<none>なし|(?:お|い)りません|いません|ございません|ゼロ)|(?<revised>訂正|数え直|失礼)|(?<result>多数|少数|全員|により|よって)`,
  'gu',
);
/** True for a text that gives how many were for or against. */
export const countsVotes = (folded: string): boolean => speaksOfVotes(folded) && countVotes(folded).length > 0;

const VERDICT = /可決|否決|承認|採択|決定|議決/;
/** How far behind a side its number stands: 賛成の方の挙手を求めます。4名。 */
const REACH = 40;

function countVotes(folded: string): [Side, number][] {
  const counts = new Map<Side, number>();
  const unsettled = new Set<Side>();
  let side: Side | undefined;
  /** The side that was counted last, and where its number ends: what is put right behind it. */
  let last: { readonly side: Side; readonly end: number } | undefined;
  let at = 0;
  for (const match of folded.matchAll(COUNT)) {
    const { side: word, pro, con, number, unit, of, none, revised, result } = match.groups ?? {};
    if (word !== undefined) {
      side = SIDES[word as keyof typeof SIDES];
      at = match.index + match[0].length;
    } else if (pro !== undefined || con !== undefined) {
      side = pro === undefined ? 'against' : 'for';
      at = match.index + match[0].length;
    } else if (revised !== undefined) {
      // 否決……、失礼いたしました: the slip was another word.
      if (revised === '失礼' && VERDICT.test(folded.slice(last?.end ?? 0, match.index))) continue;
      counts.clear();
      unsettled.clear();
      // 5名、失礼しました、6名です
      if (last) [side, at] = [last.side, match.index];
    } else if (result !== undefined) side = undefined;
    else if (side !== undefined && match.index - at <= REACH && of === undefined) {
      const isBare = number !== undefined && unit === '';
      // 賛成7、反対2: a number without its unit stands right behind its side.
      if (isBare && !/^[はが:、]?$/u.test(folded.slice(at, match.index))) continue;
      const value = none === undefined ? parseNumeral(number ?? '') : 0;
      if (value === undefined || (none !== undefined && side !== 'against' && side !== 'abstained')) continue;
      const known = counts.get(side);
      if (known !== undefined && known !== value) unsettled.add(side);
      counts.set(side, value);
      last = { side, end: match.index + match[0].length };
      side = undefined;
    }
  }
  return Object.values(SIDES).flatMap((one): [Side, number][] => {
    const value = counts.get(one);
    return value === undefined || unsettled.has(one) ? [] : [[one, value]];
  });
}
