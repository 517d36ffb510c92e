import type { Department } from '../../domain/council/department.ts';
import { fold } from '../fold.ts';
import type { FieldPart } from '../header/fields.ts';
import { findInquiryNumbers } from '../stated/numbers.ts';

/** An item that an agenda names by its number, or by its place among the reports. */
type AgendaName =
  | { readonly kind: 'inquiry'; readonly number: number }
  | { readonly kind: 'report'; readonly position: number };

/** An item as the agenda announces it. */
export interface AgendaItem {
  readonly named: AgendaName;
  /** As the source has it, without its document and department. Empty where the agenda names only the number. */
  title: string;
  /** 資料1, digits in half width. */
  document: string | undefined;
  /** Id of the department that the agenda names in brackets. */
  department: string | undefined;
  /** What stands in the brackets where no department has that name. */
  unknownDepartment: string | undefined;
  /** The number of its line in the agenda, for 議題(1). */
  readonly ordinal: number | undefined;
  readonly n: number;
}

type Section = 'inquiries' | 'reports' | 'other';

const NUMBERING = '(?:[・○◯〇●◎■◆]|[(]?[0-9一二三四五六七八九十ivx①-⑳]{1,4}[).、:]|[①-⑳])?';
const SECTIONS: readonly (readonly [Section, RegExp])[] = [
  [
    'inquiries',
    new RegExp(
      `^${NUMBERING}(?:[ivx]+|[0-9]{1,2})?(?:諮問(?:事項|審議|案件)?|審議事項|審議)(?:について)?[:：]?$`,
      'iu',
    ),
  ],
  ['reports', new RegExp(`^${NUMBERING}(?:[ivx]+|[0-9]{1,2})?報告(?:事項|案件)?(?:について)?[:：]?$`, 'iu')],
  [
    'other',
    new RegExp(
      `^${NUMBERING}(?:[ivx]+|[0-9]{1,2})?(?:その他|開会|閉会|.{0,10}(?:挨拶|あいさつ|授受|委嘱.*|議事|議題|次第|紹介))[:：]?$|^議事.*資料$`,
      'iu',
    ),
  ],
];
const DOCUMENT = /[【（(［[]?資料\s*(?:No\.?|№)?\s*([0-9０-９]{1,3}(?:[-－‐][0-9０-９]{1,2})?)[】）)］\]]?/u;
const DEPARTMENT = /[（(]([^（）()]{2,24})[）)]\s*$/u;
const COMPLETE = /(?:について|件|」|』|委託|提供|利用|結合|変更|追加|設置|回答|報告|[）)])$/u;
const STARTS_ITEM =
  /^(?:[・○◯〇●◎■◆]|[（(][0-9０-９一二三四五六七八九十ア-ン]{1,3}[）)]|[0-9０-９]{1,2}[.．、)）]|[①-⑳])\s*/u;

/** Reads the lines below 議事, 議題 or 次第. Matters that are neither 諮問 nor 報告 are returned apart. */
export function readAgenda(
  parts: readonly FieldPart[],
  departments: readonly Department[],
): { items: AgendaItem[]; others: FieldPart[] } {
  const items: AgendaItem[] = [];
  const others: FieldPart[] = [];
  let section: Section | undefined;
  let open: AgendaItem | undefined;
  let group: string | undefined;
  for (const part of parts.flatMap(splitBullets)) {
    const folded = fold(part.text);
    const head = SECTIONS.find(([, pattern]) => pattern.test(folded))?.[0];
    if (head) {
      section = head;
      open = undefined;
      group = undefined;
      continue;
    }
    const numbered = inquiryAt(folded);
    const behind = numbered ? undefined : /^(.{4,}?)[(（](諮問第[0-9一二三四五六七八九十百]+号)[)）]$/u.exec(folded);
    if (behind?.[1] && behind[2]) {
      // ○○について（諮問第2号）
      const [number] = findInquiryNumbers(behind[2])[0]?.numbers ?? [];
      if (number === undefined || items.some(({ named }) => named.kind === 'inquiry' && named.number === number))
        continue;
      open = makeItem({ kind: 'inquiry', number }, part);
      items.push(open);
      addTitle(
        open,
        part.text.slice(0, unfoldIndex(part.text, behind[1].length)).replace(STARTS_ITEM, ''),
        departments,
      );
      group = open.document;
    } else if (numbered) {
      const { numbers, end } = numbered;
      const rest = part.text.slice(unfoldIndex(part.text, end));
      if (STARTS_ITEM.test(part.text)) group = undefined;
      open = undefined;
      for (const number of numbers) {
        if (items.some(({ named }) => named.kind === 'inquiry' && named.number === number)) continue;
        open = makeItem({ kind: 'inquiry', number }, part);
        items.push(open);
      }
      if (open) {
        addTitle(open, rest, departments);
        group = open.document ?? group;
        open.document ??= group;
      }
    } else if (open && !isComplete(open) && (open.title === '' || !STARTS_ITEM.test(part.text))) {
      addTitle(open, part.text, departments);
      group = open.document ?? group;
    } else if (section === 'reports') {
      const report = /^(?:[・(]*[0-9]*[).、]*)?報告(?:事項)?(?:第|番号)?[0-9]{0,3}号?/u.exec(folded);
      const stripped = report
        ? part.text.slice(unfoldIndex(part.text, report[0].length))
        : part.text.replace(STARTS_ITEM, '');
      const position = items.filter(({ named }) => named.kind === 'report').length + 1;
      open = makeItem({ kind: 'report', position }, part);
      items.push(open);
      addTitle(open, stripped.replace(/^\s*[:：]?\s*/u, ''), departments);
    } else if (!/^(?:その他|以上)$/.test(folded)) {
      others.push(part);
      open = undefined;
    }
  }
  return { items, others };
}

