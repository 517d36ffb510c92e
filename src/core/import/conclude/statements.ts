import { NUMERAL_CHARACTERS, parseNumeral } from '../../text/numerals.ts';
import { spansWithin } from '../../text/span.ts';
import type { Effect } from '../../vocabulary/effect.ts';
import type { AgendaItem } from '../agenda/item.ts';
import { type Conditions, readConditionality } from '../stated/decision/conditionality.ts';
import { isAnothers, isProcedural } from '../stated/decision/others.ts';
import { CLEFT, type Mood, type Predicate, quotationFinder, readPredicate } from '../stated/decision/predicate.ts';
import { type FindVerdicts, verdictFinder } from '../stated/decision/verdict-words.ts';
import type { ItemFinder } from '../stated/items.ts';
import { type Mention, type Subjects, subjectUnnamed } from './subject.ts';

/** What one clause says of items: that it is decided so, or is put to the council. */
export interface Statement {
  readonly effect: Effect;
  readonly items: readonly AgendaItem[];
  readonly mood: Extract<Mood, 'decided' | 'asked' | 'put'>;
  readonly conditions: Conditions;
  /** The clause, from what it is about to the end of what is said, in the folded sentence. */
  readonly start: number;
  readonly end: number;
  /** The end of the word of deciding. */
  readonly wordEnd: number;
  /** Said by the same words: nobody objects. */
  readonly isUnopposed: boolean;
  /** True where the clause itself names its items. */
  readonly isNamed: boolean;
  /** The word of deciding, as it stands there folded. */
  readonly word: string;
  /** A postponement said in passing (次回に審議します), which takes nothing back that was decided. */
  readonly isWeak: boolean;
}

/** 案のとおり, 原案どおり: what is put, unchanged. */
const AS_IT_IS = /案(?:の)?(?:とおり|どおり|通り)(?!修正|直)[^。]{0,12}$/u;
const WITHDRAWN =
  /(?:取り?下げ|撤回)(?:を?(?:し)?たい(?:と|旨)?の?|の|する(?:旨の)?|を求める)?(?:申出|申し出|申入れ|届|願)[^。]*?(?:審議(?:は|を)?(?:行い|いたし|し)ません|審議しない|これを了と|(?:取り?下げ|撤回)(?:と|を)(?:し|いた|認め|了承|承認|許可|する)|認め(?:ます|ました|る)|(?:了承|承認|受理|許可)(?:し|いたし|する|と)[^。か]*)/u;
const OF_WITHDRAWAL = /(?:取り?下げ|撤回)(?:の申出|の申し出|の件|すること)?を、?$/u;
/** 異議は取り下げます: what is taken back is no item. */
const TAKEN_BACK =
  /(?:異議|意見|発言|質問|動議|修正案|提案|可決|承認|決定|議決|条件|要望|宣告|挙手)(?:は|を|の)?[^、。を]{0,4}$/u;
const LATER =
  /(?:次回|次の(?:会議|審議会|委員会|定例会|協議会)|[0-9]{1,2}月の(?:会議|審議会|委員会|定例会|協議会)|来月|後日|引き?続き)[^。か]{0,16}?(?:持ち越|送|回し|審議|審査|協議|継続|続け|結論|採決|判断)[^。か]{0,14}?(?:ます|です|こととする|ものとする|することと(?:した|なった)|することに(?:した|決した|決定した|なった)|する)(?:。|、|$)/u;
/** A wish, a question, a supposition say nothing of when. */
const NOT_SAID = /たい|ほしい|ください|か。?$|場合|なら|れば|でしょう|願/u;
const AMENDED =
  /(?:改め|直し|加え|削っ|削り|修正し|訂正し)(?:た|る)?(?:の)?(?:上|うえ)で?[^。]{0,24}$|修正(?:の上|のうえ|案のとおり|案どおり|した上|したうえ|して|し)[^。]{0,24}$/u;
/** 一部の字句を修正した上で答申する: what is mended is the answer. */
const OF_WORDING = /字句|文言|語句|文章|表現|誤字|答申案/u;
/** Behind an item that is only spoken of beside: 諮問第6号と併せて, 報告第2号のとおり, 議案第9号に入ります前に. */
export const REFERENCE =
  /^(?:に(?:入|移)[^。、]{0,8}前)|^(?:[「(][^」)]*[」)])?(?:と(?:同|似|併せ|あわせ|関連|一緒)|の(?:とおり|通り|ように|条件|結論|とき|際|後)|より|に(?:似|続|関連|なら)|同様|を除)/u;
const TOPICAL =
  /^(?:[「(][^」)]*[」)])?(?:[^、。はがを]{0,60}?(?:について|に関して|につきまして))?(?:は|も|につ|に関し|を|が|、)/u;
