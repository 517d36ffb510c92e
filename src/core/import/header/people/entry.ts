import { parseNumeral } from '../../../text/numerals.ts';
import { fold } from '../../fold.ts';
import { COUNT, MEMBER_WORD, NOBODY, NUMERAL, REACHED, REMARK, ROLE_AHEAD, SEAT } from './list-words.ts';
import { isName } from './names.ts';
import { isCategory, isDepartment, isOffice, isRole, isWhom, ROLES } from './offices.ts';
import { gluedOffice, groupNames } from './parted-names.ts';
import type { ListStyle, Person, Piece } from './piece.ts';
import { readAhead } from './remarks.ts';
import { joinSpread, readWords, type Word } from './words.ts';

const OTHERS = /(?:ほか|他|外)(?:\s*[0-9０-９一二三四五六七八九十]+\s*[名人])?$/u;
const COUNTED_OFFICE = new RegExp(`^(.{2,}?)(${NUMERAL})[名人]$`, 'u');
/** 白石委員の代理　桃井花 */
const STAND_IN = /^(\S{1,8}?)\s*(?:委員|議員)の?代理(?:出席)?(?:者)?[\s:：]+(\S.*)$/u;
const ELSEWHERE =
  /(?:名簿|別紙|別添|別表|次|下記|以下|裏面).{0,10}(?:とおり|通り|参照)|[0-9]+[名人](?:中|のうち)|^(?:過半数|定足数)/u;
/** Where somebody is from, behind the name: みどり大学教授. */
const AFFILIATION =
  /(?:大学|学長|教授|弁護士|会|組合|協会|連合|法人|会社|銀行|新聞|病院|学校|団体|代表|理事|[士師園署])$|大学/u;
const SUFFIX = /^(.+?)(委員|議員|君|氏|さん|様|殿)$/u;
/** 鳴　海　哲　夫　君: parted from the name as its letters are. */
const HONORIFIC = /^(?:君|氏|様|殿|さん)$/u;
const ROLE_BEHIND = new RegExp(`^(.{1,16}?)(${ROLES})$`, 'u');
const GROUP = /^(?:出席|欠席|出席者|欠席者|出席委員|欠席委員|事務局|説明員)$/u;
const LONGEST_HEADING = 12;
/** Columns of white space that part one from the next. */
const WIDE = 3;
const LEADING = /^[（(【〔［[]([^（）()【】〔〕［］[\]]{1,20})[）)】〕］\]]\s*[:：]?\s*/u;

