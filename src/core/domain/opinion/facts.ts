import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import { findTerm } from '../../vocabulary/vocabulary.ts';
import { formatMeetingDate, formatMembers } from '../meeting/facts.ts';
import { attendeeName } from '../meeting/header.ts';
import type { Issued } from './issued.ts';
import { formatOpinion, type OpinionHeader } from './opinion.ts';

/**
 * What readers see and find of a document beside its text; what the record does not give is left out.
 * @param marked what its marks of withheld passages come to
 */
export function issuedFacts(
  { outcomes }: Pick<Vocabulary, 'outcomes'>,
  header: OpinionHeader,
  marked: Issued['facts'][number],
): Issued {
  const { date, to, by, asked, outcome, members, progress, withheld } = header;
  const fact = (label: string, ...lines: (string | undefined)[]) => ({
    label,
    lines: lines.flatMap((line) => (line ? [line] : [])),
  });
  const facts = [
    fact('日付', formatMeetingDate(date)),
    fact('宛先', to),
    fact('差出人', by),
    fact('諮られた日', asked?.date && formatMeetingDate(asked.date)),
    fact('諮った文書', asked?.document),
    fact('結論', outcome === undefined ? undefined : findTerm(outcomes, outcome)?.label),
    fact('関わった委員', ...(members.length > 0 ? formatMembers(members.map(attendeeName)) : [])),
    fact('審議の経過', ...progress.map((one) => `${formatMeetingDate(one.date)}　${one.what}`)),
    fact('非公開とした事項', ...withheld.map(({ what, ground }) => `${what}（理由：${ground}）`)),
    marked,
  ];
  return { label: formatOpinion(header), title: header.title, facts: facts.filter(({ lines }) => lines.length > 0) };
}
