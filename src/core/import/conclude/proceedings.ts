import type { Votes } from '../../domain/item/votes.ts';
import type { Undertaking } from '../../domain/meeting/header.ts';
import type { Effect } from '../../vocabulary/effect.ts';
import type { AgendaItem } from '../agenda/item.ts';
import { PUT_OFF } from '../agenda/items.ts';
import type { DraftStretch } from '../discussion/stretches.ts';
import { isProcedural } from '../stated/decision/others.ts';
import { speechParts } from '../stated/decision/stage-notes.ts';
import { countsVotes, isAssent, isObjection, readVotes, speaksOfVotes } from '../stated/votes.ts';
import {
  ACCEPTS,
  ANNULS,
  AS_PUT,
  ASKS_AFTERWARDS,
  ASKS_TO_WITHDRAW,
  CALLS_A_VOTE,
  CORRECTS_COUNTS,
  DENIES_A_VOTE,
  FINDS_NO_OBJECTION,
  LONGEST_ASSENT,
  LONGEST_REPLY,
  OF_BEFORE,
  REPLY,
  REPORTS_A_BALLOT,
  REVISES,
} from './chair-words.ts';
import { readConditions } from './conditions.ts';
import { Speech } from './speech.ts';
import { REFERENCE, type Statement, type StatementReader } from './statements.ts';
import type { Subjects } from './subject.ts';

/** A decision of the council on one item, where the minutes state it. */
export interface Stated {
  readonly effect: Effect;
  /** The clause that states it, as the source has it. */
  readonly clause: string;
  /** The word of deciding in it, folded. */
  readonly word: string;
  /** The line of the source that it stands in. */
  readonly n: number | undefined;
  votes: Votes | undefined;
  readonly conditions: readonly Undertaking[];
  /** True where it is said that it takes the place of what was decided before. */
  readonly isRevision: boolean;
  readonly isWeak: boolean;
  /** 条件を付けずに was said: conditions of before do not hold. */
  readonly isUnconditional: boolean;
}

/** What was decided last, as long as what follows may say how, or that it was not. */
interface LastDecision {
  readonly stated: Stated[];
  readonly items: readonly AgendaItem[];
  /** How many spoke since. */
  age: number;
  isCorrected: boolean;
  /** The chair asked whether all agree, after the decision. */
  isAsked: boolean;
}

/** What is put to the council and not answered yet. */
interface Question {
  readonly statements: readonly Statement[];
  /** The speech that it stands in, and where its sentence begins in it. */
  readonly speech: Speech;
  readonly at: number;
}

/**
 * Goes through a discussion in its order, as a chair conducts it: what is spoken of, what is put and answered, what is
 * decided and how it was voted. Nobody decides but the chair, or a stage direction.
 */
export class Proceedings {
  readonly stated = new Map<AgendaItem, Stated[]>();
  /** Items whose decision was taken back. */
  private readonly annulled = new Set<AgendaItem>();
  private readonly reader: StatementReader;
  private readonly subjects: Subjects;
  private readonly isChair: (label: string) => boolean;
  private current: readonly AgendaItem[] = [];
  private question: Question | undefined;
  private hasAssent = false;
  private hasObjection = false;
  private hasRemark = false;
  private isAboutProcedure = false;
  /** How often a vote was called for. */
  private calls = 0;
  /** What was said since something was put, for what it says of votes. */
  private window: string[] = [];
  private last: LastDecision | undefined;

  constructor(reader: StatementReader, subjects: Subjects, isChair: (label: string) => boolean) {
    this.reader = reader;
    this.subjects = subjects;
    this.isChair = isChair;
  }

  go(stretches: readonly DraftStretch[]): this {
    // Where the agenda has one item, the meeting is about it.
    if (this.subjects.agenda.length === 1) this.current = this.subjects.agenda;
    const presides = stretches.some(({ turns }) =>
      turns.some((turn) => turn.type === 'turn' && this.isChair(turn.label)),
    );
    for (const { items, notes, turns } of stretches) {
      // A chair who calls the next item may first close the one before; so may those who answer what was put.
      const [opening] = turns;
      const isCalled = notes.length === 0 && opening?.type === 'turn' && this.isChair(opening.label);
      let isEntered = this.question === undefined && this.window.length === 0 && !(isCalled && this.current.length > 0);
      if (isEntered) this.enter(items);
      for (const turn of turns) {
        const isChairs = turn.type === 'turn' && this.isChair(turn.label);
        const speech = new Speech(turn.paragraphs);
        if (!isEntered && !isChairs && !isAnswer(speech.folded)) {
          this.enter(items);
          isEntered = true;
        }
        const before = { question: this.question, calls: this.calls };
        if (turn.type === 'note') this.hearNote(speech.folded, speech.lineOf(0));
        else if (isChairs) this.hearChair(speech);
        else {
          this.hearMember(speech.folded);
          if (!presides) this.hearUnpresided(speech);
        }
        if (!isEntered && isChairs) {
          this.enterBehind(items, before);
          isEntered = true;
        }
      }
    }
    return this;
  }

