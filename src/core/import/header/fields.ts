import { fold } from '../fold.ts';
import { plain, type Row } from '../rows/rows.ts';
import { findDates } from '../stated/dates.ts';
import { type Enumerator, isNextTo, readEnumerator } from '../stated/enumerator.ts';
import { readTime } from '../stated/times.ts';
import { type FoundLabel, isLabelLike, type Labels, readLabel, readUnlisted } from './label.ts';
import type { FieldKey } from './labels.ts';
import type { Group } from './people/groups.ts';
import { isPeopleLine } from './people/line.ts';
import { isRole } from './people/offices.ts';
import { readRosterTable } from './roster-table.ts';
import { isSentence, opensSpeech } from './spoken.ts';

export { readLabel } from './label.ts';

export interface FieldPart {
  readonly n: number;
  readonly text: string;
}

/** A label of the header with the lines that are its value. */
export interface HeaderField {
  readonly key: FieldKey;
  readonly label: string;
  readonly parts: readonly FieldPart[];
}

export interface HeaderFields {
  readonly fields: HeaderField[];
  /** Rows before the first label. */
  readonly before: Row[];
  /** Rows behind it that are no value of any. */
  readonly loose: Row[];
  /** Rows from where somebody begins to speak: nothing of the header. */
  readonly spoken: Row[];
}

interface OpenField {
  readonly key: FieldKey;
  readonly label: string;
  readonly parts: FieldPart[];
  readonly indent: number;
}

