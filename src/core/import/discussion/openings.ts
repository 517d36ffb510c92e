import { fold } from '../fold.ts';
import type { Roster } from '../header/roster.ts';
import type { Row } from '../rows/rows.ts';
import { isParticle } from './person-words.ts';

/** How a layout tells who speaks. */
export type SpeakerForm = 'brackets' | 'circle' | 'colon' | 'quote' | 'own-line' | 'gap' | 'cell' | 'mark';

/** A line that opens an utterance. */
export interface Opening {
  readonly form: SpeakerForm;
  /** The words that name the speaker, as the source has them; empty where only a mark stands. */
  readonly label: string;
  /** The mark of a question-and-answer list, such as ● or →. */
  readonly mark: string;
  /** What is said on the same line. */
  readonly rest: string;
}

const BRACKETS =
  /^(?:[○◯〇●◎・•]\s*)?(?:[（(]([^（）\n]{1,30})[）)]|[‹<＜〈《]([^<>‹›＜＞〈〉《》]{1,24})[›>＞〉》]|[【［[〔]([^【】［］[\]〔〕]{1,24})[】］\]〕])\s*[:：]?\s*/u;
/** （中村(弘)委員）: half-width brackets of either kind may stand inside. */
const NESTED = /^(?:[（(])((?:[^（）()]|[（(][^（）()]*[）)]){1,30})[）)]\s*[:：]?\s*/u;
const CIRCLE = /^[○◯〇◎●■◆□▼▲△▽◇・•]\s*/u;
const COLON = /^([^：:。、]{1,24})\s*[：:]\s*/u;
/** 事務局）始めます。 */
const HALF_BRACKET = /^([^：:。、（）()「」\s]{1,16})\s*[）)]\s*(?=\S)/u;
/** 会長「始めます。」 */
const QUOTE = /^([^「」『』。、：:\s]{1,28})\s*「.*」$/u;
/** Bare marks of questions and answers. */
const MARK =
  /^(⇒\s*[●○]|[●○◯〇◎→⇒⇨➡]|[問答QAＱＡ](?=[\s.．：:　])[.．：:]?|【(?:質問|意見|回答|答弁|問|答)】|(?:質問|意見|回答|答弁)[：:]|[（(](?:問|答|質問|回答|Q|A|Ｑ|Ａ)[）)])\s*/u;
const NAME_IN_BRACKETS = /^[（(][^（）()]{1,16}(?:君|氏|さん|様)?[）)]/u;

/** The opening of a row in a layout that uses the given forms; undefined when it opens nothing. */
export function readOpening(row: Row, roster: Roster, forms: ReadonlySet<SpeakerForm>): Opening | undefined {
  if (row.kind === 'cells') return forms.has('cell') ? readCell(row, roster) : undefined;
  if (row.kind !== 'text') return undefined;
  const { text } = row;
  for (const form of FORMS) {
    const opening = forms.has(form) ? READERS[form](text, roster, row) : undefined;
    if (opening) return opening;
  }
  return undefined;
}

type Reader = (text: string, roster: Roster, row: Row) => Opening | undefined;

const FORMS = ['brackets', 'circle', 'colon', 'quote', 'own-line', 'gap', 'mark'] as const;

