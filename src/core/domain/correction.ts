import { z } from 'zod';
import { type CorrectionKind, readCorrectionKind, WRITTEN_CORRECTION_KINDS } from '../vocabulary/correction-kind.ts';
import { isoDate, ruled, text } from './fields.ts';

const correctionSchema = ruled(
  z.strictObject({
    date: isoDate.meta({ title: '訂正の日', description: '訂正した記録を公開する日。古い順に書き足します。' }),
    place: text.meta({
      title: '訂正の箇所',
      description:
        '発言の番号（u12）、文書の段落（p3）、案件の呼び方（見出しのとおり）、資料の名前（資料1）、見出し情報の項目（date、attendees）、案件の項目（案件の呼び方/outcome）',
      examples: ['u12'],
    }),
    was: text.optional().meta({
      title: '訂正前',
      description: '訂正前の文字を、そのとおりに。文字を書き加えた訂正では書きません。',
    }),
    wasWithheld: text.optional().meta({
      title: '訂正前の文字を示さない根拠',
      description: '訂正前の文字が、公にできないものだったとき。was の代わりに、非公開の根拠の id を書きます。',
    }),
    now: text.meta({
      title: '訂正後',
      description: '訂正後の文字を、いまの記録にあるとおりに。文字を除いた訂正では、前後の文字を含めて書きます。',
    }),
    reason: text.meta({ title: '訂正の理由', description: '録音と照合し、件数の誤りを改めた など' }),
    kind: z.enum(WRITTEN_CORRECTION_KINDS).meta({
      title: '訂正の種類',
      description: '誤字（misprint）：意味が変わらないもの、実質（substantive）：内容が変わるもの',
    }),
    by: text.optional().meta({ title: '訂正した職', description: '情報公開課長 など。氏名は書きません。' }),
    note: text.optional().meta({ title: '注記' }),
  }),
  ({ was, wasWithheld }) => was === undefined || wasWithheld === undefined,
  'was と wasWithheld のどちらか一方だけを書く',
);

/** What was put right in a record after it had been published, oldest first. */
export const correctionsField = z.array(correctionSchema).default([]).meta({
  title: '訂正',
  description: '公開した後で記録の文字を改めたとき、その一つずつ。消したり書き換えたりせず、末尾に書き足します。',
});

/** A correction as files write it. */
type WrittenCorrection = z.infer<typeof correctionSchema>;

/**
 * One change of a published record. The record's text is always the corrected one; what stood there before is told here
 * alone, and where `wasWithheld` names a ground, nowhere. With neither, words were added.
 */
export type Correction = Omit<WrittenCorrection, 'kind'> & { readonly kind: CorrectionKind };

/** Of a header that could be read in part, what is missing stays so. */
export function readCorrections(written: readonly WrittenCorrection[] | undefined): readonly Correction[] {
  return (written ?? []).map((one) => ({ ...one, kind: readCorrectionKind(one.kind) }));
}
