import { z } from 'zod';
import { listTerms, type SheetVocabulary, type Term } from '../../vocabulary/vocabulary.ts';
import { text } from '../fields.ts';

/** Of a role any word may be written: the council's own are offered. */
const roleOf = (terms: readonly Term[], title: string) =>
  text.meta({
    title,
    description: `${listTerms(terms)} など`,
    examples: terms.map(({ label }) => label),
  });

/** What a counterparty is called where nothing says what it is to the item. */
export const COUNTERPARTY = '相手方';

/** A counterparty as an entry names it, brought to one shape. */
export function readCounterparty(written: string | { readonly name: string; readonly role?: string | undefined }): {
  readonly name: string;
  readonly role?: string | undefined;
} {
  return typeof written === 'string' ? { name: written } : written;
}

/** Fields of an item for who has to do with it beside the department in charge, and for the data that it is about. */
export const partyFields = ({ counterparties, departments, dataItems }: SheetVocabulary) => ({
  departments: z
    .array(
      z.strictObject({
        department: text.meta({ title: '課', description: 'departments.yaml の id か、その日の名前' }),
        role: roleOf(departments, '関わり方'),
      }),
    )
    .default([])
    .meta({ title: '関わる課', description: '所管課のほかに、案件に関わる課とその関わり方' }),
  counterparties: z
    .array(
      z.union([
        text,
        z.strictObject({ name: text.meta({ title: '名前' }), role: roleOf(counterparties, '関わり方').optional() }),
      ]),
    )
    .default([])
    .meta({ title: '相手方', description: '案件シートがないか、案件シートに書かれていない相手' }),
  dataItems: z
    .array(text)
    .default([])
    .meta({ title: dataItems.label, description: '案件シートがないか、案件シートに書かれていない項目' }),
});
