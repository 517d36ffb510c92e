import type { DictionaryWord } from '../../core/search/readings/collect-readings.ts';

/** Cuts a text into the words of a dictionary. */
export type CutText = (text: string) => DictionaryWord[];

/** What the tokenizer gives of a word; `*` or nothing where the dictionary is silent. */
interface Token {
  readonly surface: string;
  readonly reading?: string;
  readonly partOfSpeech?: string;
  readonly partOfSpeechSubcategory1?: string;
}

const KANA = /^[ァ-ヶー]+$/;

/** Loads the dictionary (IPADIC, in the tokenizer's package): half a second and 130 MB, so only where a text is to be cut. */
export async function loadDictionary(): Promise<CutText> {
  const { TokenizerBuilder } = await import('lindera-wasm-nodejs-ipadic');
  const builder = new TokenizerBuilder();
  builder.setDictionary('embedded://ipadic');
  builder.setMode('normal');
  const tokenizer = builder.build();
  return (text) => (tokenizer.tokenize(text) as Token[]).map(readToken);
}

function readToken({ surface, reading = '', partOfSpeech, partOfSpeechSubcategory1 }: Token): DictionaryWord {
  const isPrefix = partOfSpeech === '接頭詞';
  const isSuffix = partOfSpeechSubcategory1 === '接尾';
  return {
    text: surface,
    reading: KANA.test(reading) ? reading : undefined,
    joins: isPrefix ? 'after' : isSuffix ? 'before' : 'nothing',
  };
}
