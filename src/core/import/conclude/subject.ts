import { NUMERAL_CHARACTERS, parseNumeral } from '../../text/numerals.ts';
import { type AgendaItem, isMeant } from '../agenda/item.ts';
import { fold } from '../fold.ts';
import { isProcedural } from '../stated/decision/others.ts';
import type { ItemFinder } from '../stated/items.ts';

/** Where a sentence names items: those of the agenda, or none of them where it names another meeting's. */
export interface Mention {
  readonly items: readonly AgendaItem[];
  readonly start: number;
  readonly end: number;
  /** 前者, 残る2件: told from what the sentence decides besides, and nothing that is spoken of from there on. */
  readonly isContrast?: boolean;
}

const N = `[${NUMERAL_CHARACTERS}]{1,4}`;
/** 第7号, 5・6号, 第8号から第10号まで: of the kind that is spoken of. */
const BARE = new RegExp(
  `(?:第?${N}号?(?:・|、|,|及び|および|並びに|と|から|~|〜)){0,8}第?${N}号(?:まで)?(?![線室館車棟炉機議諮])`,
  'gu',
);
const ONE = new RegExp(N, 'gu');
const RANGE = /から|~|〜/u;

/** Finds the items that sentences speak of. */
export class Subjects {
  readonly agenda: readonly AgendaItem[];
  private readonly finder: ItemFinder;

  constructor(agenda: readonly AgendaItem[], finder: ItemFinder) {
    this.agenda = agenda;
    this.finder = finder;
  }

  /** @param current what is spoken of where the sentence begins */
  mentions(sentence: string, current: readonly AgendaItem[]): Mention[] {
    const named = this.finder.find(sentence).map(({ items, start, end }) => ({
      items: [...new Set(items.flatMap((said) => this.agenda.filter((item) => isMeant(item, said))))],
      start,
      end,
    }));
    let passed = 0;
    const bare = [...sentence.matchAll(BARE)].flatMap((match): Mention[] => {
      const [start, end] = [match.index, match.index + match[0].length];
      while ((named[passed]?.end ?? end) <= start) passed += 1;
      if ((named[passed]?.start ?? end) < end) return [];
      if (/(?:条例|規則|法律?|告示|要綱|規程|[\p{Script=Han}])$/u.test(sentence.slice(Math.max(0, start - 2), start)))
        return [];
      const before = named[passed - 1]?.items ?? [];
      const items = this.byNumber(numbersOf(match[0]), before.length > 0 ? before : current, sentence.slice(0, start));
      return items.length > 0 ? [{ items, start, end }] : [];
    });
    const all = [...named, ...bare].sort((a, b) => a.start - b.start);
    const others = byContrast(sentence, all, current);
    return others.length === 0 ? all : [...all, ...others].sort((a, b) => a.start - b.start);
  }

  /** Items of these numbers, of the kind that is spoken of; without one, of the only kind that has them. */
  private byNumber(numbers: readonly number[], spokenOf: readonly AgendaItem[], before: string): AgendaItem[] {
    const have = this.agenda.filter(({ named, listedAs }) => numbers.includes(listedAs ?? named.number));
    const kindBefore = [...new Set(have.map(({ named }) => named.kind))].find(({ words }) =>
      words.some((word) => before.endsWith(`${word}の`)),
    );
    const kinds = kindBefore ? [kindBefore] : [...new Set(spokenOf.map(({ named }) => named.kind))];
    const own = have.filter(({ named }) => kinds.includes(named.kind));
    const found = own.length > 0 ? own : have;
    return new Set(found.map(({ named }) => named.kind)).size === 1 ? found : [];
  }

  /** The one item whose title a topic is: 図書館の名簿の件 is 図書館の利用者の名簿の移行の委託について, where no other is as near. */
  byTitle(topic: string): AgendaItem[] {
    const scored = this.agenda
      .map((item) => ({ item, score: likeness(topic, fold(item.title)) }))
      .sort((a, b) => b.score - a.score);
    const [best, next] = scored;
    return best && best.score >= 0.5 && best.score > (next?.score ?? 0) * 1.3 ? [best.item] : [];
  }

  /** A text with the titles of the agenda made unreadable. */
  withoutTitles(text: string): string {
    return this.agenda.reduce((left, { title }) => {
      const own = fold(title).replace(/(?:について|の件)$/u, '');
      return own.length < LEAST ? left : left.replaceAll(own, '〇'.repeat(own.length));
    }, text);
  }

  /** True where words end with what the council calls one of its items. */
  isKindWord(words: string): boolean {
    return this.finder.kinds.some((kind) => kind.words.some((word) => words.endsWith(word)));
  }

  /** True where words are part of the title of one of these items. */
  isOfTitle(words: string, items: readonly AgendaItem[]): boolean {
    return items.some(({ title }) => {
      const own = fold(title);
      if (words.length >= 2 && words.length < LEAST) return own.includes(words);
      for (let at = 0; at + LEAST <= words.length; at += 1) if (own.includes(words.slice(at, at + LEAST))) return true;
      return false;
    });
  }
}

const LEAST = 4;

