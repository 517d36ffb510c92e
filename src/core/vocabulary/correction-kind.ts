/**
 * What a correction does to a record that was published: it mends how something was written, or it changes what the record
 * says. The list is closed: readers, feeds and data tell the two apart by it.
 */
const CORRECTION_KINDS = ['misprint', 'substantive'] as const;
export type CorrectionKind = (typeof CORRECTION_KINDS)[number];

const WORDS: Readonly<Record<CorrectionKind, string>> = { misprint: '誤字', substantive: '実質' };

/** What each kind means to a reader, as a sentence. */
const MEANINGS: Readonly<Record<CorrectionKind, string>> = {
  misprint: '文字の誤りを直したもので、記録の意味は変わりません。',
  substantive: '記録が述べている内容を改めたものです。',
};

export const formatCorrectionKind = (kind: CorrectionKind): string => WORDS[kind];

export const explainCorrectionKind = (kind: CorrectionKind): string => MEANINGS[kind];

/** The words by the values. */
export const CORRECTION_KIND_WORDS: Readonly<Record<CorrectionKind, string>> = WORDS;

/** All that a record may write: the words first. */
export const WRITTEN_CORRECTION_KINDS = [...Object.values(WORDS), ...CORRECTION_KINDS] as const;

/** The kind by its word or its id. */
export function readCorrectionKind(written: string): CorrectionKind {
  return CORRECTION_KINDS.find((kind) => kind === written || WORDS[kind] === written) ?? 'substantive';
}
