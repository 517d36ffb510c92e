import type { NamedItem } from '../../domain/address/ids.ts';
import { formatNamedInFull } from '../../domain/item/label.ts';
import type { ItemKind } from '../../vocabulary/vocabulary.ts';
import { fold } from '../fold.ts';
import { type ItemFinder, isNumbered } from '../stated/items.ts';
import { type AgendaItem, isMeant } from './item.ts';
import { listWords, longWords } from './list-words.ts';

const CALL =
  /説明|審議|審査|移り|移る|まいり|参り|入り|議題|諮り|お願い|上程|始め|取り上げ|扱い|受け|聞き|伺い|求め|戻り|戻る|続いて|続けて|続きまして|次に|次は|つぎ|最後|[号)0-9](?:です|でございます|を)。$/;
/** 報告第6号は最後に聞きます: what is put off is not taken up. */
export const PUT_OFF =
  /^(?:は|も|について(?:は)?|につきまして(?:は)?|を)、?[^。]{0,30}?(?:最後に|後に|後で|後ほど|のちほど|後日|後回し|次回|見送|扱いません|行いません|取り下げ)/u;
/** はじめに報告第4号を、その後に諮問第9号を: what comes first is taken up. */
const AFTERWARDS = /その後|そののち|次いで|ついで|それから|その次/u;

/** Which items of the agenda the words of a discussion take up. */
export class Items {
  readonly agenda: readonly AgendaItem[];
  readonly finder: ItemFinder;
  private readonly calls: ReturnType<typeof makeCalls>;
  private readonly taken = new Set<AgendaItem>();

  constructor(agenda: readonly AgendaItem[], finder: ItemFinder) {
    this.agenda = agenda;
    this.finder = finder;
    this.calls = makeCalls(finder.kinds);
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
    const numbered = this.finder.leading(folded);
    return numbered ? this.named(numbered.items) : this.byTitle(folded);
  }

  /** The items that a chair calls up in an utterance. */
  called(folded: string): AgendaItem[] {
    const sentences = folded.split(/(?<=。)/);
    for (const sentence of sentences.reverse()) {
      if (!CALL.test(sentence)) continue;
      const named = this.named(this.calledIn(sentence));
      if (named.length > 0) return named;
      const ordinal = Number(/(?:議題|案件|議事|次第)(?:の|番号|第)?\(?([0-9]{1,2})\)?/.exec(sentence)?.[1]);
      const numbered = this.agenda.filter((item) => item.ordinal === ordinal);
      if (numbered.length > 0) return numbered;
      const titled = this.byTitle(sentence);
      if (titled.length === 1) return titled;
      const lists = this.calls.lists(sentence);
      if (lists.length > 0) return this.left.filter((item) => lists.includes(item.named.kind)).slice(0, 1);
      if (this.calls.isNext(sentence)) return this.left.slice(0, 1);
    }
    return [];
  }

  /** The items of which a text says something, be they called or not. */
  mentioned(folded: string): AgendaItem[] {
    return this.named(this.finder.find(folded).flatMap(({ items }) => items));
  }

  private calledIn(sentence: string): NamedItem[] {
    const later = AFTERWARDS.exec(sentence)?.index ?? sentence.length;
    const runs = this.finder.find(sentence).filter(({ end }) => !PUT_OFF.test(sentence.slice(end)));
    const first = runs.filter(({ start }) => start < later);
    return (first.length > 0 ? first : runs).flatMap(({ items }) => items);
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

  /** Those of the agenda that names may mean: where two have one number, the one of the very period. */
  private named(names: readonly NamedItem[]): AgendaItem[] {
    const meant = names.map((name) => {
      const candidates = this.agenda.filter((item) => isMeant(item, name));
      const exact = candidates.filter(({ named }) => named.period === name.period);
      return exact.length > 0 ? exact : candidates;
    });
    return this.agenda.filter((item) => meant.some((items) => items.includes(item)));
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

/** What calls up the next item, or the first of a list: 次の案件, 報告事項に移ります. */
function makeCalls(kinds: readonly ItemKind[]): {
  readonly lists: (sentence: string) => readonly ItemKind[];
  readonly isNext: (sentence: string) => boolean;
} {
  // Where items have numbers and are decided on, 議案の説明を speaks of the one at hand.
  const lists = kinds.flatMap((kind) => {
    const words = isNumbered(kind) && kind.outcome === undefined ? undefined : listWords([kind]);
    if (!words) return [];
    const word = `(?:${words})(?:事項|案件)?`;
    const goes = `${word}(?:に|へ|を|の)(?:移|まいり|参り|入り|お願い|説明|受け|聞き|求め)`;
    return [{ kind, pattern: new RegExp(`${goes}|(?:続(?:いて|きまして)|次に|つぎに)、?${word}[^し]`) }];
  });
  const next = new RegExp(`(?:次|つぎ|最後)の?(?:案件|${longWords(kinds.filter(isNumbered)) ?? '(?!)'})`);
  return {
    lists: (sentence) => lists.filter(({ pattern }) => pattern.test(sentence)).map(({ kind }) => kind),
    isNext: (sentence) => next.test(sentence),
  };
}

/** `請願第43号・第44号`, `第1号議案・第2号議案`, `報告事項1`: the heading under which a record has what is said of items. */
export function formatHeading(items: readonly AgendaItem[]): string {
  const calls = items.map(({ named }) => formatNamedInFull(named));
  const [first] = items;
  const [before = '', after = ''] = first?.named.kind.call.split('{n}') ?? [];
  // The word before a number holds for the numbers behind it; one behind a number, or a period, for its own alone.
  const isShort =
    before.length > 1 &&
    before.endsWith('第') &&
    items.every(({ named }) => named.kind === first?.named.kind && named.period === undefined);
  if (!isShort) return calls.join('・');
  return [calls[0], ...items.slice(1).map(({ named }) => `第${named.number}${after}`)].join('・');
}
