import { z } from 'zod';
import { isoDate, ruled, text } from './fields.ts';

/** An address of a council: without the site, from the first slash on; a place in a record with its fragment. */
const ownAddress = ruled(
  text,
  (value) => /^\/[^\s?#]+(?:#[^\s#]+)?$/.test(value),
  '「/審議会のid/…/」のように、サイトの名前を除いて「/」から書く',
);

const movedEntrySchema = z.strictObject({
  from: ownAddress.meta({
    title: '前のアドレス',
    description: '公開したときのアドレス。会議録の発言は「/審議会のid/meetings/2010-01-22/#u12」のように書きます。',
    examples: ['/nerima-privacy/departments/pension/'],
  }),
  to: ownAddress.meta({
    title: 'いまのアドレス',
    description: '同じ内容がいまあるアドレス。題名だけを直したときは、前のアドレスと同じにします。',
  }),
  date: isoDate.meta({ title: '移した日' }),
  reason: text.meta({ title: '理由', description: '開催日の誤りを直した、課の id を改めた など' }),
  kind: z.enum(['moved', 'merged', 'corrected']).default('moved').meta({
    title: '種類',
    description: 'moved（移した）、merged（ほかと一つにした）、corrected（同じものの題名を直した。from と to は同じ）',
  }),
});

export const movedSchema = z
  .array(movedEntrySchema)
  .meta({ title: '移したアドレス', description: '公開した後でアドレスが変わったものと、その行き先（moved.yaml）' });

/** Where a published address went. */
export type Moved = z.infer<typeof movedEntrySchema>;