const EXCEPT = /を除(?:き|く|いて)/u;
const OTHERS = new RegExp(`^(?:の)?(?:ほか|外|他)([${NUMERAL_CHARACTERS}]+)件`, 'u');
const EACH = /それぞれ|いずれも|ともに/u;
/** …についていかがですか: what the sentence says is asked. */
const ASKS = /(?:いかが|よろしい|異議|どう)[^。]*か[。」]?$/u;

/** What most statements say nothing of. */
const UNQUALIFIED = { conditions: 'none', isUnopposed: false, isWeak: false } as const;

/** Reads what the sentences of one council state on items. */
export class StatementReader {
  private readonly find: FindVerdicts;
  private readonly subjects: Subjects;

  constructor(subjects: Subjects, finder: Pick<ItemFinder, 'kinds' | 'outcomes'>) {
    this.subjects = subjects;
    this.find = verdictFinder(finder.kinds, finder.outcomes);
  }

  /**
   * @param sentence folded
   * @param current the items that are spoken of where it begins
   */
  read(sentence: string, current: readonly AgendaItem[]): Statement[] {
    const withdrawn = WITHDRAWN.exec(sentence);
    const verdicts = this.find(sentence);
    if (!withdrawn && verdicts.length === 0) return this.readLater(sentence, current);
    const mentions = this.subjects.mentions(sentence, current);
    const isInQuotation = quotationFinder(sentence);
    const statements: Statement[] = [];
    let from = 0;
    let said: readonly AgendaItem[] | undefined;
    let bare: Statement[] = [];
    for (const verdict of verdicts) {
      if (verdict.start < from) continue;
      if (withdrawn && verdict.end > withdrawn.index && verdict.start < withdrawn.index + withdrawn[0].length) continue;
      const tail = sentence.slice(verdict.end);
      const clause = sentence.slice(from, verdict.start);
      const cleft = CLEFT.exec(tail);
      const predicate = cleft
        ? readCleft(sentence, mentions, verdict.end, cleft[0].length)
        : readPredicate(tail, verdict.word);
      // 可とし、その旨を答申します: the answer is told of what was decided.
      if (predicate.mood === 'told' || (verdict.effect === 'answered' && /旨(?:を|、)?[^。、]{0,12}$/u.test(clause)))
        continue;
      const isRefused = predicate.mood === 'refused';
      const mood: Statement['mood'] =
        predicate.mood === 'asked' || predicate.mood === 'put' ? predicate.mood : 'decided';
      const end = isRefused ? sentence.length : verdict.end + predicate.length;
      // 取下げを承認します approves of no item.
      const isWithdrawal =
        verdict.effect === 'approved-as-proposed' &&
        OF_WITHDRAWAL.test(clause) &&
        !TAKEN_BACK.test(clause.replace(OF_WITHDRAWAL, ''));
      const own = cleft ? spansWithin(mentions, verdict.end, end) : spansWithin(mentions, from, verdict.start);
      // 許可します is said of visitors and cameras as well: it needs the item's name.
      if (verdict.word === '許可' && own.length === 0) continue;
      const about =
        isWithdrawal && own.length === 0
          ? current
          : this.subjectOf(sentence, own, { from, to: verdict.start }, said, current);
      const isQuoted = isInQuotation(verdict.start, verdict.end);
      const isTaken = verdict.effect === 'withdrawn' && TAKEN_BACK.test(clause);
      const isMine =
        !isQuoted && !isTaken && !isAnothers(this.withoutTitles(ownClause(sentence, clause, own, from), own, from));
      const begun = own[0] && !cleft ? own[0].start : from;
      const previous = from;
      if (mood === 'decided') from = end;
      if (!isMine) continue;
      const effect = isWithdrawal ? 'withdrawn' : verdict.effect;
      // 否決しません says nothing of what is decided instead.
      const isOpen = isRefused && verdict.effect !== 'approved-as-proposed';
      const parts = isOpen ? [] : this.effectsOf(sentence, effect, about, own, verdict.start, previous);
      for (const { items, effect, conditions, start } of parts) {
        const statement: Statement = {
          ...UNQUALIFIED,
          effect: isRefused ? 'rejected' : effect,
          items,
          mood,
          conditions,
          start: start ?? begun,
          end,
          wordEnd: isRefused ? end : verdict.end,
          isUnopposed: predicate.isUnopposed,
          isNamed: own.length > 0,
          word: verdict.word,
        };
        if (predicate.mood === 'bare') bare.push(statement);
        else statements.push(statement);
      }
      if (own.length > 0 || said) said = about;
      if (predicate.mood !== 'bare') {
        // 諮問第5号は承認、第6号は不承認です: what ends the sentence decides for all of it.
        statements.unshift(...bare.filter((one) => one.isNamed).map((one) => ({ ...one, mood })));
        bare = [];
      }
    }
    if (ASKS.test(sentence))
      statements.push(...bare.filter((one) => one.isNamed).map((one) => ({ ...one, mood: 'asked' as const })));
    // 諮問第5号、原案のとおり承認。 is a whole sentence of minutes that leave the verb out, and may list others before.
    const isWhole = ({ wordEnd }: Statement) => /^[」』)]*。?$/u.test(sentence.slice(wordEnd));
    if (bare.some(isWhole)) statements.push(...bare.filter((one) => one.isNamed || isWhole(one)));
    if (withdrawn) statements.push(...this.readWithdrawal(sentence, withdrawn, mentions, current));
    const isAllAsked = statements.length > 0 && statements.every(({ mood }) => mood === 'asked');
    if (statements.length === 0 || isAllAsked) return [...statements, ...this.readLater(sentence, current)];
    // 前者は可決とし、後者は次回引き続き審議します: a clause of its own, that says what of.
    return [...statements, ...this.readLater(sentence, current, from).filter(({ isNamed }) => isNamed)];
  }

  /** What a heading states of the items that it stands over: 諮問第5号（承認）, 議案第2号　原案どおり可決. */
  readHeading(folded: string, items: readonly AgendaItem[]): Statement[] {
    const text = this.subjects.withoutTitles(folded);
    const inBrackets = [...text.matchAll(/[(〔【[「]([^()〔〕【】[\]「」]{1,24})[)〕】\]」]/gu)].map(
      ([, words = '']) => words,
    );
    const lines = [...inBrackets, text.replace(/[(〔【[][^()〔〕【】[\]]*[)〕】\]]/gu, '')];
    return lines.flatMap((line) => this.read(line, items)).filter(({ mood }) => mood === 'decided');
  }

  /** 取下げの申出があり、これを認めます */
  private readWithdrawal(
    sentence: string,
    { index, 0: words }: RegExpExecArray,
    mentions: readonly Mention[],
    current: readonly AgendaItem[],
  ): Statement[] {
    const end = index + words.length;
    if (NOT_SAID.test(sentence.slice(end)) || isAnothers(sentence.slice(0, index))) return [];
    const own = mentions.filter((mention) => mention.end <= index);
    return [
      {
        ...UNQUALIFIED,
        effect: 'withdrawn',
        items: this.subjectOf(sentence, own, { from: 0, to: index }, undefined, current),
        mood: 'decided',
        start: own.at(-1)?.start ?? 0,
        end,
        wordEnd: end,
        isNamed: own.length > 0,
        word: words.slice(0, 3),
      },
    ];
  }

  /** @param from where in the sentence the clauses begin of which nothing is said yet */
  private readLater(sentence: string, current: readonly AgendaItem[], from = 0): Statement[] {
    const clauses = sentence.slice(from);
    const later = LATER.exec(clauses);
    if (!later || NOT_SAID.test(later[0]) || isProcedural(clauses) || isAnothers(clauses.slice(0, later.index)))
      return [];
    const at = from + later.index;
    const end = at + later[0].length;
    const own = this.subjects.mentions(sentence, current).filter((one) => one.start >= from && one.end <= end);
    return [
      {
        ...UNQUALIFIED,
        effect: 'continued',
        items: this.subjectOf(sentence, own, { from, to: at }, undefined, current),
        mood: ASKS.test(sentence) ? 'asked' : 'decided',
        start: own[0]?.start ?? 0,
        end,
        wordEnd: end,
        isNamed: own.length > 0,
        word: later[0],
        isWeak: own.length === 0,
      },
    ];
  }

  private subjectOf(
    sentence: string,
    own: readonly Mention[],
    { from, to }: { readonly from: number; readonly to: number },
    said: readonly AgendaItem[] | undefined,
    current: readonly AgendaItem[],
  ): readonly AgendaItem[] {
    const before = sentence.slice(from, to);
    const behind = (mention: Mention) => sentence.slice(mention.end);
    if (own.some((mention) => EXCEPT.test(behind(mention).slice(0, 4)))) return [];
    const meant = own.filter((mention) => !REFERENCE.test(behind(mention)));
    const topics = meant.filter((mention) => TOPICAL.test(behind(mention)));
    const chosen = topics.length > 0 ? topics : meant;
    if (chosen.length > 0) {
      const isEach =
        EACH.test(before) || chosen.every((mention, at) => at === 0 || isJoined(sentence, chosen[at - 1], mention));
      const named = isEach ? chosen : chosen.slice(-1);
      const items = named.flatMap((mention) => mention.items);
      const more = OTHERS.exec(behind(named.at(-1) as Mention))?.[1];
      return more === undefined ? items : this.withOthers(items, parseNumeral(more));
    }
    if (own.length > 0) return [];
    return said && !/(?:は|につ|に関し)/u.test(before) ? said : subjectUnnamed(before, current, this.subjects);
  }

  /** 諮問第10号ほか2件 are all of its kind where the agenda has just three. */
  private withOthers(items: readonly AgendaItem[], more: number | undefined): readonly AgendaItem[] {
    const kind = items[0]?.named.kind;
    const all = this.subjects.agenda.filter(({ named }) => named.kind === kind);
    return all.length === items.length + (more ?? Number.NaN) ? all : items;
  }

  /** 諮問第12号は条件を付けることなく、第13号は…を条件に、それぞれ承認: each item with what is said of it. */
  private effectsOf(
    sentence: string,
    effect: Effect,
    about: readonly AgendaItem[],
    own: readonly Mention[],
    to: number,
    from: number,
  ): { items: readonly AgendaItem[]; effect: Effect; conditions: Conditions; start?: number }[] {
    const read = (start: number, end: number) => qualify(effect, sentence.slice(start, end));
    const parts = own.filter(({ items }) => items.some((item) => about.includes(item)));
    if (parts.length > 1 && EACH.test(sentence.slice(from, to))) {
      return parts.map((mention, index) => ({
        items: mention.items,
        ...read(mention.end, parts[index + 1]?.start ?? to),
        start: mention.start,
      }));
    }
    return [{ items: about, ...read(from, to) }];
  }

  /** A year in a title, or in the name of an item, is no time of a decision. */
  private withoutTitles(clause: string, own: readonly Mention[], from: number): string {
    let text = clause;
    for (const { start, end } of own) {
      if (start < from || end > from + clause.length) continue;
      text = `${text.slice(0, start - from)}${'〇'.repeat(end - start)}${text.slice(end - from)}`;
    }
    return this.subjects.withoutTitles(text);
  }
}

