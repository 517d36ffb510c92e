import { type DiagnosticExplanations, replaceIn } from '../diagnostic-example.ts';
import { type Files, SAMPLE_FILE } from '../sample-archive.ts';

/** The sample meeting with corrections, which it has none of. */
const withCorrections =
  (corrections: string) =>
  (files: Files): Files =>
    replaceIn(files, SAMPLE_FILE, 'speakers:\n', `${corrections}\nspeakers:\n`);

const entry = (date: string, place: string, was: string, now: string) =>
  `  - { date: ${date}, place: ${place}, was: ${was}, now: ${now}, reason: 録音と照合した, kind: 誤字 }`;
const list = (...entries: readonly string[]) => ['corrections:', ...entries].join('\n');

const RIGHT = list(entry('2026-06-01', 'u1', 'ただいまより開会', 'ただいまから開会'));
const NOWHERE = list(entry('2026-06-01', 'u100', 'ただいまより開会', 'ただいまから開会'));
const OTHER_WORDS = list(entry('2026-06-01', 'u1', 'ただいまより開会', 'ただ今から開会'));
const SAME = list(entry('2026-06-01', 'u1', 'ただいまから開会', 'ただいまから開会'));
const TOO_EARLY = list(entry('2026-04-20', 'u1', 'ただいまより開会', 'ただいまから開会'));
const LATER = entry('2026-07-01', 'u2', '前回の質問', '前回のご質問');
const EARLIER = entry('2026-06-01', 'u1', 'ただいまより開会', 'ただいまから開会');

/** Mistakes in what is said of a change of a published record. */
export const CORRECTION_EXAMPLES = {
  'correction-place-unknown': {
    means:
      '訂正（corrections）の箇所が記録にありません。発言の番号は、会議録のページの発言の右上にある番号に u を付けたものです。',
    file: SAMPLE_FILE,
    right: RIGHT,
    wrong: NOWHERE,
    spoil: withCorrections(NOWHERE),
  },
  'correction-not-in-text': {
    means:
      '訂正後の文字が、訂正の箇所にありません。本文を直し忘れているか、now の文字が本文と違います。改行と空白の違いは区別しません。同じ箇所を二度訂正したときは、初めの訂正の now が、次の訂正の was に含まれていれば正しいとみなします。',
    file: SAMPLE_FILE,
    right: RIGHT,
    wrong: OTHER_WORDS,
    spoil: withCorrections(OTHER_WORDS),
  },
  'correction-changes-nothing': {
    means: '訂正前と訂正後の文字が同じです。訂正前の文字を示せないときは、was の代わりに wasWithheld を書きます。',
    file: SAMPLE_FILE,
    right: RIGHT,
    wrong: SAME,
    spoil: withCorrections(SAME),
  },
  'correction-before-record': {
    means: '訂正の日が、会議の日や文書の日付より前です。',
    file: SAMPLE_FILE,
    right: RIGHT,
    wrong: TOO_EARLY,
    spoil: withCorrections(TOO_EARLY),
  },
  'correction-out-of-order': {
    means:
      '訂正が古い順に並んでいません。訂正の一つずつにリンクがあり、順番が入れ替わると別の訂正を指すことになります。',
    file: SAMPLE_FILE,
    right: list(EARLIER, LATER),
    wrong: list(LATER, EARLIER),
    spoil: withCorrections(list(LATER, EARLIER)),
  },
} as const satisfies DiagnosticExplanations;
