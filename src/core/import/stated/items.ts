import { type NamedItem, nameInMeeting } from '../../domain/address/ids.ts';
import { NUMERAL_CHARACTERS, parseNumeral } from '../../text/numerals.ts';
import { type NamedPeriod, PERIOD_GROUPS, PERIOD_PATTERN, readPeriod } from '../../text/period.ts';
import { itemWords } from '../../vocabulary/item-words.ts';
import { type ItemKind, periodOf, type Vocabulary } from '../../vocabulary/vocabulary.ts';

/** A run of items that a folded text names: 請願第2号、第3号 · 議案第4~6号 · 第12号議案 · 報告事項1. */
interface StatedItems {
  readonly items: readonly NamedItem[];
  readonly start: number;
  readonly end: number;
}

/** What of the meeting says which period a number is from that names none. */
interface StatedMeeting {
  readonly period?: number;
  readonly date?: string;
}

interface Member {
  readonly kind: ItemKind;
  readonly number: number;
  readonly period: NamedPeriod | undefined;
}

const N = `[${NUMERAL_CHARACTERS}]{1,4}`;
const JOIN = '(?:・|、|,|，|および|及び|並びに|ならびに|と|から|~|〜|-|－)';
const RANGE = /^(?:から|~|〜|-|－)/u;
/** 第2、3、4号: a number in a list that goes on needs no 号 of its own. */
const GOES_ON = new RegExp(`${JOIN}第?${N}`, 'uy');
/** 報告3件 and 議題2回目 count; they name nothing. */
const COUNTS = '[0-9年月日時分回件点人名個次期条項章四半版部弾つかヶカ頁%]|番目|ページ|[.,][0-9]';
const IS_COUNTED = new RegExp(COUNTS, 'uy');
/** A word of one character is no word inside a longer one: 議第2号, not 審議第2号. A numeral ends the word before. */
const ALONE = '(?<!(?![〇一二三四五六七八九十百千])\\p{Script=Han})';
const PERIOD_BEFORE = new RegExp(`${PERIOD_PATTERN}の?$`, 'u');
/** 令和三十一年度の: no period is longer. */
const LONGEST_PERIOD = 14;
/** Longer ranges are no agenda. */
const LONGEST_RANGE = 60;
/** What may stand before the item that a line begins with. */
const BEFORE_FIRST =
  /^(?:[・○◯〇●◎■◆※<〈《【[(-]|[0-9一二三四五六七八九十ivx①-⑳]{1,3}[).、:]?|(?:議題|案件|議案|(?:追加)?日程第?)[0-9一二三四五六七八九十]{0,3}[:、.]?)*$/iu;

export const isNumbered = ({ numbering }: ItemKind): boolean => numbering !== 'none';

/** Finds where folded texts name items of a council, in the words of its kinds. */
export class ItemFinder {
  readonly kinds: readonly ItemKind[];
  readonly outcomes: Vocabulary['outcomes'];
  private readonly header: { readonly period: number; readonly date: string };
  private readonly patterns: ReturnType<typeof makePatterns>;

  constructor(vocabulary: Pick<Vocabulary, 'kinds' | 'outcomes'>, { period, date }: StatedMeeting) {
    this.kinds = vocabulary.kinds;
    this.outcomes = vocabulary.outcomes;
    this.header = { period: period ?? Number.NaN, date: date ?? '' };
    this.patterns = makePatterns(vocabulary);
  }

  /** Every run of items in a text. */
  find(folded: string): StatedItems[] {
    return [...this.runs(folded)];
  }

  /** The items that a line announces: they stand first, behind a bullet, a number or a period at most. */
  leading(folded: string): StatedItems | undefined {
    let unnumbered: StatedItems | undefined;
    for (const run of this.runs(folded)) {
      if (!BEFORE_FIRST.test(folded.slice(0, run.start))) break;
      // 議題1 請願第3号: the number that lasts names it better than its place.
      if (run.items.some(({ kind }) => isNumbered(kind))) return run;
      unnumbered ??= run;
    }
    return unnumbered;
  }

  private *runs(folded: string): Generator<StatedItems> {
    const { first } = this.patterns;
    for (let at = 0; ; ) {
      first.lastIndex = at;
      const match = first.exec(folded);
      if (!match) return;
      const run = this.readRun(folded, match);
      at = run?.end ?? match.index + 1;
      if (run) yield run;
    }
  }

  private readRun(folded: string, match: RegExpExecArray): StatedItems | undefined {
    const [word, digits] = match.slice(1).filter((group) => group !== undefined);
    const { word: last, number: ahead } = match.groups ?? {};
    const kind = this.patterns.kindOf(last ?? word ?? '');
    const number = parseNumeral(ahead ?? digits ?? '');
    if (!kind || !number) return undefined;
    const before = PERIOD_BEFORE.exec(folded.slice(Math.max(0, match.index - LONGEST_PERIOD), match.index));
    const members: Member[] = [{ kind, number, period: before ? readPeriod(before.slice(1)) : undefined }];
    const end = this.readOthers(folded, match.index + match[0].length, members);
    // 議案が3件, 議案第3回: a number without a 号 is something else's.
    if (isNumbered(kind) && !folded.slice(match.index, end).includes('号')) return undefined;
    return {
      items: members.map((member) => this.nameOf(member)),
      start: match.index - (before?.[0].length ?? 0),
      end,
    };
  }

  /** Adds what is joined to the first member of a run, and tells where the run ends. */
  private readOthers(folded: string, start: number, members: Member[]): number {
    const { next, kindOf } = this.patterns;
    for (let end = start; ; ) {
      next.lastIndex = end;
      const match = next.exec(folded);
      const last = members.at(-1);
      if (!match || !last) return end;
      const said = match.slice(1, 1 + PERIOD_GROUPS);
      const [before, digits = '', sign, behind] = match.slice(1 + PERIOD_GROUPS);
      const word = before ?? behind;
      const kind = word === undefined ? last.kind : kindOf(word);
      // 報告第3号と報告事項3 are two things.
      if (word !== undefined && kind && !isNumbered(kind) && kind !== last.kind) return end;
      const number = parseNumeral(digits);
      const reached = end + match[0].length;
      const isMeant = sign !== undefined || (kind && isBareNumber(kind, digits, folded, reached));
      if (!kind || !number || !isMeant) return end;
      const isNamedAnew = word !== undefined || said.some((group) => group !== undefined);
      const period = isNamedAnew ? readPeriod(said) : last.period;
      const from =
        RANGE.test(match[0]) && kind === last.kind && number - last.number <= LONGEST_RANGE ? last.number + 1 : number;
      for (let value = from; value <= number; value += 1) add(members, { kind, number: value, period });
      end = folded.startsWith('まで', reached) ? reached + 'まで'.length : reached;
    }
  }

  /** An item's own period stands only where the numbers of its kind are told apart by such periods. */
  private nameOf({ kind, number, period }: Member): NamedItem {
    const isOwn = period !== undefined && period.numbering === periodOf(kind);
    return nameInMeeting({ kind, number, ...(isOwn ? { period: period.value } : {}) }, { header: this.header });
  }
}

function add(members: Member[], { kind, number, period }: Member): void {
  const isThere = members.some(
    (one) => one.kind === kind && one.number === number && one.period?.value === period?.value,
  );
  if (!isThere) members.push({ kind, number, period });
}

/** Whether a number in a list without 号 is one of the list: the list goes on, or its kind has no 号. */
function isBareNumber(kind: ItemKind, digits: string, folded: string, end: number): boolean {
  GOES_ON.lastIndex = end;
  IS_COUNTED.lastIndex = end;
  return isNumbered(kind) ? GOES_ON.test(folded) : /^[0-9]+$/u.test(digits) && !IS_COUNTED.test(folded);
}

const NEVER = '(?!)';

function makePatterns({ kinds, outcomes }: Pick<Vocabulary, 'kinds' | 'outcomes'>): {
  readonly first: RegExp;
  readonly next: RegExp;
  readonly kindOf: (word: string) => ItemKind | undefined;
} {
  const decisions = new Set(outcomes.map(({ label }) => label));
  const numbered = itemWords(kinds.filter(isNumbered));
  const words = (own: readonly ItemKind[]): string =>
    itemWords(own)
      ?.pattern.split('|')
      .map((word) => (word.length === 1 ? `${ALONE}${word}` : word))
      .join('|') ?? NEVER;
  // 第5号承認 decides on the fifth item; only a council that calls its items so means one by it.
  const behind =
    numbered?.pattern
      .split('|')
      .filter((word) => !decisions.has(word) || numbered.kindOf(word)?.call.endsWith(word))
      .join('|') || NEVER;
  const before = words(kinds.filter(isNumbered));
  const unnumbered = words(kinds.filter((kind) => !isNumbered(kind)));
  return {
    first: new RegExp(
      [
        `(${before})(?:第|番号)*(${N})号?`,
        `(${unnumbered})(?:第(${N})号|第?([0-9]{1,3})(?:号|(?!${COUNTS}))|[(]([0-9]{1,3})[)])`,
        `第?(?<number>${N})号(?<word>${behind})`,
      ].join('|'),
      'gu',
    ),
    next: new RegExp(
      `${JOIN}(?:まで)?(?:${PERIOD_PATTERN}の?)?(${before}|${unnumbered})?(?:第|番号)*(${N})(?:(号)(${behind})?)?`,
      'uy',
    ),
    kindOf: itemWords(kinds)?.kindOf ?? (() => undefined),
  };
}
