import type { CouncilArchive } from '../domain/archive.ts';
import type { Council } from '../domain/council/council.ts';
import type { Department } from '../domain/council/department.ts';
import type { Criterion } from '../domain/criteria/criterion.ts';
import type { Law } from '../domain/law.ts';
import type { Meeting } from '../domain/meeting/meeting.ts';

/** What is known of the council before a source is read. Everything but the council may be empty. */
export interface ImportContext {
  readonly council: Council;
  readonly departments: readonly Department[];
  readonly laws: readonly Law[];
  readonly criteria: readonly Criterion[];
  /** Meetings that stand in the archive: their members and officials are the roster, their ids are taken. */
  readonly meetings: readonly Pick<Meeting, 'id' | 'header'>[];
  /** Digest of the source's bytes as `record.source` keeps it, such as `sha256:…`. */
  readonly sourceDigest?: string | undefined;
}

export function contextFrom(archive: CouncilArchive): ImportContext {
  return {
    council: archive.council,
    departments: [...archive.departments.values()],
    laws: [...archive.laws.values()],
    criteria: [...archive.criteria.values()],
    meetings: archive.meetings,
  };
}
