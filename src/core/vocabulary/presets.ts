import { makeVocabulary } from './make-vocabulary.ts';
import type { Preset } from './preset.ts';
import { assemblyCommittee } from './presets/assembly-committee.ts';
import { boardOfEducation } from './presets/board-of-education.ts';
import { cityPlanning } from './presets/city-planning.ts';
import { disclosureReview } from './presets/disclosure-review.ts';
import { general } from './presets/general.ts';
import { privacy } from './presets/privacy.ts';
import type { PeriodNumbering, Vocabulary } from './vocabulary.ts';

/** Every preset, by the name that a `council.yaml` gives. */
export const PRESETS = {
  privacy,
  'city-planning': cityPlanning,
  'board-of-education': boardOfEducation,
  'disclosure-review': disclosureReview,
  'assembly-committee': assemblyCommittee,
  general,
} satisfies Record<string, Preset>;
export type PresetName = keyof typeof PRESETS;

export const PRESET_NAMES = Object.keys(PRESETS) as PresetName[];

/** That of a `council.yaml` from the time when there was one kind of council: it stays valid as it is. */
export const FIRST_PRESET: PresetName = 'privacy';

const made = new Map<string, Vocabulary>();

/** The words of a council that adds none to its preset's; one and the same for all such councils that count alike. */
export function vocabularyOf(name: PresetName, numbering: PeriodNumbering = PRESETS[name].numbering): Vocabulary {
  const key = `${name} ${numbering}`;
  const known = made.get(key) ?? makeVocabulary(PRESETS[name], {}, numbering);
  made.set(key, known);
  return known;
}

export const FIRST_VOCABULARY = vocabularyOf(FIRST_PRESET);
