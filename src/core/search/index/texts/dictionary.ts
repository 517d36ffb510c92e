/** UTF-16 units of a dictionary. Twice as many save a twentieth more of the texts, and cost every reader as much again. */
const UNITS = 2048;
/** Texts that are looked at; a dictionary of more is no better. */
const SAMPLE = 700;
/** Texts of the sample in which a phrase stands at least. */
const FEWEST = 3;

/** Up to and with the mark that ends it. */
const PHRASE = /[^。、「」",[\]{}\\]+[。、「」",[\]{}\\]*/g;

/**
 * What the texts of a shard have in common: the phrases that stand in most of them, the best last, for what is near is
 * named in fewer bits. Texts are small, and compressed alone they repeat the same words again and again.
 */
export function chooseDictionary(texts: readonly string[]): string {
  const step = Math.max(1, Math.floor(texts.length / SAMPLE));
  const counts = new Map<string, number>();
  for (let at = 0; at < texts.length; at += step) {
    for (const phrase of new Set(texts[at]?.match(PHRASE) ?? [])) {
      if (phrase.length > 3) counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
    }
  }
  const weighed = [...counts]
    .filter(([, count]) => count >= FEWEST)
    .map(([phrase, count]) => ({ phrase, weight: count * phrase.length }))
    .sort((a, b) => b.weight - a.weight || (a.phrase < b.phrase ? -1 : 1));
  let dictionary = '';
  for (const { phrase } of weighed) {
    if (dictionary.length + phrase.length > UNITS) break;
    dictionary = phrase + dictionary;
  }
  return dictionary;
}
