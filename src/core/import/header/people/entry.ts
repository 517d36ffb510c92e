import { parseNumeral } from '../../../text/numerals.ts';
import { fold } from '../../fold.ts';
import { isName } from './names.ts';
import { isCategory, isDepartment, isOffice, isRole, ROLES } from './offices.ts';
import { joinSpread, readWords, type Word } from './words.ts';

/** Somebody of a list, in the source's own words. */
export interface Person {
  readonly kind: 'person';
  readonly text: string;
  readonly name: string;
  /** An office within the council, without the blanks that spread it. */
  readonly role?: string | undefined;
  /** An office in an administration. */
  readonly title?: string | undefined;
  /** The words in brackets behind the name. */
  readonly remarks: readonly string[];
  /** True where 委員 or a seat stands beside the name. */
  readonly isMember: boolean;
  /** True where 委員 stands behind the name. */
  readonly hasSuffix: boolean;
  /** True with 君 or 氏. */
  readonly isHonoured: boolean;
}

/** What an entry of a list of people says. */
export type Piece =
  | Person
  /** An office without a name; `count`: how many hold it. */
  | {
      readonly kind: 'office';
      readonly text: string;
      readonly name?: string;
      readonly title?: string;
      readonly count?: number;
    }
  | { readonly kind: 'category'; readonly text: string }
  | { readonly kind: 'group'; readonly word: string }
  | { readonly kind: 'count'; readonly text: string; readonly isNone: boolean }
  | { readonly kind: 'others' | 'nobody' | 'remark' }
  /** The list is another sheet, or only says how many came. */
  | { readonly kind: 'elsewhere' | 'unclear'; readonly text: string };

/** What is known of a list before an entry is read. */
export interface ListStyle {
  /** True where the list parts family and given name: 白石　千明. */
  readonly isGapped: boolean;
  /** Offices that are of this council, by its `speakers` or by their deputies: 教育長職務代理者. */
  readonly roles: ReadonlySet<string>;
}

const OTHERS = /(?:ほか|他|外)(?:\s*[0-9０-９一二三四五六七八九十]+\s*[名人])?$/u;
const NUMERAL = '[0-9〇一二三四五六七八九十]{1,3}';
const COUNT = new RegExp(`^(?:計|合計|以上|総数|委員|議員|事務局|職員|出席者?|欠席者?)?(${NUMERAL})[名人]$`, 'u');
const COUNTED_OFFICE = new RegExp(`^(.{2,}?)(${NUMERAL})[名人]$`, 'u');
/** 白石委員の代理　桃井花 */
const STAND_IN = /^(\S{1,8}?)\s*(?:委員|議員)の?代理(?:出席)?(?:者)?[\s:：]+(\S.*)$/u;
const SEAT = new RegExp(`^(?:議席)?(?:番号)?${NUMERAL}番(?:委員|議員)?$`, 'u');
const NOBODY = /^(?:なし|無し?|該当(?:者)?なし|いない|いません|おりません|ありません|全員出席)$/u;
const REMARK =
  /^(?:敬称(?:は|を)?略|順不同|五?十?音順|五十音順|議席順|名簿順|[^()]{0,6}順(?:不同)?|敬称略.{0,8}|以上)$/u;
const ELSEWHERE =
  /(?:名簿|別紙|別添|別表|次|下記|以下|裏面).{0,10}(?:とおり|通り|参照)|[0-9]+[名人](?:中|のうち)|^(?:過半数|定足数)/u;
const MEMBER_WORD = /^(?:各|教育|農業|監査|専門|臨時|特別|推薦|推進|運営|審議会|審査会|協議会)?(?:委員|議員)(?:名)?$/u;
/** Where somebody is from, behind the name: みどり大学教授. */
const AFFILIATION =
  /(?:大学|学長|教授|弁護士|会|組合|協会|連合|法人|会社|銀行|新聞|病院|学校|団体|代表|理事|[士師園署])$|大学/u;
const SUFFIX = /^(.+?)(委員|議員|君|氏|さん|様|殿)$/u;
const ROLE_BEHIND = new RegExp(`^(.{1,16}?)(${ROLES})$`, 'u');
const ROLE_AHEAD = new RegExp(`^(${ROLES}|委員(?!会))(.{1,10})$`, 'u');
/** 環境課（内線2345） may be asked, and is nobody who was there. */
export const REACHED = /内線|電話|直通|TEL|@/iu;
const GROUP = /^(?:出席|欠席|出席者|欠席者|出席委員|欠席委員|事務局|説明員)$/u;
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

