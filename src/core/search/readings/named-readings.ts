import type { Archive } from '../../domain/archive.ts';
import type { SynonymGroup } from '../../domain/site/synonyms.ts';
import type { ReadWord } from './readings.ts';

/** The readings that the files of an archive give: of the secretariat's words, of departments, and of members who are published. */
export function namedReadings(archive: Archive, synonyms: readonly SynonymGroup[]): ReadWord[] {
  const given = synonyms.flatMap(({ readings = {} }) => Object.entries(readings));
  const councils = [...archive.councils.values()];
  const departments = councils.flatMap((council) => [...council.departments.values()]);
  const members = councils.flatMap(({ council, members: own }) => (council.publishMembers ? [...own.values()] : []));
  const named = [...departments, ...members].flatMap(({ name, kana }): ReadWord[] => (kana ? [[name, kana]] : []));
  return [...given, ...named];
}