const CONTRAST = new RegExp(
  `(?<pair>前者|後者)|(?:残(?:り|る)(?:の)?|(?:これ|それ)(?:ら)?を除(?:く|いた)|(?:その)?(?:他|ほか)の)(?<count>${N})件`,
  'gu',
);

/**
 * 前者 and 後者 of two, where a sentence says something of both (either alone may be one of two opinions); 残る2件 of those
 * that are spoken of, but for the ones named before. Where the number is another, of none.
 */
function byContrast(sentence: string, named: readonly Mention[], current: readonly AgendaItem[]): Mention[] {
  return [...sentence.matchAll(CONTRAST)].map((match): Mention => {
    const [start, end] = [match.index, match.index + match[0].length];
    const before = [...new Set(named.flatMap((mention) => (mention.end <= start ? mention.items : [])))];
    const common = { start, end, isContrast: true };
    const pair = before.length === 2 ? before : current;
    const isPair = pair.length === 2 && sentence.includes('前者') && sentence.includes('後者');
    if (match.groups?.['pair'] !== undefined)
      return { ...common, items: isPair ? pair.slice(...(match[0] === '前者' ? [0, 1] : [1, 2])) : [] };
    const left = current.filter((item) => !before.includes(item));
    return { ...common, items: left.length === parseNumeral(match.groups?.['count'] ?? '') ? left : [] };
  });
}

function numbersOf(text: string): number[] {
  const numbers = [...text.matchAll(ONE)].flatMap(([digits]) => parseNumeral(digits) ?? []);
  const [first, last] = numbers;
  if (!RANGE.test(text) || numbers.length !== 2 || first === undefined || last === undefined || last - first > 60)
    return numbers;
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** The share of the pairs of characters of a topic that a title has. */
function likeness(topic: string, title: string): number {
  const words = topic.replace(/(?:の)?件$/u, '');
  const pairs = Array.from({ length: Math.max(0, words.length - 1) }, (_, at) => words.slice(at, at + 2));
  return pairs.length < 3 ? 0 : pairs.filter((pair) => title.includes(pair)).length / pairs.length;
}

/** 本件, 両議案, 2件とも: what is spoken of. */
const ANAPHOR =
  /(?:本|この|両|同)(?:件|案|議案|\p{Script=Han}{2,4}(?=は|を|につ|の|、))|この(?:とおり|まま)|これ|それ|当該|原案|いずれ|[0-9一二三四五六七八九十]+件(?:とも|は)|ただ(?:今|いま)の|以上|全(?:件|て|部)|すべて/u;
/** Of what stands with に関し or は these say nothing about what is decided on. */
const NEUTRAL =
  /^(?:それで|では|私(?:ども)?|会長|委員長|当(?:審議会|委員会|審査会|会)|本(?:審議会|委員会|審査会|会|日)|[^、]*として|結論|結果|今回|今日|条件|それ|これ|ここで|以上|附帯意見|付帯意見|意見|質疑|質問|反対|賛成|異議|討論)/u;

/**
 * What a clause without a named item decides on: what is spoken of, or nothing for certain.
 * @param before the clause up to the word of deciding, folded
 */
export function subjectUnnamed(
  before: string,
  current: readonly AgendaItem[],
  subjects: Subjects,
): readonly AgendaItem[] {
  const object =
    /(?<![^、。])([^、。]*)を(?:原案(?:の)?(?:とおり|どおり|通り)|全会一致で|全員一致で|異議なく|そのまま)?、?$/u.exec(
      before,
    )?.[1];
  if (object !== undefined && !isObjectOf(object, current, subjects)) return [];
  const topic = [...before.matchAll(TOPIC)].at(-1)?.[1];
  if (topic !== undefined && !NEUTRAL.test(topic)) {
    if (/その他|次の号|残り/u.test(topic)) return [];
    if (isProcedural(topic) && !subjects.isOfTitle(topic, current)) return [];
    if (/の件$/u.test(topic) && !ANAPHOR.test(topic)) return subjects.byTitle(topic);
  }
  if (topic === undefined && isProcedural(before.split('、').at(-1) ?? '') && !subjects.isOfTitle(before, current))
    return [];
  const counted = /([0-9一二三四五六七八九十]+)件(?:とも|は|を|につ)/u.exec(before)?.[1];
  const count = /両\p{Script=Han}{1,4}/u.test(before) ? 2 : parseNumeral(counted ?? '');
  return count !== undefined && count !== current.length ? [] : current;
}

const TOPIC =
  /([^、。は]{1,60}?)(?:については|につきましては|に関しては|に関しましては|(?<![でにとてらまへのち])は)(?=[、\p{L}「]|$)/gu;

function isObjectOf(object: string, current: readonly AgendaItem[], subjects: Subjects): boolean {
  if (/修正案|動議|附帯|付帯|傍聴|公開|会議録|議事録|取り?下げ|撤回|休憩|延長|撮影|指名/u.test(object))
    return subjects.isOfTitle(object, current) && !/取り?下げ|撤回/u.test(object);
  return (
    ANAPHOR.test(object) ||
    /(?:案|件|提案|こと|もの|旨)$/u.test(object) ||
    subjects.isKindWord(object) ||
    subjects.isOfTitle(object, current)
  );
}
