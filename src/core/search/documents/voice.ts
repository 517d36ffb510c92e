import type { SpeakerRole } from '../../domain/council/council.ts';

/** What the index knows of an utterance besides its words. */
export interface Voice {
  /** Undefined where the record does not tell what the speaker is. */
  readonly role: SpeakerRole | undefined;
  /** It only leads the meeting through its order, see procedural.ts. */
  readonly isProcedural: boolean;
}

const LETTERS: Readonly<Record<SpeakerRole, string>> = {
  chair: 'c',
  'vice-chair': 'v',
  member: 'm',
  official: 'o',
  secretariat: 's',
};
const UNKNOWN = 'u';

const ROLES: ReadonlyMap<string, SpeakerRole> = new Map(
  Object.entries(LETTERS).map(([role, letter]) => [letter, role as SpeakerRole]),
);

/** One letter for an utterance, a capital for a procedural one: a column of them packs well. */
export function writeVoice({ role, isProcedural }: Voice): string {
  const letter = role ? LETTERS[role] : UNKNOWN;
  return isProcedural ? letter.toUpperCase() : letter;
}

export function readVoice(letter: string): Voice {
  const lower = letter.toLowerCase();
  return { role: ROLES.get(lower), isProcedural: lower !== letter };
}