/** Reads one entry of a list: 会長 白石 千明, 1番　白石千明　2番　黒田一葉, 環境部環境課　茶谷課長, 敬称略. */
export function readEntry(entry: string, style: ListStyle): Piece[] {
  let text = entry
    .replace(/<\/?[a-z]+[^<>]*>/giu, '')
    .replace(/[。.]$/u, '')
    .trim();
  // What is left of a bracket that a mark or a page broke.
  text = text.replace(/^[（(【][^（）()【】]{0,10}$/u, '').trim();
  if (text === '') return [];
  const pieces: Piece[] = [];
  const leading = LEADING.exec(text);
  if (leading?.[1] && !text.slice(leading[0].length).match(/^(?:委員|議員)/u)) {
    const ahead = readAhead(leading[1], style);
    if (ahead !== undefined) {
      text = text.slice(leading[0].length);
      if (typeof ahead === 'object') pieces.push(ahead);
      else text = `${ahead} ${text}`;
      if (text.trim() === '') return pieces;
    }
  }
  const stand = STAND_IN.exec(text);
  if (stand?.[1] && stand[2] && isName(stand[1], true)) {
    const remarks = [`代理 ${stand[2]}`];
    return [
      ...pieces,
      { kind: 'person', text, name: stand[1], remarks, isMember: true, hasSuffix: true, isHonoured: false },
    ];
  }
  const others = OTHERS.exec(text);
  if (others) text = text.slice(0, others.index).trim();
  if (ELSEWHERE.test(fold(text))) return [...pieces, { kind: 'elsewhere', text }];
  pieces.push(...new EntryReader(text, style).read());
  return others ? [...pieces, { kind: 'others' }] : pieces;
}

class EntryReader {
  private readonly text: string;
  private readonly style: ListStyle;
  private readonly pieces: Piece[] = [];
  private role: string | undefined;
  private isMember = false;
  private offices: Word[] = [];
  private names: Word[] = [];

  constructor(text: string, style: ListStyle) {
    this.text = text;
    this.style = style;
  }

  read(): Piece[] {
    const isTitle = (word: string) =>
      this.isRole(word) ||
      MEMBER_WORD.test(word) ||
      /^(?:[都道府県市区町村部課係局室所館]長|主査|主任|主事|主幹|参事)$/u.test(word);
    const words = joinSpread(
      readWords(this.text).filter(({ text }, index) => index === 0 || !HONORIFIC.test(text)),
      isTitle,
    );
    for (const [index, word] of words.entries()) this.take(word, words[index + 1], words.length);
    this.close([]);
    return this.pieces;
  }

  /** 団体推薦：三枝委員: a word that no office is, before a colon, says whom those behind it stand for. */
  private isHeading({ text, isLabel }: Word): boolean {
    return isLabel === true && [...fold(text)].length <= LONGEST_HEADING && !isDepartment(text) && isWhom(text);
  }

  private isRole(text: string): boolean {
    return isRole(text) || this.style.roles.has(fold(text));
  }

  private take(word: Word, next: Word | undefined, many: number): void {
    const folded = fold(word.text);
    const count = COUNT.exec(folded);
    const counted = COUNTED_OFFICE.exec(folded);
    if (folded === '') this.takeRemarks(word);
    else if (counted?.[1] && this.names.length === 0 && (isOffice(counted[1]) || isDepartment(counted[1])))
      this.pieces.push({ kind: 'office', text: counted[1], count: parseNumeral(counted[2] ?? '') ?? 0 });
    else if (count) this.takeCount(word, count[1] ?? '');
    else if (NOBODY.test(folded)) {
      this.close([]);
      this.pieces.push({ kind: 'nobody' });
    } else if (folded.split(/[、,・]/u).every((one) => REMARK.test(one))) {
      this.close([]);
      this.pieces.push({ kind: 'remark' });
    } else if (GROUP.test(folded) && many > 1) {
      this.close([]);
      this.pieces.push({ kind: 'group', word: folded });
    } else if (SEAT.test(folded)) {
      if (this.names.length > 0) this.close([]);
      this.isMember = true;
    } else if (MEMBER_WORD.test(folded)) {
      this.close([]);
      this.isMember = true;
      if (word.brackets.length > 0) this.takeRemarks(word);
    } else if (this.isRole(folded)) this.takeRole(word, folded, next);
    else if (this.names.length > 0 && (isCategory(folded) || AFFILIATION.test(folded)) && !isName(word.text, false))
      this.close([word.text, ...word.brackets]);
    else if (
      (isCategory(folded) || this.isHeading(word)) &&
      this.names.length === 0 &&
      this.offices.length === 0 &&
      !isOffice(folded)
    ) {
      this.pieces.push({ kind: 'category', text: this.text.slice(word.start, word.end) });
      if (word.brackets.length > 0) this.takeRemarks(word);
    } else if (isOffice(folded) && !this.ownRoleBehind(word.text)) this.takeOffice(word, next);
    else if (isDepartment(folded) && this.names.length === 0) this.offices.push(word);
    else this.takeName(word, next);
  }

  private takeRemarks({ brackets }: Word): void {
    for (const inside of brackets) {
      const ahead = readAhead(inside, this.style);
      if (ahead === undefined) this.pieces.push({ kind: 'unclear', text: inside });
      else if (typeof ahead === 'object') this.pieces.push(ahead);
      else this.role = ahead;
    }
  }

  private takeCount(word: Word, digits: string): void {
    const number = parseNumeral(digits) ?? 0;
    if (this.offices.length > 0 && this.names.length === 0 && number > 0) {
      this.pieces.push({ kind: 'office', text: this.span(this.offices), count: number });
      this.offices = [];
      return;
    }
    this.close([]);
    this.pieces.push({ kind: 'count', text: word.text, isNone: /^[0〇]$/u.test(digits) });
  }

  /** 会長 before a name, or behind one that stands alone. */
  private takeRole(word: Word, folded: string, next: Word | undefined): void {
    const isBehind =
      this.names.length > 0 && this.role === undefined && this.offices.length === 0 && next === undefined;
    if (isBehind) {
      this.role = folded;
      this.close(word.brackets);
      return;
    }
    this.close([]);
    this.role = folded;
    if (word.brackets.length > 0) this.takeRemarks(word);
  }

  private takeOffice(word: Word, next: Word | undefined): void {
    if (this.names.length > 0 && this.role === undefined && this.offices.length === 0 && next === undefined) {
      const [name] = this.resolve() ?? [];
      if (name !== undefined && isName(name, true)) {
        this.names = [];
        this.pieces.push(this.person(name, { title: word.text, remarks: word.brackets }));
        return;
      }
    }
    if (this.names.length > 0) this.close([]);
    this.offices.push(word);
    if (word.brackets.length > 0) this.close([]);
  }

  private takeName(word: Word, next: Word | undefined): void {
    const suffix = SUFFIX.exec(word.text);
    const role = ROLE_BEHIND.exec(word.text) ?? this.ownRoleBehind(word.text);
    if (role?.[1] && role[2]) {
      this.push({ ...word, text: role[1], end: word.start + role[1].length });
      this.role = fold(role[2]);
      this.close(word.brackets, true);
      return;
    }
    // 総務課長　　井手上委員: an office that stands well apart from a member is somebody else's.
    if (suffix?.[2] && /員$/u.test(suffix[2]) && this.names.length === 0 && word.gap >= WIDE) this.close([]);
    const bare = suffix?.[1] ? { ...word, text: suffix[1], end: word.start + suffix[1].length } : word;
    this.push(bare, next !== undefined || suffix !== null);
    if (suffix) {
      const isHonour = !/員$/u.test(suffix[2] ?? '');
      if (!isHonour) this.isMember = true;
      this.close(word.brackets, !isHonour, isHonour);
    } else if (word.brackets.length > 0) this.close(word.brackets);
  }

  private ownRoleBehind(text: string): string[] | undefined {
    const own = [...this.style.roles].find((role) => text.length > role.length && text.endsWith(role));
    return own === undefined ? undefined : [text, text.slice(0, -own.length), own];
  }

  /** Takes a word of a name; an office that is glued before it comes off: 委員長白石, 環境局長茶谷. */
  private push(word: Word, isFollowed = false): void {
    if (this.names.length === 0 && this.role === undefined && this.offices.length === 0) {
      const glued = ROLE_AHEAD.exec(word.text);
      if (glued?.[1] && glued[2] && isName(glued[2], true)) {
        if (glued[1] === '委員') this.isMember = true;
        else this.role = glued[1];
        this.names.push({ ...word, text: glued[2], start: word.start + glued[1].length });
        return;
      }
      const cut = gluedOffice(word.text, isFollowed);
      if (cut > 0) {
        this.offices.push({ ...word, text: word.text.slice(0, cut), end: word.start + cut, brackets: [] });
        this.names.push({ ...word, text: word.text.slice(cut), start: word.start + cut });
        return;
      }
    }
    this.names.push(word);
  }

  /** Ends what was begun: a person, several, an office without a name, or words that are neither. */
  private close(remarks: readonly string[], hasSuffix = false, isHonoured = false): void {
    const { names, offices } = this;
    if (names.length > 0) this.closeNames(remarks, hasSuffix, isHonoured);
    else if (offices.length > 0) this.closeOffice();
    else if (this.role !== undefined && remarks.length === 0 && this.pieces.length === 0)
      this.pieces.push({ kind: 'unclear', text: this.text });
    [this.names, this.offices, this.role, this.isMember] = [[], [], undefined, false];
  }

  private closeNames(remarks: readonly string[], hasSuffix: boolean, isHonoured: boolean): void {
    const names = this.resolve();
    const isCertain = hasSuffix || isHonoured || this.isMember || this.role !== undefined || this.offices.length > 0;
    if (names === undefined || !names.every((name) => isName(name, isCertain))) {
      this.pieces.push({ kind: 'unclear', text: this.span([...this.offices, ...this.names]) });
      return;
    }
    names.forEach((name, index) => {
      const isFirst = index === 0;
      const isLast = index === names.length - 1;
      const title = isFirst && this.offices.length > 0 ? this.span(this.offices) : undefined;
      this.pieces.push(
        this.person(name, {
          title,
          role: isFirst ? this.role : undefined,
          remarks: isLast ? remarks : [],
          hasSuffix: isLast && hasSuffix,
          isHonoured: isLast && isHonoured,
        }),
      );
    });
  }

  private closeOffice(): void {
    const last = this.offices.at(-1);
    const [inside, ...more] = last?.brackets ?? [];
    const text = this.span(this.offices);
    // 山吹課長　藍沢係長: offices beside each other are of two; 環境課　山吹課長 is one.
    if (this.offices.length > 1 && this.offices.every((word) => isOffice(word.text)) && inside === undefined) {
      this.pieces.push(...this.offices.map((word): Piece => ({ kind: 'office', text: word.text })));
      return;
    }
    // 住宅課長（原田）
    if (last && inside !== undefined && more.length === 0 && isOffice(last.text) && isName(inside, false))
      this.pieces.push({ kind: 'office', text: `${text}（${inside}）`, name: inside, title: text });
    else if (inside !== undefined && REACHED.test(inside)) this.pieces.push({ kind: 'remark' });
    else if (inside !== undefined)
      this.pieces.push({ kind: 'office', text: this.text.slice(this.offices[0]?.start ?? 0) });
    else this.pieces.push({ kind: 'office', text });
  }

  private person(name: string, more: Partial<Person>): Person {
    return {
      kind: 'person',
      text: this.text,
      name,
      remarks: [],
      isMember: this.isMember,
      hasSuffix: false,
      isHonoured: false,
      ...more,
    };
  }

  /** The names that the gathered words are; undefined where the gaps leave it open. */
  private resolve(): string[] | undefined {
    const groups = groupNames(this.names, this.style.isGapped);
    return groups?.map((group) => this.span(group));
  }

  /** The source's own words from the first to the last. */
  private span(words: readonly Word[]): string {
    const [first, last] = [words[0], words.at(-1)];
    if (!first || !last) return '';
    const text = this.text.slice(first.start, last.end);
    // A title that was spread over its column is its letters: 町　　　長.
    return words.length === 1 ? first.text : text;
  }
}
