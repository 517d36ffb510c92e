/** One wording in a cell of a case sheet, as stored. */
export interface SheetWords {
  readonly words: string;
  /** What the cell adds in brackets: 承認済. */
  readonly remark?: string;
  /** The name before the brackets that the wording stands in: 基本情報. */
  readonly group?: string;
}

/** Whether the council's list has a wording. */
type IsKnown = (words: string) => boolean;

const ENUMERATOR = /^\s*(?:[(（][0-9０-９]{1,2}[)）]|[①-⑳]|[0-9０-９]{1,2}[.．、]|[・•○●])\s*/;
const TRAILING_BRACKET = /^(.+?)[(（]([^()（）]+)[)）]$/s;
const LEGAL_FORM =
  /株式会社|有限会社|合同会社|合資会社|合名会社|(?:社団|財団|独立行政|社会福祉|医療|学校|特定非営利活動|ＮＰＯ|NPO)法人|共同企業体/;

/**
 * The counterparties of a paragraph. A list is parted at 、 only where each part is in the council's list or has the
 * name of a legal form; a sentence stays whole, and so does 民間業者、またはそれに準ずる者.
 */
export function splitCounterparties(line: string, isKnown: IsKnown): SheetWords[] {
  const text = line.replace(ENUMERATOR, '').trim();
  if (text === '') return [];
  if (isKnown(text) || isSentence(text)) return [{ words: text }];
  const parts = splitOutsideBrackets(text, '、，,').map((part) => withoutRemark(part, isKnown));
  const isList = parts.every(({ words }) => isKnown(words) || LEGAL_FORM.test(words));
  return parts.length === 1 || isList ? parts : [withoutRemark(text, isKnown)];
}

/** 社団法人地方税電子化協議会（承認済） → the name and what is said of it. */
function withoutRemark(text: string, isKnown: IsKnown): SheetWords {
  const [, words, remark] = isKnown(text) ? [] : (TRAILING_BRACKET.exec(text) ?? []);
  return words === undefined || remark === undefined ? { words: text } : { words: words.trim(), remark };
}

/**
 * The data items of a paragraph: parted at 、 outside brackets, with 等 and など left off the end; 基本情報(氏名、住所) is a
 * group of its members. ・, および and 及び part only what the council's list knows on each side, since 在留資格・期間 is
 * not 在留資格 and 期間. A sentence stays whole.
 */
export function splitDataItems(line: string, isKnown: IsKnown): SheetWords[] {
  const text = line.replace(ENUMERATOR, '').trim();
  if (text === '') return [];
  if (isSentence(text) || !isBalanced(text)) return [{ words: text }];
  return splitOutsideBrackets(text, '、，').flatMap((part) => splitPart(part, isKnown));
}

function splitPart(part: string, isKnown: IsKnown): SheetWords[] {
  if (isKnown(part)) return [{ words: part }];
  const words = part.replace(/(?:等|など)$/, '');
  if (words === '') return [];
  if (isKnown(words)) return [{ words }];
  const [, group, members] = TRAILING_BRACKET.exec(words) ?? [];
  if (group !== undefined && members !== undefined && /[、，]/.test(members)) {
    return splitOutsideBrackets(members, '、，').flatMap((member) =>
      splitPart(member, isKnown).map((one) => ({ ...one, group: group.trim() })),
    );
  }
  const known = splitOutsideBrackets(words.replace(/(?:および|及び)/g, '・'), '・');
  return known.length > 1 && known.every(isKnown) ? known.map((one) => ({ words: one })) : [{ words }];
}

const isSentence = (text: string): boolean => text.includes('。');

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (/[(（]/.test(character)) depth += 1;
    else if (/[)）]/.test(character)) depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

function splitOutsideBrackets(text: string, separators: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const character of text) {
    if (/[(（]/.test(character)) depth += 1;
    if (/[)）]/.test(character)) depth -= 1;
    if (depth === 0 && separators.includes(character)) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}
