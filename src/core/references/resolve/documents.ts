import type { Meeting } from '../../domain/meeting/meeting.ts';
import { parseNumeral } from '../../text/numerals.ts';
import type { CitationTarget, DocumentCitation, Resolution } from '../citation.ts';
import { narrowText } from '../clean.ts';
import { resolved, unresolved } from './outcome.ts';

/** A document is one of the same meeting, by its whole title. */
export function resolveDocument(meeting: Meeting, { title, owner }: DocumentCitation): Resolution {
  const sections = (name: string): CitationTarget[] =>
    meeting.documents.flatMap((document, section) =>
      evenTitle(document.title) === name ? [{ kind: 'document', meeting: meeting.id, section }] : [],
    );
  if (owner !== undefined) return unresolved('unclear-owner');
  if (title === '資料') return onlyPaper(meeting);
  const found = sections(title);
  if (found.length === 1 && found[0]) return resolved(found[0]);
  // 会議資料1 may be the document that the record calls 資料1.
  return unresolved('unknown-document', sections(title.replace(/^.*(?=資料|別紙|別添)/u, '')));
}

/** 資料の3ページ is one of the only paper, where there is only one. */
function onlyPaper({ id, documents }: Meeting): Resolution {
  const targets = documents.map((_, section): CitationTarget => ({ kind: 'document', meeting: id, section }));
  const [only] = targets;
  if (only && targets.length === 1) return resolved(only);
  return unresolved(targets.length > 1 ? 'several-before' : 'unknown-document', targets);
}

/** A title as citations spell it: 資料第１号 and 資料一 are 資料1, 別紙一 is 別紙1. */
function evenTitle(title: string): string {
  const match = /^(.*(?:資料|別紙|別添))(?:第(.+)号|(.+?))(-[0-9]+)?$/u.exec(narrowText(title));
  const number = match && parseNumeral(match[2] ?? match[3] ?? '');
  return match && number !== undefined ? `${match[1]}${number}${match[4] ?? ''}` : narrowText(title);
}