/** A list that an extraction glued into one line. */
const splitBullets = ({ n, text }: FieldPart): FieldPart[] =>
  text.split(/(?<=\S)\s+(?=・\S)/u).map((piece) => ({ n, text: piece }));

const makeItem = (named: AgendaName, { n, text }: FieldPart): AgendaItem => ({
  named,
  title: '',
  document: undefined,
  department: undefined,
  unknownDepartment: undefined,
  ordinal: Number(/^\(?(\d{1,2})[).]/.exec(fold(text))?.[1] ?? Number.NaN) || undefined,
  n,
});

/** The inquiry that a line announces: its number stands first, behind a bullet or a year at most. */
export function inquiryAt(folded: string): { numbers: readonly number[]; end: number } | undefined {
  const [first] = findInquiryNumbers(folded);
  const before = first ? folded.slice(0, first.start) : '';
  const isFirst =
    /^(?:[・○◯〇●◎■◆※<〈《【[(-]|[0-9一二三四五六七八九十ivx①-⑳]{1,3}[).、:]?|(?:議題|案件|議案)[0-9]{0,2}[:、.]?|(?:令和|平成|昭和)(?:元|[0-9]{1,2})年度)*$/iu.test(
      before,
    );
  return first && isFirst ? first : undefined;
}

const isComplete = ({ title, document, department, unknownDepartment }: AgendaItem): boolean =>
  title !== '' &&
  (COMPLETE.test(title) || document !== undefined || department !== undefined || unknownDepartment !== undefined);

function addTitle(item: AgendaItem, text: string, departments: readonly Department[]): void {
  let rest = text.trim();
  const document = DOCUMENT.exec(rest);
  if (document?.[1]) {
    item.document ??= `資料${document[1].normalize('NFKC')}`;
    rest = `${rest.slice(0, document.index)} ${rest.slice(document.index + document[0].length)}`.trim();
  }
  const named = DEPARTMENT.exec(rest);
  if (named?.[1]) {
    const id = findDepartment(named[1], departments);
    if (id !== undefined || /[課部室局係所]$/u.test(named[1])) {
      item.department ??= id;
      if (id === undefined) item.unknownDepartment = named[1];
      rest = rest.slice(0, named.index).trim();
    }
  }
  rest = rest.replace(/^[:：、.．]\s*|^(?:について|に関して|の件)$/gu, '');
  const quoted = /^[「『]([^」』]+)[」』](?:について)?$/u.exec(rest);
  item.title += quoted?.[1] ?? rest;
}

/** The department of a name, or of the last of a chain such as 区民部 国保年金課. */
export function findDepartment(name: string, departments: readonly Department[]): string | undefined {
  const last = name.trim().split(/\s+/u).at(-1) ?? '';
  const found = departments.filter((one) => fold(one.name) === fold(name) || fold(one.name) === fold(last));
  return found.length === 1 ? found[0]?.id : undefined;
}

/** Offset into a text of an offset into its fold. */
function unfoldIndex(text: string, index: number): number {
  let folded = 0;
  let offset = 0;
  for (const char of text) {
    if (folded >= index) break;
    folded += fold(char).length;
    offset += char.length;
  }
  return offset;
}

const TYPES: readonly (readonly [string, RegExp])[] = [
  ['outsourcing', /委託/],
  ['secondary-use', /目的外利用/],
  ['external-provision', /外部提供|目的外提供/],
  ['system-linkage', /(?:電子計算(?:組織|機)|電算|オンライン|通信回線).{0,8}結合|結合/],
];

/** The kinds of inquiry that a title names. */
export function readTypes(title: string): string[] {
  const folded = fold(title);
  return TYPES.flatMap(([type, pattern]) => (pattern.test(folded) ? [type] : []));
}
