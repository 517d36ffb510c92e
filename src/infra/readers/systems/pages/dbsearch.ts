import type { SourceLine } from '../../../../core/import/source-text.ts';
import { recordLines, statedLine } from '../stated-lines.ts';
import type { PageReading } from './page-tree.ts';
import {
  attributeOf,
  hasClass,
  linesOf,
  ofClass,
  type Page,
  type PageElement,
  takeOut,
  within,
  wordsOf,
} from './page-tree.ts';

const HOW = '会議録を開いて「ダウンロード」か「テキスト形式」を押し、保存したテキスト（.txt）を取り込んでください。';

/** The three generations of pages: the element of a speech, its words, and what stands in those besides. */
const LAYOUTS = [
  { speech: 'voice_block', words: 'voice__text', number: 'voice__detail' },
  { speech: 'voice-block', words: 'voice__text', number: 'voice__detail' },
  { speech: 'voice__textwrap', words: 'js-textwrap-container', number: 'visible-print-block' },
  { speech: 'page-text__voice', words: 'page-text__text', number: 'page-text__number' },
] as const;

/** Reads the pages of DB-Search: the speeches one by one, though its pages hide all but those that one asks for. */
export function dbSearchPage(page: Page): PageReading | undefined {
  for (const { speech, words, number } of LAYOUTS) {
    const speeches = ofClass(page, speech);
    if (speeches.length === 0) continue;
    const facts = factLines(page);
    const titles = ofClass(page, 'voice__title').map(wordsOf);
    const lines = speeches.flatMap((element, index) => {
      const own = within(element, (inner) => hasClass(inner, words)) ?? element;
      const counter = within(own, (inner) => hasClass(inner, number));
      if (counter) takeOut(counter);
      const label =
        attributeOf(element, 'data-voice-title') || (titles.length === speeches.length ? titles[index] : '');
      const read = recordLines(linesOf(own), /^[○◯◎◆]/u.test(label ?? '') ? { label } : {});
      takeOut(own);
      return read;
    });
    return { blocks: [...facts, ...lines] };
  }
  const [title] = ofClass(page, 'command__title');
  if (!title) return undefined;
  return { found: `DB-Searchの操作の枠（${wordsOf(title)}）で、発言がないもの`, how: HOW };
}

/** The title and the date that the page states beside the speeches. */
function factLines(page: Page): SourceLine[] {
  const first = (name: string): PageElement | undefined => ofClass(page, name)[0];
  const title = first('command__docname') ?? first('view__title');
  const date = first('command__date') ?? first('view__date');
  const iso = date && /\d{4}-\d{2}-\d{2}/.exec(wordsOf(date))?.[0];
  return [
    ...(title ? [fact(title, '会議名', withoutKind(wordsOf(title)))] : []),
    ...(date && iso ? [fact(date, '開催日', iso)] : []),
  ];
}

function fact(element: PageElement, label: string, value: string): SourceLine {
  const line = statedLine(wordsOf(element), { is: 'facts', facts: [[label, value]] });
  takeOut(element);
  return line;
}

/** 令和７年９月定例会（第２号）　本文: the last word says which part of the minutes the document is. */
export const withoutKind = (title: string): string =>
  title.replace(/[\s\u3000]+(?:本文|目次|名簿|議事日程|資料|付録|一覧)$/u, '').trim();
