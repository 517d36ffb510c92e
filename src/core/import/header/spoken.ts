import { isSpeakerLike } from './people/offices.ts';

const SENTENCE_END =
  /(?:ます|ました|ません|です|でした|でしょう|ましょう|ください|おります|いたします|ございます|ますか|ですか)(?:か|が|ね|よ)?[」』）)]?$/u;
const FULL_STOP = /[。？！?!]/u;
/** Brackets hold remarks, which may be sentences. */
const IN_BRACKETS = /[（(〔［[][^（）()〔〕［\][]*[）)〕］\]]/gu;

/** True for words that somebody says or writes in a sentence: no value of a header but a remark. */
export function isSentence(text: string): boolean {
  const bare = text.replace(IN_BRACKETS, '').trim();
  return FULL_STOP.test(bare) || SENTENCE_END.test(bare);
}

const MARK = '[○◯〇◎●■◆□▼▲・•-]?\\s*';
const BRACKETED = new RegExp(
  `^${MARK}(?:[（(]([^（）()\\n]{1,24})[）)]|[‹<＜〈《]([^<>‹›＜＞〈〉《》]{1,24})[›>＞〉》]|[【［[〔]([^【】［］[\\]〔〕]{1,24})[】］\\]〕])\\s*[:：]?\\s*`,
  'u',
);
const NAMED = new RegExp(
  `^${MARK}([^\\s:：（）()。、]{1,16}(?:[（(][^（）()]{1,16}[）)])?)(?:\\s*[:：]\\s*|\\s+|$)`,
  'u',
);
const SPREAD = new RegExp(
  `^${MARK}((?:[^\\s:：（）()。、]\\s+){1,4}[^\\s:：（）()。、])(?:\\s*[:：]\\s*|\\s{2,}|\\u3000)`,
  'u',
);

/** True where a line names a speaker, by whatever marks, and a sentence follows on it or below it. */
export function opensSpeech(text: string, next: string | undefined): boolean {
  for (const pattern of [BRACKETED, NAMED, SPREAD]) {
    const match = pattern.exec(text);
    const label = match?.[1] ?? match?.[2] ?? match?.[3];
    if (!match || label === undefined || !isSpeakerLike(label)) continue;
    const rest = text.slice(match[0].length);
    if (rest === '' ? next !== undefined && isSentence(next) : isSentence(rest)) return true;
  }
  return false;
}
