import { type ParsedMeeting, parseMeeting } from '../../markdown/parse-meeting.ts';
import { type ParsedOpinion, parseOpinion } from '../../markdown/parse-opinion.ts';
import type { CouncilWords } from '../../markdown/record-source.ts';
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
  return parsed.meeting && published !== undefined
    ? { ...parsed, meeting: withPermanentIds(parsed.meeting, published) }
    : parsed;
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
  return opinion && published !== undefined
    ? { ...parsed, opinion: { ...opinion, record: withPermanentIds(opinion.record, published) } }
    : parsed;
}
