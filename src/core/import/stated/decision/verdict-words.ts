import { escapePattern } from '../../../text/escape-pattern.ts';
import type { Effect } from '../../../vocabulary/effect.ts';
import { itemWords } from '../../../vocabulary/item-words.ts';
import type { ItemKind, OutcomeTerm } from '../../../vocabulary/vocabulary.ts';
import { fold } from '../../fold.ts';
import { NO_DECISION, respell, stemOf } from './own-word.ts';

/** A word of deciding where it stands in a folded text. That it stands there says nothing yet: it may be denied, asked, or another's. */
interface Verdict {
  readonly effect: Effect;
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** What decides in minutes of any council. A longer word is tried before one that is part of it. */
const WORDS: readonly (readonly [Effect, string])[] = [
  [
    'rejected',
    '(?:適当|妥当|相当|適切)で(?:は)?ない(?:旨|もの)?|不承認|否決|不同意|不採択|不認定|不適当|「否」|(?<!\\p{Script=Han})否(?=と|で|。|、|$)',
  ],
  ['continued', '(?<=(?:議決|採決|結論|決定)[^。]{0,10})見送り|継続(?:審議|審査|協議|案件)?|保留|持ち越し|持越し'],
  ['approved-as-amended', '修正(?:議決|可決|承認|決定|採択)'],
  ['withdrawn', '取り?下げ|撤回'],
  [
    'approved-as-proposed',
    '異議の?ない旨|認定|許可|(?:異存|支障|差し支え)(?:の|は|が)?な(?:い|し)(?:旨|もの)?(?=[^。]{0,16}(?:答申|決|認め))|お認め(?=いただ)|異議な(?:く|し(?:と|で))、?(?=決(?:定|し))|(?<!\\p{Script=Han})了(?=と(?:し|す|いた))|承認|可決|了承|同意|採択|「可」|(?<!\\p{Script=Han})可(?=と(?!い)|で|。|、|$)|(?:適当|妥当|相当|適切)(?:である|だ|な(?:もの)?)?と(?:認め|判断)|(?:適当|妥当)(?=である|です|と(?:し|す|い|の)|、|。|$)|(?<=を|は|とおり|どおり|通り)認め(?=る|ます|ました)',
  ],
];

/** 報告を受けた says what was done: 報告を受けます announces it. */
const DONE = /[^し]た$/u;
/** 継続 of a council is tried after 継続審査 of any. */
const SHORT = 2;

export type FindVerdicts = (folded: string) => Verdict[];

/**
 * A finder of the words of deciding: those of any council and the given council's own.
 * @param kinds name what is put to the council: to decide 原案のとおり, or as such an item has it, is to approve
 */
export function verdictFinder(kinds: readonly ItemKind[], outcomes: readonly OutcomeTerm[]): FindVerdicts {
  const words = itemWords(kinds);
  const put = ['原案', '提案', ...(words ? [words.pattern] : [])].join('|');
  const own = outcomes
    .map(({ label, effect }) => {
      const word = stemOf(respell(fold(label)));
      return { effect, word, source: spelled(word) + (DONE.test(label) ? '(?=た|まし|ました)' : '') };
    })
    .filter(({ word }) => word.length > 1)
    .sort((a, b) => b.word.length - a.word.length);
  const groups: { readonly effect: Effect; readonly source: string }[] = [
    ...own.filter(({ word }) => word.length > SHORT),
    ...WORDS.map(([effect, source]) => ({ effect, source })),
    ...own.filter(({ word }) => word.length <= SHORT),
    {
      effect: 'approved-as-proposed',
      source: `(?:${put})(?:の)?(?:どおり|通り|とおり)(?=(?:に|と|で|を)?(?:決|答申|議決|さ?せていただ|いたし|成立|と?し(?:ます|、|たい)|と?する|する))`,
    },
  ];
  const pattern = new RegExp(
    groups.map(({ source }, index) => `(?<g${index}>(?:${source})${NO_DECISION})`).join('|'),
    'gu',
  );
  return (folded) => {
    const found: Verdict[] = [];
    for (const match of folded.matchAll(pattern)) {
      const index = groups.findIndex((_, at) => match.groups?.[`g${at}`] !== undefined);
      const effect = groups[index]?.effect;
      // 不可決 and 未承認 are other words than the ones inside them.
      if (effect === undefined || /[不未非再]/u.test(folded.charAt(match.index - 1))) continue;
      found.push({ effect, word: match[0], start: match.index, end: match.index + match[0].length });
    }
    return found;
  };
}

/** A term in the spellings of {@link respell}, as minutes may write it. */
const spelled = (word: string): string =>
  escapePattern(word)
    .replace('どおり', '(?:どおり|通り|のとおり|の通り|とおり)')
    .replace('のうえ', '(?:のうえ|の上)')
    .replace('取下げ', '取り?下げ');
