import type { Department } from '../../domain/council/department.ts';
import { fold } from '../fold.ts';
import type { FieldPart } from './fields.ts';
import type { Group } from './people/groups.ts';
import { isGappedList, readPeopleLine } from './people/line.ts';
import { isName } from './people/names.ts';
import { isCategory, isDepartment, isOffice } from './people/offices.ts';
import type { ListStyle, Person, Piece } from './people/piece.ts';
import { readRemarks } from './people/remarks.ts';
import type { Attendees } from './roster.ts';

type Member = Attendees['members'][number];
type Official = Attendees['officials'][number];

/** Who was there, and what of the list could not be told. */
export interface ReadAttendees {
  readonly members: Member[];
  readonly absent: Member[];
  readonly officials: Official[];
  readonly andOthers: boolean;
  /** Words that are neither a member nor an official for certain. */
  readonly unsettled: FieldPart[];
  /** Titles that were read with the name of a department one character off. */
  readonly misprints: { readonly n: number; readonly title: string; readonly department: string }[];
}

/** The fields of a header that hold people. */
interface PeopleField {
  readonly key: string;
  readonly label?: string;
  readonly parts: readonly FieldPart[];
}

const GROUP_OF_KEY: Readonly<Record<string, Group>> = {
  attendees: 'mixed',
  members: 'members',
  chair: 'members',
  absent: 'absent',
  officials: 'officials',
};

interface ReadPiece {
  readonly n: number;
  readonly group: Group;
  readonly piece: Piece;
  readonly category: string | undefined;
}

/** Reads the fields of a header that list who was there. @param roles offices that are of this council */
export function readAttendees(
  fields: readonly PeopleField[],
  departments: readonly Department[],
  roles: readonly string[] = [],
): ReadAttendees {
  const lists = fields.flatMap(({ key, label, parts }) => {
    const group = GROUP_OF_KEY[key];
    const named = key === 'chair' ? parts.map(({ n, text }) => ({ n, text: `${label} ${text}` })) : parts;
    return group ? [{ group, parts: joinWrapped(named) }] : [];
  });
  const lines = lists.flatMap(({ parts }) => parts.map(({ text }) => text));
  const style: ListStyle = { isGapped: isGappedList(lines), roles: new Set([...roles.map(fold), ...heads(lines)]) };
  const pieces = lists.flatMap(({ group, parts }) => readList(parts, group, style));
  return new Collector(departments, style, bareAreMembers(pieces)).collect(pieces);
}

/** 教育長 of 教育長職務代理者 is an office of the council. */
const heads = (lines: readonly string[]): string[] =>
  lines.flatMap((line) => [...fold(line).matchAll(/([^、,\s()（）]{1,6}長)職務代理/gu)].map(([, head]) => head ?? ''));

function readList(parts: readonly FieldPart[], group: Group, style: ListStyle): ReadPiece[] {
  let heading: string | undefined;
  let last = group;
  return parts.flatMap(({ n, text }, index) => {
    // 〃 below 委員 is 委員.
    const ditto = /^[〃仝]\s*/u.exec(text);
    const isMembers = ditto !== null && /^\s*委\s*員/u.test(parts[index - 1]?.text ?? '');
    const { pieces: read, group: after } = readPeopleLine(
      isMembers ? text.replace(ditto[0], '委員　') : text,
      last,
      style,
    );
    const isHeading = read.length > 0 && read.every(({ piece }) => piece.kind === 'category' || piece.kind === 'count');
    let category = heading;
    const pieces = read.map(({ group: own, piece }): ReadPiece => {
      if (own !== last) [heading, category] = [undefined, undefined];
      last = own;
      if (piece.kind === 'category') category = piece.text;
      return { n, group: own, piece, category };
    });
    if (isHeading) heading = category;
    if (after !== last) [heading, last] = [undefined, after];
    return pieces;
  });
}

/** A list that was broken into lines goes on after 、 or ・. */
function joinWrapped(parts: readonly FieldPart[]): FieldPart[] {
  const joined: FieldPart[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last && /[、，,・]$/u.test(last.text.trimEnd()))
      joined[joined.length - 1] = { n: last.n, text: last.text.trimEnd() + part.text };
    else joined.push(part);
  }
  return joined;
}

/**
 * Below 出席者 a name without an office may be anybody's where others have 委員 behind theirs. Where nobody has, several
 * names are the members.
 */
function bareAreMembers(pieces: readonly ReadPiece[]): boolean {
  const persons = pieces.flatMap(({ piece, group }) => (piece.kind === 'person' && group === 'mixed' ? [piece] : []));
  return persons.length > 1 && !persons.some(({ hasSuffix, isHonoured }) => hasSuffix && !isHonoured);
}

