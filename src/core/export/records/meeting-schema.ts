import { z } from 'zod';
import { SPEAKER_ROLES } from '../../domain/council/speaker-role.ts';
import { FIDELITIES, formatFidelity } from '../../domain/meeting/fidelity.ts';
import { EFFECTS, formatEffect } from '../../vocabulary/effect.ts';

/**
 * A meeting as JSON. Names are those of the tables; an address is a page of this site without its origin and base path,
 * and an id is the address of the page of what it tells. What the record does not say is left out.
 */
const address = z.string().meta({
  title: 'アドレス',
  description: '書庫の中でのアドレス（/ で始まります。書庫の住所の後ろにつなぎます）',
});
const someAddress = z
  .string()
  .meta({ title: 'リンク先', description: '書庫の中でのアドレス（/ で始まるもの）か、ほかのサイトのアドレス' });
const place = z.int().nonnegative();

/** A text of the record with what it cites. */
const textFields = {
  text: z
    .string()
    .meta({ title: '本文', description: '会議録のとおりの文字。段落や表の行は改行で、表の欄はタブで分けます。' }),
  citations: z
    .array(
      z.strictObject({
        start: place.meta({ description: '本文での始まり（UTF-16 の符号単位、0から）' }),
        end: place.meta({ description: '本文での終わり（その手前まで）' }),
        text: z.string().meta({ description: '引用している言葉。範囲（第13条から第15条まで）の間のものでは空' }),
        label: z.string().optional().meta({ description: '範囲の間のものが指すもの（第14条）' }),
        address: someAddress,
      }),
    )
    .meta({ title: '引用とリンク' }),
  notes: z
    .array(
      z.strictObject({
        start: place,
        end: place,
        kind: z.enum(['stage', 'supplement', 'withheld', 'editorial']).meta({
          description: 'stage（場面）、supplement（後日補足）、withheld（非公開）、editorial（注）',
        }),
      }),
    )
    .meta({ title: '本文の中の〔 〕の注記' }),
};

const items = z.array(address).meta({ title: '扱っている案件', description: '案件のページのアドレス' });
const told = z.array(z.strictObject({ label: z.string(), text: z.string() }));
const counts = { for: place, against: place, abstained: place, reserved: place };

const correction = z.strictObject({
  id: address,
  date: z.string().meta({ title: '訂正の日' }),
  place: address,
  place_label: z.string(),
  kind: z.enum(['misprint', 'substantive']).meta({ description: 'misprint（誤字）、substantive（実質）' }),
  was: z
    .string()
    .optional()
    .meta({ title: '訂正前', description: '書き加えた訂正と、訂正前を示さない訂正にはありません' }),
  was_withheld: z.string().optional().meta({ title: '訂正前を示さない根拠' }),
  now: z.string().meta({ title: '訂正後' }),
  reason: z.string(),
  by_office: z.string().optional().meta({ title: '訂正した職' }),
  note: z.string().optional(),
});

const attendee = z.strictObject({
  name: z.string(),
  role: z.string().optional(),
  category: z.string().optional(),
  proxy: z.string().optional().meta({ title: '代理で出席した人' }),
  reason: z.string().optional().meta({ title: '欠席の理由' }),
  note: z.string().optional(),
});

const item = z.strictObject({
  id: address,
  address: address.meta({ title: 'この会議の中での場所' }),
  kind: z.string().meta({ title: '案件の種類', description: 'アドレスの一部になる名前' }),
  label: z.string().meta({ title: '呼び名', description: '第42号議案 など' }),
  title: z.string().meta({ title: '件名' }),
  type: z.string().optional().meta({ title: '種別' }),
  department: z.strictObject({ name: z.string(), address: address.optional() }).optional().meta({ title: '所管課' }),
  outcome: z.string().meta({ title: '結論', description: '会議録の言葉のまま' }),
  effect: z.enum(EFFECTS).meta({
    title: '効き目',
    description: EFFECTS.map((effect) => `${effect}（${formatEffect(effect)}）`).join('、'),
  }),
  votes: z
    .array(z.strictObject({ ...z.strictObject(counts).partial().shape, text: z.string() }))
    .meta({ title: '採決', description: '会議録にある順。text は読むための言葉' }),
  dissent: z.string().optional().meta({ title: '反対・保留など' }),
  told: told.meta({ title: 'そのほかに記録されたこと', description: '条件、要望、附帯意見、注記など' }),
  documents: z.array(z.string()).meta({ title: '資料の名前' }),
});

