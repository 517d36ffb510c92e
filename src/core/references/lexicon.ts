import type { CouncilArchive } from '../domain/archive.ts';

/** The names that texts of a council may cite, ready for finding. Made once per council. */
export interface Lexicon {
  /** Finds laws and criteria by name, longest name first; see {@link buildLexicon} for its groups. */
  readonly pattern: RegExp;
  /** Names that stand for a law without an article, too: full titles and aliases that are no common words. */
  readonly distinctive: ReadonlySet<string>;
  readonly criteria: ReadonlySet<string>;
}

/** Forms that point back to a law named before in the same text. */
export const BACKWARD_NAMES = ['同条例施行規則', '同施行規則', '同規則', '同条例', '同法'] as const;

/** A name this short (条例, 規則, 法) is a common word unless an article follows it. */
const DISTINCTIVE_LENGTH = 4;

export function buildLexicon(archive: Pick<CouncilArchive, 'laws' | 'criteria'>): Lexicon {
  const lawNames = [...archive.laws.values()].flatMap((law) => [law.title, ...law.aliases]);
  const criteria = [...archive.criteria.values()].flatMap((criterion) => [criterion.name, criterion.title]);
  const names = [...new Set([...lawNames, ...criteria, ...BACKWARD_NAMES])].sort((a, b) => b.length - a.length);
  return {
    pattern: new RegExp(names.map(toPattern).join('|'), 'gu'),
    distinctive: new Set(lawNames.filter((name) => name.length >= DISTINCTIVE_LENGTH)),
    criteria: new Set(criteria),
  };
}

/** Digits of a name (別表4) match in either width; nothing else is folded, so spans stay those of the stored text. */
function toPattern(name: string): string {
  const literal = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return literal.replace(/[0-9]/g, (digit) => `[${digit}${String.fromCharCode(digit.charCodeAt(0) + 0xfee0)}]`);
}
