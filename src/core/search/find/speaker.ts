import { LABEL_END } from '../index/term.ts';
import type { WordIndex } from '../index/word-index.ts';
import { dropThose, findPlaces } from './phrase.ts';

/** A whole title: 会長代理 is nobody's 会長, while 内田 is 内田委員 as well. */
const TITLE = /(?:長|員|局|者|課|係|部|室|主事|主査)$/;

/**
 * The segments whose label is a name or ends with it, and those whose label begins with it unless it is a whole title.
 * 副会長 is not 会長.
 * @param name folded
 */
export async function findSpeaker(index: WordIndex, name: string): Promise<ReadonlySet<number>> {
  const [ending, inBrackets, beginning] = await Promise.all([
    findEnding(index, name, LABEL_END),
    // （Ｂ委員） where the record says whom an odd label stands for.
    findEnding(index, name, `)${LABEL_END}`),
    TITLE.test(name) || name.length < 2 ? undefined : findPlaces(index, name),
  ]);
  const atStart = beginning ? [...beginning.segments].filter((_, at) => beginning.places[at] === 0) : [];
  return new Set([...ending, ...inBrackets, ...atStart]);
}

async function findEnding(index: WordIndex, name: string, end: string): Promise<Uint32Array> {
  const places = await findPlaces(index, name + end);
  return (await dropThose(index, places, { folded: name, notBefore: '副', notAfter: '' })).segments;
}
