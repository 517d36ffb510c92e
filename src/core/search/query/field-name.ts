import { TRAITS } from '../documents/traits.ts';

/** What a query can ask of an utterance besides its words: `所管課:住宅課`, `speaker:会長`. */
const FIELDS = ['speaker', 'role', 'council', 'department', 'type', 'outcome', 'year', ...TRAITS] as const;
export type FieldName = (typeof FIELDS)[number];

/** How each field may be written; the first name is the one that sentences use. Compared after NFKC, in lower case. */
export const FIELD_NAMES: Readonly<Record<FieldName, readonly string[]>> = {
  speaker: ['発言者', 'speaker'],
  role: ['立場', 'role'],
  council: ['審議会', 'council'],
  department: ['所管課', 'department', '課'],
  type: ['種別', 'type'],
  outcome: ['結果', 'outcome', '結論'],
  year: ['年', 'year'],
  dissent: ['反対', '保留', 'dissent'],
  conditions: ['条件', 'conditions'],
  overdue: ['期限切れ', 'overdue'],
};

/** Every way of writing a field's name. */
export const ALL_FIELD_NAMES: readonly string[] = Object.values(FIELD_NAMES).flat();

/** The field of a name as typed, in any width and case. */
export function fieldNamed(name: string): FieldName | undefined {
  const wanted = name.normalize('NFKC').toLowerCase();
  return FIELDS.find((field) => FIELD_NAMES[field].includes(wanted));
}