const GROUPS: Readonly<Partial<Record<FieldKey, Group>>> = {
  attendees: 'mixed',
  members: 'members',
  chair: 'members',
  absent: 'absent',
  officials: 'officials',
  guests: 'members',
};
/** A value with a label behind it is no longer. */
const LONGEST_VALUE = 120;
/** 日程第2 議案第12号: an agenda that nothing stands above. */
const ORDER_OF_DAY = /^(?:追加)?日程第?[0-9一二三四五六七八九十]{1,3}/u;
const CLOCK_FIRST =
  /^[(]?(?:自|至|開会|開議|開始|閉会|散会|午前|午後|正午|AM|PM|[0-9〇一二三四五六七八九十]{1,3}(?:時|:[0-9]{2}))/iu;

/**
 * The labelled fields of a header. A field ends where its value ends: at the next label, known or not, at the first line
 * that its kind of value cannot hold, and where somebody begins to speak.
 * @param roles offices that are of this council
 */
export function readFields(rows: readonly Row[], labels: Labels, roles: readonly string[] = []): HeaderFields {
  return new FieldReader(rows, labels, roles).read();
}

class FieldReader {
  private readonly rows: readonly Row[];
  private readonly labels: Labels;
  private readonly roles: ReadonlySet<string>;
  private readonly fields: OpenField[] = [];
  private readonly before: Row[] = [];
  private readonly loose: Row[] = [];
  /** The field that may go on. */
  private open: OpenField | undefined;
  /** The number of the label that was read last. */
  private number: Enumerator | undefined;

  constructor(rows: readonly Row[], labels: Labels, roles: readonly string[]) {
    this.rows = rows.filter(({ kind }) => kind !== 'blank' && kind !== 'page-number');
    this.labels = labels;
    this.roles = new Set(roles);
  }

  read(): HeaderFields {
    const { fields, before, loose, rows } = this;
    for (let index = 0; index < rows.length; index += 1) {
      const [row, next] = [rows[index], rows[index + 1]];
      if (!row) break;
      if (row.kind === 'cells') {
        const roster = readRosterTable(rows, index);
        if (roster) {
          fields.push(...roster.fields.map((field) => ({ ...field, indent: 0 })));
          this.open = undefined;
          index += roster.length - 1;
        } else this.readCells(row, index);
      } else if (opensSpeech(row.text, next?.kind === 'text' ? next.text : undefined)) {
        return { fields, before, loose, spoken: rows.slice(index) };
      } else index += this.readLine(row, next);
    }
    return { fields, before, loose, spoken: [] };
  }

  /** How many further rows the line took. */
  private readLine(row: Row, next: Row | undefined): number {
    const found = this.labelOf(row, next);
    if (found) {
      if (found.numbering !== '' || found.key === 'chair') this.number = readEnumerator(row.text) ?? this.number;
      const { rest, more } = this.splitLabels(found);
      this.begin(found.key, found.label, row, rest);
      if (more) return this.readLine({ ...row, text: more, folded: fold(more) }, next);
      if (found.key === 'agenda') this.open?.parts.unshift({ n: row.n, text: `${found.numbering}${found.label}` });
      return 0;
    }
    if (this.open && GROUPS[this.open.key] && this.isNextLabel(row)) {
      this.number = readEnumerator(row.text);
      const unknown = readUnlisted(row.text) ?? { label: row.text.trim(), rest: '' };
      this.begin('unlisted', unknown.label, row, unknown.rest);
      return 0;
    }
    if (this.open?.key !== 'agenda' && this.fields.length > 0 && ORDER_OF_DAY.test(row.folded))
      this.begin('agenda', '日程', row, '');
    if (this.open && this.accepts(this.open, row)) {
      this.open.parts.push({ n: row.n, text: row.text });
      return 0;
    }
    const unlisted = readUnlisted(row.text);
    if (unlisted && !(unlisted.rest === '' && (!next || this.isOtherwise(next)))) {
      this.begin('unlisted', unlisted.label, row, unlisted.rest);
      return 0;
    }
    if (this.isLabelAbove(row, next)) {
      this.begin('unlisted', row.text, row, '');
      return 0;
    }
    this.open = undefined;
    (this.fields.length > 0 ? this.loose : this.before).push(row);
    return 0;
  }

  /** 場所：第2会議室　傍聴者：3名: a second known label on the line begins a field of its own. */
  private splitLabels({ key, rest }: FoundLabel): { rest: string; more?: string } {
    if (GROUPS[key] || key === 'agenda' || key === 'title' || key === 'dateAndPlace') return { rest };
    for (const gap of rest.slice(0, LONGEST_VALUE).matchAll(/\s+/gu)) {
      const more = rest.slice(gap.index + gap[0].length);
      const found = readLabel(more, this.labels);
      const isParted =
        /^\s*[:：]/u.test(more.slice(found?.label.length ?? 0)) || (fold(gap[0]) !== gap[0] && gap[0].length >= 2);
      if (found && found.numbering === '' && found.key !== 'time' && isParted && found.rest !== '')
        return { rest: rest.slice(0, gap.index), more };
    }
    return { rest };
  }

  private begin(key: FieldKey, label: string, row: Row, rest: string): void {
    this.open = { key, label, parts: rest === '' ? [] : [{ n: row.n, text: rest }], indent: row.indent };
    this.fields.push(this.open);
  }

  /** The known label of a row, where the row is no entry of the list above it and its value can be one. */
  private labelOf(row: Row, next: Row | undefined): FoundLabel | undefined {
    const { open } = this;
    // What stands below an agenda are its items, whatever they are called.
    if (open?.key === 'agenda' && row.indent > 1 && row.bullet !== '') return undefined;
    const found = readLabel(row.text, this.labels) ?? chairLabel(row.text);
    if (!found) return undefined;
    const group = open && GROUPS[open.key];
    const value = found.rest === '' ? next?.text : found.rest;
    if (found.key === 'chair') {
      if (group && !this.isNextLabel(row) && this.isPeople(row.text, group)) return undefined;
      return found.rest !== '' && this.isPeople(`${found.label} ${found.rest}`, 'members') ? found : undefined;
    }
    // 委員　青野　百合 below 欠席者 is absent.
    if (found.key === 'members' && fold(found.label) === '委員' && open?.key === 'absent' && found.rest !== '')
      return undefined;
    // 1 開会 is an item where no time follows.
    if (found.key === 'time' && !(value !== undefined && holdsTime(value))) return undefined;
    return found;
  }

  /** 五　出席した書記 behind 四　欠席した委員: the labels of a header are counted through. */
  private isNextLabel(row: Row): boolean {
    return isNextTo(readEnumerator(row.text), this.number);
  }

  private isPeople(text: string, group: Group): boolean {
    return [false, true].some((isGapped) => isPeopleLine(text, group, { isGapped, roles: this.roles }));
  }

  /** Whether a row goes on with the value of a field. */
  private accepts({ key, parts, indent }: OpenField, row: Row): boolean {
    const last = parts.at(-1)?.text;
    const isInner = row.indent > indent && row.heading === 0;
    const group = GROUPS[key];
    if (key === 'agenda') return true;
    if (group) return this.acceptsPeople(last, row, group, isInner);
    if (isSentence(row.text) && key !== 'visitors' && key !== 'visitorsReason' && key !== 'other') return false;
    if (key === 'date' || key === 'time')
      return last === undefined
        ? holdsTime(row.text)
        : CLOCK_FIRST.test(row.folded) || (isInner && !this.isOtherwise(row));
    if (last === undefined) return row.heading === 0 && !this.isOtherwise(row);
    if (key === 'dateAndPlace') return parts.length < 2 || (isInner && !this.isOtherwise(row));
    if (isCut(last)) return true;
    if (key === 'materials' && /^(?:資料|別紙|参考|[・○（(0-9０-９①-⑳])/u.test(row.text)) return true;
    if (key === 'contact' && /電話|TEL|FAX|ファ|内線|メール|担当|〒|E-?mail/iu.test(row.folded)) return true;
    if (key === 'visitors' && /^[^0-9]{0,8}[0-9]{1,3}[名人]/u.test(row.folded)) return true;
    return isInner && !this.isOtherwise(row);
  }

  private acceptsPeople(last: string | undefined, row: Row, group: Group, isInner: boolean): boolean {
    if (row.heading > 0 || isSentence(row.text)) return false;
    if (last !== undefined && /[、，,・]\s*$/u.test(last)) return true;
    if (last !== undefined && /^(?:なし|無し?|該当なし)$/u.test(last.trim())) return false;
    const unlisted = readUnlisted(row.text);
    if (unlisted && /^[^（(]*[:：]/u.test(row.text) && !this.isPeople(row.text, group)) return false;
    return (
      this.isPeople(row.text, group) ||
      // Who is listed in a way that cannot be read is asked about.
      isPeopleLine(row.text, group, { isGapped: false, roles: this.roles }, true) ||
      (isInner && !this.isOtherwise(row)) ||
      (last === undefined && /(?:名簿|別紙|別添|別表).{0,8}(?:とおり|通り|参照)/u.test(row.folded))
    );
  }

  /** True for a row that is a label, known or not, and so no value. */
  private isOtherwise(row: Row): boolean {
    return (
      row.kind !== 'text' || readLabel(row.text, this.labels) !== undefined || readUnlisted(row.text) !== undefined
    );
  }

  /** A short line above a value, in a header whose labels stand above their values. */
  private isLabelAbove(row: Row, next: Row | undefined): boolean {
    if (!this.fields.some(({ parts, label }) => parts.length > 0 && parts[0]?.n !== undefined && this.isAlone(label)))
      return false;
    if (next?.kind !== 'text' || row.heading > 0 || !isLabelLike(row.text)) return false;
    return !isSentence(next.text) && !this.isOtherwise(next) && !isLabelLike(next.text);
  }

  private isAlone(label: string): boolean {
    return this.rows.some(
      ({ kind, folded }) =>
        kind === 'text' &&
        folded.replace(/[^\p{L}・]/gu, '').endsWith(fold(label)) &&
        folded.length <= fold(label).length + 4,
    );
  }

  private readCells({ n, cells }: Row, index: number): void {
    const texts = cells.map((cell) => cell.map(plain).filter((text) => text !== ''));
    const filled = texts.filter((cell) => cell.length > 0);
    const [first = []] = texts;
    if (first.length === 0 && this.fields.length === 0) return;
    const keys = texts.map((cell, place) => {
      const found = cell.length === 0 ? undefined : readLabel(cell.join(''), this.labels);
      const others = texts.filter((_, at) => at !== place);
      // 1 開会 is an item of the agenda where no time stands beside it.
      return found?.key === 'time' && !others.some((other) => holdsTime(other.join(''))) ? undefined : found;
    });
    const isLabelled = keys.some((found) => found?.rest === '');
    const group = this.open && GROUPS[this.open.key];
    const joined = filled.map((cell) => cell.join(' ')).join('　　');
    if (!isLabelled && filled.length > 1 && first.length > 0) {
      if (group && filled.every((cell) => cell.length === 1) && this.isPeople(joined, group)) {
        this.open?.parts.push({ n, text: joined });
        return;
      }
      const label = first.join('');
      const isOfHeader =
        this.fields.length > 0 || this.rows.slice(index + 1, index + 16).some((row) => this.opensWithLabel(row));
      if (isLabelLike(label) || /^[^0-9。]{2,14}$/u.test(fold(label))) {
        if (isOfHeader && !/^(?:項目|区分|事項|内容)$/u.test(fold(label))) {
          this.open = {
            key: 'unlisted',
            label,
            parts: filled
              .slice(1)
              .flat()
              .map((text) => ({ n, text })),
            indent: 0,
          };
          this.fields.push(this.open);
        }
        return;
      }
    }
    texts.forEach((cell, place) => {
      const found = keys[place];
      const isMembersOfAbsent = found?.key === 'members' && fold(found.label) === '委員' && this.open?.key === 'absent';
      if (found && found.rest === '' && !isMembersOfAbsent) {
        this.open = { key: found.key, label: found.label, parts: [], indent: 0 };
        this.fields.push(this.open);
      } else if (!isMembersOfAbsent)
        (this.open ?? this.fields.at(-1))?.parts.push(...cell.map((text) => ({ n, text })));
    });
  }

  private opensWithLabel({ kind, cells }: Row): boolean {
    const first = cells[0]?.map(plain).join('') ?? '';
    return kind === 'cells' && readLabel(first, this.labels)?.rest === '';
  }
}

/** 座長：白石千明: an office of the council with who holds it. */
function chairLabel(text: string): FoundLabel | undefined {
  const match = /^(?:[0-9０-９]{1,2}[.．\s]\s*)?([^\s:：]{2,8}|(?:\S\s+){1,2}\S)(?:\s*[:：]\s*|\s+)(\S.*)$/u.exec(text);
  return match?.[1] && match[2] && isRole(match[1])
    ? { key: 'chair', numbering: '', label: fold(match[1]), rest: match[2] }
    : undefined;
}

const holdsTime = (text: string): boolean => {
  const folded = fold(text);
  const { start, open } = readTime(folded);
  return start !== undefined || open !== undefined || findDates(folded).length > 0 || /[0-9]月[0-9]+日/u.test(folded);
};

/** True for a value that goes on below: a bracket is open, or the line is full and ends within a sentence. */
const isCut = (text: string): boolean =>
  (text.match(/[（(]/gu)?.length ?? 0) > (text.match(/[）)]/gu)?.length ?? 0) ||
  (fold(text).length >= 30 && !/[。）)」]$/u.test(text));
