import type { Votes } from '../../domain/item/votes.ts';
import { NUMERAL_CHARACTERS, parseNumeral } from '../../text/numerals.ts';
import type { Effect } from '../../vocabulary/effect.ts';
import { itemWords } from '../../vocabulary/item-words.ts';
import type { ItemKind } from '../../vocabulary/vocabulary.ts';

const N = `([${NUMERAL_CHARACTERS}]{1,3})`;
const PEOPLE = '(?:名|人|票)';
const COUNTED = [
  ['for', '賛成(?:者|票|委員)?'],
  ['against', '反対(?:者|票|委員)?'],
  ['abstained', '棄権(?:者)?'],
  ['reserved', '(?:保留|態度保留)(?:者)?'],
] as const;
const METHODS = [
  ['show-of-hands', /挙手/],
  ['standing', /起立/],
  ['ballot', /(?:無記名|記名)?投票/],
  ['roll-call', /氏名点呼|点呼/],
] as const;
const CONSENSUS = /異議(?:な[しく]|(?:は|の)?(?:あり|ござい)ません(?!か))|異議の?ないもの/;
const VOTED = /挙手|起立|投票|採決|表決|賛成|反対|保留|棄権|可否同数|点呼|全会一致|満場一致/;
const UNANIMOUS = /(?:挙手|起立|賛成)全[員会]|全[員会](?:の)?(?:賛成|一致|挙手|起立)|満場一致/;
const TIE = /可否同数/;

/** What a decision says of its votes; undefined when it says nothing. Nothing is counted that the text does not count. */
export function readVotes(folded: string): Votes | undefined {
  const counted = COUNTED.flatMap(([field, word]) => {
    const match = new RegExp(
      `${word}(?:は|が|:|、)?${N}${PEOPLE}|${word}(?:は|が|:)?${N}(?=[、,。)で]|対|$)`,
      'u',
    ).exec(folded);
    const value = parseNumeral(match?.[1] ?? match?.[2] ?? '');
    return value === undefined ? [] : [[field, value] as const];
  });
  const method =
    METHODS.find(([, pattern]) => pattern.test(folded))?.[0] ?? (isConsensus(folded) ? 'consensus' : undefined);
  const few = /(?:挙手|起立|賛成)少数/.test(folded);
  const majority = /(?:挙手|起立|賛成)多数/.test(folded) ? true : few ? false : undefined;
  const note = [UNANIMOUS, TIE, CONSENSUS, /(?:挙手|起立|賛成)少数/].flatMap(
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

/** 異議なし: nobody voted. */
const isConsensus = (folded: string): boolean =>
  CONSENSUS.test(folded) && !METHODS.some(([, pattern]) => pattern.test(folded));

/** True when a text speaks of a vote in any way, so that nobody may say there was none. */
export function speaksOfVotes(folded: string): boolean {
  return VOTED.test(folded);
}

const APPROVED = '(?:承認|了承|可決|可と|「可」|適当|認め)';
/** @param put what a decision may follow: 原案, 提案 */
const outcomePatterns = (put: string): readonly (readonly [Effect, RegExp])[] => [
  ['withdrawn', /(?:取り?下げ|撤回)(?:ます|ました|を(?:認|了)|と(?:する|いたし|なり))/],
  [
    'continued',
    /継続(?:審議|して審議|と(?:する|し|いた|な)|案件と(?:する|し|いた|な))|次回(?:に|へ)(?:継続|持ち越|送)/,
  ],
  ['rejected', /否決|不承認|承認しない|承認できない|認めないこと|不適当(?:と|で)|「否」/],
  ['approved-as-amended', new RegExp(`修正(?:の上|のうえ|案|した上|したうえ|して)[^。]{0,30}${APPROVED}`)],
  [
    'approved-with-conditions',
    new RegExp(`条件(?:と|に|を|付)[^。]{0,30}${APPROVED}|条件付き(?:で)?(?:の)?${APPROVED}|附帯意見を付|付帯意見を付`),
  ],
  [
    'approved-as-proposed',
    new RegExp(
      `(?:${put})(?:の)?(?:どおり|通り|のとおり)[^。]{0,20}(?:${APPROVED}|決)|適当(?:である)?と認め|異議な(?:し|く)[^。]{0,12}(?:${APPROVED}|決)|${APPROVED}(?:いたします|します|すること[にと]|する(?:。|と(?!い))|としたい|とし(?:ます|、)|とすること|されました|と決|すべき|でよろしい|ということ(?:に|で)|とする|しました|といたします|であると(?:答申|認め))`,
    ),
  ],
];

/** What was decided before this meeting. */
const EARLIER = /前回(?!から)|前々回|昨年|以前|過去に|先日|これまでに/;

/** The chair asks for a vote; what comes of it is said later. */
const CALLED_FOR = /(?:挙手|起立|投票)[^。]{0,6}(?:求め|願)/;

/** What a decision says; undefined where it decides nothing. The more particular wording wins. */
export type ReadOutcome = (folded: string) => Effect | undefined;

/** A reader of what is decided on items of these kinds: 原案のとおり, and 議案のとおり where there are 議案. */
export function outcomeReader(kinds: readonly ItemKind[]): ReadOutcome {
  const words = itemWords(kinds)?.pattern;
  const patterns = outcomePatterns(['原案', '提案', ...(words === undefined ? [] : [words])].join('|'));
  return (folded) => {
    const own = folded
      .split(/(?<=。)/)
      .filter((sentence) => !EARLIER.test(sentence) && !CALLED_FOR.test(sentence))
      .join('');
    return patterns.find(([, pattern]) => pattern.test(own))?.[0];
  };
}
