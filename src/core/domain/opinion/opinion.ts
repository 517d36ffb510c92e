import { z } from 'zod';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import { attachmentsField } from '../attachment/attachment.ts';
import { correctionsField } from '../correction.ts';
import { isoDate, ordinal, text } from '../fields.ts';
import { relationTarget } from '../item/relation.ts';
import { memberSchema, recordSchema, withheldField } from '../meeting/header.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { privacyField } from '../privacy/allowed.ts';
import { publicationFields } from '../publication.ts';
import { termOf } from '../term.ts';

const headerOf = ({ opinions, outcomes }: Pick<Vocabulary, 'opinions' | 'outcomes'>) =>
  z
    .strictObject({
      kind: text.default(opinions[0] ?? '').meta({
        title: '文書の種類',
        description: `${opinions.join('、')} など（書かなければ ${opinions[0]}）`,
      }),
      number: ordinal.optional().meta({ title: '番号', description: '答申第38号は 38' }),
      period: ordinal.optional().meta({ title: '番号の期・年度', description: '番号が期や年度ごとに付くとき' }),
      date: isoDate.meta({ title: '文書の日付' }),
      title: text.meta({ title: '題名' }),
      to: text.optional().meta({ title: '宛先' }),
      by: text.optional().meta({ title: '差出人', description: '審議会と会長の名前など、文書にあるとおりに' }),
      answers: z.array(relationTarget).default([]).meta({
        title: '答えた案件',
        description: '案件の id。会議録のない案件は { title: …, recorded: false }',
      }),
      asked: z
        .strictObject({
          date: isoDate.optional().meta({ title: '諮られた日' }),
          document: text.optional().meta({ title: '諮った文書の番号' }),
        })
        .optional()
        .meta({ title: '諮られた日と文書' }),
      outcome: termOf(outcomes, '結論').optional(),
      members: z.array(memberSchema).default([]).meta({ title: '関わった委員' }),
      progress: z
        .array(
          z.strictObject({
            date: isoDate.meta({ title: '日付' }),
            what: text.meta({ title: '事柄', description: '審議（第1回）、意見聴取 など' }),
          }),
        )
        .default([])
        .meta({ title: '審議の経過' }),
      cites: z.array(text).default([]).meta({ title: '根拠の条', description: '条例第13条 など' }),
      attachments: attachmentsField,
      withheld: withheldField,
      privacy: privacyField,
      notes: z.array(text).default([]).meta({ title: 'この文書についての注記' }),
      corrections: correctionsField,
      ...publicationFields,
      record: recordSchema,
    })
    .meta({ title: '答申・意見書', description: '会議録とは別の文書の見出し情報（opinions/*.md の先頭）' });

const made = new WeakMap<Vocabulary, ReturnType<typeof headerOf>>();

/** The schema of the documents of a council with this vocabulary. */
export function opinionSchema(vocabulary: Vocabulary): ReturnType<typeof headerOf> {
  const schema = made.get(vocabulary) ?? headerOf(vocabulary);
  made.set(vocabulary, schema);
  return schema;
}

export type OpinionHeader = z.infer<ReturnType<typeof headerOf>>;

/** A document that the council issued apart from the minutes of its meetings: 答申, 意見書, 建議. One file. */
export interface Opinion {
  /** The file's name without `.md`: its part of the address. */
  readonly id: string;
  readonly header: OpinionHeader;
  /** Its text, in the shape of a meeting's papers: what finds, links and searches text reads both. */
  readonly record: Meeting;
}

/** `答申第38号`; the kind alone where the document has no number. */
export function formatOpinion({ kind, number }: Pick<OpinionHeader, 'kind' | 'number'>): string {
  return number === undefined ? kind : `${kind}第${number}号`;
}
