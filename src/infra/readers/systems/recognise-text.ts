import type { SourceLine } from '../../../core/import/source-text.ts';
import { type Reading, refuse } from '../reading.ts';
import { withoutKind } from './pages/dbsearch.ts';
import { marginLine, recordLines, statedLine } from './stated-lines.ts';

/** Looks for the marks of a system's download in a text: what they say of its lines is not left to guesses. */
export function recogniseText(reading: Reading, name: string): Reading {
  if (reading.status === 'refused') return reading;
  const lines = reading.source.blocks.filter((block) => block.type === 'line');
  if (lines.length !== reading.source.blocks.length) return reading;
  const texts = lines.map(({ text }) => text);
  const first = texts.findIndex((text) => text.trim() !== '');
  for (const { begins, read } of LAYOUTS) {
    if (!begins(texts, first)) continue;
    const found = read(texts, first);
    if ('list' in found) {
      const { list, how } = found;
      return refuse('source-several-meetings', name, { count: list.length, list: list.slice(0, 10).join('、'), how });
    }
    // The reader may have said something of a line, too.
    const blocks = found.lines.map((line, index) => ({ ...lines[index], ...line }));
    return { ...reading, source: { ...reading.source, blocks } };
  }
  return reading;
}

type TextReading =
  | { readonly lines: readonly SourceLine[] }
  | { readonly list: readonly string[]; readonly how: string };

interface Layout {
  /** A cheap look at the first lines. */
  readonly begins: (texts: readonly string[], first: number) => boolean;
  readonly read: (texts: readonly string[], first: number) => TextReading;
}

const DOCUMENT = /^(.{1,200}?) : (\d{4}-\d{2}-\d{2})$/u;
const STROKES = /^-{20,}$/;
const NUMBER = /^\d{1,5}:$/;
const HELD = /^開催日[：:]/u;
const NAMED = /^会議名[：:]/u;
const PAGE = /^<PAGE="\d+">$/;
const TOKYO = /^.{2,40}(?:速記録|会議録)第[〇一二三四五六七八九十百]+号$/u;

const LAYOUTS: readonly Layout[] = [
  {
    // DB-Search: a title with a date, a line of strokes, and numbers that part the speeches.
    begins: (texts, first) => DOCUMENT.test(texts[first] ?? '') && STROKES.test(texts[first + 1] ?? ''),
    read(texts) {
      const heads = texts.filter((text, index) => DOCUMENT.test(text) && STROKES.test(texts[index + 1] ?? ''));
      if (new Set(heads).size > 1) return { list: heads, how: '会議ごとに別のファイルにして取り込んでください。' };
      const lines: SourceLine[] = [];
      let record: string[] = [];
      const flush = () => {
        lines.push(...recordLines(record));
        record = [];
      };
      for (const [index, text] of texts.entries()) {
        const [, title, date] = (STROKES.test(texts[index + 1] ?? '') && DOCUMENT.exec(text)) || [];
        const isStrokes = STROKES.test(text) && DOCUMENT.test(texts[index - 1] ?? '');
        if (!title && !isStrokes && !NUMBER.test(text)) {
          record.push(text);
          continue;
        }
        flush();
        lines.push(title && date ? documentLine(text, title, date) : marginLine(text));
      }
      flush();
      return { lines };
    },
  },
  {
    // kensakusystem: two lines of facts, which stand again where a further lot begins.
    begins: (texts, first) => HELD.test(texts[first] ?? '') && NAMED.test(texts[first + 1] ?? ''),
    read(texts, first) {
      const isHead = (text: string) => HELD.test(text) || NAMED.test(text);
      const heads = [...new Set(texts.filter(isHead))];
      if (heads.length > 2)
        return {
          list: heads.filter((text) => NAMED.test(text)),
          how: '1日の会議ごとに別のファイルにして取り込んでください。',
        };
      return {
        lines: texts.map((text, index): SourceLine => {
          if (index <= first + 1) return { type: 'line', text };
          return isHead(text) || PAGE.test(text) ? marginLine(text) : statedLine(text, { is: 'words' });
        }),
      };
    },
  },
  {
    // The Tokyo metropolitan assembly: the number of the record, and ○ before each speaker.
    begins: (texts, first) =>
      TOKYO.test((texts[first] ?? '').trim()) && texts.filter((text) => /^[○◯]\S/u.test(text)).length >= 2,
    read: (texts) => ({ lines: texts.map((text) => statedLine(text, { is: 'words' })) }),
  },
];

function documentLine(text: string, title: string, date: string): SourceLine {
  return statedLine(text, {
    is: 'facts',
    facts: [
      ['会議名', withoutKind(title)],
      ['開催日', date],
    ],
  });
}