/**
 * What of a clause is said of who decided and when: where the item is the topic of a clause of its own, what stands before
 * is another clause's. 当時の条件は外すこととし、諮問第20号は承認します decides today.
 */
function ownClause(sentence: string, clause: string, own: readonly Mention[], from: number): string {
  const topic = own.filter(({ end }) => /^(?:は|につ|に関し)/u.test(sentence.slice(end))).at(-1);
  const before = topic && sentence.slice(from, topic.start);
  return before && /(?:し|が|ので|ため|て|から|り|けれども)、$/u.test(before)
    ? ' '.repeat(before.length) + clause.slice(before.length)
    : clause;
}

function qualify(effect: Effect, clause: string): { effect: Effect; conditions: Conditions } {
  const conditions = readConditionality(clause);
  if (effect === 'approved-with-conditions')
    return {
      effect: conditions === 'denied' ? 'approved-as-proposed' : effect,
      conditions: conditions === 'denied' ? conditions : 'stated',
    };
  // 原案を修正して答申する, 案のとおり答申する: an answer is what it says.
  const isAmended = AMENDED.test(clause) && !(effect === 'answered' && OF_WORDING.test(clause));
  const answers = effect === 'answered' && (isAmended || AS_IT_IS.test(clause) || conditions !== 'none');
  if (effect !== 'approved-as-proposed' && !answers) return { effect, conditions: 'none' };
  if (isAmended) return { effect: 'approved-as-amended', conditions };
  return { effect: conditions === 'stated' ? 'approved-with-conditions' : 'approved-as-proposed', conditions };
}

/** 諮問第3号、第4号及び第5号 are one list. */
const isJoined = (sentence: string, before: Mention | undefined, mention: Mention): boolean =>
  before !== undefined &&
  /^(?:[「(][^」)]*[」)])?(?:[^。は]{0,40})?(?:、|及び|並びに|と|・|〜|~|から|および)$/u.test(
    sentence.slice(before.end, mention.start),
  );

/** のは諮問第32号のみです */
function readCleft(sentence: string, mentions: readonly Mention[], wordEnd: number, length: number): Predicate {
  const at = wordEnd + length;
  const mention = mentions.find(({ start }) => start >= at && start <= at + 2);
  const behind =
    mention &&
    /^(?:のみ|だけ|の[0-9一二三四五六七八九十]+件)?(?:です|であります|でございます|といたします|とします|(?=、))/u.exec(
      sentence.slice(mention.end),
    );
  return mention && behind
    ? { mood: 'decided', length: mention.end + behind[0].length - wordEnd, isUnopposed: false }
    : { mood: 'told', length: 0, isUnopposed: false };
}