const READERS: Readonly<Record<(typeof FORMS)[number], Reader>> = {
  brackets(text, roster) {
    for (const match of [NESTED.exec(text), BRACKETS.exec(text)]) {
      const label = (match?.[1] ?? match?.[2] ?? match?.[3])?.trim();
      if (!match || label === undefined || !roster.isSpeaker(label)) continue;
      const rest = text.slice(match[0].length);
      const isOffice = ASKED.test(label) && CONTACT.test(rest);
      if (!isParticle(rest) && !isOffice) return { form: 'brackets', label, mark: '', rest };
    }
    return undefined;
  },
  circle(text, roster) {
    const circle = CIRCLE.exec(text);
    if (!circle) return undefined;
    const after = text.slice(circle[0].length);
    const spaced = readSpaced(after, roster) ?? readColon(after, roster);
    if (spaced) return { form: 'circle', mark: '', ...spaced };
    // ○会長それでは: nothing parts the label from what is said.
    const prefix = roster.prefixOf(fold(after.slice(0, 24)));
    const label = prefix === undefined ? undefined : textOfFold(after, prefix);
    const rest = label === undefined ? '' : after.slice(label.length);
    if (label === undefined || /^[のがはをにでともへや、,（(・]/u.test(rest) || rest.length < 4) return undefined;
    return { form: 'circle', label, mark: '', rest };
  },
  colon(text, roster) {
    const read = readColon(text, roster) ?? readHalfBracket(text, roster);
    return read && { form: 'colon', mark: '', ...read };
  },
  quote(text, roster) {
    const label = QUOTE.exec(text)?.[1];
    if (label === undefined || !roster.isSpeaker(label)) return undefined;
    return { form: 'quote', label, mark: '', rest: text.slice(label.length).trim() };
  },
  'own-line'(text, roster) {
    if (!roster.isSpeaker(text) || text.length > 16) return undefined;
    return { form: 'own-line', label: text, mark: '', rest: '' };
  },
  gap(text, roster) {
    const read = readSpaced(text, roster);
    return read && read.rest !== '' ? { form: 'gap', mark: '', ...read } : undefined;
  },
  mark(text) {
    const match = MARK.exec(text);
    const rest = match ? text.slice(match[0].length) : '';
    return match?.[1] && rest !== '' ? { form: 'mark', label: '', mark: fold(match[1]), rest } : undefined;
  },
};

function readColon(text: string, roster: Roster): { label: string; rest: string } | undefined {
  const match = COLON.exec(text);
  const label = match?.[1]?.trim() ?? '';
  if (!match || !roster.isSpeaker(label)) return undefined;
  const rest = text.slice(match[0].length);
  return CONTACT.test(rest) ? undefined : { label, rest };
}

/** 1）, ア） and 注） name nobody. */
function readHalfBracket(text: string, roster: Roster): { label: string; rest: string } | undefined {
  const match = HALF_BRACKET.exec(text);
  const label = match?.[1] ?? '';
  return match && roster.isSpeaker(label) ? { label, rest: text.slice(match[0].length) } : undefined;
}

const ASKED = /担\s*当|所管|問/u;
/** 担当：環境課　電話 0123-45-6789 */
const CONTACT = /^[^。]{0,40}(?:電話|TEL|ＴＥＬ|内線|ファクス|FAX|ＦＡＸ|メール)[^。]{0,40}$/iu;

/** 会長　それでは · 会　長　それでは · 議長（山田太郎君）　これより */
function readSpaced(text: string, roster: Roster): { label: string; rest: string } | undefined {
  const gaps = [...text.slice(0, 40).matchAll(/\s+/gu)];
  const places = [
    ...gaps.map(({ index, 0: { length } }) => [index, index + length] as const),
    [text.length, text.length] as const,
  ];
  for (const [end, next] of places) {
    const label = text.slice(0, end);
    if (label.length > 28) break;
    // The blank inside 議長（白石　千明） parts nothing.
    if (/[（(][^）)]*$/u.test(label)) continue;
    if (label !== '' && roster.isSpeaker(label) && isWhole(label, text.slice(next), roster)) {
      const own = letterSpaced(text, next, roster) ?? { label, rest: text.slice(next) };
      return own;
    }
  }
  const named = /^([^（）()\s。、]{1,24})/u.exec(text);
  const brackets = named ? NAME_IN_BRACKETS.exec(text.slice(named[0].length)) : null;
  if (named && brackets) {
    const label = `${named[0]}${brackets[0]}`;
    if (roster.isSpeaker(named[0]) || roster.isSpeaker(label))
      return { label, rest: text.slice(label.length).replace(/^\s*[:：]?\s*/u, '') };
  }
  return undefined;
}

/** 会 of 会　長 is no label; a label with a gap of its own goes on to the title that ends it. */
function isWhole(label: string, rest: string, roster: Roster): boolean {
  const next = /^\S{1,10}/u.exec(rest)?.[0] ?? '';
  return !(
    next !== '' &&
    next.length <= 8 &&
    /\s/u.test(rest) &&
    !/[。、]/.test(next) &&
    roster.isKnown(`${label}${next}`)
  );
}

/** 早　瀬　委　員 goes on behind 早　瀬: characters that stand alone, up to the title that ends them. */
function letterSpaced(text: string, from: number, roster: Roster): { label: string; rest: string } | undefined {
  let found: { label: string; rest: string } | undefined;
  const singles = /^(\S)(\s+)(?=\S)/u;
  for (let at = from; ; ) {
    const single = singles.exec(text.slice(at));
    if (!single) return found;
    const label = text.slice(0, at + 1);
    at += single[0].length;
    if (roster.isSpeaker(label)) found = { label, rest: text.slice(at) };
  }
}

/** The start of a text whose fold is the given one. */
function textOfFold(text: string, folded: string): string | undefined {
  for (let length = 1; length <= Math.min(text.length, folded.length * 2 + 4); length += 1) {
    if (fold(text.slice(0, length)) === folded) return text.slice(0, length);
  }
  return undefined;
}

function readCell({ cells }: Row, roster: Roster): Opening | undefined {
  const [first = [], ...others] = cells;
  const label = first
    .map((words) => words.map(({ text }) => text).join(''))
    .join('')
    .trim();
  const filled = others.filter((cell) => cell.length > 0);
  if (label === '' || filled.length !== 1 || !roster.isSpeaker(label.replace(/^[○◯〇●]/u, ''))) return undefined;
  return { form: 'cell', label: label.replace(/^[○◯〇●]\s*/u, ''), mark: '', rest: '' };
}

/** What a form needs before it is believed, when no other tells more. */
const FEWEST: Readonly<Record<SpeakerForm, number>> = {
  brackets: 1,
  circle: 2,
  colon: 2,
  quote: 3,
  cell: 2,
  'own-line': 2,
  gap: 2,
  mark: 2,
};

/**
 * The forms that the rows of a discussion use. A mark alone (●, →) tells least, so it counts only where a legend or a
 * heading says what it means, or where no other form names anybody.
 */
export function detectForms(rows: readonly Row[], roster: Roster, hasLegend: boolean): ReadonlySet<SpeakerForm> {
  const found = new Map<SpeakerForm, number>();
  for (const form of [...FORMS, 'cell'] as const) {
    const only = new Set([form]);
    for (const row of rows) {
      const opening = readOpening(row, roster, only);
      if (opening && (form !== 'gap' || isCertain(opening, row, roster))) found.set(form, (found.get(form) ?? 0) + 1);
    }
  }
  const forms = new Set<SpeakerForm>();
  const named = ['brackets', 'circle', 'colon', 'quote', 'cell'] as const;
  for (const form of named) if ((found.get(form) ?? 0) >= FEWEST[form]) forms.add(form);
  const isNamed = named.some((form) => forms.has(form) && (found.get(form) ?? 0) >= 2);
  // A lone title on a line is a heading or a signature where speakers are named in another way.
  for (const form of ['own-line', 'gap'] as const)
    if (!isNamed && (found.get(form) ?? 0) >= FEWEST[form]) forms.add(form);
  if (hasLegend || (forms.size === 0 && (found.get('mark') ?? 0) >= FEWEST.mark)) forms.add('mark');
  return forms;
}

/** One blank parts a label from speech only where the label is known; titles stand in sentences, too. */
function isCertain({ label, rest }: Opening, { text }: Row, roster: Roster): boolean {
  return roster.isKnown(label) || /^(?:\s{2,}|\u3000)/u.test(text.slice(label.length, text.length - rest.length));
}
