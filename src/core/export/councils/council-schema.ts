import { z } from 'zod';
import { RELATIONS } from '../../domain/item/relation.ts';
import { FIDELITIES } from '../../domain/meeting/fidelity.ts';
import { EFFECTS } from '../../vocabulary/effect.ts';

const address = z.string().meta({ title: 'アドレス', description: '書庫の中でのアドレス（/ で始まります）' });
const date = z.iso.date();
const named = { address, label: z.string() };

/** What a council did, beyond its single meetings: items over all of theirs, what was asked for, and what is cited. */
export const councilRecordSchema = z
  .strictObject({
    council: z.strictObject({ id: z.string(), name: z.string(), municipality: z.string(), address }),
    meetings: z
      .array(z.strictObject({ id: address, label: z.string(), date, fidelity: z.enum(FIDELITIES), decade: z.int() }))
      .meta({ title: '会議', description: '古い順。decade は、その会議が入っている ZIP の年代' }),
    items: z
      .array(
        z.strictObject({
          id: address,
          label: z.string().meta({ description: '審議会の中での呼び名（第5期議案第42号）' }),
          kind: z.string(),
          title: z.string(),
          sheet_title: z.string().optional().meta({ title: '案件シートの件名' }),
          type: z.string().optional(),
          department: z.strictObject({ name: z.string(), address: address.optional() }).optional(),
          outcome: z.string(),
          effect: z.enum(EFFECTS),
          dissent: z.string().optional(),
          treatments: z
            .array(
              z.strictObject({
                meeting: address,
                date,
                address: address.meta({ title: 'その会議の中での場所' }),
                outcome: z.string(),
                votes: z.string().optional(),
                stretches: z.array(address).meta({ title: '審議した部分', description: '会議のページの中での場所' }),
              }),
            )
            .meta({ title: '扱った会議', description: '古い順。最後のものの結論が、案件の結論です。' }),
          relations: z
            .array(
              z.strictObject({
                kind: z.enum(RELATIONS),
                direction: z.enum(['forward', 'backward']),
                label: z.string(),
                address: address.optional(),
              }),
            )
            .meta({ title: 'ほかの案件との関わり' }),
          articles: z.array(address).meta({ title: '根拠の条' }),
        }),
      )
      .meta({ title: '案件' }),
    undertakings: z
      .array(
        z.strictObject({
          kind: z.enum(['condition', 'request', 'promise']),
          text: z.string(),
          by: z.string().optional(),
          to: z.string().optional(),
          due: z.string().optional().meta({ description: 'next-meeting（次回の会議まで）か、会議録の言葉' }),
          date: date.meta({ title: '求めた会議の日' }),
          meeting: address,
          item: z.strictObject(named).optional(),
          address: address.meta({ title: '記録されている場所' }),
          department: z.strictObject(named).optional().meta({ title: '応じる課' }),
          answers: z.array(z.strictObject({ ...named, date })),
          overdue: z.boolean().meta({ description: '期限が過ぎても回答が記録されていないとき true' }),
          meetings_since: z.int().meta({ description: 'その後に記録されている会議の数' }),
        }),
      )
      .meta({ title: '条件・要望・約束', description: '新しい順。answers が空なら、回答は記録されていません。' }),
    articles: z
      .array(
        z.strictObject({
          id: address,
          law: z.string(),
          number: z.string(),
          label: z.string(),
          versions: z.array(
            z.strictObject({
              subject: z.string(),
              summary: z.string().optional(),
              from: date.optional(),
              to: date.optional(),
            }),
          ),
          official: z.string().optional().meta({ title: '公式の条文のアドレス' }),
          items: z.array(z.strictObject(named)).meta({ title: '根拠として挙げた案件' }),
          mentions: z
            .array(z.strictObject({ address, date, speaker: z.string().optional(), sentence: z.string() }))
            .meta({ title: '触れている文', description: '新しい順。sentence は会議録のとおり' }),
        }),
      )
      .meta({ title: '条' }),
  })
  .meta({ title: '審議会の全体', description: '案件、条件と要望、条。審議録の書庫が作ったもの' });

export type CouncilRecord = z.infer<typeof councilRecordSchema>;
