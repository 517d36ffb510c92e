/** A part of a question that says what it is about. */
export interface QuestionPart {
  readonly text: string;
  /** A word; all words that stand together (督促電話); or two characters of a word, for what may be misspelled. */
  readonly kind: 'word' | 'run' | 'pair';
}

/**
 * What the endings, particles and questions of Japanese are written with, in hiragana: they stand everywhere and say
 * nothing of the matter. A run of hiragana is of the matter where something else is in it (こども, たいのう).
 */
const FUNCTION =
  /^(?:いくつ|いくら|いったい|いただ|いつ|いる|いて|いた|いま|ある|あり|あっ|あれ|あの|かかる|かかっ|から|ください|けど|こと|この|これ|さい|しま|すべき|する|そう|その|それ|たい|たり|だけ|だれ|だっ|だろ|って|つい|でき|でしょ|です|でも|とき|として|ところ|どう|どこ|どの|どれ|どんな|なぜ|なに|なの|なら|なる|なん|など|ない|なっ|のか|ほしい|ほど|ます|まし|ませ|まで|もの|やつ|よう|より|よっ|られ|れる|れば|わけ|わか|いい|よい|[はがをにへともでやかねよなのしすさせたてだっうられるばん])+$/;
/** Words of asking that are written with ideographs. */
const ASKING: ReadonlySet<string> = new Set([
  '何',
  '誰',
  '教え',
  '知り',
  '方',
  '事',
  '時',
  '的',
  '件',
  '際',
  '為',
  '様',
]);
const HIRAGANA = /^[ぁ-ゖー]+$/;
/** 42, 第16: what it counts belongs to it. */
const NUMBER = /^第?[0-9〇一二三四五六七八九十百千]*$/;
const PARTICLE = /^(?:[はがをにへとものでやか]|から|まで|より|など|には|では|とは|への)$/;

const words = new Intl.Segmenter('ja', { granularity: 'word' });

/**
 * Cuts a folded question into what it is about, the words in their order: 「コールセンターの費用はいつ認められたか」 is
 * コール, センター, コールセンター, 費用, 認め. Where the words end is the browser's own dictionary's; no index has to
 * agree with it, as each part is looked for as it stands.
 */
export function cutQuestion(folded: string): QuestionPart[] {
  const parts = runsOf(folded).flatMap((run): QuestionPart[] => {
    const own = run.filter((word) => [...word].length > 1 && !NUMBER.test(word));
    const whole = run.join('');
    const isWord = own.length === 1 && own[0] === whole;
    return [
      ...own.map((text) => ({ text, kind: 'word' as const })),
      ...(isWord || [...whole].length < 2 ? [] : [{ text: whole, kind: own.length === 0 ? 'word' : 'run' } as const]),
    ];
  });
  return [...new Map(parts.map((part) => [part.text, part])).values()];
}

/** The pairs of characters of a word, by which one that is misspelled is found. */
export function pairsOf(word: string): QuestionPart[] {
  const characters = [...word];
  const pairs = characters.slice(1).map((second, at) => `${characters[at]}${second}`);
  return characters.length < 3 ? [] : [...new Set(pairs)].map((text) => ({ text, kind: 'pair' }));
}

/** The words between particles, endings and signs; a number with what it counts. */
function runsOf(folded: string): string[][] {
  const runs: string[][] = [[]];
  let hiragana: string[] = [];
  const add = (word: string) => {
    const run = runs.at(-1) ?? [];
    const before = run.at(-1);
    if (before !== undefined && NUMBER.test(before)) run[run.length - 1] = before + word;
    else run.push(word);
  };
  const endHiragana = () => {
    const all = hiragana.join('');
    const first = hiragana.findIndex((word) => !PARTICLE.test(word));
    const last = hiragana.findLastIndex((word) => !PARTICLE.test(word));
    const own = hiragana.slice(first, last + 1).join('');
    const isOfMatter = all === folded ? all !== '' : own !== '' && !FUNCTION.test(all);
    if (first > 0 || (!isOfMatter && all !== '')) runs.push([]);
    if (isOfMatter) add(all === folded ? all : own);
    if (isOfMatter && last < hiragana.length - 1) runs.push([]);
    hiragana = [];
  };
  for (const { segment, isWordLike } of words.segment(folded)) {
    if (HIRAGANA.test(segment)) {
      hiragana.push(segment);
      continue;
    }
    endHiragana();
    if (!isWordLike || ASKING.has(segment)) runs.push([]);
    else add(segment);
  }
  endHiragana();
  return runs.filter((run) => run.length > 0);
}
