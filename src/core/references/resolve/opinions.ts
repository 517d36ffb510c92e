import type { CouncilArchive } from '../../domain/archive.ts';
import type { Meeting } from '../../domain/meeting/meeting.ts';
import type { CitationTarget, OpinionCitation, Resolution } from '../citation.ts';
import { resolved, unresolved } from './outcome.ts';

/** A document by its number, which nobody can cite before it was issued. */
export function resolveOpinion(archive: CouncilArchive, meeting: Meeting, citation: OpinionCitation): Resolution {
  if (citation.owner !== undefined) return unresolved('other-body');
  const { label, number, period } = citation;
  const found = [...archive.opinions.values()].filter(
    ({ header }) =>
      header.kind === label &&
      header.number === number &&
      header.date <= meeting.header.date &&
      (period === undefined || header.period === period.value),
  );
  const targets = found.map(({ id }): CitationTarget => ({ kind: 'opinion', id }));
  const [only] = targets;
  if (only && targets.length === 1) return resolved(only);
  return unresolved(targets.length > 1 ? 'several-before' : 'not-recorded', targets);
}
