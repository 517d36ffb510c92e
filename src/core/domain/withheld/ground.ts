import { z } from 'zod';
import { nameKey } from '../../text/name-key.ts';
import { ruled, slug, text } from '../fields.ts';

/** A name stands inside 〔非公開：…〕 in the place of the id. */
const groundName = ruled(text, (value) => !/[〔〕\n]/.test(value), '〔〕と改行を使わずに書く');

const groundSchema = z.strictObject({
  id: slug.meta({ title: 'id', description: '本文に〔非公開：id〕と書くもの。公開した後は変えません。' }),
  name: groundName.meta({ title: '根拠の名前', description: '読む人に示す言葉（個人に関する情報 など）' }),
  law: text.optional().meta({
    title: '条例・法の条',
    description: '公開しないことを定める条（情報公開条例第7条第2号 など）',
  }),
  note: text.optional().meta({ title: '注記' }),
});

/** `grounds.yaml`, of the archive or of one council: why something is not public. */
export const groundsSchema = z
  .array(groundSchema)
  .meta({ title: '非公開の根拠', description: '公開しない箇所と、取り下げた記録の根拠（grounds.yaml）' });

/** Why something is not public. */
export type Ground = z.infer<typeof groundSchema>;

/** The ground that a record means, by its id or by its name. */
export function findGround(grounds: readonly Ground[], written: string): Ground | undefined {
  const key = nameKey(written);
  return grounds.find(({ id }) => id === written.trim()) ?? grounds.find(({ name }) => nameKey(name) === key);
}

/** 個人に関する情報（情報公開条例第7条第2号）; words that no entry has are told as they stand. */
export function formatGround(grounds: readonly Ground[], written: string): string {
  const ground = findGround(grounds, written);
  if (!ground) return written;
  return ground.law === undefined ? ground.name : `${ground.name}（${ground.law}）`;
}

/** The grounds of a council: its own, then those of the archive whose ids it has none of. */
export function groundsOf(own: readonly Ground[], shared: readonly Ground[]): readonly Ground[] {
  const ids = new Set(own.map(({ id }) => id));
  return [...own, ...shared.filter(({ id }) => !ids.has(id))];
}
