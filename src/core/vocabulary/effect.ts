/**
 * What a decision does to what was put, whatever word the minutes have for it. The list is closed: badges, charts,
 * filters and the history of the criteria go by it. The names are those that addresses of the search carry.
 */
export const EFFECTS = [
  'approved-as-proposed',
  'approved-with-conditions',
  'approved-as-amended',
  'partly-upheld',
  'answered',
  'noted',
  'continued',
  'rejected',
  'withdrawn',
] as const;
export type Effect = (typeof EFFECTS)[number];

/** Words that fit every kind of council, for where several stand side by side. */
const LABELS: Readonly<Record<Effect, string>> = {
  'approved-as-proposed': '可決・承認',
  'approved-with-conditions': '条件付きで可決・承認',
  'approved-as-amended': '修正して可決・承認',
  'partly-upheld': '一部を認める',
  answered: '意見を述べた',
  noted: '報告を受けた',
  continued: '継続',
  rejected: '否決・不承認',
  withdrawn: '取下げ',
};

const EFFECTIVE: ReadonlySet<Effect> = new Set([
  'approved-as-proposed',
  'approved-with-conditions',
  'approved-as-amended',
  'noted',
]);

/** True when what the item proposes holds from its meeting on. */
export const isEffective = (effect: Effect): boolean => EFFECTIVE.has(effect);

/** All that holds, the most qualified first. */
const QUALIFIED: readonly Effect[] = [
  'approved-as-amended',
  'approved-with-conditions',
  'approved-as-proposed',
  'noted',
];

/**
 * What the effects of an item's parts come to. The whole goes on where a part does; it holds where every part holds, as
 * the most qualified of them does; nothing is upheld of it where nothing of a part is.
 */
export function joinEffects(parts: readonly Effect[]): Effect {
  const has = (effect: Effect) => parts.includes(effect);
  const [first = 'noted'] = parts;
  if (parts.every((one) => one === first)) return first;
  if (has('continued')) return 'continued';
  if (has('answered')) return 'answered';
  if (parts.every(isEffective)) return QUALIFIED.find(has) ?? first;
  return parts.some(isEffective) || has('partly-upheld') ? 'partly-upheld' : 'rejected';
}

export const formatEffect = (effect: Effect): string => LABELS[effect];

/** The words by the values. */
export const EFFECT_WORDS: Readonly<Record<Effect, string>> = LABELS;

/** The values with what they stand for, as editors show them. */
export const EFFECT_VALUES = EFFECTS.map((effect) => `${effect}（${LABELS[effect]}）`).join('、');
