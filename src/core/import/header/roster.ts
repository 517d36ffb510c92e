import { attendeeName, type MeetingHeader, officialTitle } from '../../domain/meeting/header.ts';
import { SPEAKER_TITLE } from '../../markdown/body/speaker.ts';
import type { ImportContext } from '../context.ts';
import { fold } from '../fold.ts';

/** What of a list of attendees tells who may speak. */
export type Attendees = Pick<MeetingHeader['attendees'], 'members' | 'officials'>;

/** What a speaker's label stands for. */
type Standing =
  | { readonly kind: 'known' }
  /** Another spelling of a known label: short of a name, with a name in brackets, in another width. */
  | { readonly kind: 'alias'; readonly is: string }
  /** Not a known label, but one is very near: a misprint, to be confirmed. */
  | { readonly kind: 'misprint'; readonly is: string }
  | { readonly kind: 'unknown' };

/** Words that are a role wherever they stand, besides the titles of offices. */
const ROLE =
  /(?:会長|副会長|委員長|副委員長|議長|副議長|座長|副座長|部会長|職務代理者?|会長代理|委員|事務局|事務局長|幹事|説明員|参考人|オブザーバー|教育長|副市長|副区長|副町長|市長|区長|町長|村長|技監|主任|議員|室長|所長|館長|補佐|次長|担当|所管課|担当課|実施機関|区側|市側|傍聴者|部会員|監事|理事|顧問|司会|委員意見|局|課|(?<!関)係)(?:\d+|[A-Z])?$/u;
/** Members of assemblies are called by the number of their seat: ２２番, 第５番議員. */
const SEAT = /^第?\d{1,3}番(?:議員|委員)?(?:\([^()]*\))?$/u;
const LETTERED = /^(?:[A-Z甲乙丙丁戊]|\d{1,2}番?)委員$|^委員[A-Z\d]{1,2}$/u;
/** Longer labels are sentences. */
const LONGEST = 24;

/** Family names that only one of them has, where a blank parts them: who is listed as 小笠原 隼人 may speak as 小笠原. */
function families(names: readonly string[]): string[] {
  const all = names.flatMap((name) => {
    const [family = '', given] = name.trim().split(/\s+/u);
    return given !== undefined && [...family].length >= 2 ? [fold(family)] : [];
  });
  return all.filter((family) => all.filter((other) => other === family).length === 1);
}

/** Who may speak: the council's speakers, who attends, its departments, and who attended earlier meetings. */
export class Roster {
  /** Labels that the check will know, by their fold. */
  private readonly known = new Map<string, string>();
  /** Titles of earlier meetings and heads of departments: they tell a speaker from other words, but are not present. */
  private readonly heard = new Set<string>();
  private readonly names = new Set<string>();
  private readonly departments: ReadonlySet<string>;
  private readonly standings = new Map<string, Standing>();
  private readonly judged = new Map<string, boolean>();
  private readonly attendees: Attendees;
  private readonly marked: ReadonlySet<string>;

  /** @param marked labels, folded, that the minutes mark as those of speakers */
  constructor(
    { council, departments, meetings }: ImportContext,
    attendees: Attendees,
    marked: ReadonlySet<string> = new Set(),
  ) {
    this.attendees = attendees;
    this.marked = marked;
    this.departments = new Set(departments.map(({ name }) => fold(name)));
    for (const { label } of council.speakers) this.add(label);
    for (const { name } of departments) {
      this.add(name);
      this.heard.add(fold(`${name}長`));
    }
    for (const member of attendees.members) {
      const { name, role } = attendeeName(member);
      this.names.add(fold(name));
      this.add(`${name}委員`);
      if (role !== undefined) this.add(`${name}${role}`);
    }
    for (const official of attendees.officials) {
      const { title, name } = officialTitle(official);
      this.add(title);
      if (name !== undefined) this.add(`${name}${title}`);
      if (name !== undefined) this.names.add(fold(name));
    }
    for (const family of families([...attendees.members.map((member) => attendeeName(member).name)]))
      this.names.add(family);
    for (const { header } of meetings) {
      for (const official of header.attendees.officials) this.heard.add(fold(officialTitle(official).title));
      for (const member of header.attendees.members) this.heard.add(fold(`${attendeeName(member).name}委員`));
    }
  }

  /** False where the minutes list nobody, so that nobody's label can be looked up. */
  get listsAnybody(): boolean {
    return this.attendees.members.length + this.attendees.officials.length > 0;
  }

  private add(label: string): void {
    const key = fold(label);
    if (!this.known.has(key)) this.known.set(key, label);
  }

  /** True for a label of this council, of this meeting's list of attendees, or one that the minutes mark as such. */
  isKnown(label: string): boolean {
    const key = fold(label);
    return this.known.has(key) || LETTERED.test(key) || this.heard.has(key) || this.marked.has(key);
  }

  /** True for words that name a speaker in this place of a layout: known ones, names of attendees, and titles. */
  isSpeaker(label: string): boolean {
    const before = this.judged.get(label);
    if (before !== undefined) return before;
    const judgement = this.judge(label);
    this.judged.set(label, judgement);
    return judgement;
  }

