import { fold } from '../../../../core/import/fold.ts';
import type { SourceLine } from '../../../../core/import/source-text.ts';
import { findDates } from '../../../../core/import/stated/dates.ts';
import { recordLines, statedLine } from '../stated-lines.ts';
import type { PageReading } from './page-tree.ts';
import { attributeOf, hasClass, linesOf, ofClass, type Page, takeOut, wordsOf } from './page-tree.ts';

const HOW =
  '発言者の一覧で「すべてチェック」を押してから「ダウンロード」を押し、保存したテキスト（.txt）を取り込んでください。';

/** Reads a page of kensakusystem: one speech, whose speaker only the title of the page names, or a whole sitting. */
export function kensakuPage(page: Page): PageReading | undefined {
  const texts = ofClass(page, 'TEXT2');
  if (texts.length === 0) return withoutSpeech(page);
  const title = page.elements.find(({ tagName }) => tagName === 'title');
  const lines = texts.flatMap(linesOf);
  for (const element of texts) takeOut(element);
  if (title) takeOut(title);
  const isMarked = lines.some((line) => /^[○◯]/u.test(line));
  const { meeting, label } = isMarked ? { meeting: page.title, label: '' } : partsOfTitle(page.title);
  const blocks = isMarked
    ? lines.map((line) => statedLine(line, { is: 'words' }))
    : recordLines(lines, label === '' ? {} : { label });
  return { blocks: [...(title ? [titleLine(page.title, meeting)] : []), ...blocks] };
}

/** The whole title, with the meeting it names and a date that it gives in full. */
function titleLine(title: string, meeting: string): SourceLine {
  const dates = findDates(fold(meeting)).flatMap(({ iso, text }) => (iso === undefined ? [] : [text]));
  const [date] = dates;
  const isDated = date !== undefined && dates.length === 1;
  return statedLine(title, {
    is: 'facts',
    facts: [['会議名', meeting], ...(isDated ? ([['開催日', date]] as const) : [])],
  });
}

/** 令和 7年第1回定例会（第2日 3月 4日） 市長（榎本康介君）: the label stands behind the last blank outside of brackets. */
function partsOfTitle(title: string): { meeting: string; label: string } {
  const at = title.lastIndexOf(' ');
  const label = title.slice(at + 1);
  const isWhole =
    [...label].filter((char) => char === '（').length === [...label].filter((char) => char === '）').length;
  const isLabel =
    at > 0 && isWhole && /(?:）|君|長|員|大臣|監|事)$/u.test(label) && !/会(?:議)?(?:（[^（）]*）)?$/u.test(label);
  return isLabel ? { meeting: title.slice(0, at).trim(), label } : { meeting: title, label: '' };
}

function withoutSpeech(page: Page): PageReading | undefined {
  const forms = page.elements.filter(
    (element) => element.tagName === 'form' && /GetPerson\.exe/i.test(attributeOf(element, 'action')),
  );
  if (forms.length > 0 || page.elements.some((element) => hasClass(element, 'TEXT5') && wordsOf(element) === 'No.1')) {
    return { found: 'kensakusystemの発言者の一覧で、発言は初めの数十字しかないもの', how: HOW };
  }
  const body = page.elements.find(({ tagName }) => tagName === 'body');
  if (body && /^(?:ERROR:|議会名が登録されていません)/.test(wordsOf(body))) {
    return { found: `kensakusystemが返したエラー「${wordsOf(body).slice(0, 60)}」`, how: HOW };
  }
  return undefined;
}
