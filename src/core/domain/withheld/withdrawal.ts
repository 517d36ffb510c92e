import { z } from 'zod';
import { isoDate, ruled, text } from '../fields.ts';

const WITHDRAWN_KINDS = ['record', 'item', 'opinion', 'file', 'passage'] as const;
export type WithdrawnKind = (typeof WITHDRAWN_KINDS)[number];

/** What is said of a withdrawn thing in the place of its name. */
export const WITHDRAWN_LABELS: Readonly<Record<WithdrawnKind, string>> = {
  record: '会議録',
  item: '案件',
  opinion: '文書',
  file: '資料のファイル',
  passage: '発言・段落',
};

const withdrawalSchema = z.strictObject({
  address: ruled(text, (value) => /^\/[^\s?]+$/.test(value), '「/審議会のid/…」のように「/」から書く').meta({
    title: '取り下げるアドレス',
    description:
      '会議録（/審議会のid/meetings/2010-01-22/）、案件、文書、資料のファイル（/審議会のid/files/名前）、発言（…/#u12）、文書の段落（…/#p3）',
  }),
  kind: z.enum(WITHDRAWN_KINDS).meta({
    title: '種類',
    description: 'record（会議録）、item（案件）、opinion（文書）、file（資料のファイル）、passage（発言・段落）',
  }),
  ground: text.meta({ title: '根拠', description: 'grounds.yaml の id か名前' }),
  date: isoDate.meta({ title: '取り下げた日' }),
  by: text.meta({ title: '取り下げた機関', description: '総務課、審議会 など。ページに示します。' }),
  note: text.optional().meta({ title: '注記', description: '事務局のための注記。ページには載りません。' }),
});

export const withdrawalsSchema = z
  .array(withdrawalSchema)
  .meta({ title: '取下げ', description: '公開した後で取り下げたものと、その根拠（withdrawals.yaml）' });

/** What was taken out of the archive after it had been published. */
export type Withdrawal = z.infer<typeof withdrawalSchema>;

/** What stands at an address whose page was withdrawn. Nothing of what it held. */
export interface Tombstone extends Pick<Withdrawal, 'address' | 'kind' | 'date' | 'by'> {
  /** As readers see it, with its law. */
  readonly ground: string;
}