  private enter(items: readonly AgendaItem[]): void {
    const { last } = this;
    // The order in which they were named is that of 前者 and 後者.
    const isSame = items.length === this.current.length && items.every((item) => this.current.includes(item));
    if (items.length > 0 && !isSame) this.current = items;
    this.forget();
    // What is said of the same, or of nothing on the agenda, may still put right what was decided last.
    if (items.length === 0 || last?.items.some((item) => items.includes(item))) this.last = last;
  }

  /** The chair's words that opened the stretch may have named what is spoken of, or put something already. */
  private enterBehind(
    items: readonly AgendaItem[],
    before: { readonly question: Question | undefined; readonly calls: number },
  ): void {
    const isStill = this.question === before.question && this.calls === before.calls;
    const isOver = isStill || (this.question === undefined && this.window.length === 0);
    if (isOver) this.enter(items);
    else if (items.length > 0 && !this.current.some((item) => items.includes(item))) this.current = items;
  }

  private forget(): void {
    this.question = undefined;
    this.isAboutProcedure = false;
    this.window = [];
    this.last = undefined;
    [this.hasAssent, this.hasObjection, this.hasRemark] = [false, false, false];
  }

  private hearNote(folded: string, n: number | undefined): void {
    if (this.isAboutProcedure) return;
    if (isObjection(folded)) this.hasObjection = true;
    else if (isAssent(folded)) {
      this.hasAssent = true;
      if (this.question) this.window.push(folded);
      if (this.last && this.last.age <= 1 && this.window.length === 0) this.addVotes(folded);
    }
    const bare = folded.replace(/^[—―–ー－\-〔(（]+|[—―–ー－\-〕)）]+$/gu, '');
    if (speaksOfVotes(folded) || /^\(?[0-9]+[名人]/u.test(bare)) {
      if (this.last && this.last.age <= 1 && this.window.length === 0) this.addVotes(folded);
      else this.window.push(folded);
    }
    for (const { text, start } of speechParts(bare)) {
      const statements = this.reader.read(text, this.current).filter(({ mood }) => mood === 'decided');
      const whole = statements.filter((one) => one.start === 0 && one.end >= text.replace(/。$/u, '').length);
      if (whole.length > 0) this.decide(whole, new Speech([{ text: bare, rows: [] }]), start, n);
    }
  }

  private hearMember(folded: string): void {
    if (this.last) this.last.age += 1;
    if (this.last?.isAsked) this.answerAfterwards(folded);
    if (this.question === undefined && this.window.length === 0) {
      // Who says 異議なし and nothing else means what is at hand, though the minutes leave the question out.
      if (isAssent(folded) && [...folded].length <= LONGEST_ASSENT) this.hasAssent = true;
      else if (isObjection(folded)) this.hasAssent = false;
      return;
    }
    if (isObjection(folded)) this.hasObjection = true;
    else if (isAssent(folded)) {
      this.hasAssent = true;
      if (!this.isAboutProcedure && [...folded].length <= LONGEST_ASSENT) this.window.push(folded);
    } else this.hasRemark = true;
    if (
      !this.isAboutProcedure &&
      ([...folded].length <= 30 || REPORTS_A_BALLOT.test(folded)) &&
      speaksOfVotes(folded) &&
      !isObjection(folded)
    )
      this.window.push(folded);
  }

  private hearChair(speech: Speech): void {
    if (this.last) this.last.age += 1;
    for (const { type, text, start } of speechParts(speech.folded)) {
      if (type === 'note') {
        this.hearNote(text, speech.lineOf(start));
        continue;
      }
      const statements = this.reader.read(text, this.current);
      this.hearSentence(text, statements, speech, start);
      this.follow(text, statements);
    }
  }

  /** Minutes that name no chair give the conditions of a decision in the words of whoever spoke. */
  private hearUnpresided(speech: Speech): void {
    for (const { text, start } of speechParts(speech.folded)) {
      const statements = this.reader
        .read(text, this.current)
        .filter(({ mood, effect }) => mood === 'decided' && effect === 'approved-with-conditions');
      if (statements.length > 0) this.decide(statements, speech, start);
    }
  }

  private hearSentence(sentence: string, statements: readonly Statement[], speech: Speech, start: number): void {
    if (ANNULS.test(sentence)) this.annul(sentence);
    const decided = statements.filter(({ mood }) => mood === 'decided');
    const put = statements.filter(({ mood }) => mood !== 'decided');
    if (this.question?.statements.every(({ effect }) => effect === 'withdrawn') && ACCEPTS.test(sentence)) {
      this.settle(this.question, speech.lineOf(start));
      return;
    }
    const asked = ASKS_TO_WITHDRAW.test(sentence) && statements.length === 0 ? this.askToWithdraw(sentence) : [];
    if (asked.length > 0) {
      this.put({ statements: asked, speech, at: start }, '');
      return;
    }
    // そのように答申します answers with what was put.
    const isPlain = statements.every(({ effect, mood }) => effect === 'answered' && mood === 'decided');
    if (this.question && isPlain && this.isAnswered(sentence)) {
      const { question } = this;
      if (FINDS_NO_OBJECTION.test(sentence)) this.window.push(sentence);
      this.settle(question, speech.lineOf(start));
      return;
    }
    if (this.question && this.hasAssent && !this.hasObjection && !this.hasRemark && !CALLS_A_VOTE.test(sentence)) {
      // Nobody but 異議なし, and the chair goes on: it is decided as it was put.
      this.settle(this.question, this.question.speech.lineOf(this.question.at));
    }
    if (put.length > 0 && decided.length === 0) {
      this.put({ statements: put, speech, at: start }, sentence);
      return;
    }
    if (decided.length > 0) {
      if (FINDS_NO_OBJECTION.test(sentence)) this.window.push(sentence.slice(0, decided[0]?.start));
      this.decide(decided, speech, start);
      return;
    }
    const callsVote = CALLS_A_VOTE.test(sentence) && !DENIES_A_VOTE.test(sentence);
    if (isProcedural(sentence) && (callsVote || /(?:ご|御)?異議|よろしい/u.test(sentence))) {
      if (
        !this.subjects.mentions(sentence, this.current).some(({ items }) => items.length > 0) ||
        !/原案/u.test(sentence)
      ) {
        this.forget();
        this.isAboutProcedure = true;
        return;
      }
    }
    if (callsVote) {
      this.calls += 1;
      this.isAboutProcedure = false;
      if (REVISES.test(sentence) && /賛成|採決/u.test(sentence)) this.window = [];
      this.window.push(sentence);
    } else if (this.isAboutProcedure) {
      if (/決|認め|許可/u.test(sentence)) this.forget();
    } else if (this.window.length > 0 || (countsVotes(sentence) && !this.last?.isCorrected)) this.window.push(sentence);
    else if (this.last && this.last.age <= 3 && CORRECTS_COUNTS.test(sentence)) this.last.isCorrected = true;
    if (this.last?.isCorrected && this.last.age <= 3 && speaksOfVotes(sentence) && !callsVote) this.addVotes(sentence);
    if (this.last && this.last.age === 0 && ASKS_AFTERWARDS.test(sentence)) this.last.isAsked = true;
  }

  private askToWithdraw(sentence: string): Statement[] {
    return this.reader
      .read(sentence.replace(/(?:が|も)[^がも]*。?$/u, 'を認めます。'), this.current)
      .filter(({ effect }) => effect === 'withdrawn');
  }

  private put(question: Question, sentence: string): void {
    const isSame = this.question?.statements.some(({ effect, items }) =>
      question.statements.some((one) => one.effect === effect && one.items.every((item) => items.includes(item))),
    );
    // A vote on what somebody objected to is one more step of the same.
    const isStep = isSame && question.statements.every(({ mood }) => mood === 'put') && !REVISES.test(sentence);
    const [window, hasObjection] = isStep ? [this.window, this.hasObjection] : [[], false];
    this.forget();
    this.question = question;
    this.hasObjection = hasObjection;
    this.window = [...window, sentence];
    const named = question.statements.flatMap(({ items, isNamed }) => (isNamed ? items : []));
    if (named.length > 0) this.current = [...new Set(named)];
  }

  /** そのように決定します, 異議なしと認めます; or the chair goes on after nothing but 異議なし. */
  private isAnswered(sentence: string): boolean {
    return !this.hasObjection && (AS_PUT.test(sentence) || FINDS_NO_OBJECTION.test(sentence));
  }

  private settle({ statements, speech, at }: Question, n: number | undefined): void {
    this.decide(
      statements.map((one) => ({ ...one, mood: 'decided' })),
      speech,
      at,
      n,
    );
  }

  /** @param n the line of the source that decides, where it is another than that of the speech */
  private decide(statements: readonly Statement[], speech: Speech, at: number, n?: number): void {
    const { folded } = speech;
    const made: Stated[] = [];
    for (const said of statements) {
      // What was asked is what the answer decides on, even if the next item is called by now.
      const asked = said.isNamed || said.isWeak ? [] : (this.question?.statements.flatMap(({ items }) => items) ?? []);
      const one = asked.length > 0 ? { ...said, items: [...new Set(asked)] } : said;
      const clause = { start: at + one.start, end: at + one.wordEnd };
      const isFirst = made.length === 0;
      const voted = ownVotes(folded.slice(at + (isFirst && one.isNamed ? 0 : one.start), at + one.end));
      const consensus = (this.hasAssent || one.isUnopposed) && !this.hasObjection;
      const votes =
        one.isWeak && this.window.length === 0
          ? undefined
          : readVotes([...this.window, voted].join('。'), consensus, this.hasObjection);
      const stated: Stated = {
        effect: one.effect,
        clause: speech.slice(clause.start, at + one.end),
        word: one.word,
        n: n ?? speech.lineOf(clause.start),
        votes: one.effect === 'withdrawn' ? undefined : votes,
        conditions: one.effect === 'approved-with-conditions' ? readConditions(speech, clause) : [],
        isRevision: REVISES.test(folded.slice(Math.max(0, at - 60), at + one.end)),
        isWeak: one.isWeak,
        isUnconditional: one.conditions === 'denied',
      };
      for (const item of one.items) {
        // Of what is put to it, a council that acknowledges approves.
        const isTold = item.named.kind.outcome !== undefined;
        const own: Stated = one.effect === 'noted' && !isTold ? { ...stated, effect: 'approved-as-proposed' } : stated;
        const kept = this.annulled.delete(item) ? { ...own, isRevision: true } : own;
        this.stated.set(item, [...(this.stated.get(item) ?? []), kept]);
        made.push(kept);
      }
    }
    this.forget();
    if (made.length > 0)
      this.last = {
        stated: made,
        items: statements.flatMap(({ items }) => items),
        age: 0,
        isCorrected: false,
        isAsked: false,
      };
  }

  /** 承認といたします。よろしいですね: who objects now, objects to it. */
  private answerAfterwards(folded: string): void {
    const { last } = this;
    if (!last || last.age > 2) return;
    if (isObjection(folded)) {
      for (const item of last.items) this.stated.delete(item);
      this.last = undefined;
    } else if (isAssent(folded)) this.addVotes(folded);
  }

  /** （挙手全員） behind the decision, or counts that are put right. */
  private addVotes(folded: string): void {
    for (const stated of this.last?.stated ?? []) {
      const votes = readVotes(folded);
      if (votes && votes.method !== 'consensus') stated.votes = { ...stated.votes, ...votes };
      else if (votes && stated.votes === undefined) stated.votes = votes;
    }
  }

  private annul(sentence: string): void {
    const named = this.subjects.mentions(sentence, this.current).flatMap(({ items }) => items);
    for (const item of named.length > 0 ? named : this.current) {
      if (!this.stated.has(item)) continue;
      this.stated.delete(item);
      this.annulled.add(item);
    }
  }

  /** What a chair names is what is spoken of from there on. */
  private follow(sentence: string, statements: readonly Statement[]): void {
    if (statements.some(({ isNamed, mood }) => isNamed && mood === 'decided')) {
      const last = statements.at(-1);
      if (last && last.items.length > 0 && statements.length === 1) this.current = last.items;
      return;
    }
    if (OF_BEFORE.test(sentence)) return;
    const named = this.subjects
      .mentions(sentence, this.current)
      .filter(({ end, isContrast }) => !isContrast && !REFERENCE.test(sentence.slice(end)));
    const taken = named.filter(({ end }) => !PUT_OFF.test(sentence.slice(end)));
    const items = (taken.length > 0 ? taken : named).flatMap((mention) => mention.items);
    if (items.length > 0) this.current = [...new Set(items)];
  }
}

/** What answers what was put, whatever to. */
const isAnswer = (folded: string): boolean =>
  isAssent(folded) || isObjection(folded) || ([...folded].length <= LONGEST_REPLY && REPLY.test(folded));

/** What the deciding clause itself says of votes: nothing of a vote on how the meeting goes. */
function ownVotes(clause: string): string {
  const parts = clause.split(/(?<=、)/u);
  const cut = parts.findLastIndex((part) => isProcedural(part));
  return parts.slice(cut + 1).join('');
}