/** What a bracket before an entry says: a piece of its own, a role for the name behind it, nothing that is known. */
function readAhead(inside: string, { roles }: ListStyle): Piece | string | undefined {
  const folded = fold(inside);
  const count = COUNT.exec(folded);
  if (count) return { kind: 'count', text: inside, isNone: /^[0〇]$/u.test(count[1] ?? '') };
  if (NOBODY.test(folded)) return { kind: 'nobody' };
  if (folded.split(/[、,・]/u).every((word) => REMARK.test(word))) return { kind: 'remark' };
  if (isRole(folded) || roles.has(folded) || MEMBER_WORD.test(folded)) return folded;
  return isCategory(folded) ? { kind: 'category', text: inside.trim() } : undefined;
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
    const words = joinSpread(readWords(this.text), isTitle);
    for (const [index, word] of words.entries()) this.take(word, words[index + 1], words.length);
    this.close([]);
    return this.pieces;
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
    else if (isCategory(folded) && this.names.length === 0 && this.offices.length === 0 && !isOffice(folded)) {
      this.pieces.push({ kind: 'category', text: this.text.slice(word.start, word.end) });
      if (word.brackets.length > 0) this.takeRemarks(word);
    } else if (isOffice(folded)) this.takeOffice(word, next);
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

const lengthOf = ({ text }: Word): number => [...fold(text)].length;

/** Which words are one name: a gap parts family and given name, or one person from the next. */
function groupNames(words: readonly Word[], isGapped: boolean): Word[][] | undefined {
  if (words.length <= 1) return [[...words]];
  const lengths = words.map(lengthOf);
  const inner = words.slice(1).map(({ gap }) => gap);
  if (words.length === 2) {
    const [first = 0, second = 0] = lengths;
    if (first + second <= 5 || (isGapped && first <= 3 && second <= 3)) return [[...words]];
    return first >= 3 && second >= 3 && (first >= 4 || second >= 4) ? words.map((word) => [word]) : undefined;
  }
  // 白　石　千　明; 委　員　長　谷　川　明 may be of one office or the other.
  if (lengths.every((length) => length === 1) && ROLE_AHEAD.test(words.map(({ text }) => text).join('')))
    return undefined;
  if (lengths.every((length) => length === 1) && new Set(inner).size === 1 && words.length <= 6) return [[...words]];
  const widest = Math.max(...inner);
  if (widest >= 2 * Math.min(...inner)) {
    const groups: Word[][] = [[]];
    words.forEach((word, index) => {
      if (index > 0 && word.gap === widest) groups.push([]);
      groups.at(-1)?.push(word);
    });
    const parted = groups.map((group) => groupNames(group, isGapped || group.length > 1));
    if (parted.every((group) => group !== undefined)) return parted.flat();
  }
  if (lengths.every((length) => length >= 3) && !isGapped) return words.map((word) => [word]);
  return undefined;
}

/** How long the office is that stands before a name without a gap; 0 for none. 中村長太郎 is a name. */
function gluedOffice(word: string, isFollowed: boolean): number {
  for (let cut = word.length - 1; cut >= 2; cut -= 1) {
    const [office, name] = [word.slice(0, cut), word.slice(cut)];
    if (name.length > 5) return 0;
    const isSure =
      /(?:[部課係局室所館議次院署]長|主査|主任|主事|主幹|参事)$/u.test(office) || /^副?[市区町村]長$/u.test(office);
    if (isSure && (isFollowed || name.length >= 2) && isName(name, isFollowed) && !isOffice(name)) return cut;
  }
  return 0;
}

/** What the brackets behind a name say of its bearer. */
export function readRemarks(
  remarks: readonly string[],
  isAbsent: boolean,
  style: ListStyle,
): {
  role?: string;
  category?: string;
  proxy?: string;
  note?: string;
  reason?: string;
} {
  const said: { role?: string; category?: string; proxy?: string; note?: string; reason?: string } = {};
  for (const inside of remarks) {
    const folded = fold(inside);
    const proxy = /^(?:代理(?:出席)?(?:者)?|代)[\s:：]*(\S.*)$/u.exec(inside)?.[1];
    if (isRole(folded) || style.roles.has(folded)) said.role ??= folded;
    else if (MEMBER_WORD.test(folded) || SEAT.test(folded) || REMARK.test(folded) || COUNT.test(folded)) continue;
    else if (proxy !== undefined) said.proxy ??= proxy.trim();
    else if (isAbsent && /ため|都合|事情|病|療養|公務|出張|用務|忌引|休暇|欠席/u.test(folded)) said.reason ??= inside;
    else if (isCategory(folded)) said.category ??= inside;
    else said.note = said.note === undefined ? inside : `${said.note}、${inside}`;
  }
  return said;
}
