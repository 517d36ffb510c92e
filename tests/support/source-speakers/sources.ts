import { type BracketedLayout, BULLETS, FULL_WIDTH, INLINE, MIXED, readBracketed } from './bracketed.ts';
import { readQuestionList } from './question-list.ts';

export interface Source {
  readonly council: string;
  readonly meeting: string;
  readonly file: string;
  /** The labels of the source's speakers in order, one an utterance. */
  read(text: string): string[];
}

const bracketed = (layout: BracketedLayout) => (text: string) => readBracketed(text, layout);

/** The source texts of the recorded meetings; the record of each names the same file. */
export const SOURCES: readonly Source[] = [
  {
    council: 'nerima-privacy',
    meeting: '2010-01-22',
    file: '000_bb9846af8b65dfc4.txt',
    read: bracketed(BULLETS),
  },
  { council: 'nerima-privacy', meeting: '2011-02-22', file: '001_b615eca82df18574.txt', read: bracketed(MIXED) },
  {
    council: 'higashimurayama-privacy',
    meeting: '2017-02-08',
    file: '002_5562fa7e74b1580a.txt',
    read: readQuestionList,
  },
  { council: 'nerima-privacy', meeting: '2009-05-11', file: '003_be209e39636b95a7.txt', read: bracketed(INLINE) },
  {
    council: 'nerima-privacy',
    meeting: '2009-11-04',
    file: '004_c3d6d030845cdae6.txt',
    read: bracketed(FULL_WIDTH),
  },
];
