import { z } from 'zod';
import { nameKey } from '../../text/name-key.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import { slug, text } from '../fields.ts';

/** The two lists of names, as addresses have them. */
export type NameKind = 'counterparties' | 'data-items';

/** What a council's papers call the names of a list: 委託先, 結合先 and 提供先. */
export function wordsForNames({ sheet }: Vocabulary, kind: NameKind): string[] {
  return kind === 'data-items' ? [sheet.dataItems.label] : sheet.counterparties.map(({ label }) => label);
}

/** An entry of a list that brings the wordings of the papers together. Its id is its permanent address. */
const entryFields = {
  id: slug.meta({ title: 'id', description: 'ページのアドレスになります。公開した後は変えません。' }),
  name: text.meta({ title: '名前', description: '資料での書き方のとおりに' }),
  /** Other wordings for the same. */
  aliases: z.array(text).default([]).meta({ title: '別の書き方', description: '同じものを指す、ほかの言葉' }),
  /** Wordings that name this together with others, such as 氏名・住所等の基本情報. Several entries may have the same. */
  within: z.array(text).default([]).meta({
    title: 'まとめた書き方',
    description: 'これをほかのものとまとめて指す言葉。いくつもの項目に同じ言葉を書けます。',
  }),
};
const note = text.optional().meta({ title: '注記' });

/** `counterparties.yaml`: who is entrusted with, linked to or provided with data. */
const counterpartySchema = z.strictObject({
  ...entryFields,
  /** The wording stands for whoever will be chosen: 未定, 民間業者. */
  unnamed: z.boolean().default(false).meta({
    title: '名前が決まっていない',
    description: '「民間業者」のように、まだ決まっていない相手を指す言葉は true',
  }),
  note,
});
export const counterpartiesSchema = z
  .array(counterpartySchema)
  .meta({ title: '相手方の一覧', description: '案件と案件シートに現れる相手（counterparties.yaml）' });

/** `data-items.yaml`: what data is handled. */
const dataItemSchema = z.strictObject({ ...entryFields, note });
export const dataItemsSchema = z
  .array(dataItemSchema)
  .meta({ title: '取り扱う情報の項目の一覧', description: '案件と案件シートに現れる項目（data-items.yaml）' });

export type Counterparty = z.infer<typeof counterpartySchema>;
export type DataItem = z.infer<typeof dataItemSchema>;
export type ListedName = DataItem & Partial<Pick<Counterparty, 'unnamed'>>;

/** Looks wordings up in a list. Width of characters and spaces make no other name. */
export class NameList<T extends ListedName> {
  private readonly names = new Map<string, T>();
  private readonly phrases = new Map<string, T[]>();

  constructor(entries: readonly T[]) {
    for (const entry of entries) {
      for (const name of [entry.name, ...entry.aliases]) {
        if (!this.names.has(nameKey(name))) this.names.set(nameKey(name), entry);
      }
      for (const phrase of entry.within) {
        const known = this.phrases.get(nameKey(phrase));
        if (known) known.push(entry);
        else this.phrases.set(nameKey(phrase), [entry]);
      }
    }
  }

  /** The entries that a wording names: one, several where it names them together, none where the list does not say. */
  find(words: string): readonly T[] {
    const entry = this.names.get(nameKey(words));
    return entry ? [entry] : (this.phrases.get(nameKey(words)) ?? []);
  }

  readonly isKnown = (words: string): boolean => this.find(words).length > 0;
}