  private judge(label: string): boolean {
    const key = fold(label);
    if (this.marked.has(key)) return true;
    if (key === '' || [...key].length > LONGEST || /[。、,?？!！]/.test(key)) return false;
    if (this.isKnown(label) || this.names.has(key) || SEAT.test(key)) return true;
    // 1件名, 条例第13条関係 and 文責生涯学習課 are no people; 3番委員 is.
    if (/^[(]?\d(?!\d?番)|第\d+条|関係$|^別表|^資料|^(?:文責|作成者?[:：]|記録[:：])/.test(key)) return false;
    const bare = key.replace(/\([^()]*\)$/, '').replace(/(?:君|氏|さん|様)$/, '');
    if (bare !== '' && (ROLE.test(bare) || SPEAKER_TITLE.test(bare) || this.names.has(bare))) return true;
    return this.standingOf(label).kind === 'misprint';
  }

  /** The longest known label that a line begins with. */
  prefixOf(folded: string): string | undefined {
    const labels = [...this.known.keys(), ...this.heard].filter((label) => folded.startsWith(label));
    return labels.sort((a, b) => b.length - a.length)[0];
  }

  standingOf(label: string): Standing {
    const before = this.standings.get(label);
    if (before) return before;
    const standing = this.findStanding(label);
    this.standings.set(label, standing);
    return standing;
  }

  private findStanding(label: string): Standing {
    const key = fold(label);
    const head = this.known.get(`${key}長`);
    // A department that is called by its head's title elsewhere: the 長 fell out.
    if (this.departments.has(key) && head !== undefined && !this.departments.has(`${key}長`))
      return { kind: 'misprint', is: head };
    const same = this.known.get(key);
    if (same === label || /^[A-ZＡ-Ｚ甲乙丙丁戊]委員$/.test(label)) return { kind: 'known' };
    if (same !== undefined) return { kind: 'alias', is: same };
    // （委員意見） stands above what a member said.
    if (/^(?:全|各)委員$|^委員(?:全員|一同)$/u.test(key))
      return this.known.has('委員') ? { kind: 'alias', is: '委員' } : { kind: 'unknown' };
    const opinion = this.known.get(key.replace(/の?(?:意見|発言|回答|質問)$/u, ''));
    const alias = opinion ?? this.findByName(key) ?? this.findBySuffix(key);
    if (alias !== undefined) return { kind: 'alias', is: alias };
    const near = this.findNear(key);
    return near === undefined ? { kind: 'unknown' } : { kind: 'misprint', is: near };
  }

  /** 議長(山田太郎君) · 佐藤委員 of 佐藤花子 · 山田会長 · 内田 */
  private findByName(key: string): string | undefined {
    const inBrackets = /^(.+)\((.+?)(?:君|氏|さん|様)?\)$/u.exec(key);
    if (inBrackets?.[1] && inBrackets[2]) {
      const role = this.known.get(inBrackets[1]);
      return (
        this.findByName(inBrackets[2] + inBrackets[1]) ??
        this.findByName(inBrackets[2]) ??
        this.findByName(`${inBrackets[2]}委員`) ??
        role
      );
    }
    const heads = this.attendees.members
      .map(attendeeName)
      .filter(({ role }) => role !== undefined && fold(role) === key);
    if (heads.length === 1 && heads[0]) return `${heads[0].name}${heads[0].role}`;
    const bare = key.replace(/(?:君|氏|さん|様)$/u, '');
    const found = this.attendees.members.flatMap((member) => {
      const { name, role } = attendeeName(member);
      const own = fold(name);
      const endings = ['委員', '', ...(role === undefined ? [] : [fold(role)])];
      const isOwn = endings.some((ending) => {
        const part = bare.endsWith(ending) ? bare.slice(0, bare.length - ending.length) : '';
        return (
          part.length > 0 &&
          (part === own ||
            (part.length >= 2 && own.startsWith(part)) ||
            (part.length === 1 && own.startsWith(part) && own.length <= 3))
        );
      });
      return isOwn ? [role !== undefined && bare.endsWith(fold(role)) ? `${name}${role}` : `${name}委員`] : [];
    });
    return found.length === 1 ? found[0] : undefined;
  }

  /** 総務部長 where the list has only 東村総務部長; 鈴木課長 where it has 鈴木一郎 as 総務課長. */
  private findBySuffix(key: string): string | undefined {
    const found = this.attendees.officials.flatMap((official) => {
      const { title, name } = officialTitle(official);
      const own = fold(title);
      if (own.length > key.length && own.endsWith(key) && SPEAKER_TITLE.test(key)) return [title];
      if (name === undefined) return [];
      const [surname, full] = [fold(name), fold(name) + own];
      const rest = surname.startsWith(key.slice(0, 2)) ? key.slice(2) : '';
      return full === key || (rest !== '' && own.endsWith(rest)) ? [title] : [];
    });
    return new Set(found).size === 1 ? found[0] : undefined;
  }

  /** 国保年金長 is 国保年金課長 and 子育て支援課 is 子育て支援課長: one character astray, and nobody else as near. */
  private findNear(key: string): string | undefined {
    if (key.length < 3) return undefined;
    const candidates = [...this.known.keys()].filter(
      (label) => Math.abs(label.length - key.length) <= 1 && label.length >= 4 && label.at(-1) === key.at(-1),
    );
    const near = candidates.filter((label) => differences(label, key) <= 1);
    return near.length === 1 ? this.known.get(near[0] ?? '') : undefined;
  }
}

/** Edits between two texts of nearly the same length, counted up to 2. */
function differences(a: string, b: string): number {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  return Math.max(a.length, b.length) - start - end;
}