const passage = z.strictObject({ address, heading: z.string(), items, ...textFields });

const turn = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('utterance'),
    id: address.meta({ title: '発言のアドレス' }),
    speaker: z.string().meta({ title: '発言者', description: '会議録の書き方のまま' }),
    speaker_is: z.string().optional().meta({ title: '正しい発言者', description: '書き方が誤記や略記のとき' }),
    role: z.enum(SPEAKER_ROLES).optional().meta({
      title: '役割',
      description: 'chair、vice-chair、member、official、secretariat。会議録から分からないときはありません。',
    }),
    ...textFields,
  }),
  z.strictObject({ type: z.literal('note'), kind: textFields.notes.element.shape.kind, text: z.string() }),
]);

export const meetingRecordSchema = z
  .strictObject({
    id: address.meta({ title: '会議のアドレス' }),
    council: z.strictObject({ id: z.string(), name: z.string(), municipality: z.string(), address }),
    label: z.string().meta({ title: '呼び名', description: '第5期第15回 など' }),
    date: z.iso.date().meta({ title: '開催日' }),
    time: z.strictObject({ start: z.string(), end: z.string().optional() }).optional().meta({ title: '時刻' }),
    place: z.string().optional().meta({ title: '場所' }),
    fidelity: z.enum(FIDELITIES).meta({
      title: '記録の性質',
      description: FIDELITIES.map((value) => `${value}（${formatFidelity(value)}）`).join('、'),
    }),
    source: z.strictObject({ title: z.string(), address: z.string().optional() }).meta({ title: '原本' }),
    facts: z
      .array(z.strictObject({ label: z.string(), lines: z.array(z.string()) }))
      .meta({ title: '開催の概要', description: 'ページにあるとおり' }),
    attendees: z
      .strictObject({
        members: z.array(attendee),
        absent: z.array(attendee),
        temporary: z.array(attendee),
        officials: z.array(
          z.strictObject({
            title: z.string(),
            name: z.string().optional(),
            role: z.string().optional(),
            count: place.optional(),
          }),
        ),
        and_others: z.boolean().meta({ title: 'ほか', description: '職員の名簿が「ほか」で終わるとき true' }),
      })
      .meta({ title: '出席者' }),
    items: z.array(item).meta({ title: '議題と結論' }),
    summary: z.array(passage).meta({ title: '要旨' }),
    discussion: z
      .array(z.strictObject({ address, heading: z.string(), items, turns: z.array(turn) }))
      .meta({ title: '発言' }),
    documents: z.array(z.strictObject({ title: z.string(), passages: z.array(passage) })).meta({ title: '資料' }),
    attachments: z
      .array(
        z.strictObject({
          title: z.string(),
          address: someAddress.optional(),
          withheld: z.string().optional().meta({ title: '非公開の理由' }),
          note: z.string().optional(),
        }),
      )
      .meta({ title: '資料の一覧' }),
    notes: z
      .array(z.strictObject({ text: z.string(), address }))
      .meta({ title: 'この記録についての注記', description: 'address は、注記が示される場所' }),
    corrections: z
      .array(correction)
      .meta({ title: 'この記録の訂正', description: '古い順。本文はすべて訂正後のものです。' }),
    originals: z
      .array(
        z.strictObject({
          title: z.string(),
          address,
          sha256: z.string().optional().meta({ title: '要約値（SHA-256）' }),
        }),
      )
      .meta({ title: '原本のファイル' }),
  })
  .meta({ title: '会議', description: '一つの会議の会議録。審議録の書庫が作ったもの' });

export type MeetingRecord = z.infer<typeof meetingRecordSchema>;
export type RecordTextFields = Pick<MeetingRecord['summary'][number], 'text' | 'citations' | 'notes'>;
