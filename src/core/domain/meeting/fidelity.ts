/** How closely a record follows what was said. Apart from the schemas, for the search in the browser tells it, too. */
export const FIDELITIES = ['verbatim', 'summary', 'paraphrase'] as const;

export type Fidelity = (typeof FIDELITIES)[number];

const NAMES: Readonly<Record<Fidelity, string>> = {
  verbatim: '逐語の記録',
  summary: '要約した記録',
  paraphrase: '原本の内容を書き改めた記録',
};

export function formatFidelity(value: Fidelity): string {
  return NAMES[value];
}

const NOT_AS_SPOKEN: Readonly<Record<Fidelity, string>> = { verbatim: '', summary: '要約', paraphrase: '書き改め' };

/** What every link to the words of a record says where they are not those that were spoken; empty where they are. */
export function notAsSpoken(value: Fidelity): string {
  return NOT_AS_SPOKEN[value];
}

/** What every quotation says where its words are not those that were spoken or written; empty where they are. */
export function fidelityWarning(value: Fidelity): string {
  return notAsSpoken(value) === ''
    ? ''
    : `この書庫の記録は「${formatFidelity(value)}」で、話されたとおり、書かれたとおりの言葉ではありません。`;
}