class Collector {
  private readonly members: Member[] = [];
  private readonly absent: Member[] = [];
  private readonly officials: Official[] = [];
  private readonly unsettled: FieldPart[] = [];
  private readonly misprints: ReadAttendees['misprints'][number][] = [];
  private readonly departments: readonly Department[];
  private readonly style: ListStyle;
  private readonly bareAreMembers: boolean;

  constructor(departments: readonly Department[], style: ListStyle, bare: boolean) {
    this.departments = departments;
    this.style = style;
    this.bareAreMembers = bare;
  }

  collect(pieces: readonly ReadPiece[]): ReadAttendees {
    const counts: { group: Group; part: FieldPart }[] = [];
    for (const { n, group, piece, category } of pieces) {
      if (group === 'guests') continue;
      if (piece.kind === 'person') this.addPerson(piece, n, group, category);
      else if (piece.kind === 'office') this.addOffice(piece, n, group);
      else if (piece.kind === 'elsewhere' || piece.kind === 'unclear') this.unsettled.push({ n, text: piece.text });
      else if (piece.kind === 'count' && !piece.isNone) counts.push({ group, part: { n, text: piece.text } });
    }
    const { members, absent, officials, unsettled, misprints } = this;
    // How many there are is nothing to ask about where they are named.
    for (const { group, part } of counts) {
      const named = group === 'absent' ? absent : group === 'officials' ? officials : members;
      if (named.length === 0) unsettled.push(part);
    }
    const andOthers = pieces.some(({ piece }) => piece.kind === 'others');
    return { members, absent, officials, andOthers, unsettled, misprints };
  }

  private addPerson(person: Person, n: number, group: Group, heading: string | undefined): void {
    const { role: behind, category: own, ...said } = readRemarks(person.remarks, group === 'absent', this.style);
    const role = person.role ?? behind;
    const category = own ?? heading;
    const isMember = group === 'members' || role !== undefined || person.isMember || category !== undefined;
    if (group === 'absent' || (group !== 'officials' && isMember) || (group === 'officials' && person.isMember)) {
      this.addMember(person, group, { ...(role ? { role } : {}), ...(category ? { category } : {}), ...said });
    } else if (person.title !== undefined) {
      // Who stood in for an official is the source's to tell.
      this.officials.push(said.proxy === undefined ? { name: person.name, title: person.title } : person.text);
    } else if (group === 'mixed' && (this.bareAreMembers || person.isHonoured)) this.addMember(person, group, said);
    else this.unsettled.push({ n, text: person.text });
  }

  private addMember(
    { name, title }: Person,
    group: Group,
    { note, reason, ...said }: { role?: string; category?: string; proxy?: string; note?: string; reason?: string },
  ): void {
    const remark = [title, note].filter((one) => one !== undefined).join('、');
    const more = { ...said, ...(remark === '' ? {} : { note: remark }), ...(reason ? { reason } : {}) };
    const member = Object.keys(more).length === 0 ? name : { name, ...more };
    (group === 'absent' ? this.absent : this.members).push(member);
  }

  private addOffice(office: Piece & { kind: 'office' }, n: number, group: Group): void {
    if (group === 'absent' || (group === 'members' && isCategory(office.text))) {
      this.unsettled.push({ n, text: office.text });
      return;
    }
    const { name, title, count, text } = office;
    if (name !== undefined && title !== undefined) this.officials.push({ name, title });
    else if (count !== undefined) this.officials.push({ title: text, count });
    else this.officials.push(this.splitName(text, n) ?? text);
  }

  /** 東村総務部長 is 東村, 総務部長 where 総務部 is a department of the council; a name has one to four characters. */
  private splitName(text: string, n: number): Official | undefined {
    const names = this.departments.map(({ name }) => name).sort((a, b) => b.length - a.length);
    if (/\s/u.test(text) || names.some((name) => fold(text).startsWith(fold(name)))) return undefined;
    for (const exact of [true, false]) {
      for (let length = 1; length <= Math.min(4, text.length - 3); length += 1) {
        const title = text.slice(length);
        const found = names.find((name) => {
          const start = title.slice(0, name.length);
          return exact ? start === name : name.length >= 4 && start.length === name.length && isOneOff(start, name);
        });
        if (found === undefined || !isOffice(title) || !isName(text.slice(0, length), true)) continue;
        if (isDepartment(text.slice(0, length))) continue;
        if (!exact) this.misprints.push({ n, title, department: found });
        return { name: text.slice(0, length), title };
      }
    }
    return undefined;
  }
}

const isOneOff = (a: string, b: string): boolean => [...a].filter((char, index) => char !== [...b][index]).length === 1;
