import { fold } from '../fold.ts';
import { findInquiryNumbers } from '../stated/numbers.ts';
import { type AgendaItem, inquiryAt } from './agenda.ts';

const CALL = /説明|審議|移り|移る|まいり|参り|入り|議題|諮り|お願い|上程|始め|取り上げ|続いて|次に|つぎ/;
const NEXT = /(?:次|つぎ|最後)の?(?:諮問|案件)|続(?:いて|きまして)、?(?:次|つぎ)の(?:諮問|案件)/;
const REPORT =
  /報告(?:事項|案件)?(?:に|へ|を|の)(?:移|まいり|参り|入り|お願い|説明)|(?:続(?:いて|きまして)|次に|つぎに)、?報告(?:事項|案件)?[^し]/;

/** Which items of the agenda the words of a discussion take up. */
export class Items {
  readonly agenda: readonly AgendaItem[];
  private readonly taken = new Set<AgendaItem>();

  constructor(agenda: readonly AgendaItem[]) {
    this.agenda = agenda;
  }

  /** Marks items as taken up, so that "the next one" is another. */
  take(items: readonly AgendaItem[]): void {
    for (const item of items) this.taken.add(item);
  }

  get left(): readonly AgendaItem[] {
    return this.agenda.filter((item) => !this.taken.has(item));
  }

  /** The items whose title or number a heading of the discussion has. */
  ofHeading(folded: string): AgendaItem[] {
    const numbered = inquiryAt(folded.replace(/^※/u, ''));
    if (numbered) return this.ofNumbers(numbered.numbers);
    const report = /^[(（【<〈]?報告(?:事項)?(?:第)?([0-9]{1,2})/.exec(folded)?.[1];
    if (report) return this.agenda.filter(({ named }) => named.kind === 'report' && named.position === Number(report));
    return this.byTitle(folded);
  }

  /** The items that a chair calls up in an utterance. */
  called(folded: string): AgendaItem[] {
    const sentences = folded.split(/(?<=。)/);
    for (const sentence of sentences.reverse()) {
      if (!CALL.test(sentence)) continue;
      const numbers = findInquiryNumbers(sentence).flatMap((found) => found.numbers);
      const named = this.ofNumbers(numbers);
      if (named.length > 0) return named;
      const ordinal = Number(/(?:議題|案件|議事)(?:の|番号|第)?\(?([0-9]{1,2})\)?/.exec(sentence)?.[1]);
      const numbered = this.agenda.filter((item) => item.ordinal === ordinal);
      if (numbered.length > 0) return numbered;
      if (REPORT.test(sentence)) return this.left.filter(({ named: item }) => item.kind === 'report').slice(0, 1);
      if (NEXT.test(sentence)) return this.left.slice(0, 1);
    }
    return [];
  }

  /** The item that a stage direction explains: its title, its document where titles are the same, its turn. */
  explained(folded: string, pending: readonly AgendaItem[]): AgendaItem[] {
    const found = this.byTitle(folded);
    if (found.length <= 1) return found;
    const byDocument = found.filter(({ document }) => document !== undefined && folded.includes(document));
    const candidates = byDocument.length > 0 ? byDocument : found;
    const next =
      candidates.find((item) => pending.includes(item)) ?? candidates.find((item) => this.left.includes(item));
    return next ? [next] : candidates.slice(0, 1);
  }

  private byTitle(folded: string): AgendaItem[] {
    const found = this.agenda.filter(({ title }) => {
      const own = fold(title);
      return own.length >= 6 && (folded.includes(own) || isNear(folded, own));
    });
    // A title that is part of another one's is not meant where the longer one stands.
    return found.filter(
      ({ title }) =>
        !found.some(
          (other) =>
            other.title !== title && fold(other.title).includes(fold(title)) && folded.includes(fold(other.title)),
        ),
    );
  }

  private ofNumbers(numbers: readonly number[]): AgendaItem[] {
    return this.agenda.filter(({ named }) => named.kind === 'inquiry' && numbers.includes(named.number));
  }
}

/** A heading that has the title but for a character or two of twelve. */
function isNear(folded: string, title: string): boolean {
  const quoted = /「([^」]{6,})」/.exec(folded)?.[1] ?? folded.replace(/^[・○◯〇●◎■◆(（0-9)）.、]+/, '');
  if (Math.abs(quoted.length - title.length) > 3 || title.length < 12) return false;
  let start = 0;
  while (start < title.length && title[start] === quoted[start]) start += 1;
  let end = 0;
  while (end < title.length - start && title.at(-1 - end) === quoted.at(-1 - end)) end += 1;
  const same = start + end;
  // 暮らし and くらし, / and ／: two spots astray still leave most of a long title.
  const middle = title.slice(start, title.length - end);
  const other = quoted.slice(start, quoted.length - end);
  return same >= 0.7 * title.length || (same >= 0.4 * title.length && shared(middle, other) >= 0.8 * middle.length);
}

function shared(a: string, b: string): number {
  const left = [...b];
  return [...a].filter((char) => {
    const at = left.indexOf(char);
    if (at < 0) return false;
    left.splice(at, 1);
    return true;
  }).length;
}

/** `諮問第43号・第44号`, `報告1`; inquiries and reports are never under one heading. */
export function formatHeading(items: readonly AgendaItem[]): string {
  const inquiries = items.flatMap(({ named }) => (named.kind === 'inquiry' ? [named.number] : []));
  if (inquiries.length > 0) return `諮問${inquiries.map((number) => `第${number}号`).join('・')}`;
  const [first] = items;
  return first?.named.kind === 'report' ? `報告${first.named.position}` : '';
}
