import type { Meeting } from '../../domain/meeting/meeting.ts';
import { type ParsedMeeting, parseMeeting } from '../../markdown/parse-meeting.ts';
import { type ParsedOpinion, parseOpinion } from '../../markdown/parse-opinion.ts';
import type { CouncilWords } from '../../markdown/record-source.ts';
import { withoutWithdrawn } from '../withdrawal/without-withdrawn.ts';
import { withPermanentIds } from './with-permanent-ids.ts';

/**
 * Reads a meeting file whose utterances have the ids that they were published under.
 * @param published the ledger's file of the record, where there is one
 */
export function readPublishedMeeting(
  words: CouncilWords,
  id: string,
  file: string,
  source: string,
  published?: string,
): ParsedMeeting {
  const parsed = parseMeeting(words, id, file, source);
  return parsed.meeting ? { ...parsed, meeting: publish(words, parsed.meeting, published) } : parsed;
}

/** Reads a document whose paragraphs have the ids that they were published under. */
export function readPublishedOpinion(
  words: CouncilWords,
  id: string,
  file: string,
  source: string,
  published?: string,
): ParsedOpinion {
  const parsed = parseOpinion(words, id, file, source);
  const { opinion } = parsed;
  return opinion ? { ...parsed, opinion: { ...opinion, record: publish(words, opinion.record, published) } } : parsed;
}

/** What is withdrawn is named by the ids that it was published under, and taken out when they are known. */
function publish({ withdrawn = [], grounds = [] }: CouncilWords, record: Meeting, published?: string): Meeting {
  const known = published === undefined ? record : withPermanentIds(record, published);
  return withdrawn.length === 0 ? known : withoutWithdrawn(known, withdrawn, grounds);
}
