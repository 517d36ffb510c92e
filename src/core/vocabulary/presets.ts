import { makeVocabulary } from './make-vocabulary.ts';
import type { Preset } from './preset.ts';
import { assemblyCommittee } from './presets/assembly-committee.ts';
import { boardOfEducation } from './presets/board-of-education.ts';
import { cityPlanning } from './presets/city-planning.ts';
import { disclosureReview } from './presets/disclosure-review.ts';
import { general } from './presets/general.ts';
import { privacy } from './presets/privacy.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Every preset, by the name that a `council.yaml` gives. */
export const PRESETS = {
  privacy,
  'city-planning': cityPlanning,
  'board-of-education': boardOfEducation,
  'disclosure-review': disclosureReview,
  'assembly-committee': assemblyCommittee,
  general,
} as const satisfies Record<string, Preset>;
export type PresetName = keyof typeof PRESETS;

export const PRESET_NAMES = Object.keys(PRESETS) as PresetName[];

/** The kinds that records can hold; see the README of this room. */
const HELD_KINDS: ReadonlySet<string> = new Set(['inquiries', 'reports']);

/** The presets that a council can name: those whose items all have a place in records. */
export const USABLE_PRESETS = PRESET_NAMES.filter((name) =>
  PRESETS[name].kinds.every(({ key }) => HELD_KINDS.has(key)),
);

/** That of a `council.yaml` from the time when there was one kind of council: it stays valid as it is. */
export const FIRST_PRESET: PresetName = 'privacy';

const made = new Map<PresetName, Vocabulary>();

/** The words of a council that adds none to its preset's; one and the same for all such councils. */
export function vocabularyOf(name: PresetName): Vocabulary {
  const known = made.get(name) ?? makeVocabulary(PRESETS[name]);
  made.set(name, known);
  return known;
}

export const FIRST_VOCABULARY = vocabularyOf(FIRST_PRESET);
